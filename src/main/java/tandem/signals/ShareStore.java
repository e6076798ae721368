package tandem.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.people.RelationKind;
import tandem.shared.PersonId;

@Repository
class ShareStore {
    private final JdbcClient sql;

    ShareStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id,
            PersonId person,
            PersonId holder,
            RelationKind kind,
            byte[] rule,
            Instant since,
            @Nullable Instant looked) {}

    List<Sealed> of(PersonId person) {
        return sql.sql("""
                select id, person, holder, kind, rule, since, looked from signals.share
                where person = :person order by since, id
                """).param("person", person.value()).query(ShareStore::row).list();
    }

    List<Sealed> with(PersonId holder) {
        return sql.sql("""
                select id, person, holder, kind, rule, since, looked from signals.share
                where holder = :holder order by since, id
                """).param("holder", holder.value()).query(ShareStore::row).list();
    }

    void insert(Sealed share) {
        sql.sql("""
                insert into signals.share (id, person, holder, kind, rule, since)
                values (:id, :person, :holder, :kind, :rule, :since)
                """)
                .param("id", share.id())
                .param("person", share.person().value())
                .param("holder", share.holder().value())
                .param("kind", share.kind().code())
                .param("rule", share.rule())
                .param("since", Timestamp.from(share.since()))
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from signals.share where id = :id").param("id", id).update();
    }

    void looked(PersonId person, Instant now) {
        sql.sql("update signals.share set looked = :now where person = :person")
                .param("now", Timestamp.from(now))
                .param("person", person.value())
                .update();
    }

    /// Everybody who opens anything to anybody.
    List<PersonId> people() {
        return sql.sql("select distinct person from signals.share order by person")
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var looked = row.getTimestamp("looked");
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("holder", UUID.class)),
                RelationKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getBytes("rule"),
                row.getTimestamp("since").toInstant(),
                looked == null ? null : looked.toInstant());
    }
}
