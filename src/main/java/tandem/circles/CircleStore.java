package tandem.circles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.schedules.Rule;
import tandem.schedules.Schedule;
import tandem.shared.PersonId;

@Repository
class CircleStore {
    private final JdbcClient sql;

    CircleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param link null for whoever is not in it, and where there is none
    record Sealed(
            CircleId id,
            byte[] name,
            byte[] about,
            byte[] place,
            byte @Nullable [] link,
            byte @Nullable [] readers,
            int keepDays,
            Spoken spoken,
            Schedule schedule,
            Part part,
            boolean open) {}

    record SealedWords(byte[] name, byte[] about, byte[] place, Optional<byte[]> link) {}

    boolean insert(NewCircle circle, SealedWords words, PersonId by, Instant at) {
        return sql.sql("""
                        insert into circles.circle
                            (id, name, about, place, language, day, start, minutes, zone, size, made_at, made_by)
                        values
                            (:id, :name, :about, :place, :language, :day, :start, :minutes, :zone, :size, :at, :by)
                        on conflict do nothing
                        """)
                        .param("id", circle.id().value())
                        .param("name", words.name())
                        .param("about", words.about())
                        .param("place", words.place())
                        .param("language", circle.spoken().code())
                        .param("day", circle.weekly().day().getValue())
                        .param("start", circle.weekly().start())
                        .param("minutes", circle.minutes())
                        .param("zone", circle.zone().getId())
                        .param("size", circle.size())
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

    void insertSuggestion(PersonId person, CircleId circle) {
        sql.sql("insert into circles.suggestion (person, circle) values (:person, :circle)")
                .param("person", person.value())
                .param("circle", circle.value())
                .update();
    }

    void updateReaders(CircleId circle, byte @Nullable [] readers) {
        sql.sql("update circles.circle set readers = :readers where id = :circle")
                .param("circle", circle.value())
                .param("readers", readers, java.sql.Types.BINARY)
                .update();
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

    /// Every circle, with what the actor is in it; or one of them.
    List<Sealed> visible(Optional<CircleId> one) {
        return sql.sql("""
                select c.id, c.name, c.about, c.place, r.link, c.readers, c.keep_days, c.language, c.day, c.start, c.minutes, c.zone,
                    (select circles.leads_now(m.id) from circles.membership m
                        where m.circle = c.id and m.person = wall.person() and m.ended is null
                          and m.circle = any ((select circles.mine())::uuid[])) as leads,
                    circles.has_place(c.id, wall.person()) as open
                from circles.circle c
                left join circles.room r on r.circle = c.id
                where cast(:one as uuid) is null or c.id = :one
                order by c.id
                """)
                .param("one", one.map(CircleId::value).orElse(null), java.sql.Types.OTHER)
                .query(CircleStore::row)
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var rule = new Rule.Weekly(DayOfWeek.of(row.getInt("day")), row.getObject("start", LocalTime.class));
        var length = Duration.ofMinutes(row.getInt("minutes"));
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
                new Schedule(ZoneId.of(row.getString("zone")), List.of(rule), length, Set.of(), List.of()),
                leads == null ? Part.NONE : leads ? Part.LEADER : Part.MEMBER,
                row.getBoolean("open"));
    }
}
