package tandem.web;

import java.time.Duration;
import org.springframework.stereotype.Component;

/// The cookie in which a form of several steps waits between its pages, so that Back and a reload find each of them.
/// Whoever keeps something there seals it first. It goes with a quick exit.
@Component
public final class Unfinished extends OwnCookie {
    /// Long enough to look something up; whoever comes later may be somebody else.
    public static final Duration LASTS = Duration.ofMinutes(15);

    Unfinished(PublicAddress address) {
        super(address, "unfinished", SameSite.STRICT);
    }
}
