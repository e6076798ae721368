package tandem.keys;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/// Everything it takes to open people's words again, locked with a passphrase: when it was made, the wrapped keys and
/// tombstones of one moment, and the ring.
final class KeysFile {
    private static final byte[] MAGIC = "TANDEM-KEYS-001\n".getBytes(StandardCharsets.US_ASCII);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeysFile() {}

    static DataOutputStream lock(OutputStream file, Passphrase passphrase, String words) throws IOException {
        byte[] header = new Bytes().rest(MAGIC).rest(passphrase.bytes()).done();
        return new DataOutputStream(
                new BufferedOutputStream(LockedFile.write(file, header, passphrase.key(words)), 1 << 16));
    }

    /// @throws KeysFileRefused where this is no file of keys
    static DataInputStream unlock(InputStream file, String words) throws IOException {
        byte[] header = file.readNBytes(MAGIC.length + Passphrase.BYTES);
        if (header.length < MAGIC.length + Passphrase.BYTES
                || !Arrays.equals(Arrays.copyOf(header, MAGIC.length), MAGIC)) {
            throw new KeysFileRefused("This is not a file that keys export made.");
        }
        Passphrase passphrase =
                Passphrase.read(new DataInputStream(new ByteArrayInputStream(header, MAGIC.length, Passphrase.BYTES)));
        return new DataInputStream(
                new BufferedInputStream(LockedFile.read(file, header, passphrase.key(words)), 1 << 16));
    }

    static void write(DataOutputStream to, Ring ring) throws IOException {
        byte[] json = JSON.writeValueAsBytes(ring);
        to.writeInt(json.length);
        to.write(json);
    }

    static Ring ring(DataInputStream from) throws IOException {
        return JSON.readValue(from.readNBytes(from.readInt()), Ring.class);
    }
}
