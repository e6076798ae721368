package tandem.operate.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// As many requests as several connections get through in a few seconds.
///
/// @param cpuEach seconds of the server's processor time for one request
record Load(double perSecond, double cpuEach) {
    static Load on(ServedSite site, int connections, int seconds, Supplier<String> path)
            throws IOException, InterruptedException, ExecutionException {
        return on(site, connections, seconds, "", path);
    }

    /// @param headers as for [Caller]
    static Load on(ServedSite site, int connections, int seconds, String headers, Supplier<String> path)
            throws IOException, InterruptedException, ExecutionException {
        double before = site.cpu();
        long start = System.nanoTime();
        long until = start + seconds * 1_000_000_000L;
        long calls = 0;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            Callable<Long> caller = () -> call(site.port, until, headers, path);
            for (Future<Long> done : threads.invokeAll(
                    IntStream.range(0, connections).mapToObj(i -> caller).toList())) {
                calls += done.get();
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        return new Load(calls / took, (site.cpu() - before) / calls);
    }

    private static long call(int port, long until, String headers, Supplier<String> path) throws IOException {
        long calls = 0;
        try (var caller = new Caller(port, headers)) {
            while (System.nanoTime() < until) {
                caller.get(path.get());
                calls++;
            }
        }
        return calls;
    }
}
