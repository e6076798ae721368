package tandem.wall;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells PostgreSQL who acts, and when, until the transaction ends.
@Component
class ActorStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    ActorStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void set(Actor actor) {
        jdbc.sql("select wall.begin(:actor, :now)")
                .param("actor", actor.text())
                .param("now", clock.instant().toString())
                .query((row, number) -> actor)
                .single();
    }
}
