package tandem.checkins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tandem.shared.Language;

/// The words of the check-in, from `content/vocabulary/feelings.yml`: feelings in families, what the body does, what
/// came up. Ids never change their meaning; one that is gone shows as nothing.
@Component
public class Feelings {
    private final List<Family> families;
    private final List<Sign> body;
    private final List<Trigger> triggers;
    private final Map<Language, String> bodyHelp;
    private final Map<Language, String> bodySafety;
    private final Map<String, Feeling> byId = new LinkedHashMap<>();

    Feelings() throws IOException {
        var file = new ClassPathResource("content/vocabulary/feelings.yml");
        Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(file.getContentAsString(StandardCharsets.UTF_8));
        families = maps(field(all, "families")).map(Feelings::family).toList();
        body = maps(field(all, "body")).map(Feelings::sign).toList();
        triggers = maps(field(all, "triggers")).map(Feelings::trigger).toList();
        bodyHelp = words(field(all, "body_help"));
        bodySafety = words(field(all, "body_safety"));
        for (var family : families) {
            byId.put(family.id(), new Feeling(family.id(), family.name()));
            family.feelings().forEach(each -> byId.put(each.id(), each));
        }
    }

    public record Feeling(String id, Map<Language, String> name) {}

    /// @param hue on a circle of 360
    record Family(String id, Map<Language, String> name, int hue, List<Feeling> feelings) {}

    /// What a body does.
    ///
    /// @param where head, throat, chest, belly, hands, legs or whole
    /// @param mayBe feelings that it sometimes goes with
    record Sign(String id, Map<Language, String> name, String where, List<String> mayBe) {}

    /// What came up.
    ///
    /// @param skills ids of skills that may help, the likeliest first
    public record Trigger(String id, Map<Language, String> name, List<String> skills) {}

    List<Family> families() {
        return families;
    }

    List<Sign> body() {
        return body;
    }

    public List<Trigger> triggers() {
        return triggers;
    }

    /// A feeling or a family of them.
    public Optional<Feeling> feeling(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Sign> sign(String id) {
        return body.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Trigger> trigger(String id) {
        return triggers.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    String bodyHelp(Language language) {
        return bodyHelp.getOrDefault(language, "");
    }

    String bodySafety(Language language) {
        return bodySafety.getOrDefault(language, "");
    }

    private static Family family(Map<?, ?> entry) {
        return new Family(
                id(entry),
                words(field(entry, "name")),
                (Integer) field(entry, "hue"),
                maps(field(entry, "feelings"))
                        .map(each -> new Feeling(id(each), words(field(each, "name"))))
                        .toList());
    }

    private static Sign sign(Map<?, ?> entry) {
        return new Sign(
                id(entry), words(field(entry, "name")), text(field(entry, "where")), texts(field(entry, "may_be")));
    }

    private static Trigger trigger(Map<?, ?> entry) {
        return new Trigger(id(entry), words(field(entry, "name")), texts(field(entry, "skills")));
    }

    private static Object field(Map<?, ?> entry, String name) {
        return Objects.requireNonNull(entry.get(name), name);
    }

    private static String id(Map<?, ?> entry) {
        return text(field(entry, "id"));
    }

    private static String text(Object value) {
        return value.toString();
    }

    private static List<String> texts(Object value) {
        return ((List<?>) value).stream().map(Object::toString).toList();
    }

    private static Stream<Map<?, ?>> maps(Object value) {
        return ((List<?>) value).stream().map(each -> (Map<?, ?>) each);
    }

    private static Map<Language, String> words(Object value) {
        var both = (Map<?, ?>) value;
        return Map.of(Language.EN, text(field(both, "en")), Language.ES, text(field(both, "es")));
    }
}
