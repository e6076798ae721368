package tandem.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.web.Waiting;

@Repository
class ContactRequestStore {
    private final JdbcClient sql;

    ContactRequestStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// As the table has it.
    record Sealed(
            UUID id,
            Instant asked,
            @Nullable Instant promised,
            Language language,
            byte @Nullable [] name,
            ReachBy by,
            byte @Nullable [] reach,
            byte @Nullable [] bestTime,
            boolean sayWho,
            byte @Nullable [] words) {}

    /// Without a conflict target, since naming one would need the right to read.
    void insert(Sealed request) {
        var promised = request.promised();
        sql.sql("""
                insert into help.contact_request
                    (id, asked_at, promised_by, language, name, way, reach, best_time, say_who, words)
                values (:id, :asked, :promised, :language, :name, :way, :reach, :bestTime, :sayWho, :words)
                on conflict do nothing
                """)
                .param("id", request.id())
                .param("asked", Timestamp.from(request.asked()))
                .param("promised", promised == null ? null : Timestamp.from(promised), java.sql.Types.TIMESTAMP)
                .param("language", request.language().code())
                .param("name", request.name(), java.sql.Types.BINARY)
                .param("way", request.by().name())
                .param("reach", request.reach(), java.sql.Types.BINARY)
                .param("bestTime", request.bestTime(), java.sql.Types.BINARY)
                .param("sayWho", request.sayWho())
                .param("words", request.words(), java.sql.Types.BINARY)
                .update();
    }

    List<Sealed> all() {
        return sql.sql("""
                select id, asked_at, promised_by, language, name, way, reach, best_time, say_who, words
                from help.contact_request
                order by promised_by nulls last, asked_at, id
                """).query(ContactRequestStore::row).list();
    }

    /// How each stands, the one promised soonest first.
    List<ContactRequests.State> states() {
        return sql.sql("""
                select id, asked_at, promised_by, taken_by, taken_at, tries, tried_at from help.contact_request
                order by promised_by nulls last, asked_at, id
                """)
                .query((row, number) -> new ContactRequests.State(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("asked_at").toInstant(),
                        Optional.ofNullable(instant(row.getTimestamp("promised_by"))),
                        Optional.ofNullable(row.getObject("taken_by", UUID.class))
                                .map(PersonId::new),
                        Optional.ofNullable(instant(row.getTimestamp("taken_at"))),
                        row.getInt("tries"),
                        Optional.ofNullable(instant(row.getTimestamp("tried_at")))))
                .list();
    }

    /// @return whether nobody had it
    boolean take(UUID id, PersonId by, Instant at) {
        return sql.sql("""
                        update help.contact_request set taken_by = :by, taken_at = :at
                        where id = :id and taken_by is null
                        """)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    void release(UUID id, PersonId by) {
        sql.sql("update help.contact_request set taken_by = null, taken_at = null where id = :id and taken_by = :by")
                .param("id", id)
                .param("by", by.value())
                .update();
    }

    /// Counts a try, and whoever made it has it from then on. A second tap within a minute is the same try.
    void tried(UUID id, PersonId by, Instant at) {
        sql.sql("""
                update help.contact_request set tries = tries + 1, tried_at = :at,
                    taken_by = coalesce(taken_by, :by), taken_at = coalesce(taken_at, :at)
                where id = :id and (tried_at is null or tried_at < :before)
                """)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("id", id)
                .param("before", Timestamp.from(at.minusSeconds(60)))
                .update();
    }

    Waiting.Count count(Instant now) {
        return sql.sql("""
                select count(*) as everybody, count(*) filter (where promised_by < :now) as late
                from help.contact_request
                """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Waiting.Count(row.getLong("everybody"), row.getLong("late")))
                .single();
    }

    /// When they asked, of those who still wait.
    List<Asked.Wait> askedSince(Instant moment) {
        return sql.sql("select asked_at from help.contact_request where asked_at >= :moment order by asked_at, id")
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> Asked.Wait.of(row.getTimestamp("asked_at"), null))
                .list();
    }

    /// @return when it was asked; empty where there is none
    Optional<Instant> delete(UUID id) {
        return sql.sql("delete from help.contact_request where id = :id returning asked_at")
                .param("id", id)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /// By when each was asked.
    Map<UUID, Instant> deleteAskedBefore(Instant moment) {
        var erased = new HashMap<UUID, Instant>();
        sql.sql("delete from help.contact_request where asked_at < :moment returning id, asked_at")
                .param("moment", Timestamp.from(moment))
                .query(row -> {
                    erased.put(
                            row.getObject("id", UUID.class),
                            row.getTimestamp("asked_at").toInstant());
                });
        return erased;
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                instant(row.getTimestamp("promised_by")),
                Language.of(row.getString("language")),
                row.getBytes("name"),
                ReachBy.valueOf(row.getString("way")),
                row.getBytes("reach"),
                row.getBytes("best_time"),
                row.getBoolean("say_who"),
                row.getBytes("words"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
