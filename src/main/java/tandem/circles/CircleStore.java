package tandem.circles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;
import tandem.wall.Question;
import tandem.wall.Questions;

@Repository
class CircleStore {
    private static final String VISIBLE = """
                select c.id, c.name, c.about, c.place, r.link, c.readers, c.keep_days, c.language,
                    c.access, c.agreement, c.lines, m.agreed, m.wording,
                    case when m.circle = any ((select circles.mine())::uuid[]) then circles.leads_now(m.id) end as leads,
                    c.id = any ((select circles.invited())::uuid[]) as invited,
                    case when m.circle is null then c.id = any ((select circles.fitting(wall.person(),
                        array(select c.id from circles.circle c where %1$s)))::uuid[]) end as fits,
                    case when a.admitted then 'yes' when a.answered is not null then 'no'
                        when a.id is not null then 'asked' else '' end as ask,
                """ + PlanStore.COLUMNS + """
                from circles.circle c
                left join circles.room r on r.circle = c.id
                left join circles.membership m on m.circle = c.id and m.person = wall.person() and m.ended is null
                left join circles.ask a on a.circle = c.id and a.person = wall.person()
                where %1$s order by c.id
                """;
    private static final String ALL = VISIBLE.formatted("true");
    private static final String ONE = VISIBLE.formatted("c.id = :one");

    private final JdbcClient sql;
    private final Questions questions;

    CircleStore(JdbcClient sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    /// @param link null for whoever is not in it, and where there is none
    /// @param wording the program's words that they accepted last; null where none are known
    record Sealed(
            CircleId id,
            byte[] name,
            byte[] about,
            byte[] place,
            byte @Nullable [] link,
            byte @Nullable [] readers,
            int keepDays,
            Spoken spoken,
            Plan plan,
            Part part,
            Access access,
            Door door,
            boolean invited,
            int agreement,
            int accepted,
            byte @Nullable [] wording,
            byte @Nullable [] lines) {}

    record SealedWords(byte[] name, byte[] about, byte[] place, Optional<byte[]> link) {}

    boolean insert(NewCircle circle, SealedWords words, PersonId by, Instant at) {
        var rhythm = PlanStore.Columns.of(circle.rhythm());
        return sql.sql("""
                        insert into circles.circle
                            (id, name, about, place, language, day, start, every, first, nth, minutes, zone, size,
                                access, keep_days, made_at, made_by)
                        values
                            (:id, :name, :about, :place, :language, :day, :start, :every, :first, :nth, :minutes, :zone,
                                :size, :access, :keepDays, :at, :by)
                        on conflict do nothing
                        """)
                        .param("id", circle.id().value())
                        .param("name", words.name())
                        .param("about", words.about())
                        .param("place", words.place())
                        .param("language", circle.spoken().code())
                        .param("day", circle.rhythm().day().getValue())
                        .param("start", circle.rhythm().start())
                        .param("every", rhythm.every())
                        .param("first", rhythm.first().orElse(null), Types.DATE)
                        .param("nth", rhythm.nth().orElse(null), Types.SMALLINT)
                        .param("minutes", circle.minutes())
                        .param("zone", circle.zone().getId())
                        .param("size", circle.size())
                        .param("access", circle.access().code())
                        .param("keepDays", circle.keepDays())
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    void insertRoom(CircleId circle, byte[] link) {
        sql.sql("insert into circles.room (circle, link) values (:circle, :link)")
                .param("circle", circle.value())
                .param("link", link)
                .update();
    }

    /// How many it has room for.
    int size(CircleId circle) {
        return sql.sql("select size from circles.circle where id = :circle")
                .param("circle", circle.value())
                .query(Integer.class)
                .single();
    }

    /// @param unlinked whether it has no link any more; a link of the words takes the place of the one there was
    void change(CircleId circle, SealedWords words, Spoken spoken, int size, boolean unlinked) {
        sql.sql("select circles.settle(:circle, :name, :about, :place, :language, :size, :link, :unlinked)")
                .param("circle", circle.value())
                .param("name", words.name())
                .param("about", words.about())
                .param("place", words.place())
                .param("language", spoken.code())
                .param("size", size)
                .param("link", words.link().orElse(null), Types.BINARY)
                .param("unlinked", unlinked)
                .query((row, number) -> true)
                .single();
    }

    void insertSuggestion(PersonId person, CircleId circle) {
        sql.sql("insert into circles.suggestion (person, circle) values (:person, :circle)")
                .param("person", person.value())
                .param("circle", circle.value())
                .update();
    }

    void updateReaders(CircleId circle, byte @Nullable [] readers) {
        sql.sql("update circles.circle set readers = :readers where id = :circle")
                .param("circle", circle.value())
                .param("readers", readers, Types.BINARY)
                .update();
    }

    void updateAccess(CircleId circle, Access access) {
        sql.sql("update circles.circle set access = :access where id = :circle")
                .param("circle", circle.value())
                .param("access", access.code())
                .update();
    }

    /// @return the agreement's new version; empty where the actor may not change it
    Optional<Integer> updateLines(CircleId circle, byte @Nullable [] lines) {
        var changed = sql.sql("""
                update circles.circle set lines = :lines, agreement = agreement + 1
                where id = :circle and id = any (circles.led()) returning agreement
                """)
                .param("circle", circle.value())
                .param("lines", lines, Types.BINARY)
                .query(Integer.class)
                .optional();
        changed.ifPresent(version -> insertEdition(circle, version, lines));
        return changed;
    }

    private void insertEdition(CircleId circle, int version, byte @Nullable [] lines) {
        sql.sql("insert into circles.edition (circle, version, lines) values (:circle, :version, :lines)")
                .param("circle", circle.value())
                .param("version", version)
                .param("lines", lines, Types.BINARY)
                .update();
    }

    /// Whether enough others in it are in their first month to say so; never how many.
    boolean firstMonth(CircleId circle) {
        return questions.single(asksFirstMonth(circle));
    }

    static Question<Boolean> asksFirstMonth(CircleId circle) {
        return new Question<>(
                "select circles.first_month(:circle)", Map.of("circle", circle.value()), row -> row.getBoolean(1));
    }

    Optional<LocalDate> firstDay(PersonId person) {
        return sql.sql("select circles.first_day(:person)")
                .param("person", person.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /// For how many days each circle keeps what is written in it.
    Map<CircleId, Integer> keepDays() {
        return sql
                .sql("select id, keep_days from circles.circle")
                .query((row, number) ->
                        Map.entry(new CircleId(row.getObject("id", UUID.class)), row.getInt("keep_days")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<CircleId> suggestion(PersonId person) {
        return sql.sql("select circle from circles.suggestion where person = :person")
                .param("person", person.value())
                .query(UUID.class)
                .optional()
                .map(CircleId::new);
    }

    /// Every circle, with what the actor is in it.
    List<Sealed> visible() {
        return sql.sql(ALL).query(CircleStore::row).list();
    }

    /// One of them.
    Optional<Sealed> visible(CircleId one) {
        return questions.optional(asksVisible(one));
    }

    static Question<Sealed> asksVisible(CircleId one) {
        return new Question<>(ONE, Map.of("one", one.value()), row -> row(row, 0));
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var leads = row.getObject("leads", Boolean.class);
        return new Sealed(
                new CircleId(row.getObject("id", UUID.class)),
                row.getBytes("name"),
                row.getBytes("about"),
                row.getBytes("place"),
                row.getBytes("link"),
                row.getBytes("readers"),
                row.getInt("keep_days"),
                Spoken.of(row.getString("language")),
                PlanStore.plan(row),
                leads == null ? Part.NONE : leads ? Part.LEADER : Part.MEMBER,
                access(row),
                door(row),
                row.getBoolean("invited"),
                row.getInt("agreement"),
                row.getInt("agreed"),
                row.getBytes("wording"),
                row.getBytes("lines"));
    }

    private static Access access(ResultSet row) throws SQLException {
        return Access.of(row.getString("access")).orElseThrow();
    }

    private static Door door(ResultSet row) throws SQLException {
        var ask = row.getString("ask");
        if (ask.equals("asked")) {
            return Door.ASKED;
        }
        boolean lets = access(row) == Access.OPEN || row.getBoolean("invited") || ask.equals("yes");
        if (ask.equals("no") && !lets) {
            return Door.NOT_NOW;
        }
        if (!row.getBoolean("fits") || !lets && access(row) == Access.INVITATION) {
            return Door.NO_PLACE;
        }
        return lets ? Door.JOIN : Door.ASK;
    }
}
