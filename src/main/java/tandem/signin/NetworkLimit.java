package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tandem.web.RateLimit;

/// Tries of one network, whichever way they go: a household or a clinic has enough, somebody who guesses has not.
@Component
final class NetworkLimit {
    private static final int TRIES = 50;

    private final RateLimit limit;

    NetworkLimit(Clock clock) {
        this.limit = new RateLimit(TRIES, Duration.ofMinutes(15), clock);
    }

    void count(HttpServletRequest request) {
        limit.count(request);
    }
}
