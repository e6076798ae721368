package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.web.PublicAddress;

/// The cookie that says who somebody is: 256 random bits. Over https no other site can set it; no script can read it.
@Component
final class SessionCookie {
    private final SecureRandom random = new SecureRandom();
    private final String name;
    private final String bounds;

    SessionCookie(PublicAddress address) {
        this.name = address.secure() ? "__Host-session" : "session";
        this.bounds = "; Path=/; HttpOnly; SameSite=Lax" + (address.secure() ? "; Secure" : "");
    }

    String number() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The number in a request; empty where there is none.
    String of(HttpServletRequest request) {
        return Cookies.of(request, name);
    }

    /// @param lasting how long the browser keeps it; without, until it closes
    String set(String number, Optional<Duration> lasting) {
        return name + "=" + number + bounds
                + lasting.map(time -> "; Max-Age=" + time.toSeconds()).orElse("");
    }

    String unset() {
        return name + "=" + bounds + "; Max-Age=0";
    }

    static byte[] hash(String number) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
