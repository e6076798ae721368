package tandem.sounds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A file as numbers at places. Whatever reaches over its end is broken.
record Octets(byte[] bytes) {
    int length() {
        return bytes.length;
    }

    boolean is(int at, String letters) {
        var wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    String letters(int at) {
        return new String(slice(at, at + 4), StandardCharsets.ISO_8859_1);
    }

    int one(int at) {
        within(at, at + 1);
        return bytes[at] & 0xff;
    }

    /// The first byte counts most.
    long big(int at, int size) {
        long number = 0;
        for (int i = 0; i < size; i++) {
            number = number << 8 | one(at + i);
        }
        return number;
    }

    /// The last byte counts most.
    long little(int at, int size) {
        long number = 0;
        for (int i = size - 1; i >= 0; i--) {
            number = number << 8 | one(at + i);
        }
        return number;
    }

    byte[] slice(int from, int to) {
        within(from, to);
        return Arrays.copyOfRange(bytes, from, to);
    }

    void within(int from, int to) {
        if (from < 0 || from > to || to > bytes.length) {
            throw Unfit.broken();
        }
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Octets";
    }
}
