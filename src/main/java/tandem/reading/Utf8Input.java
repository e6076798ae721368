package tandem.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The feed as valid UTF-8, whatever came in, and never more of it than agreed.
///
/// A byte that is no UTF-8 becomes a stray mark (see [Strays]), so that the text it stands in can be repaired and the
/// repair be recorded. A byte order mark is skipped; UTF-16 is recognized by its mark or its first bytes.
final class Utf8Input extends InputStream {
    private final InputStream in;
    private final long limit;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] out = new byte[1 << 16];
    private int outPosition;
    private int outEnd;
    private int kept;
    private long total;
    private boolean ended;

    private Utf8Input(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    static Utf8Input of(InputStream in, long limit) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 4);
        byte[] head = pushback.readNBytes(4);
        Charset wide = wide(head);
        int mark = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        pushback.unread(head, mark, head.length - mark);
        return new Utf8Input(wide == null ? pushback : new Narrowed(new InputStreamReader(pushback, wide)), limit);
    }

    private static @Nullable Charset wide(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (head.length < 2 || (head[0] == 0) == (head[1] == 0)) {
            return null;
        }
        return head[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return outPosition < outEnd || refill() ? out[outPosition++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (outPosition >= outEnd && !refill()) {
            return -1;
        }
        int count = Math.min(length, outEnd - outPosition);
        System.arraycopy(out, outPosition, bytes, offset, count);
        outPosition += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean refill() throws IOException {
        outPosition = 0;
        outEnd = 0;
        while (outEnd == 0 && !ended) {
            int count = in.read(buffer, kept, buffer.length - kept);
            ended = count < 0;
            total += Math.max(0, count);
            if (total > limit) {
                throw new TooLarge(limit);
            }
            copy(kept + Math.max(0, count));
        }
        return outEnd > 0;
    }

    private void copy(int end) {
        if (out.length < end * 4) {
            out = new byte[end * 4];
        }
        int position = 0;
        while (position < end) {
            int length = sequence(position, end);
            if (length == 0) {
                break;
            }
            position += length > 0 ? keep(position, length) : mark(buffer[position]);
        }
        kept = end - position;
        System.arraycopy(buffer, position, buffer, 0, kept);
    }

    private int keep(int position, int length) {
        for (int i = 0; i < length; i++) {
            out[outEnd++] = buffer[position + i];
        }
        return length;
    }

    private int mark(byte stray) {
        byte[] mark = Strays.mark(stray).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(mark, 0, out, outEnd, mark.length);
        outEnd += mark.length;
        return 1;
    }

    /// The length of the well-formed sequence here; 0 where the rest of it is yet to be read, -1 where it is malformed.
    private int sequence(int position, int end) {
        int first = buffer[position];
        if (first >= 0) {
            return asciiRun(position, end);
        }
        int length = first >= -62 && first < -32 ? 2 : first < -62 ? -1 : first < -16 ? 3 : first < -11 ? 4 : -1;
        for (int i = 1; i < length; i++) {
            if (position + i >= end) {
                return ended ? -1 : 0;
            }
            if (!continues(first, i, buffer[position + i])) {
                return -1;
            }
        }
        return length;
    }

    private int asciiRun(int position, int end) {
        int i = position;
        while (i < end && buffer[i] >= 0) {
            i++;
        }
        return i - position;
    }

    /// Refuses overlong forms, surrogates and whatever lies beyond U+10FFFF (RFC 3629, section 4).
    private static boolean continues(int first, int index, int next) {
        int low = -128;
        int high = -65;
        if (index == 1) {
            switch (first & 0xFF) {
                case 0xE0 -> low = -96;
                case 0xED -> high = -97;
                case 0xF0 -> low = -112;
                case 0xF4 -> high = -113;
                default -> {}
            }
        }
        return next >= low && next <= high;
    }

    /// The feed holds more bytes than agreed.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(long limit) {
            super("The feed is larger than " + (limit >> 20) + " MB.");
        }
    }
}
