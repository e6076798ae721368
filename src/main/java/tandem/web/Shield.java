package tandem.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Stands before everything: puts the headers on every answer, refuses what no page of ours would send, and turns
/// whatever is thrown behind it into a page.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Shield extends HttpFilter {
    /// No form of ours comes near this; what is [Upload]ed has a cap of its own.
    static final int LARGEST_BODY = 64 * 1024;
    static final int LONGEST_QUERY = 2048;

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final transient SafeHeaders headers;
    private final transient FormTokens tokens;
    private final transient Errors errors;
    private final transient Upload upload;

    Shield(SafeHeaders headers, FormTokens tokens, Errors errors, Upload upload) {
        this.headers = headers;
        this.tokens = tokens;
        this.errors = errors;
        this.upload = upload;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.put(response::setHeader);
        boolean read = false;
        try {
            refuseOtherMethods(request);
            upload.open(request);
            refuseOddRequests(request);
            tokens.check(request);
            read = hasForm(request);
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (!read && !READING.contains(request.getMethod()) && !response.isCommitted()) {
                // Whatever is left of the form is read by nobody: the line ends here, and the other side is told so.
                response.setHeader("Connection", "close");
            }
            errors.answer(thrown, request, response);
        } finally {
            upload.close(request);
        }
    }

    /// Before anything is read or answered: `TRACE` would send back what was sent, and nobody needs the others.
    private static void refuseOtherMethods(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        var methods = Routes.methods(request.getRequestURI());
        if (methods.isEmpty()) {
            throw Refusal.notFound();
        }
        if (!methods.contains(request.getMethod())) {
            throw Refusal.because(Refusal.Reason.WRONG_METHOD, "method");
        }
    }

    private static void refuseOddRequests(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query != null && query.length() > LONGEST_QUERY) {
            throw Refusal.because(Refusal.Reason.TOO_LONG, "query of " + query.length());
        }
        if (request.getRequestURI().contains("%00") || query != null && query.contains("%00")) {
            throw Refusal.bad("NUL in the address");
        }
        if (request.getContentLengthLong() > Upload.largest(request)) {
            throw Refusal.because(Refusal.Reason.TOO_LARGE, "body of " + request.getContentLengthLong());
        }
        if ((hasForm(request) || Upload.opened(request)) && nul(request)) {
            throw Refusal.bad("NUL in a form");
        }
    }

    private static boolean hasForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static boolean nul(HttpServletRequest request) {
        for (var values : request.getParameterMap().values()) {
            for (var value : values) {
                if (value.indexOf('\0') >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
