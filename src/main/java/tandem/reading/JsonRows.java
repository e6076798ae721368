package tandem.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.reading.FeedUnreadable.Why;

/// Splits JSON into the elements of its list of rows, without parsing them, so that one bad or giant row costs no
/// memory and takes no other row with it.
///
/// Takes a plain array, a wrapper object (`{"meetings": […], "formats": […]}`), a single meeting, and JSONP.
final class JsonRows {
    private static final Set<String> LISTS =
            Set.of("meetings", "formats", "data", "items", "rows", "results", "records", "values");
    private static final Set<String> WRAPPERS = Set.of("data", "response", "result");
    private static final int HOPELESS_NESTING = 1_000;

    private final JsonBytes in;
    private final FeedSettings.Limits limits;
    private final Sink sink;
    private boolean listed;

    private JsonRows(InputStream in, FeedSettings.Limits limits, Sink sink) {
        this.in = new JsonBytes(in, limits.rowBytes());
        this.limits = limits;
        this.sink = sink;
    }

    static void read(InputStream in, FeedSettings.Limits limits, Sink sink) throws IOException, FeedUnreadable {
        new JsonRows(in, limits, sink).document();
    }

    /// Receives the elements in order.
    interface Sink {
        void element(Element element) throws FeedUnreadable;
    }

    /// One element, valid only while it is being handed over.
    ///
    /// @param list the name of its list; empty for a plain array
    /// @param length of the JSON in `bytes`; 0 where it was too long or too deep to keep
    /// @param offset of its first byte in the feed
    /// @param trouble why it was not kept; null where it was
    record Element(String list, byte[] bytes, int length, long offset, Remark.@Nullable Said trouble) {}

    private void document() throws IOException, FeedUnreadable {
        boolean wrapped = callback();
        int first = in.peek();
        if (first == '[') {
            list("");
        } else if (first == '{') {
            object();
        } else {
            throw new FeedUnreadable(first < 0 ? Why.EMPTY : Why.NO_LIST);
        }
        int after = in.peek();
        if (wrapped && after == ')') {
            in.next();
            after = in.peek();
        }
        if (after == ';') {
            in.next();
            after = in.peek();
        }
        if (after >= 0) {
            throw in.broken();
        }
    }

    /// Skips the start of JSONP: a comment and the name of a function.
    private boolean callback() throws IOException, FeedUnreadable {
        int first = in.peek();
        if (first < 0 || first == '[' || first == '{') {
            return false;
        }
        for (int skipped = 0; skipped < 200; skipped++) {
            if (in.next() == '(') {
                return true;
            }
        }
        throw new FeedUnreadable(Why.NO_LIST);
    }

    private void object() throws IOException, FeedUnreadable {
        long offset = in.capture();
        members(0);
        in.release();
        if (!listed) {
            sink.element(element("", offset, tooLarge()));
        }
    }

    private void members(int depth) throws IOException, FeedUnreadable {
        in.next();
        if (in.peek() == '}') {
            in.next();
            return;
        }
        do {
            String key = key();
            expect(':');
            int value = in.peek();
            if (value == '[' && LISTS.contains(key)) {
                listed = true;
                in.release();
                list(key);
            } else if (value == '{' && depth < 2 && WRAPPERS.contains(key)) {
                members(depth + 1);
            } else {
                value();
            }
        } while (another('}'));
    }

    private String key() throws IOException, FeedUnreadable {
        if (in.peek() != '"') {
            throw in.broken();
        }
        in.next();
        StringBuilder key = new StringBuilder();
        for (int c = in.next(); c != '"'; c = in.next()) {
            if (key.length() < 64) {
                key.append((char) c);
            }
            if (c == '\\') {
                in.next();
            }
        }
        return key.toString();
    }

    private void list(String name) throws IOException, FeedUnreadable {
        in.next();
        if (in.peek() == ']') {
            in.next();
            return;
        }
        do {
            in.peek();
            long offset = in.capture();
            Remark.Said trouble = value();
            in.release();
            sink.element(element(name, offset, trouble));
        } while (another(']'));
    }

    private Element element(String list, long offset, Remark.@Nullable Said trouble) {
        return new Element(list, in.captured(), trouble == null ? in.length() : 0, offset, trouble);
    }

    private boolean another(int closing) throws IOException, FeedUnreadable {
        int c = in.peek();
        if (c != ',' && c != closing) {
            throw in.broken();
        }
        in.next();
        return c == ',';
    }

    private void expect(int wanted) throws IOException, FeedUnreadable {
        if (in.peek() != wanted) {
            throw in.broken();
        }
        in.next();
    }

    /// Passes one value of any kind. Answers what is wrong with it, or nothing.
    private Remark.@Nullable Said value() throws IOException, FeedUnreadable {
        int first = in.peek();
        int deepest = first == '{' || first == '[' ? container() : first == '"' ? string() : scalar();
        if (in.overflowed()) {
            return tooLarge();
        }
        return deepest > limits.nesting() ? Remark.TOO_DEEP.said(limits.nesting()) : null;
    }

    private Remark.@Nullable Said tooLarge() {
        return in.overflowed() ? Remark.TOO_LARGE.said(limits.rowBytes() / 1024) : null;
    }

    private int container() throws IOException, FeedUnreadable {
        int depth = 0;
        int deepest = 0;
        do {
            switch (in.next()) {
                case '"' -> restOfString();
                case '{', '[' -> deepest = Math.max(deepest, ++depth);
                case '}', ']' -> depth--;
                default -> {}
            }
            if (depth > HOPELESS_NESTING) {
                throw new FeedUnreadable(Why.TOO_DEEP, HOPELESS_NESTING);
            }
        } while (depth > 0);
        return deepest;
    }

    private int string() throws IOException, FeedUnreadable {
        in.next();
        restOfString();
        return 0;
    }

    private void restOfString() throws IOException, FeedUnreadable {
        for (int c = in.next(); c != '"'; c = in.next()) {
            if (c == '\\') {
                in.next();
            }
        }
    }

    private int scalar() throws IOException, FeedUnreadable {
        int first = in.look();
        if (first != '-' && !(first >= '0' && first <= '9') && !(first >= 'a' && first <= 'z')) {
            throw in.broken();
        }
        for (int c = first; c > ' ' && c != ',' && c != ']' && c != '}' && c != ')'; c = in.look()) {
            in.next();
        }
        return 0;
    }
}
