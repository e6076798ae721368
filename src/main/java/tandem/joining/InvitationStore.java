package tandem.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;
import tandem.wall.Role;

@Repository
class InvitationStore {
    private static final String COLUMNS = """
            select id, inviter, role, circle, note, made_at, until, used_at, revoked_at from joining.invitation
            """;

    private final JdbcClient sql;

    InvitationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param note sealed with the inviter's key
    record Sealed(Invitation invitation, byte[] note) {}

    /// Says whether there was none with this code.
    boolean insert(Invitation invitation, byte[] code, byte[] note) {
        return sql.sql("""
                        insert into joining.invitation (id, code, inviter, role, circle, note, made_at, until)
                        values (:id, :code, :inviter, :role, :circle, :note, :made, :until)
                        on conflict (code) do nothing
                        """)
                        .param("id", invitation.id())
                        .param("code", code)
                        .param("inviter", invitation.inviter().value())
                        .param("role", invitation.role().code())
                        .param("circle", invitation.circle().orElse(null), Types.OTHER)
                        .param("note", note)
                        .param("made", Timestamp.from(invitation.made()))
                        .param("until", Timestamp.from(invitation.until()))
                        .update()
                == 1;
    }

    List<Sealed> of(PersonId inviter) {
        return sql.sql(COLUMNS + "where inviter = :inviter order by made_at desc, id desc")
                .param("inviter", inviter.value())
                .query(InvitationStore::row)
                .list();
    }

    Optional<Invitation> byCode(byte[] code) {
        return sql.sql(COLUMNS + "where code = :code")
                .param("code", code)
                .query(InvitationStore::row)
                .optional()
                .map(Sealed::invitation);
    }

    /// Says whether it was still open: of two who come at once, one gets it.
    boolean use(UUID id, Instant at) {
        return sql.sql("""
                        update joining.invitation set used_at = :at
                        where id = :id and used_at is null and revoked_at is null and until > :at
                        """).param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }

    boolean revoke(UUID id, Instant at) {
        return sql.sql("""
                        update joining.invitation set revoked_at = :at
                        where id = :id and used_at is null and revoked_at is null
                        """).param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }

    int deleteEndedBefore(Instant moment) {
        return sql.sql("""
                delete from joining.invitation where least(until, used_at, revoked_at) < :moment
                """).param("moment", Timestamp.from(moment)).update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                new Invitation(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("inviter", UUID.class)),
                        Role.of(row.getString("role")),
                        row.getObject("circle", UUID.class),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("until").toInstant(),
                        instant(row.getTimestamp("used_at")),
                        instant(row.getTimestamp("revoked_at"))),
                row.getBytes("note"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
