package tandem.channels;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.web.OwnCookie;
import tandem.web.PublicAddress;

/// By what the shared device is known. It lets nobody in anywhere else.
@Component
final class KioskCookie extends OwnCookie {
    KioskCookie(PublicAddress address) {
        super(address, "kiosk", SameSite.STRICT);
    }

    /// Most have none.
    Optional<String> number(HttpServletRequest request) {
        return Optional.of(of(request)).filter(number -> !number.isEmpty());
    }
}
