package tandem.channels;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.web.PublicAddress;

/// By what the shared device is known: 256 random bits. It lets nobody in anywhere else.
@Component
final class KioskCookie {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final String name;
    private final String bounds;

    KioskCookie(PublicAddress address) {
        this.name = address.secure() ? "__Host-kiosk" : "kiosk";
        this.bounds = "; Path=/; HttpOnly; SameSite=Strict" + (address.secure() ? "; Secure" : "");
    }

    String number() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Optional<String> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    String set(String number, Duration lasting) {
        return name + "=" + number + bounds + "; Max-Age=" + lasting.toSeconds();
    }
}
