package tandem.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.Ids;
import tandem.shared.PersonId;

@Repository
class EntryStore {
    static final String COLUMNS = "e.id, e.at, e.standing, e.actor, e.act, e.subject, e.object, e.told";
    private static final String SELECT = "select " + COLUMNS + " from audit.entry e ";

    private final JdbcClient sql;

    EntryStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, Act act, Optional<UUID> subject, String object) {
        sql.sql("""
                with written as (
                    insert into audit.entry (id, act, subject, object, told)
                    values (:id, :act, :subject, :object, :told)
                )
                insert into audit.waiting (entry) values (:id)
                """)
                .param("id", id)
                .param("act", act.code())
                .param("subject", subject.orElse(null), Types.OTHER)
                .param("object", object)
                .param("told", act.told())
                .update();
    }

    /// One for each of these.
    void insert(List<UUID> subjects, Act act, String object) {
        sql.sql("""
                with written as (
                    insert into audit.entry (id, act, subject, object, told)
                    select n.id, :act, n.subject, :object, :told from unnest(:ids, :subjects) as n (id, subject)
                )
                insert into audit.waiting (entry) select unnest(:ids)
                """)
                .param("ids", subjects.stream().map(each -> Ids.next()).toArray(UUID[]::new))
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("act", act.code())
                .param("object", object)
                .param("told", act.told())
                .update();
    }

    /// The newest before an entry, of one act or of all.
    List<Entry> before(UUID entry, Optional<Act> act, int most) {
        return sql.sql(SELECT + "where e.id < :entry"
                        + (act.isPresent() ? " and e.act = :act" : "")
                        + " order by e.id desc limit :most")
                .param("entry", entry)
                .param("act", act.map(Act::code).orElse(""))
                .param("most", most)
                .query(EntryStore::row)
                .list();
    }

    /// The newest about somebody, of these acts, done by others.
    List<Entry> about(PersonId subject, Collection<Act> acts, UUID before, int most) {
        return sql.sql(SELECT + """
                where e.subject = :subject and e.act = any(:acts) and e.id < :before
                    and e.actor is distinct from e.subject
                order by e.id desc limit :most
                """)
                .param("subject", subject.value())
                .param("acts", acts.stream().map(Act::code).toArray(String[]::new))
                .param("before", before)
                .param("most", most)
                .query(EntryStore::row)
                .list();
    }

    static Entry row(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("standing"),
                row.getObject("actor", UUID.class),
                row.getString("act"),
                row.getObject("subject", UUID.class),
                row.getString("object"),
                row.getBoolean("told"));
    }
}
