package tandem.operate.prove;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Switches the rule off in the database of [NewcomersProof], as its owner, until it is closed.
final class NewcomersStore implements AutoCloseable {
    private final JdbcClient sql;
    private final String rule;

    private NewcomersStore(DataSource owner) {
        this.sql = JdbcClient.create(owner);
        this.rule = sql.sql("select pg_get_functiondef('people.trusted(uuid)'::regprocedure)")
                .query(String.class)
                .single();
    }

    static NewcomersStore trustEverybody(DataSource owner) {
        NewcomersStore store = new NewcomersStore(owner);
        store.switchOff();
        return store;
    }

    private void switchOff() {
        sql.sql("""
                create or replace function people.trusted(person uuid) returns boolean language sql stable
                    security definer set search_path = '' as 'select true'
                """).update();
    }

    @Override
    public void close() {
        sql.sql(rule).update();
    }
}
