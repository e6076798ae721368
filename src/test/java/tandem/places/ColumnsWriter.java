package tandem.places;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Writes what [Columns] reads.
final class ColumnsWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void number(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    void numbers(int[] values) {
        for (int value : values) {
            number(value);
        }
    }

    void differences(int[] values) {
        int before = 0;
        for (int value : values) {
            int difference = value - before;
            number(difference << 1 ^ difference >> 31);
            before = value;
        }
    }

    void planes(int[] values) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            for (int value : values) {
                out.write(value >>> shift);
            }
        }
    }

    void bytes(byte[] bytes) {
        out.writeBytes(bytes);
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        bytes(bytes);
    }

    void save(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream gzip = new Best(Files.newOutputStream(file))) {
            out.writeTo(gzip);
        }
        System.out.printf("%s: %,d bytes%n", file, Files.size(file));
    }

    private static final class Best extends GZIPOutputStream {
        private Best(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
