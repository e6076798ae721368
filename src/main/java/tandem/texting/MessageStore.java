package tandem.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class MessageStore {
    private static final int SHOWN = 100;

    private final JdbcClient sql;

    MessageStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// As far as it is on its way. `HEARD`: they wrote it.
    enum State {
        HEARD,
        QUEUED,
        SENT,
        ARRIVED,
        LOST;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param author who of the team wrote it; null for what they wrote and what the program answered
    /// @param own a check-in or the answer to it, for themselves alone
    record Sealed(
            UUID id, Whose whose, @Nullable PersonId author, byte[] words, Instant at, State state, boolean own) {}

    /// The same id again is the same.
    void insert(Sealed message) {
        var author = message.author();
        sql.sql("""
                insert into texting.message (id, person, stranger, author, words, at, state, own)
                values (:id, :person, :stranger, :author, :words, :at, :state, :own)
                on conflict do nothing
                """)
                .param("id", message.id())
                .param("person", message.whose().personValue(), Types.OTHER)
                .param("stranger", message.whose().stranger(), Types.OTHER)
                .param("author", author == null ? null : author.value(), Types.OTHER)
                .param("words", message.words())
                .param("at", Timestamp.from(message.at()))
                .param("state", message.state().code())
                .param("own", message.own())
                .update();
    }

    /// As far as the actor may see it, the newest last.
    List<Sealed> of(Whose whose) {
        return sql.sql("""
                select * from (
                    select id, person, stranger, author, words, at, state, own from texting.message
                    where person = cast(:person as uuid) or stranger = cast(:stranger as uuid)
                    order by at desc, id desc limit :shown) m
                order by at, id
                """)
                .param("person", whose.personValue(), Types.OTHER)
                .param("stranger", whose.stranger(), Types.OTHER)
                .param("shown", SHOWN)
                .query(MessageStore::row)
                .list();
    }

    /// Whether the last of it is from somebody of the team, since a moment.
    boolean teamWroteLast(Whose whose, Instant since) {
        return sql.sql("""
                select author is not null and at > :since from texting.message
                where person = cast(:person as uuid) or stranger = cast(:stranger as uuid)
                order by at desc, id desc limit 1
                """)
                .param("since", Timestamp.from(since))
                .param("person", whose.personValue(), Types.OTHER)
                .param("stranger", whose.stranger(), Types.OTHER)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// How many somebody of the team wrote to all since a moment.
    int countBy(PersonId author, Instant since) {
        return sql.sql("select count(*) from texting.message where author = :author and at > :since")
                .param("author", author.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void state(UUID id, State state) {
        sql.sql("update texting.message set state = :state where id = :id and state not in ('heard', 'arrived')")
                .param("id", id)
                .param("state", state.code())
                .update();
    }

    int deleteBefore(Instant moment) {
        return sql.sql("delete from texting.message where at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var author = row.getObject("author", UUID.class);
        return new Sealed(
                row.getObject("id", UUID.class),
                person == null ? Whose.of(row.getObject("stranger", UUID.class)) : Whose.of(new PersonId(person)),
                author == null ? null : new PersonId(author),
                row.getBytes("words"),
                row.getTimestamp("at").toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("own"));
    }
}
