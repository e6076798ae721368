package tandem.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Characters, of a feed in UTF-16, as UTF-8 bytes.
final class Narrowed extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[0]);

    Narrowed(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (bytes.available() == 0) {
            int count = reader.read(chars, 0, chars.length - 1);
            if (count < 0) {
                return -1;
            }
            bytes = new ByteArrayInputStream(encode(count));
        }
        return bytes.read(target, offset, length);
    }

    private byte[] encode(int count) throws IOException {
        int end = count;
        if (Character.isHighSurrogate(chars[end - 1])) {
            int next = reader.read();
            end = next < 0 ? end : end + 1;
            chars[count] = (char) next;
        }
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars, 0, end));
        return Arrays.copyOf(encoded.array(), encoded.limit());
    }
}
