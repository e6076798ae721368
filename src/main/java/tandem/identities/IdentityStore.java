package tandem.identities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class IdentityStore {
    private final JdbcClient sql;

    IdentityStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, PersonId person, IdentityKind kind, byte[] fingerprint, byte[] value) {}

    /// @return false where somebody else has this address
    boolean insert(Sealed identity, Instant at) {
        return sql.sql("""
                insert into identities.identity (id, person, kind, fingerprint, value, kept)
                values (:id, :person, :kind, :fingerprint, :value, :kept)
                on conflict (fingerprint) where kind = 'email' do nothing
                """)
                        .param("id", identity.id())
                        .param("person", identity.person().value())
                        .param("kind", identity.kind().code())
                        .param("fingerprint", identity.fingerprint())
                        .param("value", identity.value())
                        .param("kept", Timestamp.from(at))
                        .update()
                == 1;
    }

    void deleteOthers(Sealed kept) {
        sql.sql("delete from identities.identity where person = :person and kind = :kind and id <> :id")
                .param("person", kept.person().value())
                .param("kind", kept.kind().code())
                .param("id", kept.id())
                .update();
    }

    List<Sealed> of(PersonId person) {
        return sql.sql("""
                select id, person, kind, fingerprint, value from identities.identity
                where person = :person order by kind
                """)
                .param("person", person.value())
                .query(IdentityStore::row)
                .list();
    }

    List<Sealed> of(Collection<PersonId> people) {
        return sql.sql("""
                select id, person, kind, fingerprint, value from identities.identity
                where person = any(:people) order by person, kind
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(IdentityStore::row)
                .list();
    }

    List<PersonId> find(IdentityKind kind, byte[] fingerprint) {
        return sql.sql("""
                select person from identities.identity
                where kind = :kind and fingerprint = :fingerprint order by kept, id
                """)
                .param("kind", kind.code())
                .param("fingerprint", fingerprint)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    boolean delete(PersonId person, IdentityKind kind) {
        return sql.sql("delete from identities.identity where person = :person and kind = :kind")
                        .param("person", person.value())
                        .param("kind", kind.code())
                        .update()
                == 1;
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                IdentityKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getBytes("fingerprint"),
                row.getBytes("value"));
    }
}
