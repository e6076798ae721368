package tandem.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.reading.FeedUnreadable;

class FetchTest {
    private static final Fetch.Limits SMALL =
            new Fetch.Limits(100_000, Duration.ofSeconds(2), Duration.ofSeconds(3), Set.of(443));

    private final Fetch loopback = new Fetch(Reach.LOOPBACK, SMALL);
    private final Fetch internet = new Fetch(Reach.PUBLIC, SMALL);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/feed.json",
                exchange -> answer(exchange, 200, "[{\"name\":\"Búho\"}]".getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_permitted_server_is_read_with_its_validators() throws Exception {
        var body = (Fetched.Body) loopback.fetch(url("/feed.json"), "", "");
        assertThat(Files.readString(body.file())).isEqualTo("[{\"name\":\"Búho\"}]");
        assertThat(body.etag()).isEqualTo("\"v1\"");
        Files.delete(body.file());
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        assertThat(loopback.fetch(url("/feed.json"), "\"v1\"", "")).isEqualTo(new Fetched.NotModified());
    }

    @Test
    void compressed_feeds_are_expanded() throws Exception {
        server.createContext("/gzip", exchange -> gzip(exchange, "[1,2,3]".getBytes(StandardCharsets.UTF_8)));
        var body = (Fetched.Body) loopback.fetch(url("/gzip"), "", "");
        assertThat(Files.readString(body.file())).isEqualTo("[1,2,3]");
        Files.delete(body.file());
    }

    @Test
    void a_compressed_bomb_is_refused() throws Exception {
        server.createContext("/bomb", exchange -> gzip(exchange, new byte[50_000_000]));
        refused(loopback, url("/bomb"), "larger");
    }

    @Test
    void a_feed_without_end_is_refused() {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int each = 0; each < 10_000; each++) {
                    out.write(new byte[10_000]);
                }
            }
        });
        refused(loopback, url("/endless"), "larger");
    }

    @Test
    void an_announced_size_beyond_the_cap_is_refused() {
        server.createContext("/announced", exchange -> {
            exchange.sendResponseHeaders(200, 100_001);
            exchange.getResponseBody().write(new byte[100_001]);
            exchange.close();
        });
        refused(loopback, url("/announced"), "larger");
    }

    @Test
    void a_server_that_dawdles_is_given_up() {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int each = 0; each < 100; each++) {
                    out.write('[');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        long before = System.nanoTime();
        refused(loopback, url("/slow"), "");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void redirects_are_not_followed() {
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", url("/feed.json"));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        refused(loopback, url("/elsewhere"), "elsewhere");
        assertThat(asked).hasValue(0);
    }

    @Test
    void errors_are_refused() {
        refused(loopback, url("/missing"), "404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://198.18.0.1/",
                "https://192.0.2.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[ff02::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:db8::1]/",
                "https://[2001::1]/"
            })
    void addresses_that_are_not_public_are_refused(String url) {
        refused(internet, url, "not on the public internet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void public_addresses_are_allowed(String address) throws Exception {
        assertThat(Reach.PUBLIC.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/feed.json",
                "ftp://example.org/feed",
                "file:///etc/passwd",
                "gopher://example.org/",
                "https://user:secret@example.org/",
                "https://example.org:8443/",
                "https:///feed",
                "not a url",
                ""
            })
    void other_schemes_users_and_ports_are_refused(String url) {
        assertThatThrownBy(() -> internet.fetch(url, "", "")).isInstanceOf(FeedUnreadable.class);
    }

    private void refused(Fetch fetch, String url, String why) {
        assertThatThrownBy(() -> fetch.fetch(url, "", ""))
                .isInstanceOf(FeedUnreadable.class)
                .hasMessageContaining(why);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        asked.incrementAndGet();
        exchange.getResponseHeaders().set("ETag", "\"v1\"");
        if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static void gzip(HttpExchange exchange, byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, bytes.size());
        exchange.getResponseBody().write(bytes.toByteArray());
        exchange.close();
    }
}
