package tandem.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;

/// Where the chain stood at a moment, signed: whoever keeps one can tell later whether what was before is still the
/// same.
///
/// @param sequence of the newest link
/// @param since the head before, 0 for the first
public record SignedHead(long sequence, long since, Instant at, byte[] hash, byte[] signature) {
    private static final String FORMAT = "tandem-audit-1";
    private static final HexFormat HEX = HexFormat.of();

    /// What is signed.
    static byte[] words(long sequence, long since, Instant at, byte[] hash) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(FORMAT);
            out.writeLong(sequence);
            out.writeLong(since);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            out.write(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] words() {
        return words(sequence, since, at, hash);
    }

    /// As one line of a file.
    public String line() {
        return String.join(
                " ",
                FORMAT,
                Long.toString(sequence),
                Long.toString(since),
                at.toString(),
                HEX.formatHex(hash),
                HEX.formatHex(signature));
    }

    /// @return nothing where the line is not one of ours
    static Optional<SignedHead> read(String line) {
        var parts = line.strip().split(" ");
        if (parts.length != 6 || !parts[0].equals(FORMAT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SignedHead(
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Instant.parse(parts[3]),
                    HEX.parseHex(parts[4]),
                    HEX.parseHex(parts[5])));
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return line();
    }
}
