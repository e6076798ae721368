package tandem.operate.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Several kinds of requests to one site, measured in turns so that each meets the same machine.
final class Compared {
    private static final int CONNECTIONS = 4;
    private static final int SECONDS = 3;

    private final ServedSite site;
    private final List<Kind> kinds = new ArrayList<>();

    Compared(ServedSite site) {
        this.site = site;
    }

    Kind load(String headers, Supplier<String> path) {
        var kind = new Kind(headers, path);
        kinds.add(kind);
        return kind;
    }

    /// One round more than counted, and a longer one, comes first.
    void run(int rounds, PrintWriter out) throws Exception {
        for (var kind : kinds) {
            Load.on(site, CONNECTIONS, 3 * SECONDS, kind.headers, kind.path);
        }
        for (int round = 0; round < rounds; round++) {
            for (var kind : kinds) {
                kind.measure();
            }
        }
        for (var kind : kinds) {
            kind.print(out);
        }
    }

    static List<Double> ratios(List<Double> some, List<Double> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> 100 * some.get(i) / others.get(i))
                .toList();
    }

    final class Kind {
        private final String headers;
        private final Supplier<String> path;
        private final List<Load> loads = new ArrayList<>();
        private final Set<String> asked = new HashSet<>();
        private long calls;
        private String last = "";

        Kind(String headers, Supplier<String> path) {
            this.headers = headers;
            this.path = path;
        }

        private void measure() throws Exception {
            loads.add(Load.on(site, CONNECTIONS, SECONDS, headers, this::next));
        }

        private synchronized String next() {
            last = path.get();
            calls++;
            asked.add(System.currentTimeMillis() / 60_000 + last);
            return last;
        }

        /// The share of requests, in percent, that somebody had made before in the same minute.
        double askedBefore() {
            return 100.0 * (calls - asked.size()) / calls;
        }

        List<Double> perSecond() {
            return loads.stream().map(Load::perSecond).toList();
        }

        List<Double> cpu() {
            return loads.stream().map(Load::cpuEach).toList();
        }

        private void print(PrintWriter out) {
            out.printf(
                    Locale.ROOT,
                    "  %-60s %8.0f/s  %.3f ms CPU%n",
                    last,
                    Figure.median(perSecond()),
                    Figure.median(cpu()) * 1000);
        }
    }
}
