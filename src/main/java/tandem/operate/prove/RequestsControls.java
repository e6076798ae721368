package tandem.operate.prove;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Pages that must be caught, under the rules of the real ones.
final class RequestsControls implements AutoCloseable {
    /// Without our rules: the browser does ask somebody else.
    static final String ASKING = "/asking";
    /// Each breaks a rule.
    static final Map<String, String> BREAKING = Map.of(
            "/image", "<img src=\"https://example.org/x.png\" alt=\"\">",
            "/inline", "<script>document.title = 'ran'</script>",
            "/string", "<script src=\"/string.js\"></script>");
    static final String QUIET = "/quiet";

    private static final String START = "<!doctype html><html lang=\"en\"><title>Planted</title><p>Planted.</p>";

    private final HttpServer server;
    private final String rules;

    /// @param rules the content security policy of the real pages
    RequestsControls(String rules) throws IOException {
        this.rules = rules;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange asked) throws IOException {
        String path = asked.getRequestURI().getPath();
        boolean script = path.endsWith(".js");
        String body = script ? "document.body.innerHTML = '<b>a string</b>'" : START + planted(path);
        asked.getResponseHeaders().set("Content-Type", script ? "text/javascript" : "text/html; charset=utf-8");
        if (!path.equals(ASKING)) {
            asked.getResponseHeaders().set("Content-Security-Policy", rules);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.sendResponseHeaders(200, bytes.length);
        try (var out = asked.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String planted(String path) {
        return path.equals(ASKING) ? BREAKING.getOrDefault("/image", "") : BREAKING.getOrDefault(path, "");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
