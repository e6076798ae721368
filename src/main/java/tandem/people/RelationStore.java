package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class RelationStore {
    private static final String COLUMNS = "select id, kind, subject, holder, given_at, until from people.relation ";
    private static final String STANDS =
            " and ended_at is null and (until is null or until > :now) order by given_at, id";

    record Past(Relation relation, Optional<Instant> ended) {}

    private final JdbcClient sql;

    RelationStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Relation relation, Optional<PersonId> by) {
        sql.sql("""
                insert into people.relation (id, kind, subject, holder, given_at, given_by, until)
                values (:id, :kind, :subject, :holder, :given, :by, :until)
                on conflict (subject, holder, kind) where ended_at is null and kind <> 'glass' do nothing
                """)
                .param("id", relation.id())
                .param("kind", relation.kind().code())
                .param("subject", relation.subject().value())
                .param("holder", relation.holder().value())
                .param("given", Timestamp.from(relation.given()))
                .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .param("until", relation.until().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
    }

    /// @return the one that ended; empty where there was none that the actor may end
    Optional<Relation> end(UUID id, Optional<PersonId> by, Instant at) {
        return sql.sql("""
                update people.relation set ended_at = :at, ended_by = :by
                where id = :id and ended_at is null
                returning id, kind, subject, holder, given_at, until
                """)
                .param("at", Timestamp.from(at))
                .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .param("id", id)
                .query(RelationStore::row)
                .optional();
    }

    /// It counts only while its holder has the role that goes with it.
    List<Relation> to(PersonId subject, Instant now) {
        return sql.sql(COLUMNS + """
                        where subject = :subject and (kind = 'glass'
                            or coalesce(strpos(people.roles(holder), ' ' || people.role_for(kind) || ' '), 0) > 0)
                        """ + STANDS)
                .param("subject", subject.value())
                .param("now", Timestamp.from(now))
                .query(RelationStore::row)
                .list();
    }

    List<Relation> of(PersonId holder, Instant now) {
        return held("and not subject = any((select people.silent_ones())::uuid[])", holder, now);
    }

    List<Relation> held(PersonId holder, Instant now) {
        return held("", holder, now);
    }

    private List<Relation> held(String among, PersonId holder, Instant now) {
        return sql.sql(COLUMNS + "where holder = :holder " + among + STANDS)
                .param("holder", holder.value())
                .param("now", Timestamp.from(now))
                .query(RelationStore::row)
                .list();
    }

    /// Every one that somebody ever gave or held, with the moment it ended.
    List<Past> ever(PersonId person) {
        return sql.sql("""
                select id, kind, subject, holder, given_at, until, ended_at from people.relation
                where subject = :person or holder = :person order by given_at, id
                """)
                .param("person", person.value())
                .query((row, number) -> new Past(
                        row(row, number),
                        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant)))
                .list();
    }

    private static Relation row(ResultSet row, int number) throws SQLException {
        var until = row.getTimestamp("until");
        return new Relation(
                row.getObject("id", UUID.class),
                RelationKind.of(row.getString("kind")),
                new PersonId(row.getObject("subject", UUID.class)),
                new PersonId(row.getObject("holder", UUID.class)),
                row.getTimestamp("given_at").toInstant(),
                until == null ? null : until.toInstant());
    }
}
