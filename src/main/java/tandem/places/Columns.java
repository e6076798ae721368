package tandem.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// Reads one of our compact resources: columns of numbers and texts, one after the other, gzipped as a whole.
final class Columns {
    private final byte[] bytes;
    private int at;

    private Columns(byte[] bytes) {
        this.bytes = bytes;
    }

    static Columns of(String resource) {
        try (InputStream raw = Columns.class.getResourceAsStream(resource)) {
            if (raw == null) {
                throw new IllegalStateException("Resource missing from the build: " + resource);
            }
            return new Columns(new GZIPInputStream(raw, 1 << 16).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Resource damaged: " + resource, e);
        }
    }

    /// Seven bits a byte, the lowest first; the high bit says that more follows.
    int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    /// Small numbers of either sign: 0, -1, 1, -2 … are written as 0, 1, 2, 3 …
    int signed() {
        int value = number();
        return value >>> 1 ^ -(value & 1);
    }

    int[] numbers(int count) {
        int[] values = new int[count];
        Arrays.setAll(values, i -> number());
        return values;
    }

    /// Each number is written as its difference from the one before.
    int[] differences(int count) {
        int[] values = new int[count];
        int value = 0;
        for (int i = 0; i < count; i++) {
            value += signed();
            values[i] = value;
        }
        return values;
    }

    /// Three bytes a number, all the high ones first: that packs better.
    int[] planes(int count) {
        int[] values = new int[count];
        for (int shift = 16; shift >= 0; shift -= 8) {
            for (int i = 0; i < count; i++) {
                values[i] |= (bytes[at++] & 0xff) << shift;
            }
        }
        return values;
    }

    byte[] take(int count) {
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    String text() {
        return new String(take(number()), StandardCharsets.UTF_8);
    }
}
