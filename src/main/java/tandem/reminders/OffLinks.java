package tandem.reminders;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.MarkedIds;

/// The address in a message by which exactly that reminder is turned off, without signing in. It can do nothing else,
/// and nobody can make one who has not had the message.
@Component
class OffLinks {
    private static final String USE = "reminders.off";

    private final MarkedIds ids;

    OffLinks(MarkedIds ids) {
        this.ids = ids;
    }

    String path(UUID wish) {
        return "/reminders/off/" + ids.token(USE, wish);
    }

    Optional<UUID> read(String token) {
        return ids.read(USE, token);
    }
}
