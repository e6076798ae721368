package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import tandem.bridge.Kind;
import tandem.bridge.Next;
import tandem.bridge.Result;
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.database.Database;
import tandem.operate.Bench;
import tandem.operate.Workshop;
import tandem.people.People;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Role;

/// A coordinator's desk with a full page of people due, and a supervisor's, in a program of 50,000 enrolled and five
/// million contacts.
public final class DeskBench implements Bench {
    private static final int PEOPLE = 50_000;
    private static final int CONTACTS_EACH = 100;
    private static final int COORDINATORS = 180;
    private static final int SEATS = 20;
    private static final int DUE = 30;
    private static final int WARM = 1_500;
    private static final int CALLS = 300;
    private static final int ROUNDS = 5;
    private static final int PER_SECOND = 20;
    private static final int SECONDS = 30;

    private final Figures figures = new Figures();

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public String about() {
        return "A coordinator's desk among 50,000 enrolled and five million contacts.";
    }

    /// @param arguments `small` for a program of those who are shown and no others, which is not written down then
    @Override
    public void run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        ServedSite.measured(workshop, (site, beside, folder) -> {
            var made = new MadePeople(beside);
            var seats = made.coordinators(SEATS, DUE);
            var touchpoints = beside.bean(Touchpoints.class);
            seats.forEach(seat -> seat.members().forEach(member -> contact(touchpoints, seat.id(), member)));
            var store = new BenchStore(beside.bean(Database.class).owner());
            if (!arguments.contains("small")) {
                made.coordinators(COORDINATORS, 0);
                store.fill("big-desk", Map.of("people", PEOPLE - SEATS * DUE, "each", CONTACTS_EACH));
            }
            out.printf("%,d enrolled, %,d contacts%n", store.rows("bridge.enrolment"), store.rows("bridge.encounter"));
            var supervisor = beside.bean(People.class).join("Sam", Language.EN, EnumSet.of(Role.SUPERVISOR));
            var cookies = seats.stream().map(seat -> made.signedIn(seat.id())).toList();
            measure(site, cookies, made.signedIn(supervisor), out);
        });
        if (arguments.isEmpty()) {
            figures.write("desk");
        }
    }

    /// Everybody shown was called once, and is due today.
    private static void contact(Touchpoints touchpoints, PersonId coordinator, PersonId member) {
        touchpoints.contacted(
                coordinator,
                member,
                Ids.next(),
                Result.REACHED,
                Channel.CALL,
                "Sleeping badly. Worried about the bus to the clinic.",
                new Next.On(touchpoints.today(), Kind.CHOSEN));
    }

    private void measure(ServedSite site, List<String> cookies, String supervisor, PrintWriter out) throws Exception {
        var callers = new ArrayList<Caller>();
        try {
            for (var cookie : cookies) {
                callers.add(new Caller(site.port, "Cookie: " + cookie + "\r\n"));
            }
            Pace.Ask desk = number -> callers.get(number % callers.size()).get("/desk");
            ask(desk, WARM);
            cpu(site, desk, out);
            var took = Pace.at(PER_SECOND, SECONDS, desk);
            tell("the desk, p50 at 20/s", took, 0.5, out);
            tell("the desk, p99 at 20/s", took, 0.99, out);
        } finally {
            for (var caller : callers) {
                caller.close();
            }
        }
        team(site, supervisor, out);
    }

    /// On a connection of its own, which the site would have closed while it had nothing to do.
    private void team(ServedSite site, String supervisor, PrintWriter out) throws Exception {
        try (var above = new Caller(site.port, "Cookie: " + supervisor + "\r\n")) {
            Pace.Ask team = number -> above.get("/desk");
            ask(team, WARM / 10);
            var whole = Pace.at(2, SECONDS / 2, team);
            tell("a supervisor's, p99 at 2/s", whole, 0.99, out);
        }
    }

    private void tell(String name, double[] took, double share, PrintWriter out) {
        figures.add(Figure.atMost(name, List.of(Pace.percentile(took, share)), "ms", 200, "waits count"), out);
    }

    private void cpu(ServedSite site, Pace.Ask desk, PrintWriter out) throws IOException {
        var pages = new ArrayList<Double>();
        var database = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double before = site.cpu();
            double behind = site.databaseCpu();
            ask(desk, CALLS);
            pages.add((site.cpu() - before) * 1000 / CALLS);
            database.add((site.databaseCpu() - behind) * 1000 / CALLS);
        }
        figures.add(Figure.atLeast("the desk with 25 people due", pages, "ms CPU", 0, "no target"), out);
        figures.add(Figure.atLeast("PostgreSQL for it", database, "ms CPU", 0, "no target"), out);
    }

    private static void ask(Pace.Ask ask, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            ask.by(i);
        }
    }
}
