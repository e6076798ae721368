package tandem.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.keys.Keys;
import tandem.web.Unfinished;
import tandem.web.Visit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Keeps a form of joining in the browser alone while its pages change: sealed, for this browser, for a quarter of an
/// hour.
@Component
final class Pauses {
    private static final String PURPOSE = "joining.form ";

    /// What no browser would take as a cookie was not typed into our form.
    private static final int LONGEST = 3_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Keys keys;
    private final Unfinished cookie;

    Pauses(Keys keys, Unfinished cookie) {
        this.keys = keys;
        this.cookie = cookie;
    }

    /// The `Set-Cookie` header that keeps it.
    String keep(Paused paused, Visit visit) {
        var sealed = keys.sealCarried(PURPOSE + visit.token(), json.writeValueAsString(paused));
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        return text.length() > LONGEST ? end() : cookie.set(text, Unfinished.LASTS);
    }

    /// The `Set-Cookie` header that lets go of it.
    String end() {
        return cookie.unset();
    }

    /// What waits in this browser; empty where it has waited too long.
    Optional<Paused> of(HttpServletRequest request, Visit visit) {
        return sealed(cookie.of(request))
                .flatMap(bytes -> keys.openCarried(PURPOSE + visit.token(), bytes))
                .flatMap(this::read)
                .filter(paused -> paused.at().plus(Unfinished.LASTS).isAfter(visit.now()));
    }

    private static Optional<byte[]> sealed(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// What an earlier build kept may look otherwise.
    private Optional<Paused> read(String text) {
        try {
            return Optional.of(json.readValue(text, Paused.class));
        } catch (JacksonException other) {
            return Optional.empty();
        }
    }
}
