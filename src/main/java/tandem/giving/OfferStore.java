package tandem.giving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class OfferStore {
    private final JdbcClient sql;

    OfferStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, PersonId person, Way way, byte[] name, byte @Nullable [] words, Instant offered) {}

    record SealedTalk(
            UUID id,
            UUID offer,
            Optional<PersonId> supervisor,
            LocalDate held,
            boolean ready,
            byte[] words,
            Optional<LocalDate> next,
            boolean agreed,
            boolean again,
            boolean signed) {}

    /// Harmless where they have offered it already.
    void insert(Sealed offer) {
        sql.sql("""
                insert into giving.offer (id, person, way, name, words, offered)
                values (:id, :person, :way, :name, :words, :offered)
                on conflict do nothing
                """)
                .param("id", offer.id())
                .param("person", offer.person().value())
                .param("way", offer.way().code())
                .param("name", offer.name())
                .param("words", offer.words(), Types.BINARY)
                .param("offered", Timestamp.from(offer.offered()))
                .update();
    }

    /// Those that stand, as far as the actor may see; the oldest first.
    List<Sealed> all() {
        return sql.sql("""
                select id, person, way, name, words, offered from giving.offer
                where ended is null order by offered, id
                """).query(OfferStore::offer).list();
    }

    List<SealedTalk> talks() {
        return sql.sql("""
                select id, offer, supervisor, held, ready, words, next, agreed, again, signed from giving.talk
                order by written, id
                """).query(OfferStore::talk).list();
    }

    boolean end(UUID offer, Instant at) {
        return sql.sql("update giving.offer set ended = :at where id = :id and ended is null")
                        .param("at", Timestamp.from(at))
                        .param("id", offer)
                        .update()
                == 1;
    }

    /// Harmless where it is written already.
    void insert(SealedTalk talk, Instant written) {
        sql.sql("""
                insert into giving.talk (id, offer, supervisor, held, ready, words, next, written)
                values (:id, :offer, :supervisor, :held, :ready, :words, :next, :written)
                on conflict (id) do nothing
                """)
                .param("id", talk.id())
                .param("offer", talk.offer())
                .param("supervisor", talk.supervisor().map(PersonId::value).orElse(null), Types.OTHER)
                .param("held", talk.held())
                .param("ready", talk.ready())
                .param("words", talk.words())
                .param("next", talk.next().orElse(null), Types.DATE)
                .param("written", Timestamp.from(written))
                .update();
    }

    boolean agree(UUID talk, Instant at) {
        return sql.sql("update giving.talk set agreed = :at where id = :id and agreed is null and again is null")
                        .param("at", Timestamp.from(at))
                        .param("id", talk)
                        .update()
                == 1;
    }

    boolean again(UUID talk, Instant at) {
        return sql.sql("update giving.talk set again = :at where id = :id and agreed is null and again is null")
                        .param("at", Timestamp.from(at))
                        .param("id", talk)
                        .update()
                == 1;
    }

    boolean sign(UUID talk, Instant at) {
        return sql.sql("update giving.talk set signed = :at where id = :id and signed is null")
                        .param("at", Timestamp.from(at))
                        .param("id", talk)
                        .update()
                == 1;
    }

    private static Sealed offer(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                Way.read(row.getString("way")).orElseThrow(),
                row.getBytes("name"),
                row.getBytes("words"),
                row.getTimestamp("offered").toInstant());
    }

    private static SealedTalk talk(ResultSet row, int number) throws SQLException {
        return new SealedTalk(
                row.getObject("id", UUID.class),
                row.getObject("offer", UUID.class),
                Optional.ofNullable(row.getObject("supervisor", UUID.class)).map(PersonId::new),
                row.getObject("held", LocalDate.class),
                row.getBoolean("ready"),
                row.getBytes("words"),
                Optional.ofNullable(row.getObject("next", LocalDate.class)),
                row.getTimestamp("agreed") != null,
                row.getTimestamp("again") != null,
                row.getTimestamp("signed") != null);
    }
}
