package tandem.transition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.bridge.Due;
import tandem.bridge.Kind;
import tandem.bridge.Touchpoint;
import tandem.shared.PersonId;

/// What somebody does with all their wheels. Each act also moves the next contact, where it changes its day.
@Component
public class Steering {
    /// Why a contact may be due that a rule or a wish brought.
    private static final Set<Kind> CLOSER = Set.of(Kind.TIGHTER, Kind.ASKED, Kind.SIGNAL);

    private final WheelStore store;
    private final Wheels wheels;
    private final Planning planning;

    Steering(WheelStore store, Wheels wheels, Planning planning) {
        this.store = store;
        this.wheels = wheels;
        this.planning = planning;
    }

    /// The pace, the day of the week, the time and the way of all that come; the rules and a pause stay as they are.
    public void choose(PersonId me, Choice chosen) {
        planning.change(me, () -> {
            store.put(me, chosen.keeping(wheels.choice(me)));
            planning.next(me).ifPresent(open -> anew(me, open, chosen));
        });
    }

    /// A day that was agreed, or that comes of something they asked for, stays. So does one that is late.
    private void anew(PersonId me, Touchpoint open, Choice chosen) {
        boolean late = open.due().isBefore(planning.today());
        if (open.kind() == Kind.TAPER && !late) {
            planning.plan(me);
        } else if (open.kind() != Kind.CHOSEN && !open.way().equals(chosen.way())) {
            planning.replan(me, new Due(open.due(), open.kind(), chosen.way()));
        }
    }

    /// Turns rules on and off. What a rule brought about goes with it.
    void mind(PersonId me, Choice.Minds minds) {
        planning.change(me, () -> {
            store.put(me, wheels.choice(me).with(minds));
            wheels.tightening(me).cause().filter(cause -> !minds.of(cause)).ifPresent(off -> loosen(me));
        });
    }

    /// Somebody wants more contact, now: the next comes tomorrow, then every week. A pause ends.
    public void more(PersonId me) {
        planning.change(me, () -> {
            var choice = wheels.choice(me);
            if (choice.rest().isPresent()) {
                store.put(me, choice.rested());
            }
            closer(me, Cause.ASKED, Kind.ASKED);
        });
    }

    /// What they noted or opened brings the wheels closer, where they let it and there is no pause.
    void because(PersonId me, Cause cause, Kind kind) {
        planning.change(me, () -> {
            var choice = wheels.choice(me);
            boolean rests =
                    choice.rest().filter(rest -> rest.on(planning.today())).isPresent();
            if (choice.minds().of(cause) && !rests && planning.began(me).isPresent()) {
                closer(me, cause, kind);
            }
        });
    }

    private void closer(PersonId me, Cause cause, Kind kind) {
        store.put(me, wheels.tightening(me).because(cause));
        var tomorrow = planning.today().plusDays(1);
        if (planning.next(me).filter(open -> !open.due().isAfter(tomorrow)).isEmpty()) {
            planning.replan(me, new Due(tomorrow, kind, wheels.choice(me).way()));
        }
    }

    /// That is enough: they stand as by the schedule again.
    void enough(PersonId me) {
        planning.change(me, () -> loosen(me));
    }

    private void loosen(PersonId me) {
        store.put(me, wheels.tightening(me).enough());
        store.loosen(me, CLOSER);
        planning.next(me).filter(open -> CLOSER.contains(open.kind())).ifPresent(open -> planning.plan(me));
    }

    /// No contact before a day, or none until they say so.
    public void pause(PersonId me, Optional<LocalDate> until) {
        planning.change(me, () -> {
            store.put(me, wheels.choice(me).resting(new Choice.Rest(planning.today(), until)));
            planning.plan(me);
        });
    }

    public void resume(PersonId me) {
        planning.change(me, () -> {
            store.put(me, wheels.choice(me).rested());
            planning.plan(me);
        });
    }
}
