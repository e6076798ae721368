package tandem.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import tools.jackson.databind.json.JsonMapper;

/// The one translator of errors: plain words in the reader's language and a reference number that also stands in the
/// log. What an exception says never reaches a page, and the log holds its kind and place but not its message, which
/// may hold somebody's words.
@Component
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Visits visits;
    private final SafeHeaders headers;
    private final JsonMapper json = JsonMapper.builder().build();

    Errors(Visits visits, SafeHeaders headers) {
        this.visits = visits;
        this.headers = headers;
    }

    /// What an error page shows.
    record ErrorPage(Page shell, Refusal.Reason reason, String title, String words, String reference) {}

    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted() || causedBy(thrown, EofException.class) != null) {
            return;
        }
        var reason = reason(thrown);
        var door = door(reason);
        if (door != null) {
            leadToSignIn(door, request, response);
            return;
        }
        var reference = Reference.next();
        log(reason, reference, thrown, request);
        if (causedBy(thrown, Refusal.class) instanceof Refusal refusal && refusal.comeBackIn() != null) {
            response.setHeader("Retry-After", Long.toString(refusal.comeBackIn().toSeconds()));
        }
        send(reason, reference, request, response);
    }

    /// A form that was sent too late is not sent again: its page is shown anew after signing in.
    private static void leadToSignIn(String door, HttpServletRequest request, HttpServletResponse response) {
        boolean form = !request.getMethod().equals("GET");
        var next = URLEncoder.encode(form ? page(request) : request.getRequestURI(), UTF_8);
        response.setStatus(303);
        response.setHeader("Location", door + (form ? "?late=1&next=" : "?next=") + next);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(0);
    }

    /// The page of a form: where it says that it leads, or else the one its address belongs to.
    private static String page(HttpServletRequest request) {
        var said = request.getParameter("next");
        return Back.to(said == null ? "" : said, Routes.page(request.getRequestURI()));
    }

    private static @Nullable String door(Refusal.Reason reason) {
        return switch (reason) {
            case SIGN_IN -> "/sign-in";
            case PROVE -> "/sign-in/again";
            case PASSKEY -> "/welcome/passkey";
            default -> null;
        };
    }

    void send(Refusal.Reason reason, String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        headers.put(response::setHeader);
        if (reason == Refusal.Reason.WRONG_METHOD) {
            response.setHeader("Allow", String.join(", ", Routes.methods(request.getRequestURI())));
        }
        var page = page(reason, reference, visits.of(request, response));
        if (wantsJson(request)) {
            sendJson(page, response);
        } else {
            Html.of("web/error.jte", page.shell(), page).status(reason.status()).render(null, request, response);
        }
    }

    static ErrorPage page(Refusal.Reason reason, String reference, Visit visit) {
        var texts = visit.texts();
        var title = texts.of(reason.key());
        var shell = Page.personal(visit, Tab.NONE, title);
        return new ErrorPage(shell, reason, title, texts.of(reason.key() + ".words"), reference);
    }

    private void sendJson(ErrorPage page, HttpServletResponse response) throws IOException {
        var problem = Map.of(
                "type", "about:blank",
                "title", page.title(),
                "status", page.reason().status(),
                "detail", page.words(),
                "reference", page.reference());
        var bytes = json.writeValueAsString(problem).getBytes(UTF_8);
        response.setStatus(page.reason().status());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    static Refusal.Reason reason(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return refusal.reason();
                }
                case ErrorResponse response -> {
                    return Refusal.Reason.of(response.getStatusCode().value());
                }
                case HttpException http -> {
                    return Refusal.Reason.of(http.getCode());
                }
                case TypeMismatchException mismatch -> {
                    return Refusal.Reason.BAD;
                }
                case InvalidPropertyException noSuchField -> {
                    return Refusal.Reason.BAD;
                }
                case UnsupportedCharsetException unknown -> {
                    return Refusal.Reason.BAD;
                }
                case IllegalCharsetNameException none -> {
                    return Refusal.Reason.BAD;
                }
                case HttpMessageNotReadableException unreadable -> {
                    return Refusal.Reason.BAD;
                }
                default -> {}
            }
        }
        return Refusal.Reason.BROKEN;
    }

    private static <T> @Nullable T causedBy(Throwable thrown, Class<T> kind) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }

    private static void log(Refusal.Reason reason, String reference, Throwable thrown, HttpServletRequest request) {
        var route = request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        if (reason == Refusal.Reason.BROKEN) {
            LOG.error("{} {} {}: {}", reference, request.getMethod(), route, Trace.of(thrown));
        } else {
            LOG.info("{} {} {}: {}", reference, request.getMethod(), route, reason);
        }
    }

    /// The same for what a servlet refuses by status alone.
    void answer(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var reason = Refusal.Reason.of(status);
        var reference = Reference.next();
        LOG.info("{} {}: {}", reference, request.getMethod(), reason);
        send(reason, reference, request, response);
    }
}
