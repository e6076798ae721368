package tandem.live;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tandem.Browser;

/// Listens to a room as a browser does, and keeps what it hears.
final class Ear implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private final Thread thread;
    private final int status;

    /// @param id empty where it has none
    record Heard(String id, String name, String data) {}

    Ear(Browser browser, String path, String... headers) {
        try {
            var answer = CLIENT.send(
                    browser.request(path, headers)
                            .header("Cookie", browser.cookies())
                            .GET()
                            .build(),
                    BodyHandlers.ofLines());
            status = answer.statusCode();
            lines = answer.body();
        } catch (IOException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
        thread = Thread.ofVirtual().start(this::listen);
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    int status() {
        return status;
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    List<Heard> said() {
        return heard.stream().filter(each -> each.name().equals("said")).toList();
    }

    String last() {
        return heard.stream()
                .map(Heard::id)
                .filter(id -> !id.isEmpty())
                .reduce((one, other) -> other)
                .orElse("0");
    }

    /// Waits until it has heard something.
    Heard hears(Predicate<Heard> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var found = heard.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("Not heard. It heard " + heard);
    }

    Heard hears(String words) {
        return hears(each -> each.data().contains(words));
    }

    /// Whether the stream ends in that time.
    boolean ends(Duration time) {
        try {
            return thread.join(time);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        lines.close();
    }

    private void listen() {
        var id = "";
        var name = "";
        var data = new ArrayList<String>();
        try {
            for (var each = lines.iterator(); each.hasNext(); ) {
                var line = each.next();
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data:")) {
                    data.add(line.substring(5).strip());
                } else if (line.isEmpty() && !name.isEmpty()) {
                    heard.add(new Heard(id, name, String.join("\n", data)));
                    id = "";
                    name = "";
                    data.clear();
                }
            }
        } catch (RuntimeException closed) {
            // The line is gone.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
