package tandem.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tandem.shared.Language;

/// The sections of the plan in their order, from our vocabulary. It is part of the program and does not change while it
/// runs.
@Component
class Outline {
    private static final String FILE = "content/vocabulary/plan.yml";

    private final Map<Language, List<Part>> parts = new ConcurrentHashMap<>();

    List<Part> in(Language language) {
        return parts.computeIfAbsent(language, Outline::read);
    }

    Optional<Part> find(String id, Language language) {
        return in(language).stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /// The place of a section, from 1.
    int number(Part part, Language language) {
        var all = in(language);
        return 1
                + IntStream.range(0, all.size())
                        .filter(at -> all.get(at).id().equals(part.id()))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Part> read(Language language) {
        try {
            var text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            Map<String, List<Map<String, Object>>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return file.getOrDefault("sections", List.of()).stream()
                    .map(facts -> part(facts, language))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read " + FILE, problem);
        }
    }

    private static Part part(Map<?, ?> facts, Language language) {
        var listed = facts.get("suggestions") instanceof List<?> all ? all : List.of();
        return new Part(
                String.valueOf(facts.get("id")),
                said(facts, "title", language),
                said(facts, "help", language),
                listed.stream().anyMatch(each -> ((Map<?, ?>) each).containsKey("if")),
                listed.stream()
                        .map(each -> suggestion((Map<?, ?>) each, language))
                        .toList());
    }

    private static Suggestion suggestion(Map<?, ?> facts, Language language) {
        boolean pair = facts.containsKey("if");
        return new Suggestion(
                String.valueOf(facts.get("id")),
                said(facts, pair ? "if" : "say", language),
                pair ? said(facts, "then", language) : "",
                Optional.ofNullable(facts.get("skill")).map(Object::toString));
    }

    private static String said(Map<?, ?> facts, String key, Language language) {
        if (facts.get(key) instanceof Map<?, ?> said) {
            return String.valueOf(said.get(language.code()));
        }
        throw new IllegalArgumentException(FILE + " says no " + key + " in " + facts);
    }
}
