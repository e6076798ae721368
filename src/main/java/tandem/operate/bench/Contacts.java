package tandem.operate.bench;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/// Coordinators who write down one contact after the other, each on a connection and with members of their own.
final class Contacts {
    private static final String TOKEN = "x".repeat(24);

    private final ServedSite site;
    private final List<MadePeople.Coordinator> coordinators;

    Contacts(ServedSite site, List<MadePeople.Coordinator> coordinators) {
        this.site = site;
        this.coordinators = coordinators;
    }

    /// @param acknowledged how many the site said it has taken
    /// @param siteEach milliseconds of the site's processor time for one
    /// @param allEach the same of caller, site and PostgreSQL together
    record Written(long acknowledged, double perSecond, double siteEach, double allEach) {}

    Written write(int seconds) throws IOException, InterruptedException, ExecutionException {
        double own = site.cpu();
        double others = others();
        long start = System.nanoTime();
        long until = start + seconds * 1_000_000_000L;
        long all = 0;
        try (var threads = Executors.newFixedThreadPool(coordinators.size())) {
            for (Future<Long> done : threads.invokeAll(
                    coordinators.stream().map(each -> writing(each, until)).toList())) {
                all += done.get();
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        own = site.cpu() - own;
        others = others() - others;
        return new Written(all, all / took, own * 1000 / all, (own + others) * 1000 / all);
    }

    private double others() throws IOException {
        return site.databaseCpu() + Processor.seconds(ProcessHandle.current().pid());
    }

    private Callable<Long> writing(MadePeople.Coordinator coordinator, long until) {
        return () -> {
            long written = 0;
            try (var caller = new Caller(site.port, "Cookie: form=" + TOKEN + "; " + coordinator.cookie() + "\r\n")) {
                while (System.nanoTime() < until) {
                    write(coordinator, caller);
                    written++;
                }
            }
            return written;
        };
    }

    private static void write(MadePeople.Coordinator coordinator, Caller caller) throws IOException {
        var members = coordinator.members();
        var member = members.get(ThreadLocalRandom.current().nextInt(members.size()));
        caller.post(
                "/desk/" + member + "/encounters",
                "token=" + TOKEN + "&key=" + UUID.randomUUID()
                        + "&result=reached&line=Doing+okay.+Ride+to+the+clinic+sorted.&next=1");
    }
}
