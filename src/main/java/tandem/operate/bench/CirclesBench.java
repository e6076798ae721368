package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tandem.database.Database;
import tandem.operate.Bench;
import tandem.operate.Workshop;

/// A circle's page with twenty posts, as one of its members sees it, in a program of 20,000 circles and five million
/// posts.
///
/// A NodeBB topic page takes 7.5 ms of processor time on a machine of this size; a fifth of that is what a page may
/// take in all.
public final class CirclesBench implements Bench {
    private static final int CIRCLES = 20_000;
    private static final long POSTS = 5_000_000;
    private static final int SEATS = 160;
    private static final int POSTS_SHOWN = 20;
    private static final int ROUNDS = 5;
    private static final int WARM = 25_000;
    private static final int CALLS = 2_000;
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 30;
    /// So that every connection to the database has its plans.
    private static final int WARM_SECONDS = 15;

    private final Figures figures = new Figures();

    @Override
    public String name() {
        return "circles";
    }

    @Override
    public String about() {
        return "A circle's page among 20,000 circles and five million posts.";
    }

    /// @param arguments `small` for a program of the circles that are asked for and no others, which is not written
    ///     down then
    @Override
    public void run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        ServedSite.measured(workshop, (site, beside, folder) -> {
            var seats = new MadeCircles(beside).make(SEATS, POSTS_SHOWN);
            var store = new BenchStore(beside.bean(Database.class).owner());
            if (!arguments.contains("small")) {
                store.fill("big-program", Map.of("circles", CIRCLES, "each", POSTS / (CIRCLES * 10L)));
            }
            out.printf("%,d circles, %,d posts%n", store.rows("circles.circle"), store.rows("conversation.post"));
            measure(site, seats, out);
        });
        if (arguments.isEmpty()) {
            figures.write("circles");
        }
    }

    private void measure(ServedSite site, List<MadeCircles.Seat> seats, PrintWriter out) throws Exception {
        var callers = new ArrayList<Caller>();
        try {
            for (var seat : seats) {
                callers.add(new Caller(site.port, "Cookie: " + seat.cookie() + "\r\n"));
            }
            Pace.Ask circle = number -> {
                int seat = number % seats.size();
                callers.get(seat).get(seats.get(seat).path());
            };
            Pace.Ask plain = number -> callers.get(number % seats.size()).get("/me/name");
            cpu(site, circle, plain, out);
            Pace.at(PER_SECOND, WARM_SECONDS, circle);
            var took = Pace.at(PER_SECOND, SECONDS, circle);
            figures.add(
                    Figure.atMost("p50 at 200/s", List.of(Pace.percentile(took, 0.5)), "ms", 150, "waits count"), out);
            figures.add(
                    Figure.atMost("p99 at 200/s", List.of(Pace.percentile(took, 0.99)), "ms", 150, "waits count"), out);
        } finally {
            for (var caller : callers) {
                caller.close();
            }
        }
    }

    private void cpu(ServedSite site, Pace.Ask circle, Pace.Ask plain, PrintWriter out) throws IOException {
        ask(circle, WARM);
        ask(plain, WARM);
        var pages = new ArrayList<Double>();
        var fixed = new ArrayList<Double>();
        var beyond = new ArrayList<Double>();
        var database = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double before = site.databaseCpu();
            pages.add(each(site, circle));
            database.add((site.databaseCpu() - before) * 1000 / CALLS);
            fixed.add(each(site, plain));
            beyond.add(pages.getLast() - fixed.getLast());
        }
        figures.add(
                Figure.atMost("a circle's page with 20 posts", pages, "ms CPU", 1.5, "NodeBB's topic page 7.5"), out);
        figures.add(Figure.atLeast("a page with one read, /me/name", fixed, "ms CPU", 0, "the fixed cost"), out);
        figures.add(Figure.atMost("a circle's page beyond that", beyond, "ms CPU", 0.4, "round by round"), out);
        figures.add(Figure.atLeast("PostgreSQL for a circle's page", database, "ms CPU", 0, "no target"), out);
    }

    /// @return milliseconds of the server's processor time for one
    private static double each(ServedSite site, Pace.Ask ask) throws IOException {
        double before = site.cpu();
        ask(ask, CALLS);
        return (site.cpu() - before) * 1000 / CALLS;
    }

    private static void ask(Pace.Ask ask, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            ask.by(i);
        }
    }
}
