package tandem.channels;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.Language;
import tandem.shared.PersonId;

@Repository
class KioskStore {
    private final JdbcClient sql;

    KioskStore(JdbcClient sql) {
        this.sql = sql;
    }

    void open(UUID id, byte[] hash, PersonId by, Instant now, Instant ends) {
        sql.sql("""
                insert into channels.kiosk (id, hash, opened, opened_by, ends) values (:id, :hash, :now, :by, :ends)
                """)
                .param("id", id)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("ends", Timestamp.from(ends))
                .update();
    }

    List<Kiosks.Kiosk> all(Instant now) {
        return sql.sql("""
                select id, opened, opened_by, ends from channels.kiosk
                where closed is null and ends > :now order by opened desc, id
                """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Kiosks.Kiosk(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("opened").toInstant(),
                        new PersonId(row.getObject("opened_by", UUID.class)),
                        row.getTimestamp("ends").toInstant()))
                .list();
    }

    boolean close(UUID id, PersonId by, Instant now) {
        return sql.sql("update channels.kiosk set closed = :now, closed_by = :by where id = :id and closed is null")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    Optional<UUID> of(byte[] hash, Instant now) {
        return sql.sql("select id from channels.kiosk where hash = :hash and closed is null and ends > :now")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    Optional<Kiosks.Turn> turn(UUID kiosk, Instant idle) {
        return sql.sql("""
                select id, person, language from channels.turn
                where kiosk = :kiosk and ended is null and touched > :idle and people.roles(person) is not null
                """)
                .param("kiosk", kiosk)
                .param("idle", Timestamp.from(idle))
                .query((row, number) -> new Kiosks.Turn(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        Optional.ofNullable(row.getString("language")).map(Language::of)))
                .optional();
    }

    void begin(UUID id, UUID kiosk, PersonId person, Instant now) {
        sql.sql("""
                insert into channels.turn (id, kiosk, person, began, touched) values (:id, :kiosk, :person, :now, :now)
                """)
                .param("id", id)
                .param("kiosk", kiosk)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void speak(UUID kiosk, Language language, Instant now) {
        sql.sql("update channels.turn set language = :language, touched = :now where kiosk = :kiosk and ended is null")
                .param("language", language.code())
                .param("now", Timestamp.from(now))
                .param("kiosk", kiosk)
                .update();
    }

    void touch(UUID kiosk, Instant now) {
        sql.sql("update channels.turn set touched = :now where kiosk = :kiosk and ended is null")
                .param("kiosk", kiosk)
                .param("now", Timestamp.from(now))
                .update();
    }

    void endTurn(UUID kiosk, Instant now) {
        sql.sql("update channels.turn set ended = :now where kiosk = :kiosk and ended is null")
                .param("kiosk", kiosk)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Instant> ever(PersonId person) {
        return sql.sql("select began from channels.turn where person = :person order by began, id")
                .param("person", person.value())
                .query((row, number) -> row.getTimestamp("began").toInstant())
                .list();
    }

    int deleteEnded(Instant before) {
        return sql.sql("delete from channels.kiosk where ends < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
