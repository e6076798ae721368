package tandem.mentoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tandem.shared.Language;

/// The rules by which minutes become units, from `content/vocabulary/units.yml`; the first is the most careful one.
@Component
class UnitRules {
    private static final String FILE = "/content/vocabulary/units.yml";

    private final List<UnitRule> all = read();

    List<UnitRule> all() {
        return all;
    }

    Optional<UnitRule> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static List<UnitRule> read() {
        try (var file = Objects.requireNonNull(UnitRules.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Object> found = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return ((List<?>) Objects.requireNonNull(found.get("rules")))
                    .stream().map(UnitRules::rule).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static UnitRule rule(Object one) {
        var rule = (Map<?, ?>) one;
        return new UnitRule(
                text(rule, "id"),
                words(rule, "name"),
                number(rule, "minutes"),
                number(rule, "least"),
                number(rule, "daily"),
                text(rule, "adds").equals("true"),
                words(rule, "source"),
                LocalDate.parse(text(rule, "checked")));
    }

    private static Map<Language, String> words(Map<?, ?> rule, String field) {
        var both = (Map<?, ?>) Objects.requireNonNull(rule.get(field), field);
        return Map.of(Language.EN, text(both, "en"), Language.ES, text(both, "es"));
    }

    private static String text(Map<?, ?> rule, String field) {
        return String.valueOf(Objects.requireNonNull(rule.get(field), field));
    }

    private static int number(Map<?, ?> rule, String field) {
        return Integer.parseInt(text(rule, field));
    }
}
