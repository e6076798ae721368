package tandem.live;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The relay that voices pass through, where the operator names one: `TANDEM_TURN_URL`
/// (`turn:turn.example.org:3478`, several parted by commas) and `TANDEM_TURN_SECRET`, which it shares with us.
@Component
class Relay {
    /// So long what a browser shows to the relay opens it; a connection that stands is not cut.
    static final Duration OPENS = Duration.ofHours(1);

    private static final Pattern URL =
            Pattern.compile("turns?:([a-zA-Z0-9.-]+|\\[[0-9a-fA-F:]+])(:\\d{1,5})?(\\?transport=(udp|tcp))?");

    private final List<String> urls;
    private final String secret;
    private final Clock clock;

    Relay(@Value("${tandem.turn.url:}") String urls, @Value("${tandem.turn.secret:}") String secret, Clock clock) {
        this.urls = Stream.of(urls.split(","))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .toList();
        this.secret = secret.strip();
        this.clock = clock;
        if (!this.urls.stream().allMatch(url -> URL.matcher(url).matches())) {
            throw new IllegalArgumentException("TANDEM_TURN_URL must look like turn:turn.example.org:3478.");
        }
        if (on() && this.secret.isEmpty()) {
            throw new IllegalArgumentException(
                    "TANDEM_TURN_URL is set, so TANDEM_TURN_SECRET must be the secret that the relay has too.");
        }
    }

    /// Whether there is one, so that people can hear each other.
    boolean on() {
        return !urls.isEmpty();
    }

    List<String> urls() {
        return urls;
    }

    /// What one browser shows to the relay, as coturn's `use-auth-secret` wants it. It says a place in a room, and
    /// nothing of whose it is.
    Pass pass(UUID seat) {
        var user = clock.instant().plus(OPENS).getEpochSecond() + ":" + seat;
        return new Pass(user, signed(user));
    }

    /// @param word what proves that the user's name and its time are from us
    record Pass(String user, String word) {
        @Override
        public String toString() {
            return "Pass " + user;
        }
    }

    String signed(String user) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(user.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
