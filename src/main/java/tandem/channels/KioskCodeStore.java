package tandem.channels;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class KioskCodeStore {
    private final JdbcClient sql;

    KioskCodeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param until for one that was said
    void put(byte[] hash, PersonId person, Instant now, Optional<Instant> until) {
        sql.sql("delete from channels.kiosk_code where person = :person and spoken = :spoken")
                .param("person", person.value())
                .param("spoken", until.isPresent())
                .update();
        sql.sql("""
                insert into channels.kiosk_code (hash, person, spoken, made, until)
                values (:hash, :person, :spoken, :now, :until)
                """)
                .param("hash", hash)
                .param("person", person.value())
                .param("spoken", until.isPresent())
                .param("now", Timestamp.from(now))
                .param("until", until.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
    }

    /// Of somebody whose account stands, and who says yes to the device where it is a number of their own.
    Optional<PersonId> owner(byte[] hash, Instant now) {
        return sql.sql("""
                select k.person from channels.kiosk_code k
                where k.hash = :hash and people.roles(k.person) is not null
                    and case when k.spoken then k.until > :now else exists (
                        select from channels.consent c
                        where c.person = k.person and c.channel = 'kiosk' and c.withdrawn is null) end
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }

    void use(byte[] hash) {
        sql.sql("delete from channels.kiosk_code where hash = :hash and spoken")
                .param("hash", hash)
                .update();
    }
}
