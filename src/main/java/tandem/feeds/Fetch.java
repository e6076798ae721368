package tandem.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import tandem.reading.FeedUnreadable;
import tandem.reading.FeedUnreadable.Why;

/// Fetches one document from a server that is not ours to trust.
///
/// https only, public addresses only, no redirects; the address that was checked is the one we connect to. Sizes are
/// capped before and after expanding, time is capped in all.
final class Fetch {
    /// @param bytes on the wire, and after expanding
    /// @param total from the first packet to the last byte
    /// @param ports that a URL may name
    record Limits(long bytes, Duration connect, Duration total, Set<Integer> ports) {
        static final Limits DEFAULT =
                new Limits(200L << 20, Duration.ofSeconds(10), Duration.ofMinutes(5), Set.of(443));
    }

    private final Reach reach;
    private final Limits limits;
    private final Pinned.Names names;
    private final Supplier<SslContextFactory.Client> trust;

    Fetch(Reach reach, Limits limits) {
        this(reach, limits, InetAddress::getAllByName, SslContextFactory.Client::new);
    }

    /// @param trust whose certificates count; anew for every fetch
    Fetch(Reach reach, Limits limits, Pinned.Names names, Supplier<SslContextFactory.Client> trust) {
        this.reach = reach;
        this.limits = limits;
        this.names = names;
        this.trust = trust;
    }

    Fetched fetch(String url, String etag, String lastModified) throws FeedUnreadable {
        URI uri = checked(url);
        HttpClient client = client();
        try {
            client.start();
            return ask(client, uri, etag, lastModified);
        } catch (FeedUnreadable known) {
            throw known;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FeedUnreadable(Why.STOPPED);
        } catch (Exception failed) {
            throw unreached(failed);
        } finally {
            stop(client);
        }
    }

    private URI checked(String url) throws FeedUnreadable {
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException notAUri) {
            throw new FeedUnreadable(Why.NO_URL);
        }
        if (!reach.scheme().equalsIgnoreCase(uri.getScheme())
                || uri.getHost() == null
                || uri.getRawUserInfo() != null) {
            throw new FeedUnreadable(Why.NOT_HTTPS);
        }
        if (reach == Reach.PUBLIC && !limits.ports.contains(uri.getPort() < 0 ? 443 : uri.getPort())) {
            throw new FeedUnreadable(Why.PORT);
        }
        return uri;
    }

    private HttpClient client() {
        ClientConnector connector = new ClientConnector();
        connector.setConnectTimeout(limits.connect);
        connector.setSslContextFactory(trust.get());
        HttpClient client =
                new HttpClient(new org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP(connector));
        client.setFollowRedirects(false);
        client.setConnectTimeout(limits.connect.toMillis());
        client.setIdleTimeout(Math.min(30_000, limits.total.toMillis()));
        client.setSocketAddressResolver(new Pinned(reach, names));
        client.setHttpCookieStore(new org.eclipse.jetty.http.HttpCookieStore.Empty());
        client.setName("feeds");
        return client;
    }

    private Fetched ask(HttpClient client, URI uri, String etag, String lastModified)
            throws FeedUnreadable, IOException, InterruptedException, TimeoutException, ExecutionException {
        // Only gzip, and expanded by us, so that the cap counts.
        client.getContentDecoderFactories().clear();
        InputStreamResponseListener listener = new InputStreamResponseListener();
        Request request = client.newRequest(uri)
                .timeout(limits.total.toMillis(), TimeUnit.MILLISECONDS)
                .agent("Tandem")
                .headers(headers -> {
                    headers.put(HttpHeader.ACCEPT, "application/json, text/csv, */*;q=0.5");
                    headers.put(HttpHeader.ACCEPT_ENCODING, "gzip");
                    putUnlessEmpty(headers, HttpHeader.IF_NONE_MATCH, etag);
                    putUnlessEmpty(headers, HttpHeader.IF_MODIFIED_SINCE, lastModified);
                });
        request.send(listener);
        Response response = listener.get(limits.total.toMillis(), TimeUnit.MILLISECONDS);
        return switch (response.getStatus()) {
            case 200 -> body(response, listener);
            case 304 -> new Fetched.NotModified();
            case 301, 302, 303, 307, 308 -> throw new FeedUnreadable(Why.ELSEWHERE, response.getStatus());
            default -> throw new FeedUnreadable(Why.ANSWERED, response.getStatus());
        };
    }

    private static void putUnlessEmpty(
            org.eclipse.jetty.http.HttpFields.Mutable headers, HttpHeader header, String value) {
        if (!value.isEmpty()) {
            headers.put(header, value);
        }
    }

    private Fetched body(Response response, InputStreamResponseListener listener) throws FeedUnreadable, IOException {
        var headers = response.getHeaders();
        if (headers.getLongField(HttpHeader.CONTENT_LENGTH) > limits.bytes) {
            throw tooLarge();
        }
        Path file = Files.createTempFile("tandem-feed", ".part");
        try (InputStream wire = capped(listener.getInputStream());
                InputStream plain = "gzip".equalsIgnoreCase(headers.get(HttpHeader.CONTENT_ENCODING))
                        ? capped(new GZIPInputStream(wire, 1 << 16))
                        : wire;
                OutputStream out = Files.newOutputStream(file)) {
            plain.transferTo(out);
        } catch (IOException failed) {
            Files.deleteIfExists(file);
            if (failed instanceof TooLarge) {
                throw tooLarge();
            }
            throw failed;
        }
        return new Fetched.Body(file, text(headers.get(HttpHeader.ETAG)), text(headers.get(HttpHeader.LAST_MODIFIED)));
    }

    private static String text(@org.jspecify.annotations.Nullable String header) {
        return header == null || header.length() > 1000 ? "" : header;
    }

    private FeedUnreadable tooLarge() {
        return new FeedUnreadable(Why.TOO_LARGE, limits.bytes >> 20);
    }

    private InputStream capped(InputStream in) {
        return new CappedStream(in, limits.bytes);
    }

    private static FeedUnreadable unreached(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause != cause.getCause()) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case Pinned.Refused refused -> new FeedUnreadable(Why.NOT_PUBLIC);
            case UnknownHostException unknown -> new FeedUnreadable(Why.NO_NAME);
            case TimeoutException late -> new FeedUnreadable(Why.LATE);
            case java.net.SocketTimeoutException late -> new FeedUnreadable(Why.LATE);
            case javax.net.ssl.SSLException insecure -> new FeedUnreadable(Why.CERTIFICATE);
            case java.security.GeneralSecurityException insecure -> new FeedUnreadable(Why.CERTIFICATE);
            default -> new FeedUnreadable(Why.NO_CONNECTION, cause.getClass().getSimpleName());
        };
    }

    private static void stop(HttpClient client) {
        try {
            client.stop();
        } catch (Exception ignored) {
            Thread.currentThread().interrupt();
        }
    }

    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
