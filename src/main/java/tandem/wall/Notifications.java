package tandem.wall;

import org.springframework.stereotype.Component;
import tandem.database.Following;

/// PostgreSQL's notifications, for whoever waits for something that another node does. They may be lost: they only
/// shorten a wait.
@Component
public class Notifications {
    private final EventStore store;

    Notifications(EventStore store) {
        this.store = store;
    }

    /// @param name of the thread
    public Following follow(String name, String channel, Following.Work work) {
        return new Following(name, () -> store.listen(channel), work);
    }
}
