package tandem.reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tandem.shared.Language;

/// What can be tapped instead of written: words others may send, ways to try, and what they must never do. From
/// `content/vocabulary/quiet.yml`.
@Component
class QuietWords {
    private static final String FILE = "/content/vocabulary/quiet.yml";

    private final Map<String, Object> all = read();

    /// @param id what is kept of it
    record Word(String id, String en, String es) {
        String in(Language language) {
            return language == Language.ES ? es : en;
        }

        /// Whether something has to be filled in where the dots are.
        boolean open() {
            return en.contains("…");
        }

        /// With what was filled in.
        String with(Language language, String filled) {
            return in(language).replace("…", filled);
        }
    }

    String help(String part, Language language) {
        return word("", map(map(all.get("help")).get(part))).in(language);
    }

    /// @param kind `words`, `ways` or `never`
    List<Word> of(String kind) {
        return ((List<?>) Objects.requireNonNull(all.get(kind)))
                .stream().map(QuietWords::word).toList();
    }

    Optional<Word> find(String kind, String id) {
        return of(kind).stream().filter(word -> word.id().equals(id)).findFirst();
    }

    private static Word word(Object entry) {
        var fields = map(entry);
        var said = fields.containsKey("say") ? fields.get("say") : fields.get("name");
        return word(String.valueOf(fields.get("id")), map(said));
    }

    private static Word word(String id, Map<String, Object> said) {
        return new Word(id, String.valueOf(said.get("en")), String.valueOf(said.get("es")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static Map<String, Object> read() {
        try (var file = Objects.requireNonNull(QuietWords.class.getResourceAsStream(FILE), FILE)) {
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
