package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import tandem.finding.MeetingIndex;
import tandem.vocabulary.Vocabulary;

/// The index by itself, asked in this process: processor time of the asking thread.
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
            new IndexBench(index, made.towns())
                    .measure(CALLS)
                    .forEach((kind, figures) -> add.accept(
                            Figure.atMost(
                                    "in process, p99 of %,d: %s".formatted(size, kind),
                                    List.of(figures.p99() / 1000),
                                    "ms CPU",
                                    TARGET_MS,
                                    "p50 %.3f ms".formatted(figures.p50() / 1000)),
                            out));
        }
    }
}
