package tandem.transition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.bridge.Due;
import tandem.bridge.Encounter;
import tandem.bridge.Pace;
import tandem.bridge.Touchpoint;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

/// When people are contacted: by the schedule they began with, as they changed it, closer where a rule of theirs says
/// so. The days themselves are counted by [Schedule] and [Tightening].
@Component
public class Wheels implements Pace {
    private final Gate gate;
    private final Rides rides;
    private final WheelStore store;

    Wheels(Gate gate, Rides rides, WheelStore store) {
        this.gate = gate;
        this.rides = rides;
        this.store = store;
    }

    @Override
    public Optional<Due> after(Actor actor, PersonId person, LocalDate began, LocalDate day) {
        return rides.of(actor, person, began).after(began, day);
    }

    @Override
    public Map<PersonId, Due> after(Actor actor, Map<PersonId, LocalDate> began, LocalDate day) {
        var found = new HashMap<PersonId, Due>();
        rides.of(actor, began)
                .forEach((person, ride) -> ride.after(Objects.requireNonNull(began.get(person)), day)
                        .ifPresent(due -> found.put(person, due)));
        return found;
    }

    @Override
    public Optional<Due> made(Actor actor, Encounter encounter, LocalDate began, LocalDate day) {
        var person = encounter.person();
        return gate.as(actor, () -> {
            store.queue(person);
            var ride = rides.of(actor, person, began);
            var minds = ride.choice().minds().missed();
            var then = ride.tightening().heard(Heard.of(encounter.result()), minds);
            if (!then.equals(ride.tightening())) {
                store.put(person, then);
            }
            return ride.with(then).after(began, day);
        });
    }

    /// “Week 6, on the schedule.”
    @Override
    public Map<PersonId, String> says(Texts texts, Actor actor, Collection<Touchpoint> due) {
        var began = due.stream().collect(Collectors.toMap(Touchpoint::person, Touchpoint::began, (one, other) -> one));
        var all = rides.of(actor, began);
        var words = new WheelWords(texts);
        var said = new HashMap<PersonId, String>();
        due.forEach(each -> words.why(each, Objects.requireNonNull(all.get(each.person())))
                .ifPresent(why -> said.put(each.person(), why)));
        return said;
    }

    Choice choice(PersonId person) {
        return store.choices(List.of(person)).getOrDefault(person, Choice.USUAL);
    }

    Tightening tightening(PersonId person) {
        return store.tightenings(List.of(person)).getOrDefault(person, Tightening.NONE);
    }
}
