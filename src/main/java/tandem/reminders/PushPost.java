package tandem.reminders;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tandem.feeds.Pinned;
import tandem.feeds.Reach;

/// Carries sealed messages to where a browser wants them. The browser named that place, so it is trusted with nothing:
/// https and public addresses only, no redirects, no cookies, nothing read of what it answers but the number.
@Component
class PushPost implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(PushPost.class);
    private static final int SECONDS = 15;
    private static final int LONGEST = 1000;

    private final Reach reach;
    private final Pinned.Names names;
    private final Supplier<SslContextFactory.Client> trust;
    private @Nullable HttpClient client;

    PushPost() {
        this(Reach.PUBLIC, InetAddress::getAllByName, SslContextFactory.Client::new);
    }

    PushPost(Reach reach, Pinned.Names names, Supplier<SslContextFactory.Client> trust) {
        this.reach = reach;
        this.names = names;
        this.trust = trust;
    }

    /// What became of a message.
    enum Answer {
        TAKEN,
        /// There is no such browser any more.
        GONE,
        NOT_NOW
    }

    /// Whether messages may go there at all.
    boolean takes(String endpoint) {
        try {
            var uri = URI.create(endpoint);
            return endpoint.length() <= LONGEST
                    && reach.scheme().equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && (reach != Reach.PUBLIC || uri.getPort() < 0 || uri.getPort() == 443);
        } catch (IllegalArgumentException notAUri) {
            return false;
        }
    }

    Answer send(String endpoint, Map<String, String> headers, byte[] sealed) {
        if (!takes(endpoint)) {
            return Answer.GONE;
        }
        try {
            var answer = client().newRequest(URI.create(endpoint))
                    .method(HttpMethod.POST)
                    .agent("Tandem")
                    .timeout(SECONDS, TimeUnit.SECONDS)
                    .headers(fields -> headers.forEach(fields::put))
                    .body(new BytesRequestContent("application/octet-stream", sealed))
                    .send();
            return switch (answer.getStatus()) {
                case 200, 201, 202, 204 -> Answer.TAKEN;
                case 404, 410 -> Answer.GONE;
                default -> notNow("answered " + answer.getStatus());
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.NOT_NOW;
        } catch (ExecutionException | TimeoutException unreachable) {
            var cause = unreachable.getCause() == null ? unreachable : unreachable.getCause();
            return notNow(cause.getClass().getSimpleName());
        }
    }

    private static Answer notNow(String why) {
        LOG.warn("A message did not go: {}", why);
        return Answer.NOT_NOW;
    }

    private synchronized HttpClient client() {
        var running = client;
        if (running == null) {
            running = make();
            client = running;
        }
        return running;
    }

    private HttpClient make() {
        var connector = new ClientConnector();
        connector.setSslContextFactory(trust.get());
        var made = new HttpClient(new HttpClientTransportOverHTTP(connector));
        made.setFollowRedirects(false);
        made.setConnectTimeout(TimeUnit.SECONDS.toMillis(SECONDS));
        made.setSocketAddressResolver(new Pinned(reach, names));
        made.setHttpCookieStore(new HttpCookieStore.Empty());
        made.setName("push");
        try {
            made.start();
        } catch (Exception broken) {
            throw new IllegalStateException("The client for messages does not start", broken);
        }
        return made;
    }

    @Override
    public synchronized void destroy() throws Exception {
        if (client != null) {
            client.stop();
        }
    }
}
