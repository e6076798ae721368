package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two rooms of the same size in which the same is said, in turns, so that both meet the same machine; and beside them
/// what writing alone takes there.
final class ComparedRooms {
    private static final int WINDOW = 32;
    /// Sentences one after the other, for the time to the last hearing.
    private static final int ALONE = 50;
    private static final double ALONE_SECONDS = 8;
    private static final double SECONDS = 4;
    /// At most so many sentences in a round, and of each person.
    private static final int MOST = 400;

    private static final int MOST_EACH = 5;

    private static final double LAST = 1 / 3.0;
    private static final double DELIVERIES = 2;
    private static final double JOINING = 1 / 20.0;

    private final Talk talk;
    private final Venue bare;
    private final Figures figures;
    private final PrintWriter out;

    /// @param bare which only writes
    ComparedRooms(Talk talk, Venue bare, Figures figures, PrintWriter out) {
        this.talk = talk;
        this.bare = bare;
        this.figures = figures;
        this.out = out;
    }

    /// What one server showed in one size of room, round by round.
    private static final class Shown {
        final List<Double> median = new ArrayList<>();
        final List<Double> p99 = new ArrayList<>();
        final List<Double> together = new ArrayList<>();
        final List<Double> perSecond = new ArrayList<>();
        final List<Double> cpuMicros = new ArrayList<>();
    }

    /// @param theirs absent where it is not installed
    void measure(Venue ours, Optional<Venue> theirs, List<Integer> sizes, int rounds)
            throws IOException, InterruptedException {
        double joined = 0;
        double joinedThere = 0;
        for (int people : sizes) {
            joined += ours.join(people);
            bare.join(people);
            joinedThere += theirs.isPresent() ? theirs.get().join(people) : 0;
            size(ours, theirs, people, rounds, people == sizes.getLast());
        }
        joining(sizes.getLast(), joined, theirs.isPresent() ? Optional.of(joinedThere) : Optional.empty());
    }

    private void size(Venue ours, Optional<Venue> theirs, int people, int rounds, boolean last)
            throws IOException, InterruptedException {
        warm(ours, people);
        talk.run(bare, people, 1, ALONE, ALONE_SECONDS);
        if (theirs.isPresent()) {
            warm(theirs.get(), people);
        }
        var here = new Shown();
        var there = new Shown();
        var least = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            round(ours, people, here);
            least.add(talk.run(bare, people, 1, ALONE, ALONE_SECONDS).median());
            if (theirs.isPresent()) {
                round(theirs.get(), people, there);
            }
        }
        tell("Tandem", people, here);
        least(people, "ms", least, "one write for each hearer, and nothing else");
        if (theirs.isPresent()) {
            tell("ejabberd", people, there);
            ratios(people, here, there, last);
            least(people, "of ejabberd's", shares(least, there.median), "nothing that writes to each can be below");
        }
    }

    private void warm(Venue venue, int people) throws IOException, InterruptedException {
        talk.run(venue, people, WINDOW, most(people), SECONDS);
        talk.run(venue, people, 1, ALONE, ALONE_SECONDS);
        rest(people);
    }

    private void round(Venue venue, int people, Shown shown) throws IOException, InterruptedException {
        var alone = talk.run(venue, people, 1, ALONE, ALONE_SECONDS);
        shown.median.add(alone.median());
        shown.p99.add(alone.p99());
        var together = talk.run(venue, people, WINDOW, most(people), SECONDS);
        shown.together.add(together.median());
        shown.perSecond.add(together.perSecond());
        shown.cpuMicros.add(together.cpuMicros());
        rest(people);
    }

    /// Until each of them may say as much again: a room lets everybody say one thing a second, and some more at first.
    private static void rest(int people) throws InterruptedException {
        Thread.sleep(1_000L * (ALONE + most(people)) / people);
    }

    private static int most(int people) {
        return Math.min(MOST, MOST_EACH * people);
    }

    private void tell(String who, int people, Shown shown) {
        var of = String.format(Locale.ROOT, "%s, %,d in a room: ", who, people);
        figures.add(Figure.atLeast(of + "to the last, median", shown.median, "ms", 0, "no target"), out);
        figures.add(Figure.atLeast(of + "to the last, p99", shown.p99, "ms", 0, "no target"), out);
        figures.add(
                Figure.atLeast(of + "to the last of " + WINDOW + ", median", shown.together, "ms", 0, "no target"),
                out);
        figures.add(Figure.atLeast(of + "deliveries", shown.perSecond, "/s", 0, WINDOW + " sentences at a time"), out);
        figures.add(Figure.atLeast(of + "a delivery", shown.cpuMicros, "µs CPU", 0, "no target"), out);
    }

    private void least(int people, String unit, List<Double> runs, String reference) {
        var of = String.format(Locale.ROOT, "%s, %,d in a room: to the last", bare.name(), people);
        figures.add(Figure.atLeast(of, runs, unit, 0, reference), out);
    }

    private void ratios(int people, Shown here, Shown there, boolean last) {
        var size = last ? "" : ", " + people;
        last("ratio_last_delivery" + size, here.median, there.median);
        last("ratio_last_delivery, " + WINDOW + " at a time" + size, here.together, there.together);
        figures.add(
                Figure.atLeast(
                        "ratio_deliveries" + size,
                        shares(here.perSecond, there.perSecond),
                        "x theirs",
                        DELIVERIES,
                        "round by round"),
                out);
    }

    private void last(String name, List<Double> here, List<Double> there) {
        figures.add(Figure.atMost(name, shares(here, there), "of theirs", LAST, "round by round"), out);
    }

    private void joining(int people, double ours, Optional<Double> theirs) {
        var of = String.format(Locale.ROOT, "%,d come in", people);
        figures.add(Figure.atLeast("Tandem, " + of, List.of(ours), "s CPU", 0, "with PostgreSQL"), out);
        theirs.ifPresent(there -> {
            figures.add(Figure.atLeast("ejabberd, " + of, List.of(there), "s CPU", 0, "without signing in"), out);
            figures.add(
                    Figure.atMost("ratio_joining", List.of(ours / there), "of theirs", JOINING, "with presence"), out);
        });
    }

    private static List<Double> shares(List<Double> here, List<Double> there) {
        var shares = new ArrayList<Double>();
        for (int round = 0; round < here.size(); round++) {
            shares.add(here.get(round) / there.get(round));
        }
        return shares;
    }
}
