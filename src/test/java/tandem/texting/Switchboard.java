package tandem.texting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Stands in for the carrier: speaks its Messages API (form-encoded, basic authentication, JSON) and signs what it
/// brings. Written from its documentation, apart from what is tested.
final class Switchboard implements AutoCloseable {
    static final String ACCOUNT = "ACtest";
    static final String TOKEN = "token-of-tests";
    static final String NUMBER = "+15205550100";

    private final HttpServer server;
    private final Supplier<Instant> clock;
    private final List<Carried> carried = new CopyOnWriteArrayList<>();
    private final Deque<Integer> refusals = new ArrayDeque<>();

    /// Takes the text and hangs up before it says so.
    volatile boolean hangsUp;

    record Carried(String sid, String to, String words, String states, Instant at) {}

    Switchboard(Supplier<Instant> clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    String url() {
        return "http://" + ACCOUNT + ":" + TOKEN + "@127.0.0.1:"
                + server.getAddress().getPort() + "/2010-04-01";
    }

    List<Carried> carried() {
        return carried;
    }

    List<String> to(String number) {
        return carried.stream()
                .filter(each -> each.to().equals(number))
                .map(Carried::words)
                .toList();
    }

    /// The next is answered with this: a status from 500 on, or a code of the carrier's.
    void refuses(int with) {
        refusals.add(with);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var expected =
                "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            say(exchange, 401, "{\"code\":20003,\"message\":\"Authenticate\",\"status\":401}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            list(exchange, fields(exchange.getRequestURI().getRawQuery()));
        } else {
            take(exchange, fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private void take(HttpExchange exchange, Map<String, String> fields) throws IOException {
        Integer refusal;
        synchronized (refusals) {
            refusal = refusals.poll();
        }
        if (refusal != null) {
            boolean broken = refusal >= 500 && refusal < 600;
            say(exchange, broken ? refusal : 400, "{\"code\":%d,\"message\":\"no\",\"status\":400}".formatted(refusal));
            return;
        }
        if (!NUMBER.equals(fields.get("From"))
                || fields.getOrDefault("Body", "").isEmpty()) {
            say(exchange, 400, "{\"code\":21602,\"message\":\"Message body is required\",\"status\":400}");
            return;
        }
        var sid = "SM%032x".formatted(carried.size() + 1);
        carried.add(new Carried(
                sid, fields.get("To"), fields.get("Body"), fields.getOrDefault("StatusCallback", ""), clock.get()));
        if (!hangsUp) {
            say(exchange, 201, "{\"sid\":\"" + sid + "\",\"status\":\"queued\",\"error_code\":null}");
        }
    }

    private void list(HttpExchange exchange, Map<String, String> fields) throws IOException {
        var rows = carried.reversed().stream()
                .filter(each -> each.to().equals(fields.get("To")))
                .map(each -> "{\"sid\":\"%s\",\"body\":\"%s\",\"date_created\":\"%s\"}"
                        .formatted(
                                each.sid(),
                                each.words().replace("\"", "\\\""),
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        each.at().atOffset(ZoneOffset.UTC))))
                .collect(Collectors.joining(","));
        say(exchange, 200, "{\"messages\":[" + rows + "]}");
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /// What it would put into the header for this address and these fields.
    static String sign(String token, String address, Map<String, String> fields) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        mac.update(address.getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(fields).forEach((name, value) -> mac.update((name + value).getBytes(StandardCharsets.UTF_8)));
        return Base64.getEncoder().encodeToString(mac.doFinal());
    }

    private static Map<String, String> fields(String encoded) {
        var found = new TreeMap<String, String>();
        for (var pair : encoded.split("&")) {
            var at = pair.indexOf('=');
            found.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
        }
        return found;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
