package tandem.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.web.OwnCookie;
import tandem.web.PublicAddress;
import tandem.web.Visit;

/// Whether somebody's plan stays on the phone they hold. A cookie remembers that they said so, and for which session:
/// with the end of that session, wherever it is ended, it says nothing any more, and the browser lets go of the plan.
@Component
class OwnPhone {
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Sessions sessions;
    private final OwnCookie cookie;

    OwnPhone(Sessions sessions, PublicAddress address) {
        this.sessions = sessions;
        this.cookie = new OwnCookie(address, "plan", OwnCookie.SameSite.STRICT);
    }

    /// What can be done here.
    enum Here {
        /// Others use this phone too: never.
        SHARED,
        /// They are signed in for a short while only, so it would be gone before it is needed.
        SHORT,
        OFF,
        ON;

        String key() {
            return "plan.phone." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Here of(Visit visit, HttpServletRequest request) {
        var session = visit.reader().session();
        if (session == null || visit.reader().shared()) {
            return Here.SHARED;
        }
        if (!own(visit, session)) {
            return Here.SHORT;
        }
        return cookie.of(request).equals(mark(session)) ? Here.ON : Here.OFF;
    }

    /// The `Set-Cookie` header of somebody who says yes.
    String on(Visit visit) {
        var session = visit.reader().session();
        return session == null ? off() : cookie.set(mark(session), LONGEST);
    }

    String off() {
        return cookie.unset();
    }

    private boolean own(Visit visit, UUID session) {
        return sessions.of(visit.me()).stream()
                .anyMatch(each -> each.id().equals(session) && each.kind() == SessionKind.OWN);
    }

    /// Leads back to no session.
    private static String mark(UUID session) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(("plan " + session).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
