package tandem.ways;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class ChallengeStore {
    private final JdbcClient sql;

    ChallengeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param person who adds a passkey; empty for somebody who comes in with one
    void insert(byte[] hash, Optional<PersonId> person, Instant ends) {
        sql.sql("insert into ways.challenge (hash, person, ends) values (:hash, :person, :ends)")
                .param("hash", hash)
                .param("person", person.map(PersonId::value).orElse(null), Types.OTHER)
                .param("ends", Timestamp.from(ends))
                .update();
    }

    /// Takes it away, so that it is answered once.
    ///
    /// @return whether there was one for this purpose, in time
    boolean take(byte[] hash, Optional<PersonId> person, Instant now) {
        return sql.sql("""
                        delete from ways.challenge
                        where hash = :hash and ends > :now and person is not distinct from cast(:person as uuid)
                        """)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .param("person", person.map(PersonId::value).orElse(null), Types.OTHER)
                        .update()
                == 1;
    }

    int deleteOver(Instant now) {
        return sql.sql("delete from ways.challenge where ends <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
