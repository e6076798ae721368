package tandem.signals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tandem.checkins.Scale;
import tandem.shared.Language;

/// The rules, from `content/vocabulary/signals.yml`. One that cannot be read stops the program: none may be lost.
@Component
class Rules {
    private final List<Rule> all;

    Rules() throws IOException {
        this(new ClassPathResource("content/vocabulary/signals.yml").getContentAsString(StandardCharsets.UTF_8));
    }

    Rules(String text) {
        List<Map<String, Object>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        this.all = file.stream().map(Rules::rule).toList();
    }

    List<Rule> all() {
        return all;
    }

    Optional<Rule> find(String id) {
        return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private static Rule rule(Map<String, Object> facts) {
        return new Rule(
                text(facts, "id"),
                words(facts, "name"),
                words(facts, "reason"),
                words(facts, "next"),
                text(facts, "go"),
                kind((Map<?, ?>) value(facts, "rule")));
    }

    private static Kind kind(Map<?, ?> facts) {
        return switch (text(facts, "kind")) {
            case "run" ->
                new Kind.Run(
                        field(facts), below(text(facts, "side")), number(facts, "at"), number(facts, "n"));
            case "rise" ->
                new Kind.Rise(
                        field(facts), number(facts, "days"), number(facts, "before"), number(facts, "by"));
            case "quiet" ->
                new Kind.Quiet(number(facts, "days"), number(facts, "steady"), number(facts, "before"));
            case "date" -> new Kind.Dated(number(facts, "days"));
            default -> throw new IllegalStateException("No kind of rule: " + facts);
        };
    }

    private static boolean below(String side) {
        if (!side.equals("below") && !side.equals("above")) {
            throw new IllegalStateException("No side: " + side);
        }
        return side.equals("below");
    }

    private static Scale field(Map<?, ?> facts) {
        return Scale.of(text(facts, "field")).orElseThrow();
    }

    private static int number(Map<?, ?> facts, String key) {
        return (Integer) value(facts, key);
    }

    private static String text(Map<?, ?> facts, String key) {
        return value(facts, key).toString();
    }

    private static Map<Language, String> words(Map<?, ?> facts, String key) {
        var both = (Map<?, ?>) value(facts, key);
        return Map.of(Language.EN, text(both, "en"), Language.ES, text(both, "es"));
    }

    private static Object value(Map<?, ?> facts, String key) {
        var value = facts.get(key);
        if (value == null) {
            throw new IllegalStateException("No “" + key + "” in " + facts);
        }
        return value;
    }
}
