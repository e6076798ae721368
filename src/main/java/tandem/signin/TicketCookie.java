package tandem.signin;

import java.time.Duration;
import org.springframework.stereotype.Component;
import tandem.web.OwnCookie;
import tandem.web.PublicAddress;

/// Binds an e-mailed code to the browser that asked for it.
@Component
final class TicketCookie extends OwnCookie {
    static final Duration LASTS = Duration.ofMinutes(10);

    TicketCookie(PublicAddress address) {
        super(address, "asked", SameSite.STRICT);
    }
}
