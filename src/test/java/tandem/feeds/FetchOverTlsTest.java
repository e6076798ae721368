package tandem.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.reading.FeedUnreadable;

/// Real TLS on this machine: a name that no other resolver knows, an address of our choice, a certificate of our own.
class FetchOverTlsTest {
    private static final String HOST = "feeds.example";
    private static final String ADDRESS = "127.0.0.2";
    private static final String PASSWORD = "made for this test";
    private static final Fetch.Limits LIMITS =
            new Fetch.Limits(100_000, Duration.ofSeconds(5), Duration.ofSeconds(10), Set.of(443));

    private static KeyStore keys;

    private final List<String> lookedUp = new ArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private HttpsServer server;

    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "feeds",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + HOST,
                        "-ext",
                        "san=dns:" + HOST,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
    }

    @BeforeEach
    void serve() throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName(ADDRESS), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/feed.json", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_address_that_was_checked_is_the_one_we_connect_to_under_the_servers_own_name() throws Exception {
        Fetch fetch = new Fetch(Reach.LOOPBACK_SECURE, LIMITS, this::firstOursThenAnother, trusting());
        var body = (Fetched.Body) fetch.fetch(url(HOST), "", "");
        assertThat(Files.readString(body.file())).isEqualTo("[]");
        Files.delete(body.file());
        assertThat(lookedUp).containsExactly(HOST);
        assertThat(told).containsExactly("sni " + HOST + " host " + HOST + " at " + ADDRESS);
    }

    @Test
    void control_a_certificate_for_another_name_is_refused() {
        refused(Reach.LOOPBACK_SECURE, "other.example", trusting(), "certificate");
    }

    @Test
    void control_a_certificate_that_nobody_vouches_for_is_refused() {
        refused(Reach.LOOPBACK_SECURE, HOST, SslContextFactory.Client::new, "certificate");
    }

    @Test
    void control_a_public_name_with_a_private_address_is_refused_before_anything_is_sent() {
        Fetch.Limits anyPort = new Fetch.Limits(
                100_000,
                LIMITS.connect(),
                LIMITS.total(),
                Set.of(server.getAddress().getPort()));
        assertThatThrownBy(() -> new Fetch(Reach.PUBLIC, anyPort, this::firstOursThenAnother, trusting())
                        .fetch(url(HOST), "", ""))
                .isInstanceOf(FeedUnreadable.class)
                .hasMessageContaining("not on the public internet");
        assertThat(lookedUp).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() {
        Fetch.Limits anyPort = new Fetch.Limits(
                100_000,
                LIMITS.connect(),
                LIMITS.total(),
                Set.of(server.getAddress().getPort()));
        Pinned.Names mixed = host -> new InetAddress[] {address("203.0.114.1"), address(ADDRESS)};
        assertThatThrownBy(() -> new Fetch(Reach.PUBLIC, anyPort, mixed, trusting()).fetch(url(HOST), "", ""))
                .hasMessageContaining("not on the public internet");
        assertThat(told).isEmpty();
    }

    private void refused(Reach reach, String host, Supplier<SslContextFactory.Client> trust, String why) {
        assertThatThrownBy(() -> new Fetch(reach, LIMITS, this::firstOursThenAnother, trust).fetch(url(host), "", ""))
                .isInstanceOf(FeedUnreadable.class)
                .hasMessageContaining(why);
        assertThat(told).isEmpty();
    }

    /// As somebody answers who wants the check to see one address and the connection to go to another.
    private InetAddress[] firstOursThenAnother(String host) throws UnknownHostException {
        lookedUp.add(host);
        return new InetAddress[] {address(lookedUp.size() == 1 ? ADDRESS : "127.0.0.3")};
    }

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }

    private static Supplier<SslContextFactory.Client> trusting() {
        return () -> {
            SslContextFactory.Client client = new SslContextFactory.Client();
            client.setTrustStore(trusted());
            return client;
        };
    }

    private static KeyStore trusted() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("feeds", keys.getCertificate("feeds"));
            return store;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String url(String host) {
        return "https://" + host + ":" + server.getAddress().getPort() + "/feed.json";
    }

    private void answer(HttpExchange exchange) throws IOException {
        var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
        String sni = session.getRequestedServerNames().stream()
                .map(name -> ((SNIHostName) name).getAsciiName())
                .findFirst()
                .orElse("none");
        String host = exchange.getRequestHeaders().getFirst("Host").split(":")[0];
        told.add("sni " + sni + " host " + host + " at "
                + exchange.getLocalAddress().getAddress().getHostAddress());
        exchange.sendResponseHeaders(200, 2);
        exchange.getResponseBody().write("[]".getBytes());
        exchange.close();
    }
}
