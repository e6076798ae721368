package tandem.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// A file that browsers keep for good: its address holds a hash of its content. Packed once, at the highest level.
///
/// @param path `/assets/tandem-1a2b3c4d5e.css`
record Asset(String path, String type, byte[] plain, byte[] packed) {
    static Asset of(String name, String suffix, String type, byte[] content) {
        return new Asset("/assets/" + name + "-" + hash(content) + "." + suffix, type, content, pack(content));
    }

    static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] pack(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(9);
            }
        }) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    @Override
    public String toString() {
        return path;
    }
}
