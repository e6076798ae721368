package tandem.keys;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// All keys out, and back in beside those that are there: one transaction of the owner.
final class KeysCopyStore {
    private final Connection connection;
    private final JdbcTemplate rows;
    private final JdbcClient jdbc;

    KeysCopyStore(Connection owner) throws SQLException {
        this.connection = owner;
        this.rows = new JdbcTemplate(new SingleConnectionDataSource(owner, true));
        this.rows.setFetchSize(1_000);
        this.jdbc = JdbcClient.create(rows);
        owner.setAutoCommit(false);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /// The ring that wrapped these keys. Whatever is read later is of this moment.
    Optional<UUID> ring() {
        return jdbc.sql("select id from keys.ring").query(UUID.class).optional();
    }

    void out(Consumer<Row> each) {
        rows.query("select owner, wrapped, wrapping from keys.owner_key order by owner", row -> {
            each.accept(new Row(
                    row.getObject("owner", UUID.class),
                    row.getBytes("wrapped"),
                    row.getObject("wrapping", UUID.class)));
        });
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from keys.owner_key)")
                .query(Boolean.class)
                .single();
    }

    void ring(UUID id) {
        jdbc.sql(
                        "insert into keys.ring (only_one, id) values (true, :id) on conflict (only_one) do update set id = :id")
                .param("id", id)
                .update();
    }

    void expect() {
        rows.execute("create temporary table incoming (owner uuid primary key, wrapped bytea, wrapping uuid)"
                + " on commit drop");
    }

    void in(List<Row> batch) {
        if (batch.isEmpty()) {
            return;
        }
        rows.batchUpdate(
                "insert into pg_temp.incoming (owner, wrapped, wrapping) values (?, ?, ?)",
                batch,
                batch.size(),
                (statement, row) -> {
                    statement.setObject(1, row.owner());
                    statement.setBytes(2, row.wrapped());
                    statement.setObject(3, row.wrapping());
                });
    }

    /// Whom the file knows as destroyed is destroyed here.
    void destroy() {
        jdbc.sql("""
                with gone as (
                    select i.owner, row_number() over (order by i.owner) as number
                    from pg_temp.incoming i left join keys.owner_key k using (owner)
                    where i.wrapped is null and k.destroyed is null
                ), counted as (
                    update keys.destruction set last = last + (select count(*) from gone)
                    returning last - (select count(*) from gone) as before
                )
                insert into keys.owner_key as k (owner, destroyed) select owner, before + number from gone, counted
                on conflict (owner) do update
                    set wrapped = null, wrapping = null, destroyed = excluded.destroyed
                """).update();
    }

    /// Whom nobody destroyed here gets the key back, unless there is one that opens.
    ///
    /// @param opening the wrapping keys that open
    /// @return how many
    int recover(List<UUID> opening) {
        return jdbc.sql("""
                insert into keys.owner_key as k (owner, wrapped, wrapping)
                select owner, wrapped, wrapping from pg_temp.incoming where wrapped is not null
                on conflict (owner) do update set wrapped = excluded.wrapped, wrapping = excluded.wrapping
                    where k.destroyed is null and k.wrapping <> all(:opening)
                """).param("opening", opening.toArray(UUID[]::new)).update();
    }

    /// How many keys of the file stay destroyed, because they were destroyed since.
    long destroyed() {
        return jdbc.sql("""
                select count(*) from pg_temp.incoming i join keys.owner_key k using (owner)
                where i.wrapped is not null and k.destroyed is not null
                """).query(Long.class).single();
    }

    void commit() throws SQLException {
        connection.commit();
    }
}
