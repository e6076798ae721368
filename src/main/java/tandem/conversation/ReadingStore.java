package tandem.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.PersonId;
import tandem.wall.Question;
import tandem.wall.Questions;

/// What is a reader's alone: how far they have read, and what they have not sent yet.
@Repository
class ReadingStore {
    private final JdbcClient sql;
    private final Questions questions;

    ReadingStore(JdbcClient sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    /// @param since the last words of others that they had seen before those that are new
    /// @param upto the last that they saw
    record Place(Instant since, Instant upto) {}

    /// @param thread what it answers; null where it begins something
    record SealedDraft(CircleId circle, @Nullable UUID thread, byte[] words) {}

    /// @param place empty where they have not read there yet
    /// @param silent whether they read there for now, and do not write
    /// @param draft what they have not sent yet
    record Reading(Optional<Place> place, boolean silent, Optional<SealedDraft> draft) {}

    Reading reading(PersonId me, CircleId circle) {
        return questions.single(asksReading(me, circle));
    }

    static Question<Reading> asksReading(PersonId me, CircleId circle) {
        return new Question<>("""
                select p.since, p.upto, :circle = any (circles.silent()) as silent, d.circle, d.thread, d.words
                from (values (1)) one left join conversation.place p on p.person = :me and p.circle = :circle
                left join conversation.draft d on d.person = :me and d.circle = :circle
                """, Map.of("me", me.value(), "circle", circle.value()), ReadingStore::reading);
    }

    private static Reading reading(ResultSet row) throws SQLException {
        var since = row.getTimestamp("since");
        var place = since == null
                ? Optional.<Place>empty()
                : Optional.of(
                        new Place(since.toInstant(), row.getTimestamp("upto").toInstant()));
        var draft = row.getBytes("words") == null ? Optional.<SealedDraft>empty() : Optional.of(draft(row, 0));
        return new Reading(place, row.getBoolean("silent"), draft);
    }

    /// Two pages at once move it only forward.
    void move(PersonId me, CircleId circle, Instant upto) {
        sql.sql("""
                insert into conversation.place (person, circle, since, upto) values (:me, :circle, :upto, :upto)
                on conflict (person, circle) do update set since = place.upto, upto = excluded.upto
                where place.upto < excluded.upto
                """)
                .param("me", me.value())
                .param("circle", circle.value())
                .param("upto", Timestamp.from(upto))
                .update();
    }

    List<SealedDraft> drafts(PersonId me) {
        return sql.sql("select circle, thread, words from conversation.draft where person = :me order by circle")
                .param("me", me.value())
                .query(ReadingStore::draft)
                .list();
    }

    private static SealedDraft draft(ResultSet row, int number) throws SQLException {
        return new SealedDraft(
                new CircleId(row.getObject("circle", UUID.class)),
                row.getObject("thread", UUID.class),
                row.getBytes("words"));
    }

    void keep(PersonId me, SealedDraft draft) {
        sql.sql("""
                insert into conversation.draft (person, circle, thread, words) values (:me, :circle, :thread, :words)
                on conflict (person, circle) do update set thread = excluded.thread, words = excluded.words
                """)
                .param("me", me.value())
                .param("circle", draft.circle().value())
                .param("thread", draft.thread(), Types.OTHER)
                .param("words", draft.words())
                .update();
    }

    void drop(PersonId me, CircleId circle) {
        sql.sql("delete from conversation.draft where person = :me and circle = :circle")
                .param("me", me.value())
                .param("circle", circle.value())
                .update();
    }
}
