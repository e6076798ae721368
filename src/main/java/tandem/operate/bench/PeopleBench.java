package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tandem.database.Database;
import tandem.operate.Bench;
import tandem.operate.Workshop;

/// What people who are signed in wait for, on a site that runs as it always runs: a write, and a page.
///
/// A write is a contact at the desk: through HTTP, the session, the walls, the seal, acknowledged once it is on the
/// disk.
/// It stands beside pgbench running the same transaction on the same PostgreSQL, in turns. Caller, site and PostgreSQL
/// share the processors, as pgbench and PostgreSQL do: the callers are threads of this process.
public final class PeopleBench implements Bench {
    private static final int CLIENTS = 16;
    private static final int MEMBERS_EACH = 4;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 6;
    private static final int WARM_SECONDS = 5;
    private static final int WARM = 10_000;
    private static final int CALLS = 2_000;
    /// Milliseconds of processor time.
    private static final double MOST = 1.5;

    private final Figures figures = new Figures();

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String about() {
        return "Writes and pages of people who are signed in, beside pgbench and a file.";
    }

    /// @param arguments `writes` or `pages` for these alone, which are not written down then
    @Override
    public void run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        Pgbench.find();
        ServedSite.measured(workshop, (site, beside, folder) -> {
            var people = new MadePeople(beside);
            if (!arguments.contains("pages")) {
                writes(site, people, new PeopleStore(beside.bean(Database.class).owner()), folder, out);
            }
            if (!arguments.contains("writes")) {
                pages(site, people, out);
            }
        });
        if (arguments.isEmpty()) {
            figures.write("people");
        }
    }

    private void writes(ServedSite site, MadePeople people, PeopleStore store, Path folder, PrintWriter out)
            throws Exception {
        var coordinators = people.coordinators(CLIENTS, MEMBERS_EACH);
        var contacts = new Contacts(site, coordinators);
        var pgbench = Pgbench.on(site, folder.resolve("data"));
        var same = Files.writeString(folder.resolve("same.sql"), ContactScript.of(coordinators));
        var raw = Files.writeString(
                folder.resolve("raw.sql"),
                "insert into bench.raw (id, at, line) values (gen_random_uuid(), now(), '\\x00');\n");
        store.makeRaw();
        var measured = new Writes();
        for (long warm = 0; warm < WARM; ) {
            warm += contacts.write(WARM_SECONDS).acknowledged();
        }
        for (int round = 0; round < ROUNDS; round++) {
            measured.site.add(kept(contacts, store));
            measured.simple.add(pgbench.run(same, CLIENTS, SECONDS, "simple"));
            measured.prepared.add(pgbench.run(same, CLIENTS, SECONDS, "prepared"));
            measured.raw.add(pgbench.run(raw, CLIENTS, SECONDS, "prepared"));
        }
        measured.tell(figures, out);
    }

    /// Whatever was acknowledged has to be there.
    private static Contacts.Written kept(Contacts contacts, PeopleStore store) throws Exception {
        long before = store.rows("bridge.encounter");
        var written = contacts.write(SECONDS);
        long rows = store.rows("bridge.encounter") - before;
        if (rows != written.acknowledged()) {
            throw new IOException(written.acknowledged() + " writes were acknowledged, " + rows + " are there.");
        }
        return written;
    }

    private record Writes(
            List<Contacts.Written> site,
            List<Pgbench.Rate> simple,
            List<Pgbench.Rate> prepared,
            List<Pgbench.Rate> raw) {
        Writes() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void tell(Figures figures, PrintWriter out) {
            var rates = site.stream().map(Contacts.Written::perSecond).toList();
            var cpu = site.stream().map(Contacts.Written::allEach).toList();
            figures.add(rate("acknowledged writes, 16 clients", rates, "each counted in the database"), out);
            figures.add(rate("pgbench, the same transaction", perSecond(simple), "-n -c 16 -j 2"), out);
            figures.add(rate("pgbench, the same, prepared", perSecond(prepared), "-M prepared, as the site does"), out);
            figures.add(rate("pgbench, one row and nothing else", perSecond(raw), "-M prepared, no walls"), out);
            figures.add(share("writes, share of pgbench's", rates, perSecond(simple), 50), out);
            figures.add(share("the same by processor time", allEach(simple), cpu, 0), out);
            figures.add(share("writes, share of pgbench's prepared", rates, perSecond(prepared), 50), out);
            figures.add(share("the same by processor time", allEach(prepared), cpu, 0), out);
            figures.add(share("writes, share of single rows", rates, perSecond(raw), 0), out);
            figures.add(cpu("a write, caller, site and PostgreSQL", cpu), out);
            figures.add(
                    cpu(
                            "of it the site",
                            site.stream().map(Contacts.Written::siteEach).toList()),
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

    private void pages(ServedSite site, MadePeople people, PrintWriter out) throws Exception {
        var coordinator = people.coordinators(1, MEMBERS_EACH).getFirst();
        var member = "Cookie: " + people.signedIn(coordinator.members().getFirst()) + "\r\n";
        var desk = "Cookie: " + coordinator.cookie() + "\r\n";
        var own = page(site, member, "/me/name");
        var packed = page(site, member + DirectoryBench.GZIP, "/me/name");
        var me = page(site, member, "/me");
        var atDesk = page(site, desk, "/desk");
        var file = page(site, member, styles(site));
        figures.add(Figure.atMost("a page with one read, /me/name", own, "ms CPU", MOST, "signed in"), out);
        figures.add(Figure.atMost("the same packed", packed, "ms CPU", MOST, "as browsers ask"), out);
        figures.add(Figure.atLeast("a page with several reads, /me", me, "ms CPU", 0, "no target"), out);
        figures.add(Figure.atLeast("the desk of four, /desk", atDesk, "ms CPU", 0, "writes down the looks"), out);
        figures.add(Figure.atLeast("a file, the stylesheet", file, "ms CPU", 0, "no target"), out);
    }

    /// @return milliseconds of the server's processor time for one
    private static List<Double> page(ServedSite site, String headers, String path) throws Exception {
        var runs = new ArrayList<Double>();
        try (var caller = new Caller(site.port, headers)) {
            ask(caller, path, WARM);
            for (int round = 0; round < ROUNDS; round++) {
                double before = site.cpu();
                ask(caller, path, CALLS);
                runs.add((site.cpu() - before) * 1000 / CALLS);
            }
        }
        return runs;
    }

    private static void ask(Caller caller, String path, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            caller.get(path);
        }
    }

    private static String styles(ServedSite site) throws IOException {
        return FirstVisit.of(site.port, "/").keySet().stream()
                .filter(file -> file.endsWith(".css"))
                .findFirst()
                .orElseThrow();
    }
}
