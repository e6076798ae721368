package tandem.finding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes to append to, reused from one meeting to the next.
final class MeetingIndexBytes {
    private byte[] bytes = new byte[1024];
    private int length;

    void clear() {
        length = 0;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void add(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
    }

    void addLong(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            add((int) (value >>> shift));
        }
    }

    /// Seven bits a byte, low ones first.
    void addSize(int size) {
        int rest = size;
        while (rest > 127) {
            add(rest & 127 | 128);
            rest >>>= 7;
        }
        add(rest);
    }

    /// Its size, then its UTF-8.
    void addText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        addSize(utf8.length);
        addRaw(utf8);
    }

    void addRaw(byte[] raw) {
        addRaw(raw, 0, raw.length);
    }

    void addRaw(byte[] raw, int offset, int size) {
        ensure(size);
        System.arraycopy(raw, offset, bytes, length, size);
        length += size;
    }

    void addAscii(String ascii) {
        int size = ascii.length();
        ensure(size);
        for (int i = 0; i < size; i++) {
            bytes[length + i] = (byte) ascii.charAt(i);
        }
        length += size;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
