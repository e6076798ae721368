package tandem.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Stands before everything: puts the headers on every answer, refuses what no page of ours would send, and turns
/// whatever is thrown behind it into a page.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Shield extends HttpFilter {
    /// No form of ours comes near this; uploads will have a cap of their own.
    static final int LARGEST_BODY = 64 * 1024;
    static final int LONGEST_QUERY = 2048;

    static final String CONTENT_RULES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "manifest-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; "
            + "trusted-types tandem-fragment tandem-worker";

    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient FormTokens tokens;
    private final transient Errors errors;

    Shield(PublicAddress address, FormTokens tokens, Errors errors) {
        this.tokens = tokens;
        this.errors = errors;
        headers.put("Content-Security-Policy", CONTENT_RULES);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=(), usb=()");
        if (address.secure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.forEach(response::setHeader);
        try {
            refuseOddRequests(request);
            tokens.check(request);
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            errors.answer(thrown, request, response);
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
        if (request.getContentLengthLong() > LARGEST_BODY) {
            throw Refusal.because(Refusal.Reason.TOO_LARGE, "body of " + request.getContentLengthLong());
        }
        if (hasForm(request) && nul(request)) {
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
