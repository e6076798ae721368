package tandem.agenda;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;

@Repository
class AgendaStore {
    private final JdbcClient sql;

    AgendaStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(UUID id, byte @Nullable [] topic, byte @Nullable [] readings) {}

    /// @param skill null where it is words, and the other way round
    record SealedItem(UUID id, int minutes, @Nullable String skill, byte @Nullable [] words) {}

    /// In the place of what was there.
    void put(CircleId circle, LocalDate day, Sealed agenda) {
        sql.sql("delete from agenda.agenda where circle = :circle and day = :day")
                .param("circle", circle.value())
                .param("day", day)
                .update();
        sql.sql("""
                insert into agenda.agenda (id, circle, day, topic, readings)
                values (:id, :circle, :day, :topic, :readings) on conflict do nothing
                """)
                .param("id", agenda.id())
                .param("circle", circle.value())
                .param("day", day)
                .param("topic", agenda.topic(), Types.BINARY)
                .param("readings", agenda.readings(), Types.BINARY)
                .update();
    }

    Optional<Sealed> find(CircleId circle, LocalDate day) {
        return sql.sql("select id, topic, readings from agenda.agenda where circle = :circle and day = :day")
                .param("circle", circle.value())
                .param("day", day)
                .query((row, number) ->
                        new Sealed(row.getObject("id", UUID.class), row.getBytes("topic"), row.getBytes("readings")))
                .optional();
    }

    /// At the end.
    void insert(CircleId circle, LocalDate day, SealedItem item) {
        sql.sql("""
                insert into agenda.item (id, circle, day, place, minutes, skill, words)
                select :id, :circle, :day, coalesce(max(place), 0) + 1, :minutes, :skill, :words
                from agenda.item where circle = :circle and day = :day
                on conflict (id) do nothing
                """)
                .param("id", item.id())
                .param("circle", circle.value())
                .param("day", day)
                .param("minutes", item.minutes())
                .param("skill", item.skill(), Types.VARCHAR)
                .param("words", item.words(), Types.BINARY)
                .update();
    }

    List<SealedItem> items(CircleId circle, LocalDate day) {
        return sql.sql("""
                select id, minutes, skill, words from agenda.item where circle = :circle and day = :day
                order by place, id
                """)
                .param("circle", circle.value())
                .param("day", day)
                .query((row, number) -> new SealedItem(
                        row.getObject("id", UUID.class),
                        row.getInt("minutes"),
                        row.getString("skill"),
                        row.getBytes("words")))
                .list();
    }

    /// Before the one that stands before it.
    void earlier(CircleId circle, LocalDate day, UUID item) {
        sql.sql("""
                update agenda.item i set place = case when i.id = :item then pair.before else pair.place end
                from (
                    select id, place, lag(id) over w as other, lag(place) over w as before
                    from agenda.item where circle = :circle and day = :day
                    window w as (order by place, id)) pair
                where pair.id = :item and pair.other is not null and i.id in (pair.id, pair.other)
                """)
                .param("circle", circle.value())
                .param("day", day)
                .param("item", item)
                .update();
    }

    void delete(CircleId circle, LocalDate day, UUID item) {
        sql.sql("delete from agenda.item where circle = :circle and day = :day and id = :item")
                .param("circle", circle.value())
                .param("day", day)
                .param("item", item)
                .update();
    }
}
