package tandem.transition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Gathers what says when people are contacted, as far as the actor may know it.
@Component
class Rides {
    private final Gate gate;
    private final WheelStore store;
    private final Schedules schedules;

    Rides(Gate gate, WheelStore store, Schedules schedules) {
        this.gate = gate;
        this.store = store;
        this.schedules = schedules;
    }

    Ride of(Actor actor, PersonId person, LocalDate began) {
        return Objects.requireNonNull(of(actor, Map.of(person, began)).get(person));
    }

    /// Of many at once, with as many questions as for one.
    ///
    /// @param began the day each came in
    Map<PersonId, Ride> of(Actor actor, Map<PersonId, LocalDate> began) {
        if (began.isEmpty()) {
            return Map.of();
        }
        var people = began.keySet();
        return gate.as(
                actor,
                List.of(
                        ScheduleStore.asksVersions(),
                        ScheduleStore.asksMoved(people),
                        WheelStore.asksChoices(people),
                        WheelStore.asksTightenings(people),
                        WheelStore.asksChanged(people)),
                () -> gather(actor, began));
    }

    private Map<PersonId, Ride> gather(Actor actor, Map<PersonId, LocalDate> began) {
        var people = began.keySet();
        var all = schedules.all(actor);
        var byNumber = all.stream().collect(Collectors.toMap(Version::number, Function.identity()));
        var moved = schedules.moved(people);
        var choices = store.choices(people);
        var tightenings = store.tightenings(people);
        var changed = store.changed(people);
        var rides = new HashMap<PersonId, Ride>();
        began.forEach((person, day) -> {
            var version =
                    Optional.ofNullable(moved.get(person)).map(byNumber::get).orElseGet(() -> Schedules.at(all, day));
            rides.put(
                    person,
                    new Ride(
                            version.number(),
                            version.schedule(),
                            choices.getOrDefault(person, Choice.USUAL),
                            tightenings.getOrDefault(person, Tightening.NONE),
                            changed.getOrDefault(person, Map.of())));
        });
        return rides;
    }

    List<Version> versions(Actor actor) {
        return schedules.all(actor);
    }
}
