package tandem.operate.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// People who write one thing after the other, each on a connection of their own.
final class Writing {
    private static final String TOKEN = "x".repeat(24);

    private final ServedSite site;
    private final List<Writer> writers;

    Writing(ServedSite site, List<Writer> writers) {
        this.site = site;
        this.writers = writers;
    }

    /// @param cookie of their session
    /// @param form the next one that they send
    record Writer(String cookie, Callable<Form> form) {}

    /// @param fields besides the token, as a browser sends them
    record Form(String path, String fields) {}

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
        try (var threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Long> done : threads.invokeAll(
                    writers.stream().map(each -> writing(each, until)).toList())) {
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

    private Callable<Long> writing(Writer writer, long until) {
        return () -> {
            long written = 0;
            try (var caller = new Caller(site.port, "Cookie: form=" + TOKEN + "; " + writer.cookie() + "\r\n")) {
                while (System.nanoTime() < until) {
                    var form = writer.form().call();
                    caller.post(form.path(), "token=" + TOKEN + "&" + form.fields());
                    written++;
                }
            }
            return written;
        };
    }
}
