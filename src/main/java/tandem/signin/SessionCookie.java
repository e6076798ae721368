package tandem.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.web.OwnCookie;
import tandem.web.PublicAddress;

/// The cookie that says who somebody is.
@Component
final class SessionCookie extends OwnCookie {
    SessionCookie(PublicAddress address) {
        super(address, "session", SameSite.LAX);
    }

    /// @param lasting how long the browser keeps it; without, until it closes
    String set(String number, Optional<Duration> lasting) {
        return lasting.map(time -> set(number, time)).orElseGet(() -> set(number));
    }

    static byte[] hash(String number) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
