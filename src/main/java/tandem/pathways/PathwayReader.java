package tandem.pathways;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.content.Front;
import tandem.content.Item;
import tandem.shared.Language;

/// Reads what only ways of recovery say at the head of their file, as `content/README.md` describes it.
final class PathwayReader {
    private PathwayReader() {}

    static Pathway read(Item item, Language language) {
        var facts = Front.of(item, language);
        return new Pathway(
                item,
                list(facts.get("fellowships")).stream().map(Object::toString).toList(),
                list(facts.get("requires")).stream().map(PathwayReader::need).toList(),
                list(facts.get("fit")).stream().map(PathwayReader::reason).toList(),
                list(facts.get("against")).stream().map(PathwayReader::reason).toList(),
                Boolean.TRUE.equals(facts.get("alongside")),
                String.valueOf(facts.getOrDefault("own_site", "")));
    }

    private static Pathway.Need need(Object listed) {
        var facts = (Map<?, ?>) listed;
        Set<String> answers =
                list(facts.get("answers")).stream().map(Object::toString).collect(Collectors.toSet());
        return new Pathway.Need(String.valueOf(facts.get("question")), answers);
    }

    private static Pathway.Reason reason(Object listed) {
        var facts = (Map<?, ?>) listed;
        return new Pathway.Reason(
                String.valueOf(facts.get("question")),
                String.valueOf(facts.get("answer")),
                Integer.parseInt(String.valueOf(facts.get("weight"))),
                String.valueOf(facts.get("says")));
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> all ? all : List.of();
    }
}
