package tandem.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class SessionStore {
    private static final String COLUMNS =
            "select id, person, kind, method, device, opened, touched, proven, ends from signin.session ";

    private final JdbcClient sql;

    SessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Session session, byte[] hash) {
        sql.sql("""
                insert into signin.session
                    (hash, id, person, kind, method, device, opened, touched, proven, ends)
                values (:hash, :id, :person, :kind, :method, :device, :opened, :touched, :proven, :ends)
                """)
                .param("hash", hash)
                .param("id", session.id())
                .param("person", session.person().value())
                .param("kind", session.kind().code())
                .param("method", session.method().code())
                .param("device", session.device())
                .param("opened", Timestamp.from(session.opened()))
                .param("touched", Timestamp.from(session.touched()))
                .param("proven", Timestamp.from(session.proven()))
                .param("ends", Timestamp.from(session.ends()))
                .update();
    }

    Optional<Session> byHash(byte[] hash) {
        return sql.sql(COLUMNS + "where hash = :hash")
                .param("hash", hash)
                .query(SessionStore::row)
                .optional();
    }

    List<Session> of(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person order by touched desc, id")
                .param("person", person.value())
                .query(SessionStore::row)
                .list();
    }

    /// Rows are taken in one order, so that nodes which touch the same do not wait in a ring.
    void touch(Map<UUID, Instant> sessions) {
        var ids = sessions.keySet().toArray(UUID[]::new);
        sql.sql("""
                with used as (
                    select s.id, u.at from unnest(:ids, :moments) u (id, at) join signin.session s on s.id = u.id
                    order by s.id for no key update of s)
                update signin.session s set touched = greatest(s.touched, u.at) from used u where s.id = u.id
                """)
                .param("ids", ids)
                .param(
                        "moments",
                        Stream.of(ids)
                                .map(id -> Timestamp.from(sessions.get(id)))
                                .toArray(Timestamp[]::new))
                .update();
    }

    Optional<Session> renew(UUID id, byte[] hash, Method method, Instant at) {
        return sql.sql("""
                update signin.session set hash = :hash, method = :method, proven = :at, touched = :at
                where id = :id and ends > :at
                returning id, person, kind, method, device, opened, touched, proven, ends
                """)
                .param("hash", hash)
                .param("method", method.code())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .query(SessionStore::row)
                .optional();
    }

    /// Says which form opened it. What the same form opened before is reached by it no more.
    void bind(UUID id, UUID form, byte[] browser) {
        sql.sql("update signin.session set form = null, browser = null where form = :form")
                .param("form", form)
                .update();
        sql.sql("update signin.session set form = :form, browser = :browser where id = :id")
                .param("form", form)
                .param("browser", browser)
                .param("id", id)
                .update();
    }

    /// The session that this form opened goes on under a new number; nothing else about it changes.
    Optional<Session> again(PersonId person, UUID form, byte[] browser, byte[] hash, Instant at) {
        return sql.sql("""
                update signin.session set hash = :hash
                where form = :form and browser = :browser and person = :person and ends > :at
                returning id, person, kind, method, device, opened, touched, proven, ends
                """)
                .param("hash", hash)
                .param("form", form)
                .param("browser", browser)
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .query(SessionStore::row)
                .optional();
    }

    boolean stands(UUID form, byte[] browser, Instant at) {
        return sql.sql("""
                select exists (select from signin.session where form = :form and browser = :browser and ends > :at)
                """)
                .param("form", form)
                .param("browser", browser)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    boolean delete(UUID id) {
        return sql.sql("delete from signin.session where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    int deleteOf(PersonId person) {
        return sql.sql("delete from signin.session where person = :person")
                .param("person", person.value())
                .update();
    }

    int deleteEnded(Instant now) {
        return sql.sql("delete from signin.session where ends <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Session row(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                SessionKind.of(row.getString("kind")),
                Method.of(row.getString("method")),
                row.getString("device"),
                row.getTimestamp("opened").toInstant(),
                row.getTimestamp("touched").toInstant(),
                row.getTimestamp("proven").toInstant(),
                row.getTimestamp("ends").toInstant());
    }
}
