package tandem.operate.prove;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A carrier of texts that keeps in order what it was given, and by whom: each node has an account of its own
/// there. It takes its time, as others do, and says when asked what it has. Its messages are found by whoever
/// asks, as those of one program are.
final class NightlyCarrier implements NightlyStand {
    private static final String NODE = "/2010-04-01/Accounts/";
    private static final int SLOW_MILLIS = 40;

    private final HttpServer server;
    private final Clock clock;
    private final List<Given> given = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();

    private record Message(String to, String words, String made) {}

    /// @param clock the time of the nodes
    NightlyCarrier(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.createContext(NODE, exchange -> {
            try (exchange) {
                answer(exchange);
            } catch (InterruptedException | IOException died) {
                // Whoever wrote was killed.
            }
        });
        server.start();
    }

    @Override
    public String url(String node) {
        return "http://" + node + ":token@127.0.0.1:" + server.getAddress().getPort() + "/2010-04-01";
    }

    @Override
    public synchronized List<Given> given() {
        return List.copyOf(given);
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        if (exchange.getRequestMethod().equals("GET")) {
            say(exchange, 200, listed(fields(exchange.getRequestURI().getRawQuery())));
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int number = take(exchange.getRequestURI().getPath().substring(NODE.length()), fields(body));
        Thread.sleep(SLOW_MILLIS);
        say(exchange, 201, "{\"sid\":\"" + sid(number) + "\",\"status\":\"queued\"}");
    }

    private synchronized int take(String path, Map<String, String> text) {
        String made =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
        messages.add(new Message(text.getOrDefault("To", ""), text.getOrDefault("Body", ""), made));
        given.add(new Given(path.replaceAll("/.*", ""), text.getOrDefault("Body", ""), System.nanoTime()));
        return messages.size() - 1;
    }

    private synchronized String listed(Map<String, String> asked) {
        List<String> rows = new ArrayList<>();
        for (int number = messages.size() - 1; number >= 0; number--) {
            Message each = messages.get(number);
            if (each.to().equals(asked.get("To"))) {
                rows.add("{\"sid\":\"%s\",\"body\":\"%s\",\"date_created\":\"%s\"}"
                        .formatted(sid(number), each.words(), each.made()));
            }
        }
        return rows.stream().collect(Collectors.joining(",", "{\"messages\":[", "]}"));
    }

    private static String sid(int number) {
        return "SM%032x".formatted(number + 1);
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> found = new HashMap<>();
        for (String pair : encoded.split("&")) {
            int at = pair.indexOf('=');
            found.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
        }
        return found;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
