package tandem.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether two rows may be one person: certainly, perhaps, or not. What is only perhaps so is asked.
final class Likeness {
    /// How two rows stand to each other.
    enum Of {
        SAME,
        PERHAPS,
        OTHER
    }

    private enum Born {
        SAME,
        NEARLY,
        DIFFERENT,
        UNKNOWN
    }

    private static final int SHORT_NAME = 7;

    private Likeness() {}

    static Of of(Facts one, Facts other) {
        var born = born(one.born(), other.born());
        boolean reach = reach(one, other);
        if (key(one.name()).equals(key(other.name()))) {
            return sameName(born, reach);
        }
        if (nearly(one.name(), other.name())) {
            return born == Born.DIFFERENT && !reach ? Of.OTHER : Of.PERHAPS;
        }
        return reach && born != Born.DIFFERENT ? Of.PERHAPS : Of.OTHER;
    }

    private static Of sameName(Born born, boolean reach) {
        return switch (born) {
            case SAME -> Of.SAME;
            case NEARLY -> Of.PERHAPS;
            // A father and a son may share a name and a telephone.
            case DIFFERENT -> reach ? Of.PERHAPS : Of.OTHER;
            case UNKNOWN -> reach ? Of.SAME : Of.PERHAPS;
        };
    }

    /// A name as it is compared: without accents, capitals and signs, whichever part stands first.
    static String key(String name) {
        return String.join(" ", parts(name).stream().sorted().toList());
    }

    private static List<String> parts(String name) {
        var bare = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’`]", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
        return bare.isEmpty() ? List.of() : List.of(bare.split(" "));
    }

    private static boolean reach(Facts one, Facts other) {
        return !one.email().isEmpty() && one.email().equalsIgnoreCase(other.email())
                || !one.phone().isEmpty() && one.phone().equals(other.phone());
    }

    private static Born born(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Born.UNKNOWN;
        }
        if (one.get().equals(other.get())) {
            return Born.SAME;
        }
        return turned(one.get(), other.get()) || oneSlip(one.get(), other.get()) ? Born.NEARLY : Born.DIFFERENT;
    }

    /// Day and month in the other order.
    private static boolean turned(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear()
                && one.getDayOfMonth() == other.getMonthValue()
                && one.getMonthValue() == other.getDayOfMonth();
    }

    private static boolean oneSlip(LocalDate one, LocalDate other) {
        return distance(one.toString(), other.toString()) <= 1;
    }

    /// One slip in a short name, two in a long one; a second surname more or less; a first letter for a first name.
    private static boolean nearly(String one, String other) {
        var mine = parts(one);
        var theirs = parts(other);
        return slips(String.join("", mine), String.join("", theirs))
                || slips(key(one).replace(" ", ""), key(other).replace(" ", ""))
                || slips(String.join("", mine), String.join("", theirs.reversed()))
                || slips(String.join("", mine.reversed()), String.join("", theirs))
                || within(mine, theirs)
                || within(theirs, mine);
    }

    private static boolean slips(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        int most = longest <= SHORT_NAME ? 1 : 2;
        return Math.abs(one.length() - other.length()) <= most && distance(one, other) <= most;
    }

    /// Each part of a shorter name stands in the longer one, at least by its first letter; not all of them only so.
    private static boolean within(List<String> shorter, List<String> longer) {
        return shorter.size() >= 2
                && shorter.size() <= longer.size()
                && shorter.stream().anyMatch(part -> part.length() > 1 && longer.contains(part))
                && shorter.stream()
                        .allMatch(part -> longer.contains(part)
                                || longer.stream()
                                        .anyMatch(each -> part.length() == 1 && each.startsWith(part)
                                                || each.length() == 1 && part.startsWith(each)));
    }

    /// How many letters were left out, put in, changed, or swapped with the next.
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                cost[row][column] = row == 0 ? column : column == 0 ? row : cheapest(cost, one, other, row, column);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int row, int column) {
        int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        int least = Math.min(
                Math.min(cost[row - 1][column], cost[row][column - 1]) + 1, cost[row - 1][column - 1] + change);
        boolean swapped = row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        return swapped ? Math.min(least, cost[row - 2][column - 2] + 1) : least;
    }
}
