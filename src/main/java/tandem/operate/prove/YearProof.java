package tandem.operate.prove;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tandem.bridge.Everyone;
import tandem.bridge.Touchpoints;
import tandem.operate.Workshop;
import tandem.rehearsal.Chances;
import tandem.rehearsal.Simulation;
import tandem.rehearsal.Staffing;
import tandem.transition.Schedule;
import tandem.transition.Schedules;
import tandem.wall.Actor;

/// A year of a program of 2,000 people, day by day, through the product's own rules and its database: staff
/// fall sick, numbers are wrong, phones get lost, people return to use, pause, are handed over and die, the
/// clocks change twice. Every evening everybody's next contact is held against [YearOracle].
///
/// The controls: a program whose schedule ends its weeks one early, and a contact that is lost, are both found.
public final class YearProof implements Proof {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);
    private static final int DAYS = 365;
    private static final int STAFF = 20;
    private static final double A_DAY = 40;
    private static final double SICK = 12;
    private static final int AT_ONCE = 3;
    private static final int FEW_DAYS = 100;
    private static final Schedule WEEKS_TO_11 = new Schedule(List.of(1, 3, 7), 11, 12, 5);

    private final int people;
    private final int days;

    public YearProof() {
        this(2_000, DAYS);
    }

    /// @param people how many there are at the end, about
    YearProof(int people, int days) {
        this.people = people;
        this.days = days;
    }

    @Override
    public String name() {
        return "year";
    }

    @Override
    public String about() {
        return "Each contact of a year falls on its day, none twice, and nobody is without one. Takes no arguments.";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        try (YearSite site = YearSite.start(workshop.application());
                Connection owner = site.database().owner().getConnection();
                ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            return run(site, new YearStore(new SingleConnectionDataSource(owner, true)), hands, out);
        }
    }

    private Figure run(YearSite site, YearStore store, ExecutorService hands, PrintWriter out) throws IOException {
        site.at(FIRST.atTime(LocalTime.NOON).atZone(YearSite.ZONE).toInstant());
        YearWorld year = new YearWorld(site, store, hands, STAFF);
        int joining = people * 3 / 20;
        year.fill(people - joining, FIRST);
        simulate(year, FIRST, days, (double) joining / days);
        year.told().forEach(out::println);
        Everyone everyone = site.bean(Touchpoints.class).everyone(Actor.of(year.anyStaff()));
        long doubled = store.contacts() - year.contacts();
        int broken = control(site, store, hands, out);
        boolean lost = lost(site, store, hands, out);
        String line = String.format(
                Locale.ROOT,
                "%d of %,d contacts with %,d people on a wrong day, %d twice, %d people without a next date or owner,"
                        + " with %d pauses and %d handovers, looked at %,d times over %d days; the controls: a rule broken, %d wrong; a contact lost, %s",
                year.wrong(),
                year.contacts(),
                year.everybody(),
                doubled,
                everyone.enrolled() - everyone.cared(),
                year.pauses(),
                year.handovers(),
                year.checked(),
                days,
                broken,
                lost ? "found" : "not found");
        boolean holds = year.wrong() == 0 && doubled == 0 && everyone.complete() && everyone.enrolled() > 0;
        return new Figure(line, holds && broken > 0 && lost);
    }

    private static void simulate(YearWorld world, LocalDate first, int days, double joinADay) {
        new Simulation(new Staffing(STAFF, A_DAY, SICK, joinADay), Chances.HARD, days, world).run(first, days);
    }

    /// A hundred days of a small program whose weeks end one early.
    private static int control(YearSite site, YearStore store, ExecutorService hands, PrintWriter out)
            throws IOException {
        site.at(FIRST.atTime(LocalTime.NOON).atZone(YearSite.ZONE).toInstant());
        YearWorld small = new YearWorld(site, store, hands, STAFF);
        site.bean(Schedules.class).write(small.anyStaff(), WEEKS_TO_11);
        small.fill(1, FIRST);
        simulate(small, FIRST, FEW_DAYS, 0.5);
        out.println("The control, weeks to week 11 only: " + small.told());
        return small.wrong();
    }

    private static boolean lost(YearSite site, YearStore store, ExecutorService hands, PrintWriter out)
            throws IOException {
        YearWorld small = new YearWorld(site, store, hands, STAFF);
        small.fill(30, FIRST);
        store.lose(small.somebody(FIRST));
        simulate(small, FIRST, 1, 0);
        out.println("The control, a contact lost: " + small.told());
        return small.wrong() == 1;
    }
}
