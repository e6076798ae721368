package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.database.Database;
import tandem.operate.Bench;
import tandem.operate.Workshop;

/// A member's day: their first page, in a small and in a big program, and a check-in.
///
/// The big program has 100,000 members and 30 million check-ins. Writes stand beside pgbench running the same
/// transaction.
public final class DailyBench implements Bench {
    private static final int SEATS = 64;
    private static final int SMALL = 1_000;
    private static final int BIG = 100_000;
    private static final int DAYS = 300;
    private static final int WARM = 10_000;
    private static final int ROUNDS = 5;
    private static final int CALLS = 1_000;
    private static final int PER_SECOND = 200;
    private static final int SECONDS = 30;
    /// So that every connection to the database has its plans, and the compiler is done: the first minute after a start
    /// is no measure of a program with few members.
    private static final int WARM_SECONDS = 60;
    private static final int[] CLIENTS = {16, 64};
    private static final int MOST_BYTES = 25_000;

    private final Figures figures = new Figures();

    @Override
    public String name() {
        return "daily";
    }

    @Override
    public String about() {
        return "Today and check-ins of 100,000 members with 30 million check-ins, beside pgbench.";
    }

    /// @param arguments `small` for the small program alone, which is not written down then
    @Override
    public void run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        Pgbench.find();
        boolean small = arguments.contains("small");
        ServedSite.measured(workshop, (site, beside, folder) -> {
            var seats = new MadeDays(beside).make(SEATS);
            var store = new BenchStore(beside.bean(Database.class).owner());
            store.fill("big-daily", Map.of("members", SMALL, "days", DAYS));
            double few = today(site, seats, "of 1,000 members", out);
            if (!small) {
                store.fill("big-daily", Map.of("members", BIG - SMALL, "days", DAYS));
                out.printf("%,d members, %,d check-ins%n", store.rows("people.person"), store.rows("checkins.entry"));
                double many = today(site, seats, "of 100,000 members", out);
                figures.add(
                        Figure.atMost(
                                "p99 of 100,000 against 1,000 members",
                                List.of(many / few),
                                "times",
                                1.3,
                                "both at 200/s"),
                        out);
            }
            writes(site, seats, beside, folder, out);
        });
        if (!small) {
            figures.write("daily");
        }
    }

    private double today(ServedSite site, List<MadeDays.Seat> seats, String whose, PrintWriter out) throws Exception {
        try (var today = new Today(site, seats)) {
            today.warm();
            return today.measure(whose, out);
        }
    }

    private void writes(ServedSite site, List<MadeDays.Seat> seats, Workshop beside, Path folder, PrintWriter out)
            throws Exception {
        var store = new BenchStore(beside.bean(Database.class).owner());
        var raw = store.raw(folder);
        var pgbench = Pgbench.on(site, folder.resolve("data"));
        for (int clients : CLIENTS) {
            var some = seats.subList(0, clients);
            var writing =
                    new Writing(site, some.stream().map(DailyBench::writer).toList());
            var writes = new Writes(writing, "checkins.entry where day >= current_date - 1", store, clients);
            var same = Files.writeString(folder.resolve(clients + ".sql"), CheckInScript.of(some));
            writes.measure(pgbench, same, raw);
            writes.tell(figures, out);
        }
    }

    private static Writing.Writer writer(MadeDays.Seat seat) {
        return new Writing.Writer(
                seat.cookie(),
                () -> new Writing.Form(
                        "/check-in",
                        "key=" + UUID.randomUUID() + "&day=" + LocalDate.now(MadeDays.ZONE)
                                + "&use=no&craving=3&mood=6&confidence=7&support=5&stress=4&sleep=7"
                                + "&note=Walked+home+the+long+way+and+called+my+sister."));
    }

    /// The page, asked for by one member after the other.
    private final class Today implements AutoCloseable {
        private final ServedSite site;
        private final List<Caller> callers = new ArrayList<>();

        Today(ServedSite site, List<MadeDays.Seat> seats) throws IOException {
            this.site = site;
            for (var seat : seats) {
                callers.add(new Caller(site.port, "Cookie: " + seat.cookie() + "\r\n" + DirectoryBench.GZIP));
            }
        }

        private long ask(int number) throws IOException {
            return callers.get(number % callers.size()).get("/today");
        }

        void warm() throws IOException {
            for (int number = 0; number < WARM; number++) {
                ask(number);
            }
        }

        /// @return the 99th of a hundred, in milliseconds
        double measure(String whose, PrintWriter out) throws Exception {
            var cpu = new ArrayList<Double>();
            var database = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                double before = site.cpu();
                double stored = site.databaseCpu();
                for (int number = 0; number < CALLS; number++) {
                    ask(number);
                }
                cpu.add((site.cpu() - before) * 1000 / CALLS);
                database.add((site.databaseCpu() - stored) * 1000 / CALLS);
            }
            figures.add(Figure.atLeast("Today " + whose, cpu, "ms CPU", 0, "the site, no target"), out);
            figures.add(Figure.atLeast("PostgreSQL for it", database, "ms CPU", 0, "no target"), out);
            figures.add(
                    Figure.atMost("its size, packed", List.of((double) ask(0)), "bytes", MOST_BYTES, "after the first"),
                    out);
            Pace.at(PER_SECOND, WARM_SECONDS, this::ask);
            var took = Pace.at(PER_SECOND, SECONDS, this::ask);
            double p99 = Pace.percentile(took, 0.99);
            figures.add(Figure.atMost("p99 at 200/s " + whose, List.of(p99), "ms", 150, "waits count"), out);
            return p99;
        }

        @Override
        public void close() throws IOException {
            for (var caller : callers) {
                caller.close();
            }
        }
    }
}
