package tandem.web;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// The server's own limits, and its own words where a request is refused before it becomes one.
@Component
final class JettyLimits implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    /// No form of ours has as many fields.
    private static final int MOST_FIELDS = 200;

    /// What a connection remembers of the headers it has read: 98 kB for each that carries a second request, and behind
    /// a proxy those are somebody else's.
    private static final int NOTHING_KEPT = 0;

    private final Visits visits;
    private final SafeHeaders headers;

    JettyLimits(Visits visits, SafeHeaders headers) {
        this.visits = visits;
        this.headers = headers;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(this::limit);
    }

    private void limit(Server server) {
        server.setErrorHandler(new PlainWords());
        server.insertHandler(wholeForms());
        server.insertHandler(new SizeLimitHandler(Upload.LARGEST_BODY, -1));
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector tcp) {
                tcp.setIdleTimeout(TimeUnit.SECONDS.toMillis(30));
            }
            for (ConnectionFactory protocol : connector.getConnectionFactories()) {
                if (protocol instanceof HttpConfiguration.ConnectionFactory http) {
                    var settings = http.getHttpConfiguration();
                    settings.setSendServerVersion(false);
                    settings.setHeaderCacheSize(NOTHING_KEPT);
                }
            }
        }
    }

    /// Forms are read before they are anybody's work: one that trickles in keeps no thread.
    private static EagerContentHandler wholeForms() {
        return new EagerContentHandler(
                new EagerContentHandler.FormContentLoaderFactory(MOST_FIELDS, Shield.LARGEST_BODY));
    }

    private final class PlainWords extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            var thrown = (Throwable) request.getAttribute(ERROR_EXCEPTION);
            var reason = thrown == null ? Refusal.Reason.of(response.getStatus()) : Errors.reason(thrown);
            response.setStatus(reason.status());
            var visit = visits.unknown(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
            var page = Errors.page(reason, Reference.next(), visit);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8");
            headers.put(response.getHeaders()::put);
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            response.write(true, ByteBuffer.wrap(Html.bytes("web/error.jte", page)), callback);
            return true;
        }
    }
}
