package tandem.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// One place in a YAML file that remembers its line and its name, so that a complaint can say both.
record Entry(Node node, String field) {
    /// The entry under a key, or null where the key is missing or left empty.
    @Nullable
    Entry at(String key) {
        for (var tuple : mapping().getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return tuple.getValueNode().getTag().equals(Tag.NULL)
                        ? null
                        : new Entry(tuple.getValueNode(), named(key));
            }
        }
        return null;
    }

    Entry need(String key) {
        var entry = at(key);
        if (entry == null) {
            throw wrong("“" + key + "” is missing");
        }
        return entry;
    }

    /// Reads the text here; what the reading throws is told with line and field.
    <T> T as(Function<String, T> reading) {
        try {
            return reading.apply(text());
        } catch (java.time.DateTimeException | IllegalArgumentException problem) {
            throw wrong(String.valueOf(problem.getMessage()));
        }
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw wrong("needs some text here");
    }

    /// The entries of a list; a single value counts as a list of one.
    List<Entry> each() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        var entries = new ArrayList<Entry>();
        for (var item : sequence.getValue()) {
            entries.add(new Entry(item, field + " " + (entries.size() + 1)));
        }
        return entries;
    }

    Set<String> keys() {
        var keys = new HashSet<String>();
        for (var tuple : mapping().getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name) || !keys.add(name.getValue())) {
                throw new Entry(tuple.getKeyNode(), field).wrong("stands here twice, or is not a name");
            }
        }
        return keys;
    }

    /// Refuses a misspelt key, which would otherwise be passed over in silence.
    Entry only(String... allowed) {
        for (var key : keys()) {
            if (!Set.of(allowed).contains(key)) {
                throw wrong("“" + key + "” means nothing here; possible are " + String.join(", ", allowed));
            }
        }
        return this;
    }

    ProgramUnreadable wrong(String problem) {
        return new ProgramUnreadable(node.getStartMark().getLine() + 1, field, problem);
    }

    private String named(String key) {
        return field.isEmpty() ? key : field + " › " + key;
    }

    private MappingNode mapping() {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw wrong("needs “name: value” lines here");
    }
}
