package tandem.bridge;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

/// Numbers and ids of queues, as far as the functions in the database tell the actor.
@Repository
class QueueStore {
    private final JdbcClient sql;

    QueueStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param mine how many the reader is to contact until today
    /// @param week the same until six days from now
    /// @param team how many the whole team is to contact until today
    record Counts(long mine, long week, long team) {}

    /// Somebody who waits in a colleague's queue.
    record Other(UUID id, PersonId person, PersonId owner, LocalDate due) {}

    /// How many wait with one of the team, the longest since a day.
    record Load(PersonId owner, long due, LocalDate oldest) {}

    /// Somebody without a next date, or without anybody who looks after them.
    record Missing(PersonId person, LocalDate began, boolean unowned) {}

    /// Somebody who asked for no more contacts, and when.
    record Stopped(PersonId person, LocalDate began, LocalDate stopped) {}

    /// @param due the day of the next contact; empty where none is planned
    record Kept(PersonId person, Optional<LocalDate> due) {}

    Counts counts(LocalDate today) {
        return sql.sql("select mine, week, team from bridge.queued(:today)")
                .param("today", today)
                .query((row, number) -> new Counts(row.getLong("mine"), row.getLong("week"), row.getLong("team")))
                .single();
    }

    /// From a place in it on.
    List<Other> team(LocalDate today, Optional<Place> after, int most) {
        return sql.sql("select id, person, owner, due from bridge.team(:today, :after, :behind, :most)")
                .param("today", today)
                .param("after", after.map(Place::day).orElse(null), Types.DATE)
                .param("behind", after.map(Place::id).orElse(null), Types.OTHER)
                .param("most", most)
                .query((row, number) -> new Other(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        new PersonId(row.getObject("owner", UUID.class)),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    List<Load> loads(LocalDate today) {
        return sql.sql("select owner, due, oldest from bridge.loads(:today)")
                .param("today", today)
                .query((row, number) -> new Load(
                        new PersonId(row.getObject("owner", UUID.class)),
                        row.getLong("due"),
                        row.getObject("oldest", LocalDate.class)))
                .list();
    }

    List<Missing> missing(int most) {
        return sql.sql("select person, began, unowned from bridge.missing(:most)")
                .param("most", most)
                .query((row, number) -> new Missing(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getObject("began", LocalDate.class),
                        row.getBoolean("unowned")))
                .list();
    }

    List<Stopped> stopped(int most) {
        return sql.sql("select person, began, stopped from bridge.asked_for_no_more(:most)")
                .param("most", most)
                .query((row, number) -> new Stopped(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getObject("began", LocalDate.class),
                        row.getObject("stopped", LocalDate.class)))
                .list();
    }

    List<Kept> kept() {
        return sql.sql("select person, due from bridge.kept()")
                .query((row, number) -> new Kept(
                        new PersonId(row.getObject("person", UUID.class)),
                        Optional.ofNullable(row.getObject("due", LocalDate.class))))
                .list();
    }

    /// Lets a supervisor read the names of everybody in the queue while this is read, and no longer.
    <T> T withNames(Supplier<T> reading) {
        names("on");
        T read = reading.get();
        names("");
        return read;
    }

    private void names(String state) {
        sql.sql("select set_config('tandem.queue', :state, true)")
                .param("state", state)
                .query(String.class)
                .single();
    }
}
