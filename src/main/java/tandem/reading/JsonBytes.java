package tandem.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import tandem.reading.FeedUnreadable.Why;

/// The bytes of a JSON feed, one after the other, of which some are captured while they pass.
final class JsonBytes {
    private final InputStream in;
    private final int most;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long before;
    private byte[] captured = new byte[1 << 12];
    private int length;
    private boolean capturing;

    /// @param most how many bytes to capture; one more tells that there were more
    JsonBytes(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /// Captures from here on. Answers the place of the next byte in the feed.
    long capture() {
        length = 0;
        capturing = true;
        return before + position;
    }

    void release() {
        capturing = false;
    }

    /// What was captured, in its first [#length()] bytes; valid until the next capture.
    byte[] captured() {
        return captured;
    }

    int length() {
        return length;
    }

    boolean overflowed() {
        return length > most;
    }

    /// The next byte that is no white space, not yet taken; -1 at the end.
    int peek() throws IOException, FeedUnreadable {
        int c = look();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            next();
            c = look();
        }
        return c;
    }

    int look() throws IOException {
        return position < end || refill() ? buffer[position] & 0xFF : -1;
    }

    int next() throws IOException, FeedUnreadable {
        if (position >= end && !refill()) {
            throw new FeedUnreadable(Why.CUT_OFF, here());
        }
        byte c = buffer[position++];
        if (capturing) {
            keep(c);
        }
        return c & 0xFF;
    }

    private void keep(byte c) {
        if (length > most) {
            return;
        }
        if (length == captured.length) {
            captured = Arrays.copyOf(captured, length * 2);
        }
        captured[length++] = c;
    }

    private boolean refill() throws IOException {
        before += end;
        position = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    private long here() {
        return before + position;
    }

    FeedUnreadable broken() {
        return new FeedUnreadable(Why.BROKEN, here());
    }
}
