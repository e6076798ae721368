package tandem.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.Language;
import tandem.shared.PersonId;

@Repository
class StoryStore {
    private static final String COLUMNS = """
            select s.id, s.author, s.language, s.audience, s.name, s.title, s.summary, s.words, s.topics, s.notes,
                s.sound, s.format, s.size, s.seconds, s.sent, s.shown, s.answer, s.reply, s.told
            from stories.story s
            """;
    /// Those of others that whoever asks may read: a coordinator sees more, and not as a reader.
    private static final String READABLE = """
            where s.shown is not null and s.author is distinct from wall.person()
                and (least(s.shown, s.audience) = 3
                    or least(s.shown, s.audience) = 2 and wall.person() is not null
                    or s.author = any ((select stories.near())::uuid[]))
            """;

    private final JdbcClient sql;

    StoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// As it lies in the database.
    record Sealed(
            UUID id,
            PersonId author,
            Language language,
            int audience,
            byte[] name,
            byte[] title,
            byte[] summary,
            byte[] words,
            byte[] topics,
            byte[] notes,
            @Nullable UUID sound,
            @Nullable String format,
            int size,
            int seconds,
            @Nullable Instant sent,
            int shown,
            @Nullable String answer,
            byte @Nullable [] reply,
            boolean told) {}

    boolean insert(Sealed story, Instant at) {
        return words(sql.sql("""
                        insert into stories.story
                            (id, author, language, audience, name, title, summary, words, topics, notes, written)
                        values (:id, :author, :language, 1, :name, :title, :summary, :words, :topics, :notes, :at)
                        on conflict (id) do nothing
                        """), story)
                        .param("author", story.author().value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void rewrite(Sealed story) {
        words(sql.sql("""
                update stories.story set language = :language, name = :name, title = :title, summary = :summary,
                    words = :words, topics = :topics, notes = :notes
                where id = :id
                """), story).update();
    }

    private static JdbcClient.StatementSpec words(JdbcClient.StatementSpec statement, Sealed story) {
        return statement
                .param("id", story.id())
                .param("language", story.language().code())
                .param("name", story.name())
                .param("title", story.title())
                .param("summary", story.summary())
                .param("words", story.words())
                .param("topics", story.topics())
                .param("notes", story.notes());
    }

    void record(UUID id, Story.Recording recording) {
        sql.sql("""
                update stories.story set sound = :sound, format = :format, size = :size, seconds = :seconds
                where id = :id
                """)
                .param("id", id)
                .param("sound", recording.sound())
                .param("format", recording.format().code())
                .param("size", recording.size())
                .param("seconds", recording.seconds())
                .update();
    }

    void recordNone(UUID id) {
        sql.sql("update stories.story set sound = null, format = null, size = null, seconds = null where id = :id")
                .param("id", id)
                .update();
    }

    void send(UUID id, Instant at) {
        sql.sql("update stories.story set sent = :at, answer = null, reply = null, told = true where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// @param consented when they agreed that everybody may see it; null where that is not asked
    void want(UUID id, Audience audience, @Nullable Instant consented) {
        sql.sql("update stories.story set audience = :audience, consented = :consented, answer = null where id = :id")
                .param("id", id)
                .param("audience", audience.width())
                .param("consented", consented == null ? null : Timestamp.from(consented))
                .update();
    }

    int show(UUID id, PersonId by, Instant at) {
        return sql.sql("""
                        update stories.story set shown = audience, shown_at = :at, shown_by = :by, answer = null,
                            reply = null, told = false
                        where id = :id
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Not shown, or no longer; where only a wider audience was asked for, it stays as it was.
    int answer(UUID id, PersonId by, Answer answer, byte[] reply, boolean stays, Instant at) {
        return sql.sql("""
                        update stories.story set answer = :answer, reply = :reply, answered = :at, answered_by = :by,
                            told = false, shown = case when :stays then shown end
                        where id = :id
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("answer", answer.code())
                .param("reply", reply)
                .param("stays", stays)
                .param("at", Timestamp.from(at))
                .update();
    }

    void heardOf(UUID id) {
        sql.sql("update stories.story set told = true where id = :id and not told")
                .param("id", id)
                .update();
    }

    boolean delete(UUID id) {
        return sql.sql("delete from stories.story where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where s.id = :id")
                .param("id", id)
                .query(StoryStore::row)
                .optional();
    }

    /// One as its readers see it.
    Optional<Sealed> readable(UUID id) {
        return sql.sql(COLUMNS + READABLE + "and s.id = :id")
                .param("id", id)
                .query(StoryStore::row)
                .optional();
    }

    List<Sealed> readable(int most) {
        return sql.sql(COLUMNS + READABLE + "order by s.id limit :most")
                .param("most", most)
                .query(StoryStore::row)
                .list();
    }

    /// Some in a language, from a place by chance in their row.
    List<Sealed> from(UUID place, Language language, int most) {
        return sql.sql(COLUMNS + READABLE + "and s.language = :language and s.id >= :place order by s.id limit :most")
                .param("place", place)
                .param("language", language.code())
                .param("most", most)
                .query(StoryStore::row)
                .list();
    }

    List<Sealed> of(PersonId author) {
        return sql.sql(COLUMNS + "where s.author = :author order by s.written, s.id")
                .param("author", author.value())
                .query(StoryStore::row)
                .list();
    }

    boolean news(PersonId author) {
        return sql.sql("select exists (select from stories.story where author = :author and not told)")
                .param("author", author.value())
                .query(Boolean.class)
                .single();
    }

    /// Those that somebody of the team is to read, the longest waiting first.
    List<Sealed> toRead(PersonId reader) {
        return sql.sql(COLUMNS + """
                where s.sent is not null and s.answer is null and (s.shown is null or s.audience > s.shown)
                    and s.author <> :reader
                order by s.sent, s.id
                """)
                .param("reader", reader.value())
                .query(StoryStore::row)
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var sent = row.getTimestamp("sent");
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("author", UUID.class)),
                Language.of(row.getString("language")),
                row.getInt("audience"),
                row.getBytes("name"),
                row.getBytes("title"),
                row.getBytes("summary"),
                row.getBytes("words"),
                row.getBytes("topics"),
                row.getBytes("notes"),
                row.getObject("sound", UUID.class),
                row.getString("format"),
                row.getInt("size"),
                row.getInt("seconds"),
                sent == null ? null : sent.toInstant(),
                row.getInt("shown"),
                row.getString("answer"),
                row.getBytes("reply"),
                row.getBoolean("told"));
    }
}
