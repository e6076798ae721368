package tandem.audit;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The hash of a link: SHA-256 over its place, the hash before it, and every field of its entry. Each field says its
/// own
/// length, so no two entries read the same.
final class Chaining {
    static final byte[] BEGINNING = new byte[32];

    private Chaining() {}

    static byte[] hash(long sequence, byte[] before, Entry entry) {
        var digest = sha256();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            out.writeLong(sequence);
            out.write(before);
            id(out, entry.id());
            out.writeLong(entry.at().getEpochSecond());
            out.writeInt(entry.at().getNano());
            out.writeUTF(entry.standing());
            id(out, entry.by());
            out.writeUTF(entry.act());
            id(out, entry.about());
            out.writeUTF(entry.object());
            out.writeBoolean(entry.told());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.digest();
    }

    private static void id(DataOutputStream out, @Nullable UUID id) throws IOException {
        out.writeBoolean(id != null);
        if (id != null) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
