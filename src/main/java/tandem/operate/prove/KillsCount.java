package tandem.operate.prove;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.operate.prove.KillsWriter.Kept;

/// Of what writers take for kept: how much is not there, and how much is there more than once.
///
/// @param kept how many
record KillsCount(long kept, long lost, long doubled) {
    static final KillsCount NONE = new KillsCount(0, 0, 0);

    /// @param reporters the person behind each writer who reports
    static KillsCount of(Collection<KillsWriter> writers, List<Readable> there, Map<KillsWriter, UUID> reporters) {
        Map<String, Long> rows = new HashMap<>();
        there.forEach(each -> rows.merge(place(each), 1L, Long::sum));
        KillsCount all = NONE;
        for (KillsWriter writer : writers) {
            Map<String, Long> kept = new HashMap<>();
            writer.kept().forEach(each -> kept.merge(place(each, reporters.get(writer)), 1L, Long::sum));
            for (Map.Entry<String, Long> each : kept.entrySet()) {
                all = all.plus(each.getValue(), rows.getOrDefault(each.getKey(), 0L));
            }
        }
        return all;
    }

    private KillsCount plus(long wanted, long found) {
        return new KillsCount(kept + wanted, lost + Math.max(0, wanted - found), doubled + Math.max(0, found - wanted));
    }

    private static String place(Readable row) {
        String column = row.column().toString();
        return column.equals(KillsWriting.REPORTS)
                ? column + " " + row.ids().get("reporter")
                : column + " " + row.words();
    }

    private static String place(Kept kept, @Nullable UUID reporter) {
        String column = kept.writing().column();
        return column.equals(KillsWriting.REPORTS) ? column + " " + reporter : column + " " + kept.words();
    }
}
