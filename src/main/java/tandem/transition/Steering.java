package tandem.transition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.bridge.Due;
import tandem.bridge.Encounters;
import tandem.bridge.Kind;
import tandem.bridge.Touchpoint;
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What somebody does with their own wheels. Each act also moves the next contact, where it changes its day.
@Component
public class Steering {
    private final Gate gate;
    private final WheelStore store;
    private final Wheels wheels;
    private final Rides rides;
    private final Schedules schedules;
    private final Touchpoints touchpoints;
    private final Encounters encounters;
    private final Relations relations;
    private final Programs programs;
    private final Keys keys;

    Steering(
            Gate gate,
            WheelStore store,
            Wheels wheels,
            Rides rides,
            Schedules schedules,
            Touchpoints touchpoints,
            Encounters encounters,
            Relations relations,
            Programs programs,
            Keys keys) {
        this.gate = gate;
        this.store = store;
        this.wheels = wheels;
        this.rides = rides;
        this.schedules = schedules;
        this.touchpoints = touchpoints;
        this.encounters = encounters;
        this.relations = relations;
        this.programs = programs;
        this.keys = keys;
    }

    /// The pace, the day of the week, the time and the way of all that come; the rules and a pause stay as they are.
    void choose(PersonId me, Choice chosen) {
        change(me, () -> {
            var old = wheels.choice(me);
            store.put(
                    me,
                    new Choice(
                            chosen.spacing(), chosen.weekday(), chosen.at(), chosen.way(), old.minds(), old.rest()));
            next(me).ifPresent(open -> anew(me, open, chosen));
        });
    }

    /// A day that was agreed, or that comes of something they asked for, stays. So does one that is late.
    private void anew(PersonId me, Touchpoint open, Choice chosen) {
        boolean late = open.due().isBefore(touchpoints.today());
        if (open.kind() == Kind.TAPER && !late) {
            plan(me);
        } else if (open.kind() != Kind.CHOSEN && !open.way().equals(chosen.way())) {
            replan(me, new Due(open.due(), open.kind(), chosen.way()));
        }
    }

    /// Turns rules on and off. What a rule brought about goes with it.
    void mind(PersonId me, Choice.Minds minds) {
        change(me, () -> {
            store.put(me, wheels.choice(me).with(minds));
            wheels.tightening(me).cause().filter(cause -> !minds.of(cause)).ifPresent(off -> loosen(me));
        });
    }

    /// Somebody wants more contact, now: the next comes tomorrow, then every week.
    public void more(PersonId me) {
        change(me, () -> {
            var choice = wheels.choice(me);
            if (choice.rest().isPresent()) {
                store.put(me, choice.rested());
            }
            closer(me, Cause.ASKED, Kind.ASKED);
        });
    }

    /// What they noted or opened brings the wheels closer, where they let it and there is no pause.
    ///
    /// @return whether it did
    boolean because(PersonId me, Cause cause, Kind kind) {
        var choice = wheels.choice(me);
        if (!choice.minds().of(cause) || resting(choice) || began(me).isEmpty()) {
            return false;
        }
        change(me, () -> closer(me, cause, kind));
        return true;
    }

    private void closer(PersonId me, Cause cause, Kind kind) {
        store.put(me, wheels.tightening(me).because(cause));
        var tomorrow = touchpoints.today().plusDays(1);
        if (next(me).filter(open -> !open.due().isAfter(tomorrow)).isEmpty()) {
            replan(me, new Due(tomorrow, kind, wheels.choice(me).way()));
        }
    }

    /// That is enough: they stand as by the schedule again.
    void enough(PersonId me) {
        change(me, () -> loosen(me));
    }

    private void loosen(PersonId me) {
        store.put(me, wheels.tightening(me).enough());
        next(me).filter(open -> open.kind() == Kind.TIGHTER
                        || open.kind() == Kind.ASKED
                        || open.kind() == Kind.SIGNAL)
                .ifPresent(open -> plan(me));
    }

    /// No contact before a day, or none until they say so.
    void pause(PersonId me, Optional<LocalDate> until) {
        change(me, () -> {
            store.put(me, wheels.choice(me).resting(new Choice.Rest(touchpoints.today(), until)));
            plan(me);
        });
    }

    void resume(PersonId me) {
        change(me, () -> {
            store.put(me, wheels.choice(me).rested());
            plan(me);
        });
    }

    /// Takes one off.
    ///
    /// @param day of the wheel on the schedule, or of a contact that a rule brought
    /// @param word their own, for themselves; may be empty
    /// @return whether there is such a one ahead
    boolean takeOff(PersonId me, LocalDate day, String word) {
        return gate.as(Actor.of(me), () -> {
            store.queue(me);
            var open = next(me);
            boolean nearest = open.filter(each -> key(me, each).equals(day)).isPresent();
            if (!nearest && !ahead(me, day)) {
                return false;
            }
            store.put(me, Changed.off(day));
            if (!word.isEmpty()) {
                store.put(me, new WheelStore.Word(day, keys.seal(box(me, day), word)));
            }
            if (nearest) {
                plan(me);
            }
            return true;
        });
    }

    private boolean ahead(PersonId me, LocalDate day) {
        return began(me).filter(began -> !day.isBefore(touchpoints.today())
                        && ride(me, began)
                                .schedule()
                                .after(began, day.minusDays(1), wheels.choice(me).spacing())
                                .day()
                                .equals(day))
                .isPresent();
    }

    /// Puts one back, as it was on the schedule.
    void putBack(PersonId me, LocalDate day) {
        change(me, () -> {
            if (store.remove(me, day)) {
                plan(me);
            }
        });
    }

    /// Moves the next one to another day, or has it made at another time or by another way.
    ///
    /// @return whether there is one
    boolean move(PersonId me, LocalDate to, Optional<LocalTime> at, Optional<Channel> way) {
        return gate.as(Actor.of(me), () -> {
            store.queue(me);
            var open = next(me);
            open.ifPresent(each -> {
                store.put(me, new Changed(key(me, each), Optional.of(to), at, way));
                replan(me, new Due(to, Kind.CHOSEN, way.or(() -> wheels.choice(me).way())));
            });
            return open.isPresent();
        });
    }

    /// By which day a contact that is planned is known: that of its wheel, or its own.
    private LocalDate key(PersonId me, Touchpoint open) {
        var ride = ride(me, open.began());
        return ride.changed().values().stream()
                .filter(each -> each.moved().filter(open.due()::equals).isPresent())
                .map(Changed::day)
                .findFirst()
                .or(() -> ride.on(open.began(), open.due()).map(Wheel::day))
                .orElse(open.due());
    }

    /// Moves somebody to another version of the schedule: they themselves, or the coordinator who looks after them.
    void version(Actor actor, PersonId person, int number) {
        gate.run(actor, () -> {
            schedules.move(person, number);
            touchpoints
                    .next(actor, person)
                    .filter(open ->
                            open.kind() == Kind.TAPER && !open.due().isBefore(touchpoints.today()))
                    .ifPresent(open -> wheels.after(actor, person, open.began(), since(actor, person))
                            .ifPresent(due -> touchpoints.replan(actor, person, due)));
        });
    }

    /// Everybody whom a coordinator looks after.
    ///
    /// @return how many
    int versionOfAll(PersonId coordinator, int number) {
        var actor = Actor.of(coordinator);
        return gate.as(actor, () -> {
            var people = relations.of(actor, coordinator).stream()
                    .filter(each -> each.kind() == RelationKind.CASELOAD)
                    .map(Relation::subject)
                    .filter(each -> touchpoints.began(actor, each).isPresent())
                    .collect(Collectors.toSet());
            people.forEach(each -> version(actor, each, number));
            return people.size();
        });
    }

    /// Their own words beside those that they took off.
    Map<LocalDate, String> words(PersonId me) {
        return gate.as(Actor.of(me), () -> store.words(me)).stream()
                .collect(Collectors.toMap(
                        WheelStore.Word::day, word -> keys.open(box(me, word.day()), word.sealed())));
    }

    private void change(PersonId me, Runnable work) {
        gate.run(Actor.of(me), () -> {
            store.queue(me);
            work.run();
        });
    }

    /// The next contact as everything now stands; none in a pause without an end.
    private void plan(PersonId me) {
        var actor = Actor.of(me);
        began(me).ifPresent(began -> wheels.after(actor, me, began, since(actor, me))
                .ifPresentOrElse(due -> replan(me, due), () -> touchpoints.stopAll(actor, me)));
    }

    /// The day after which the next may fall: yesterday, or today where there was a contact today.
    private LocalDate since(Actor actor, PersonId person) {
        var today = touchpoints.today();
        ZoneId zone = programs.current().zone();
        boolean met = encounters.of(actor, person).stream()
                .findFirst()
                .filter(last -> !LocalDate.ofInstant(last.at(), zone).isBefore(today))
                .isPresent();
        return met ? today : today.minusDays(1);
    }

    private void replan(PersonId me, Due due) {
        touchpoints.replan(Actor.of(me), me, due);
    }

    private boolean resting(Choice choice) {
        return choice.rest().filter(rest -> rest.on(touchpoints.today())).isPresent();
    }

    private Optional<Touchpoint> next(PersonId me) {
        return touchpoints.next(Actor.of(me), me);
    }

    private Optional<LocalDate> began(PersonId me) {
        return touchpoints.began(Actor.of(me), me);
    }

    private Ride ride(PersonId me, LocalDate began) {
        return rides.of(Actor.of(me), me, began);
    }

    private static Box box(PersonId me, LocalDate day) {
        return new Box(me.value(), "transition.word", day.toString(), me.value());
    }
}
