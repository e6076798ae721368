package tandem.transition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// The program's schedule in all its versions. Whoever began with one keeps it, until they are moved to another.
@Component
public class Schedules {
    private final Gate gate;
    private final ScheduleStore store;
    private final Programs programs;
    private final Clock clock;

    Schedules(Gate gate, ScheduleStore store, Programs programs, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.programs = programs;
        this.clock = clock;
    }

    /// The one for whoever begins now.
    public Schedule current(Actor actor) {
        return at(all(actor), today()).schedule();
    }

    /// The oldest first.
    List<Version> all(Actor actor) {
        return gate.as(actor, this::all);
    }

    private List<Version> all() {
        return Stream.concat(Stream.of(Version.FIRST), store.all().stream()).toList();
    }

    static Version at(List<Version> all, LocalDate began) {
        return all.stream()
                .filter(each -> !each.since().isAfter(began))
                .reduce((one, later) -> later)
                .orElse(all.getFirst());
    }

    /// A new version, for whoever begins from tomorrow on. Where the newest says the same, there is no other.
    ///
    /// @throws org.springframework.dao.DataAccessException where they are neither coordinator nor supervisor
    public void write(PersonId by, Schedule schedule) {
        gate.run(Actor.of(by), () -> {
            store.queue();
            var newest = all().getLast();
            if (!newest.schedule().equals(schedule)) {
                store.insert(newest.number() + 1, today().plusDays(1), schedule, clock.instant(), by);
            }
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), programs.current().zone());
    }

    /// Those of these people who have another version than that with which they began.
    Map<PersonId, Integer> moved(Collection<PersonId> people) {
        return store.moved(people);
    }

    void move(PersonId person, int version) {
        store.move(person, version);
    }
}
