package tandem.operate;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Switches a rule off in the database of [NewcomersProof], as its owner.
final class NewcomersStore {
    private final JdbcClient sql;

    NewcomersStore(DataSource owner) {
        this.sql = JdbcClient.create(owner);
    }

    void trustEverybody() {
        sql.sql("""
                create or replace function people.trusted(person uuid) returns boolean language sql stable
                    security definer set search_path = '' as 'select true'
                """).update();
    }
}
