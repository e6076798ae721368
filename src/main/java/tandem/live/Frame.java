package tandem.live;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;

/// One event as it goes over the lines. It is put into words once for each language, and for those who lead apart from
/// the others; all lines share the bytes.
final class Frame {
    private static final int LANGUAGES = Language.values().length;

    private final Happened what;
    private final BiFunction<Language, Boolean, byte[]> words;
    private final @Nullable Function<Set<UUID>, Frame> hiding;
    private final byte[] @Nullable [] known = new byte[LANGUAGES * 2][];

    Frame(Happened what, BiFunction<Language, Boolean, byte[]> words) {
        this(what, words, null);
    }

    /// @param hiding the same where some places are not seen; null where it shows none but its author's
    Frame(Happened what, BiFunction<Language, Boolean, byte[]> words, @Nullable Function<Set<UUID>, Frame> hiding) {
        this.what = what;
        this.words = words;
        this.hiding = hiding;
    }

    Happened what() {
        return what;
    }

    long sequence() {
        return what.sequence();
    }

    /// The same for somebody who does not see some places.
    Frame without(Set<UUID> hidden) {
        return hiding == null || hidden.isEmpty() ? this : hiding.apply(hidden);
    }

    byte[] wordsFor(Line line) {
        int at = line.language().ordinal() * 2 + (line.leads() ? 1 : 0);
        var found = known[at];
        if (found == null) {
            found = words.apply(line.language(), line.leads());
            known[at] = found;
        }
        return found;
    }

    /// As the standard of event streams writes it. A line without an id leaves the reader's place where it was.
    static byte[] of(@Nullable Long id, String name, String data) {
        var text = new StringBuilder(data.length() + 64);
        if (id != null) {
            text.append("id: ").append(id).append('\n');
        }
        text.append("event: ").append(name).append('\n');
        data.lines().forEach(each -> text.append("data: ").append(each).append('\n'));
        if (data.isEmpty()) {
            text.append("data:\n");
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Text as a value of JSON.
    static String json(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                out.append('\\').append((char) letter);
            } else if (letter < ' ' || letter == '\u2028' || letter == '\u2029') {
                out.append("\\u%04x".formatted(letter));
            } else {
                out.append((char) letter);
            }
        });
        return out.append('"').toString();
    }

    static String json(UUID id) {
        return '"' + id.toString() + '"';
    }
}
