package tandem.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.PersonId;
import tandem.wall.Question;
import tandem.wall.Questions;

@Repository
class PostStore {
    private static final String COLUMNS =
            "select id, circle, thread, began, author, words, note, at, edited, held from conversation.post ";

    private static final String PAGE =
            "where circle = :circle and began < :before order by began desc, thread, at, id limit :posts";

    private final JdbcClient sql;
    private final Questions questions;

    PostStore(JdbcClient sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    record Sealed(
            UUID id,
            CircleId circle,
            UUID thread,
            Instant began,
            PersonId author,
            byte[] words,
            Optional<Note> note,
            Instant at,
            boolean edited,
            boolean held) {}

    record Given(UUID post, PersonId person, Encouragement kind) {}

    void insert(Sealed post) {
        sql.sql("""
                insert into conversation.post (id, circle, thread, began, author, words, note, at, held)
                values (:id, :circle, :thread, :began, :author, :words, :note, :at, :held)
                on conflict (id) do nothing
                """)
                .param("id", post.id())
                .param("circle", post.circle().value())
                .param("thread", post.thread())
                .param("began", Timestamp.from(post.began()))
                .param("author", post.author().value())
                .param("words", post.words())
                .param("note", post.note().map(Note::code).orElse(null), Types.VARCHAR)
                .param("at", Timestamp.from(post.at()))
                .param("held", post.held())
                .update();
    }

    /// Those of a circle's threads that began before a moment, the newest thread first, its posts in their order.
    List<Sealed> page(CircleId circle, Instant before, int posts) {
        return questions.list(asksPage(circle, before, posts));
    }

    static Question<Sealed> asksPage(CircleId circle, Instant before, int posts) {
        return new Question<>(COLUMNS + PAGE, page(circle.value(), before, posts), row -> row(row, 0));
    }

    /// What was said without words to the same ones.
    List<Given> givenOn(CircleId circle, Instant before, int posts) {
        return questions.list(asksGivenOn(circle, before, posts));
    }

    static Question<Given> asksGivenOn(CircleId circle, Instant before, int posts) {
        return new Question<>(
                "select post, person, kind from conversation.encouragement where post in"
                        + " (select id from conversation.post " + PAGE + ") order by post",
                page(circle.value(), before, posts),
                row -> given(row, 0));
    }

    private static Map<String, Object> page(UUID circle, Instant before, int posts) {
        return Map.of("circle", circle, "before", before, "posts", posts);
    }

    Optional<Sealed> byId(CircleId circle, UUID id) {
        return sql.sql(COLUMNS + "where id = :id and circle = :circle")
                .param("id", id)
                .param("circle", circle.value())
                .query(PostStore::row)
                .optional();
    }

    /// Wherever it was said.
    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(PostStore::row)
                .optional();
    }

    /// Whether the actor reads there and does not write.
    boolean silent(CircleId circle) {
        return sql.sql("select :circle = any (circles.silent())")
                .param("circle", circle.value())
                .query(Boolean.class)
                .single();
    }

    /// Any post of a thread: they all say when it began.
    Optional<Instant> began(CircleId circle, UUID thread) {
        return sql.sql("select began from conversation.post where circle = :circle and thread = :thread limit 1")
                .param("circle", circle.value())
                .param("thread", thread)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    List<Sealed> by(PersonId author) {
        return sql.sql(COLUMNS + "where author = :author order by at, id")
                .param("author", author.value())
                .query(PostStore::row)
                .list();
    }

    int countBy(PersonId author, Instant since) {
        return sql.sql("select count(*) from conversation.post where author = :author and at > :since")
                .param("author", author.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    boolean update(PersonId author, UUID id, byte[] words, Optional<Note> note, boolean held) {
        return sql.sql("""
                        update conversation.post set words = :words, note = :note, edited = true, held = :held
                        where id = :id and author = :author
                        """)
                        .param("id", id)
                        .param("author", author.value())
                        .param("words", words)
                        .param("note", note.map(Note::code).orElse(null), Types.VARCHAR)
                        .param("held", held)
                        .update()
                == 1;
    }

    boolean letThrough(UUID id) {
        return sql.sql("update conversation.post set held = false where id = :id and held")
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean delete(UUID id) {
        return sql.sql("delete from conversation.post where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    int deleteBefore(Instant moment, Collection<CircleId> circles) {
        return sql.sql("""
                delete from conversation.post where circle = any (:circles) and began < :moment and at < :moment
                """)
                .param("circles", circles.stream().map(CircleId::value).toArray(UUID[]::new))
                .param("moment", Timestamp.from(moment))
                .update();
    }

    List<Given> given(Collection<UUID> posts) {
        return sql.sql("select post, person, kind from conversation.encouragement where post in (:posts) order by post")
                .param("posts", posts)
                .query(PostStore::given)
                .list();
    }

    void give(CircleId circle, Given given) {
        sql.sql("""
                insert into conversation.encouragement (post, circle, person, kind)
                values (:post, :circle, :person, :kind) on conflict do nothing
                """)
                .param("post", given.post())
                .param("circle", circle.value())
                .param("person", given.person().value())
                .param("kind", given.kind().code())
                .update();
    }

    void take(Given given) {
        sql.sql("delete from conversation.encouragement where post = :post and person = :person and kind = :kind")
                .param("post", given.post())
                .param("person", given.person().value())
                .param("kind", given.kind().code())
                .update();
    }

    List<Given> givenBy(PersonId person) {
        return sql.sql("select post, person, kind from conversation.encouragement where person = :person order by post")
                .param("person", person.value())
                .query(PostStore::given)
                .list();
    }

    private static Given given(ResultSet row, int number) throws SQLException {
        return new Given(
                row.getObject("post", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                Encouragement.of(row.getString("kind")).orElseThrow());
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getObject("thread", UUID.class),
                row.getTimestamp("began").toInstant(),
                new PersonId(row.getObject("author", UUID.class)),
                row.getBytes("words"),
                Optional.ofNullable(row.getString("note")).flatMap(Note::of),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("edited"),
                row.getBoolean("held"));
    }
}
