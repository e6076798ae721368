package tandem.vocabulary;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// Reads YAML as lists, maps and texts only. The codes `NO`, `Y` and `11` are texts here, not truth or numbers,
/// and skipping that guesswork makes it several times as fast.
final class YamlFile {
    private static final int DEEPEST = 8;

    private final String name;
    private final Parser parser;

    private YamlFile(String name, Reader content) {
        this.name = name;
        this.parser = new ParserImpl(new StreamReader(content), new LoaderOptions());
    }

    /// The value of the whole file; an empty file is an empty list.
    static Object read(String name, Reader content) {
        try {
            return new YamlFile(name, content).document();
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            throw new VocabularyProblem("%s, line %d: not YAML: %s".formatted(name, line, broken.getProblem()));
        }
    }

    private Object document() {
        while (!parser.checkEvent(Event.ID.StreamEnd)) {
            if (parser.getEvent().is(Event.ID.DocumentStart)) {
                return value(0);
            }
        }
        return List.of();
    }

    private Object value(int depth) {
        Event event = parser.getEvent();
        if (depth > DEEPEST) {
            throw problem(event, "nested too deeply");
        }
        return switch (event) {
            case ScalarEvent text -> text.getValue();
            case SequenceStartEvent _ -> list(depth);
            case MappingStartEvent _ -> map(depth);
            default -> throw problem(event, "anchors and aliases are not read");
        };
    }

    private List<Object> list(int depth) {
        List<Object> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(value(depth + 1));
        }
        parser.getEvent();
        return items;
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event at = parser.peekEvent();
            String key = String.valueOf(value(depth + 1));
            if (fields.put(key, value(depth + 1)) != null) {
                throw problem(at, "«%s» stands there twice".formatted(key));
            }
        }
        parser.getEvent();
        return fields;
    }

    private VocabularyProblem problem(Event at, String what) {
        return new VocabularyProblem(
                "%s, line %d: %s".formatted(name, at.getStartMark().getLine() + 1, what));
    }
}
