package tandem.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.checkins.Scale;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// Whose numbers there are, those still to be shown, and those that are nobody's here.
@Repository
class NumberStore {
    private final JdbcClient sql;

    NumberStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Proof(PersonId person, byte[] card, Instant asked, int tries) {}

    record Stranger(UUID id, byte[] number, Language language) {}

    /// Whose number this is, for the program itself.
    List<PersonId> whose(byte[] fingerprint) {
        return sql
                .sql("select texting.whose(:fingerprint)")
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    Optional<Line> line(PersonId person) {
        return sql.sql(
                        "select person, fingerprint, since, scale, offered, wrong from texting.line where person = :person")
                .param("person", person.value())
                .query(NumberStore::line)
                .optional();
    }

    /// Those that the actor may see.
    List<Line> lines() {
        return sql.sql(
                        "select person, fingerprint, since, scale, offered, wrong from texting.line order by since, person")
                .query(NumberStore::line)
                .list();
    }

    /// Those of these who have one, as far as the actor may see.
    List<PersonId> reached(Collection<PersonId> people) {
        return sql
                .sql("select person from texting.line where person = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /// What was agreed about numbers stays, where another number takes the place of one.
    void keep(PersonId person, byte[] fingerprint, byte[] card, Instant now) {
        sql.sql("""
                insert into texting.line (person, fingerprint, since) values (:person, :fingerprint, :now)
                on conflict (person) do update set fingerprint = excluded.fingerprint, since = excluded.since, wrong = null
                """)
                .param("person", person.value())
                .param("fingerprint", fingerprint)
                .param("now", Timestamp.from(now))
                .update();
        sql.sql("""
                insert into texting.number (person, card) values (:person, :card)
                on conflict (person) do update set card = excluded.card
                """).param("person", person.value()).param("card", card).update();
    }

    Optional<byte[]> number(PersonId person) {
        return sql.sql("select card from texting.number where person = :person")
                .param("person", person.value())
                .query((row, number) -> row.getBytes("card"))
                .optional();
    }

    void scale(PersonId person, @Nullable Scale scale) {
        sql.sql("update texting.line set scale = :scale, offered = null where person = :person")
                .param("person", person.value())
                .param("scale", scale == null ? null : scale.code(), Types.VARCHAR)
                .update();
    }

    void offered(PersonId person, Instant now) {
        sql.sql("update texting.line set offered = :now where person = :person")
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void wrong(PersonId person, Instant now) {
        sql.sql("update texting.line set wrong = :now where person = :person")
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Somebody wrote from there, so it works.
    void works(byte[] fingerprint) {
        sql.sql("update texting.line set wrong = null where fingerprint = :fingerprint and wrong is not null")
                .param("fingerprint", fingerprint)
                .update();
    }

    void forget(PersonId person) {
        sql.sql("delete from texting.line where person = :person")
                .param("person", person.value())
                .update();
    }

    void ask(PersonId person, byte[] fingerprint, byte[] card, Instant now) {
        sql.sql("""
                insert into texting.proof (person, fingerprint, card, asked) values (:person, :fingerprint, :card, :now)
                on conflict (person) do update set fingerprint = excluded.fingerprint, card = excluded.card,
                    asked = excluded.asked, tries = 0
                """)
                .param("person", person.value())
                .param("fingerprint", fingerprint)
                .param("card", card)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Proof> proof(PersonId person) {
        return sql.sql("select person, card, asked, tries from texting.proof where person = :person")
                .param("person", person.value())
                .query(NumberStore::proof)
                .optional();
    }

    List<Proof> proofs(byte[] fingerprint) {
        return sql.sql("select person, card, asked, tries from texting.proof where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(NumberStore::proof)
                .list();
    }

    void tried(PersonId person) {
        sql.sql("update texting.proof set tries = tries + 1 where person = :person")
                .param("person", person.value())
                .update();
    }

    void endProof(PersonId person) {
        sql.sql("delete from texting.proof where person = :person")
                .param("person", person.value())
                .update();
    }

    Optional<Stranger> stranger(byte[] fingerprint) {
        return sql.sql("select id, number, language from texting.stranger where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(NumberStore::stranger)
                .optional();
    }

    Optional<Stranger> stranger(UUID id) {
        return sql.sql("select id, number, language from texting.stranger where id = :id")
                .param("id", id)
                .query(NumberStore::stranger)
                .optional();
    }

    /// @return whether it was nobody's until now
    boolean insert(Stranger stranger, byte[] fingerprint, Instant now) {
        return sql.sql("""
                        insert into texting.stranger (id, fingerprint, number, language, last)
                        values (:id, :fingerprint, :number, :language, :now) on conflict (fingerprint) do nothing
                        """)
                        .param("id", stranger.id())
                        .param("fingerprint", fingerprint)
                        .param("number", stranger.number())
                        .param("language", stranger.language().code())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void wroteAgain(UUID stranger, Language language, Instant now) {
        sql.sql("update texting.stranger set last = :now, language = :language where id = :id")
                .param("id", stranger)
                .param("language", language.code())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Those who have not written since, and for whom nobody waits.
    List<UUID> deleteSilentSince(Instant moment) {
        return sql.sql("""
                delete from texting.stranger s where last < :moment and not exists (
                    select from texting.waiting w where w.stranger = s.id and w.ended is null)
                returning id
                """)
                .param("moment", Timestamp.from(moment))
                .query(UUID.class)
                .list();
    }

    /// @return whether it came for the first time
    boolean received(UUID id, byte[] fingerprint, Instant now) {
        return sql.sql("""
                        insert into texting.received (id, fingerprint, at) values (:id, :fingerprint, :now)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("fingerprint", fingerprint)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean known(UUID received) {
        return sql.sql("select exists (select from texting.received where id = :id)")
                .param("id", received)
                .query(Boolean.class)
                .single();
    }

    int receivedSince(byte[] fingerprint, Instant moment) {
        return sql.sql("select count(*) from texting.received where fingerprint = :fingerprint and at > :moment")
                .param("fingerprint", fingerprint)
                .param("moment", Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    void deleteReceivedBefore(Instant moment) {
        sql.sql("delete from texting.received where at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    void deleteProofsBefore(Instant moment) {
        sql.sql("delete from texting.proof where asked < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var scale = row.getString("scale");
        return new Line(
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("fingerprint"),
                row.getTimestamp("since").toInstant(),
                scale == null ? null : Scale.of(scale).orElseThrow(),
                instant(row.getTimestamp("offered")),
                instant(row.getTimestamp("wrong")));
    }

    private static Proof proof(ResultSet row, int number) throws SQLException {
        return new Proof(
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("card"),
                row.getTimestamp("asked").toInstant(),
                row.getInt("tries"));
    }

    private static Stranger stranger(ResultSet row, int number) throws SQLException {
        return new Stranger(
                row.getObject("id", UUID.class), row.getBytes("number"), Language.of(row.getString("language")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
