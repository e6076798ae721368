package tandem.operate.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;

/// Reads one answer of HTTP/1.1 as it comes in, in pieces of any size: its status, and its body without the marks of
/// chunks.
public final class Answer {
    private enum At {
        HEAD,
        LENGTH,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        DONE
    }

    /// Whoever takes the body.
    public interface Body {
        /// @param part must be read to its limit
        void take(ByteBuffer part);
    }

    private static final int LONGEST_LINE = 16 * 1024;

    private final StringBuilder line = new StringBuilder();
    private At at = At.HEAD;
    private int status;
    private long left = -1;
    private boolean chunked;

    /// @return the status, 0 until it is known
    public int status() {
        return status;
    }

    /// Whether the head is there.
    public boolean begun() {
        return at != At.HEAD;
    }

    /// Whether all of it is there.
    public boolean whole() {
        return at == At.DONE;
    }

    /// Stops after the end of the answer.
    ///
    /// @throws IOException where it is no answer
    public void take(ByteBuffer bytes, Body body) throws IOException {
        while (bytes.hasRemaining() && at != At.DONE) {
            switch (at) {
                case LENGTH, CHUNK -> part(bytes, body);
                default -> {
                    if (lineEnds(bytes)) {
                        String whole = line.toString();
                        line.setLength(0);
                        said(whole);
                    }
                }
            }
        }
    }

    private void part(ByteBuffer bytes, Body body) {
        int size = (int) Math.min(left, bytes.remaining());
        int limit = bytes.limit();
        bytes.limit(bytes.position() + size);
        body.take(bytes);
        bytes.position(bytes.limit()).limit(limit);
        left -= size;
        if (left == 0) {
            at = at == At.CHUNK ? At.CHUNK_END : At.DONE;
        }
    }

    private boolean lineEnds(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            char next = (char) (bytes.get() & 0xff);
            if (next == '\n') {
                return true;
            }
            if (next != '\r') {
                line.append(next);
            }
            if (line.length() > LONGEST_LINE) {
                throw new IOException("That is no answer.");
            }
        }
        return false;
    }

    private void said(String whole) throws IOException {
        switch (at) {
            case HEAD -> head(whole);
            case CHUNK_SIZE -> chunk(Long.parseLong(size(whole), 16));
            case CHUNK_END -> at = At.CHUNK_SIZE;
            case TRAILER -> at = whole.isEmpty() ? At.DONE : At.TRAILER;
            default -> throw new IllegalStateException(at.name());
        }
    }

    private static String size(String whole) {
        int more = whole.indexOf(';');
        return (more < 0 ? whole : whole.substring(0, more)).strip();
    }

    private void chunk(long size) {
        left = size;
        at = size == 0 ? At.TRAILER : At.CHUNK;
    }

    private void head(String whole) throws IOException {
        if (status == 0) {
            if (!whole.startsWith("HTTP/1.1 ")) {
                throw new IOException("That is no answer: " + whole);
            }
            status = Integer.parseInt(whole.substring(9, 12));
            return;
        }
        String lower = whole.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
            left = Long.parseLong(lower.substring(15).strip());
        } else if (lower.startsWith("transfer-encoding:")) {
            chunked = lower.contains("chunked");
        } else if (whole.isEmpty()) {
            at = body();
        }
    }

    private At body() {
        if (chunked) {
            return At.CHUNK_SIZE;
        }
        if (left < 0) {
            // Without a length it lasts as long as the connection.
            left = status == 204 || status == 304 ? 0 : Long.MAX_VALUE;
        }
        return left == 0 ? At.DONE : At.LENGTH;
    }
}
