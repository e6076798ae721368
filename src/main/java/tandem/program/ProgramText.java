package tandem.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;

/// Changes the text of `program.yml` entry by entry: only those that say something else now are written anew, so that
/// what somebody wrote by hand between and inside the others stays, comments too.
final class ProgramText {
    private static final String SAMPLE_SAYS = "# SAMPLE. This program";

    private final List<String> lines;

    private ProgramText(String text) {
        this.lines = new ArrayList<>(text.lines().toList());
    }

    /// @param text that says `before`
    /// @return a text that says `after`
    static String of(String text, Program before, Program after) {
        var entries = new LinkedHashMap<>(ProgramEntries.of(after));
        ProgramEntries.of(before).forEach(entries::remove);
        var written = with(text, entries);
        if (!says(written, after)) {
            // Somebody's own way of writing that is not ours to mend: a fresh file, explained like the sample.
            written = with(ProgramEntries.sample(), ProgramEntries.of(after));
        }
        if (!says(written, after)) {
            throw new IllegalStateException("The settings cannot be written so that they read the same.");
        }
        return written;
    }

    private static boolean says(String text, Program program) {
        try {
            return ProgramReader.read(text).equals(program);
        } catch (RuntimeException unusable) {
            return false;
        }
    }

    private static String with(String text, Map<String, String> entries) {
        var changed = new ProgramText(text);
        entries.forEach(changed::put);
        if (entries.getOrDefault("sample", "").contains("false")) {
            changed.dropSampleHead();
        }
        return String.join("\n", changed.lines) + "\n";
    }

    /// @param entry as it shall stand there; empty to leave it out
    private void put(String key, String entry) {
        int at = place(key);
        var fresh = entry.lines().toList();
        if (at < 0) {
            if (!fresh.isEmpty()) {
                lines.add("");
                lines.addAll(fresh);
            }
            return;
        }
        lines.subList(at, end(at)).clear();
        lines.addAll(at, fresh);
    }

    private int place(String key) {
        var root = ProgramReader.compose(String.join("\n", lines));
        if (!(root instanceof MappingNode mapping) || mapping.getFlowStyle() == FlowStyle.FLOW) {
            return -1;
        }
        return mapping.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(name -> name instanceof org.yaml.snakeyaml.nodes.ScalarNode scalar
                        && scalar.getValue().equals(key))
                .map(name -> name.getStartMark().getLine())
                .findFirst()
                .orElse(-1);
    }

    /// The entry goes on while lines are indented or begin an item of a list; what stands between it and the next, and
    /// is neither, belongs to the next.
    private int end(int at) {
        int end = at + 1;
        for (int next = at + 1; next < lines.size(); next++) {
            var line = lines.get(next);
            if (line.startsWith(" ") || line.startsWith("-")) {
                end = next + 1;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                break;
            }
        }
        return end;
    }

    /// It says that all is made up.
    private void dropSampleHead() {
        if (!lines.isEmpty() && lines.getFirst().startsWith(SAMPLE_SAYS)) {
            lines.set(0, "# What this program says about itself, changed here or by an administrator on the site.");
        }
    }
}
