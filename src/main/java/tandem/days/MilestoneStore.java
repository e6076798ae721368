package tandem.days;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.PersonId;
import tandem.wall.Question;
import tandem.wall.Questions;

@Repository
class MilestoneStore {
    private static final String SHOWN = """
            select s.id, s.circle, s.person, s.at, m.id as milestone, m.unit, m.number, m.total, m.what, m.words
            from days.shown s join days.milestone m on m.id = s.milestone
            """;

    private static final String ANSWERS = "select id, shown, person, words, at from days.answer ";

    private final JdbcClient sql;
    private final Questions questions;

    MilestoneStore(JdbcClient sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    record Sealed(
            UUID id,
            PersonId person,
            UUID goal,
            Mark mark,
            LocalDate day,
            byte @Nullable [] what,
            byte @Nullable [] words,
            boolean yearly,
            List<Milestone.Place> places) {}

    record Shown(
            UUID id,
            UUID milestone,
            CircleId circle,
            PersonId person,
            Instant at,
            Mark mark,
            byte @Nullable [] what,
            byte @Nullable [] words) {}

    record SealedAnswer(UUID id, UUID shown, PersonId person, byte[] words, Instant at) {}

    void insert(Sealed milestone) {
        sql.sql("""
                insert into days.milestone (id, person, goal, unit, number, total, day, what, words, yearly)
                values (:id, :person, :goal, :unit, :number, :total, :day, :what, :words, :yearly)
                on conflict (id) do nothing
                """)
                .param("id", milestone.id())
                .param("person", milestone.person().value())
                .param("goal", milestone.goal())
                .param("unit", milestone.mark().unit().name().toLowerCase(Locale.ROOT))
                .param("number", milestone.mark().number())
                .param("total", milestone.mark().total())
                .param("day", milestone.day())
                .param("what", milestone.what(), Types.BINARY)
                .param("words", milestone.words(), Types.BINARY)
                .param("yearly", milestone.yearly())
                .update();
    }

    void show(UUID id, UUID milestone, CircleId circle, PersonId person, Instant at) {
        sql.sql("""
                insert into days.shown (id, milestone, circle, person, at)
                values (:id, :milestone, :circle, :person, :at)
                on conflict do nothing
                """)
                .param("id", id)
                .param("milestone", milestone)
                .param("circle", circle.value())
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean takeBack(UUID shown) {
        return sql.sql("delete from days.shown where id = :id")
                        .param("id", shown)
                        .update()
                == 1;
    }

    void remember(UUID milestone, boolean yearly) {
        sql.sql("update days.milestone set yearly = :yearly where id = :id")
                .param("id", milestone)
                .param("yearly", yearly)
                .update();
    }

    void delete(UUID milestone) {
        sql.sql("delete from days.milestone where id = :id")
                .param("id", milestone)
                .update();
    }

    List<Sealed> of(PersonId person) {
        return sql.sql("""
                        select m.id, m.person, m.goal, m.unit, m.number, m.total, m.day, m.what, m.words, m.yearly,
                            (select string_agg(s.id || '/' || s.circle, ' ' order by s.at) from days.shown s
                                where s.milestone = m.id) as places
                        from days.milestone m where m.person = :person order by m.day desc, m.id desc
                        """)
                .param("person", person.value())
                .query(MilestoneStore::sealed)
                .list();
    }

    /// Those that a circle sees, the latest first.
    List<Shown> in(CircleId circle, int most) {
        return questions.list(asksIn(circle, most));
    }

    static Question<Shown> asksIn(CircleId circle, int most) {
        return new Question<>(
                SHOWN + "where s.circle = :circle order by s.at desc, s.id desc limit :most",
                Map.of("circle", circle.value(), "most", most),
                row -> shown(row, 0));
    }

    Optional<Shown> byId(UUID id) {
        return sql.sql(SHOWN + "where s.id = :id")
                .param("id", id)
                .query(MilestoneStore::shown)
                .optional();
    }

    /// Where words stand, as far as the actor may see them.
    Optional<UUID> shownOf(UUID answer) {
        return sql.sql("select shown from days.answer where id = :id")
                .param("id", answer)
                .query(UUID.class)
                .optional();
    }

    boolean silent(CircleId circle) {
        return sql.sql("select :circle = any (circles.silent())")
                .param("circle", circle.value())
                .query(Boolean.class)
                .single();
    }

    void insert(SealedAnswer answer, CircleId circle) {
        sql.sql("""
                insert into days.answer (id, shown, circle, person, words, at)
                values (:id, :shown, :circle, :person, :words, :at)
                on conflict (id) do nothing
                """)
                .param("id", answer.id())
                .param("shown", answer.shown())
                .param("circle", circle.value())
                .param("person", answer.person().value())
                .param("words", answer.words())
                .param("at", Timestamp.from(answer.at()))
                .update();
    }

    boolean deleteAnswer(UUID answer) {
        return sql.sql("delete from days.answer where id = :id")
                        .param("id", answer)
                        .update()
                == 1;
    }

    int answersBy(PersonId person, Instant after) {
        return sql.sql("select count(*) from days.answer where person = :person and at > :after")
                .param("person", person.value())
                .param("after", Timestamp.from(after))
                .query(Integer.class)
                .single();
    }

    List<SealedAnswer> answers(Collection<UUID> shown) {
        return sql.sql(ANSWERS + "where shown = any(:shown::uuid[]) order by at, id")
                .param("shown", shown.stream().map(UUID::toString).toArray(String[]::new))
                .query(MilestoneStore::answer)
                .list();
    }

    List<SealedAnswer> answersOf(PersonId person) {
        return sql.sql(ANSWERS + "where person = :person order by at, id")
                .param("person", person.value())
                .query(MilestoneStore::answer)
                .list();
    }

    int deleteBefore(Instant moment, Collection<CircleId> circles) {
        return sql.sql("delete from days.shown where at < :moment and circle = any(:circles::uuid[])")
                .param("moment", Timestamp.from(moment))
                .param("circles", circles.stream().map(CircleId::toString).toArray(String[]::new))
                .update();
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        var places = row.getString("places");
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("goal", UUID.class),
                mark(row),
                row.getObject("day", LocalDate.class),
                row.getBytes("what"),
                row.getBytes("words"),
                row.getBoolean("yearly"),
                places == null
                        ? List.of()
                        : Stream.of(places.split(" "))
                                .map(MilestoneStore::place)
                                .toList());
    }

    private static Milestone.Place place(String text) {
        var ids = text.split("/");
        return new Milestone.Place(UUID.fromString(ids[0]), new CircleId(UUID.fromString(ids[1])));
    }

    private static Shown shown(ResultSet row, int number) throws SQLException {
        return new Shown(
                row.getObject("id", UUID.class),
                row.getObject("milestone", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getTimestamp("at").toInstant(),
                mark(row),
                row.getBytes("what"),
                row.getBytes("words"));
    }

    private static SealedAnswer answer(ResultSet row, int number) throws SQLException {
        return new SealedAnswer(
                row.getObject("id", UUID.class),
                row.getObject("shown", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("words"),
                row.getTimestamp("at").toInstant());
    }

    private static Mark mark(ResultSet row) throws SQLException {
        var unit = Mark.Unit.valueOf(row.getString("unit").toUpperCase(Locale.ROOT));
        return new Mark(unit, row.getInt("number"), row.getBoolean("total"));
    }
}
