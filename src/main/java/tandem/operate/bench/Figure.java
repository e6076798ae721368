package tandem.operate.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// One measured number beside what it is held to.
///
/// @param value the median of the runs
/// @param target what it must not pass; what it must reach, where `atLeast`
/// @param reference what it is compared with, in words
/// @param runs as measured, in order
public record Figure(
        String name, double value, String unit, double target, boolean atLeast, String reference, List<Double> runs) {
    public Figure {
        runs = List.copyOf(runs);
    }

    static Figure atMost(String name, List<Double> runs, String unit, double target, String reference) {
        return new Figure(name, median(runs), unit, target, false, reference, runs);
    }

    static Figure atLeast(String name, List<Double> runs, String unit, double target, String reference) {
        return new Figure(name, median(runs), unit, target, true, reference, runs);
    }

    public boolean met() {
        return atLeast ? value >= target : value <= target;
    }

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-52s %10.3f %-10s %s %10.3f  %-5s %s%n",
                name,
                value,
                unit,
                atLeast ? ">=" : "<=",
                target,
                met() ? "met" : "SHORT",
                reference);
        out.flush();
    }

    static double median(List<Double> runs) {
        var sorted = runs.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
