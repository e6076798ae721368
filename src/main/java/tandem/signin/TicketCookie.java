package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tandem.web.PublicAddress;

/// Binds an e-mailed code to the browser that asked for it.
@Component
final class TicketCookie {
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final String name;
    private final String bounds;

    TicketCookie(PublicAddress address) {
        this.name = address.secure() ? "__Host-asked" : "asked";
        this.bounds = "; Path=/; HttpOnly; SameSite=Strict" + (address.secure() ? "; Secure" : "");
    }

    /// The number in a request; empty where there is none.
    String of(HttpServletRequest request) {
        return Cookies.of(request, name);
    }

    String set(String number) {
        return name + "=" + number + bounds + "; Max-Age=" + LASTS.toSeconds();
    }

    String unset() {
        return name + "=" + bounds + "; Max-Age=0";
    }
}
