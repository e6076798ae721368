package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tandem.database.Database;
import tandem.operate.Bench;
import tandem.operate.Workshop;

/// What people who are signed in wait for, on a site that runs as it always runs: a write, and a page.
///
/// A write is a contact at the desk: through HTTP, the session, the walls, the seal, acknowledged once it is on the
/// disk.
public final class PeopleBench implements Bench {
    private static final int CLIENTS = 16;
    private static final int MEMBERS_EACH = 4;
    private static final int ROUNDS = 5;
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
                writes(site, people, new BenchStore(beside.bean(Database.class).owner()), folder, out);
            }
            if (!arguments.contains("writes")) {
                pages(site, people, out);
            }
        });
        if (arguments.isEmpty()) {
            figures.write("people");
        }
    }

    private void writes(ServedSite site, MadePeople people, BenchStore store, Path folder, PrintWriter out)
            throws Exception {
        var coordinators = people.coordinators(CLIENTS, MEMBERS_EACH);
        var pgbench = Pgbench.on(site, folder.resolve("data"));
        var same = Files.writeString(folder.resolve("same.sql"), ContactScript.of(coordinators));
        var writing =
                new Writing(site, coordinators.stream().map(PeopleBench::writer).toList());
        var writes = new Writes(writing, "bridge.encounter", store, CLIENTS);
        writes.measure(pgbench, same, store.raw(folder));
        writes.tell(figures, out);
    }

    private static Writing.Writer writer(MadePeople.Coordinator coordinator) {
        var members = coordinator.members();
        return new Writing.Writer(coordinator.cookie(), () -> {
            var member = members.get(ThreadLocalRandom.current().nextInt(members.size()));
            return new Writing.Form(
                    "/desk/" + member + "/encounters",
                    "key=" + UUID.randomUUID() + "&result=reached&line=Doing+okay.+Ride+to+the+clinic+sorted.&next=1");
        });
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
