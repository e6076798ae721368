package tandem.wall;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells PostgreSQL who acts, until the transaction ends.
@Component
class ActorStore {
    private final JdbcClient jdbc;

    ActorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set(Actor actor) {
        jdbc.sql("select set_config('tandem.actor', :actor, true)")
                .param("actor", actor.text())
                .query(String.class)
                .single();
    }
}
