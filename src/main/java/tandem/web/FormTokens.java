package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Proves that a form was filled in on a page of ours: the same random number stands in a cookie and in the form.
/// The cookie goes when the browser closes, is not sent from other sites, and over https no other site can set it.
@Component
final class FormTokens {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final SecureRandom random = new SecureRandom();
    private final PublicAddress address;
    private final String cookie;

    FormTokens(PublicAddress address) {
        this.address = address;
        this.cookie = address.secure() ? "__Host-form" : "form";
    }

    /// The reader's token; a new one is made and set where there is none.
    String of(HttpServletRequest request, HttpServletResponse response) {
        var known = Visits.cookie(request, cookie);
        if (wellFormed(known)) {
            return known;
        }
        if (request.getAttribute(cookie) instanceof String made) {
            return made;
        }
        var token = random();
        request.setAttribute(cookie, token);
        response.addHeader(
                "Set-Cookie",
                cookie + "=" + token + "; Path=/; SameSite=Strict" + (address.secure() ? "; Secure" : ""));
        return token;
    }

    String random() {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Refuses an unsafe request that another site may have made a browser send.
    void check(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod()) || Routes.signed(request.getRequestURI())) {
            return;
        }
        var token = Visits.cookie(request, cookie);
        var sent = request.getParameter("token");
        if (!fromHere(request) || !wellFormed(token) || !same(token, sent)) {
            throw Refusal.because(Refusal.Reason.FORM_TOO_OLD, "form token missing or of another site");
        }
    }

    /// Browsers say where a request comes from, over https and on localhost. Elsewhere our own no-referrer rule
    /// makes them send the origin “null”, and the token decides alone.
    private boolean fromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null
                || origin.equals("null")
                || origin.equals(address.origin())
                || origin.equals(host(request));
    }

    private static String host(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }

    private static boolean wellFormed(String token) {
        return token.length() == 24;
    }

    private static boolean same(String token, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
