package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes through the site beside pgbench running the same transaction on the same PostgreSQL, in turns. Caller, site
/// and PostgreSQL share the processors, as pgbench and PostgreSQL do: the callers are threads of this process.
final class Writes {
    private static final int ROUNDS = 5;
    private static final int SECONDS = 6;
    private static final int WARM_SECONDS = 5;
    private static final int WARM = 10_000;

    private final Writing writing;
    private final String table;
    private final BenchStore store;
    private final int clients;
    private final List<Writing.Written> site = new ArrayList<>();
    private final List<Pgbench.Rate> simple = new ArrayList<>();
    private final List<Pgbench.Rate> prepared = new ArrayList<>();
    private final List<Pgbench.Rate> raw = new ArrayList<>();

    /// @param table to which each write adds a row
    Writes(Writing writing, String table, BenchStore store, int clients) {
        this.writing = writing;
        this.table = table;
        this.store = store;
        this.clients = clients;
    }

    /// @param same the transaction
    /// @param alone a single row without walls
    void measure(Pgbench pgbench, Path same, Path alone) throws Exception {
        for (long warm = 0; warm < WARM; ) {
            warm += writing.write(WARM_SECONDS).acknowledged();
        }
        for (int round = 0; round < ROUNDS; round++) {
            site.add(kept());
            simple.add(pgbench.run(same, clients, SECONDS, "simple"));
            prepared.add(pgbench.run(same, clients, SECONDS, "prepared"));
            raw.add(pgbench.run(alone, clients, SECONDS, "prepared"));
        }
    }

    /// Whatever was acknowledged has to be there.
    private Writing.Written kept() throws Exception {
        long before = store.rows(table);
        var written = writing.write(SECONDS);
        long rows = store.rows(table) - before;
        if (rows != written.acknowledged()) {
            throw new IOException(written.acknowledged() + " writes were acknowledged, " + rows + " are there.");
        }
        return written;
    }

    void tell(Figures figures, PrintWriter out) {
        var rates = site.stream().map(Writing.Written::perSecond).toList();
        var cpu = site.stream().map(Writing.Written::allEach).toList();
        var how = ", " + clients + " clients";
        figures.add(rate("acknowledged writes" + how, rates, "each counted in the database"), out);
        figures.add(rate("pgbench, the same transaction", perSecond(simple), "-n -c " + clients + " -j 2"), out);
        figures.add(rate("pgbench, the same, prepared", perSecond(prepared), "-M prepared, as the site does"), out);
        figures.add(rate("pgbench, one row and nothing else", perSecond(raw), "-M prepared, no walls"), out);
        figures.add(share("writes, share of pgbench's" + how, rates, perSecond(simple), 50), out);
        figures.add(share("the same by processor time", allEach(simple), cpu, 0), out);
        figures.add(share("writes, share of pgbench's prepared" + how, rates, perSecond(prepared), 50), out);
        figures.add(share("the same by processor time", allEach(prepared), cpu, 0), out);
        figures.add(share("writes, share of single rows", rates, perSecond(raw), 0), out);
        figures.add(cpu("a write, caller, site and PostgreSQL", cpu), out);
        figures.add(
                cpu(
                        "of it the site",
                        site.stream().map(Writing.Written::siteEach).toList()),
                out);
        figures.add(cpu("the same transaction of pgbench, prepared", allEach(prepared)), out);
    }

    private static List<Double> perSecond(List<Pgbench.Rate> rates) {
        return rates.stream().map(Pgbench.Rate::perSecond).toList();
    }

    private static List<Double> allEach(List<Pgbench.Rate> rates) {
        return rates.stream().map(Pgbench.Rate::allEach).toList();
    }

    private static Figure cpu(String name, List<Double> runs) {
        return Figure.atLeast(name, runs, "ms CPU", 0, "no target");
    }

    private static Figure rate(String name, List<Double> runs, String reference) {
        return Figure.atLeast(name, runs, "/s", 0, reference);
    }

    private static Figure share(String name, List<Double> some, List<Double> others, double target) {
        return Figure.atLeast(name, Compared.ratios(some, others), "%", target, "round by round");
    }
}
