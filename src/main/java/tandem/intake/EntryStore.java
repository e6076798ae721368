package tandem.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;

@Repository
class EntryStore {
    private static final String COLUMNS = """
            select e.id, e.coordinator, e.facts, e.discharge, e.language, e.until, e.invitation,
                c.id as consent, c.how, c.given, c.expires, c.words
            from intake.entry e left join intake.consent c on c.entry = e.id
            """;

    private final JdbcClient sql;

    EntryStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id,
            Optional<PersonId> coordinator,
            byte[] facts,
            Optional<LocalDate> discharge,
            Language language,
            LocalDate until,
            Optional<UUID> invitation,
            Optional<SealedConsent> consent) {}

    record SealedConsent(UUID id, String how, LocalDate given, LocalDate expires, byte[] words) {}

    /// One roster after another: two that are confirmed at the same moment would not know of each other's rows.
    void queue() {
        sql.sql("select pg_advisory_xact_lock(205)")
                .query((row, number) -> true)
                .single();
    }

    List<Sealed> all() {
        return sql.sql(COLUMNS + "order by e.discharge nulls last, e.id")
                .query(EntryStore::row)
                .list();
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where e.id = :id")
                .param("id", id)
                .query(EntryStore::row)
                .optional();
    }

    Optional<Sealed> byInvitation(UUID invitation) {
        return sql.sql(COLUMNS + "where e.invitation = :invitation")
                .param("invitation", invitation)
                .query(EntryStore::row)
                .optional();
    }

    /// Harmless where it is there already.
    void insert(Sealed entry, Instant added) {
        sql.sql("""
                insert into intake.entry (id, coordinator, facts, discharge, language, added, until)
                values (:id, :coordinator, :facts, :discharge, :language, :added, :until)
                on conflict (id) do nothing
                """)
                .param("id", entry.id())
                .param("coordinator", id(entry.coordinator()), Types.OTHER)
                .param("facts", entry.facts())
                .param("discharge", entry.discharge().orElse(null), Types.DATE)
                .param("language", entry.language().code())
                .param("added", Timestamp.from(added))
                .param("until", entry.until())
                .update();
    }

    void update(Sealed entry) {
        sql.sql("""
                update intake.entry set coordinator = :coordinator, facts = :facts, discharge = :discharge,
                    language = :language, until = :until, invitation = :invitation
                where id = :id
                """)
                .param("id", entry.id())
                .param("coordinator", id(entry.coordinator()), Types.OTHER)
                .param("facts", entry.facts())
                .param("discharge", entry.discharge().orElse(null), Types.DATE)
                .param("language", entry.language().code())
                .param("until", entry.until())
                .param("invitation", entry.invitation().orElse(null), Types.OTHER)
                .update();
    }

    boolean delete(UUID id) {
        return sql.sql("delete from intake.entry where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    List<UUID> dueBefore(LocalDate day) {
        return sql.sql("select id from intake.entry where until < :day order by id")
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    void gone(UUID id, String how, Optional<LocalDate> discharge, boolean met, Instant at) {
        sql.sql("""
                insert into intake.gone (id, how, discharge, met, at) values (:id, :how, :discharge, :met, :at)
                """)
                .param("id", id)
                .param("how", how)
                .param("discharge", discharge.orElse(null), Types.DATE)
                .param("met", met)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Rows that are gone and whose key may still be there.
    List<UUID> keysLeft() {
        return sql.sql("select id from intake.gone where not destroyed order by id")
                .query(UUID.class)
                .list();
    }

    void destroyed(Collection<UUID> ids) {
        sql.sql("update intake.gone set destroyed = true where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void forgetGone(Instant before) {
        sql.sql("delete from intake.gone where destroyed and at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /// How many of those who are gone left treatment without a meeting, and did not come in.
    int leftUnmet(LocalDate today) {
        return sql.sql("""
                select count(*) from intake.gone where how = 'forgotten' and not met and discharge < :today
                """).param("today", today).query(Integer.class).single();
    }

    void arrived(Print print, LocalDate until) {
        sql.sql("insert into intake.arrived (id, kind, hash, until) values (:id, :kind, :hash, :until)")
                .param("id", Ids.next())
                .param("kind", print.kind().code())
                .param("hash", print.hash())
                .param("until", until)
                .update();
    }

    List<Print> arrivedAmong(Collection<Print> prints) {
        return sql.sql("select distinct kind, hash from intake.arrived where hash = any (:hashes)")
                .param("hashes", prints.stream().map(Print::hash).toArray(byte[][]::new))
                .query((row, number) -> new Print(Print.Kind.of(row.getString("kind")), row.getBytes("hash")))
                .list();
    }

    void forgetArrived(LocalDate before) {
        sql.sql("delete from intake.arrived where until < :before")
                .param("before", before)
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("coordinator", UUID.class)).map(PersonId::new),
                row.getBytes("facts"),
                Optional.ofNullable(row.getObject("discharge", LocalDate.class)),
                Language.of(row.getString("language")),
                row.getObject("until", LocalDate.class),
                Optional.ofNullable(row.getObject("invitation", UUID.class)),
                Optional.ofNullable(consent(row)));
    }

    private static @Nullable SealedConsent consent(ResultSet row) throws SQLException {
        var id = row.getObject("consent", UUID.class);
        return id == null
                ? null
                : new SealedConsent(
                        id,
                        row.getString("how"),
                        row.getObject("given", LocalDate.class),
                        row.getObject("expires", LocalDate.class),
                        row.getBytes("words"));
    }

    private static @Nullable UUID id(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(null);
    }
}
