package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import tandem.finding.MeetingIndex;
import tandem.vocabulary.Vocabulary;

/// The index by itself, asked in this process: processor time of the asking thread, once warm.
final class InProcess {
    private static final int CALLS = 2_000;
    private static final double TARGET_MS = 2;

    private InProcess() {}

    static void measure(Path folder, int size, BiConsumer<Figure, PrintWriter> add, PrintWriter out)
            throws IOException {
        var made = new MadeMeetings(42, 300);
        try (var index = MeetingIndex.open(folder, Vocabulary.builtIn())) {
            index.put(made.make(size));
            index.commit(1);
            var bench = new IndexBench(index, made.towns());
            bench.measure(CALLS, true);
            var alone = bench.measure(CALLS, false);
            var shared = bench.measure(CALLS, true);
            alone.forEach((kind, figures) ->
                    add.accept(figure(size, kind, figures, Objects.requireNonNull(shared.get(kind))), out));
        }
    }

    private static Figure figure(int size, String kind, IndexBench.Figures alone, IndexBench.Figures shared) {
        return Figure.atMost(
                "in process, p99 of %,d: %s".formatted(size, kind),
                List.of(alone.p99() / 1000),
                "ms CPU",
                TARGET_MS,
                "each first in its minute, p50 %.3f ms; where others asked before, p99 %.3f, p50 %.3f"
                        .formatted(alone.p50() / 1000, shared.p99() / 1000, shared.p50() / 1000));
    }
}
