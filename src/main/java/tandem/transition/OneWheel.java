package tandem.transition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.bridge.Due;
import tandem.bridge.Kind;
import tandem.bridge.Touchpoint;
import tandem.channels.Channel;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What somebody does with one wheel: takes it off, puts it back, has it at another time.
@Component
public class OneWheel {
    private final Gate gate;
    private final WheelStore store;
    private final Planning planning;
    private final Keys keys;

    OneWheel(Gate gate, WheelStore store, Planning planning, Keys keys) {
        this.gate = gate;
        this.store = store;
        this.planning = planning;
        this.keys = keys;
    }

    /// Takes one off.
    ///
    /// @param day of the wheel on the schedule, or of a contact that none of them is
    /// @param word their own, for themselves; may be empty
    /// @return whether there is such a one ahead
    public boolean takeOff(PersonId me, LocalDate day, String word) {
        return gate.as(Actor.of(me), () -> {
            store.queue(me);
            var nearest = planning.next(me).filter(open -> day(me, open).equals(day));
            if (nearest.isEmpty() && ahead(me, day).isEmpty()) {
                return false;
            }
            store.put(me, taken(me, day, nearest));
            write(me, day, word);
            if (nearest.isPresent()) {
                planning.plan(me);
            }
            return true;
        });
    }

    /// One that is late would be made today.
    private Changed taken(PersonId me, LocalDate day, Optional<Touchpoint> nearest) {
        var began = planning.began(me).orElseThrow();
        var ride = planning.ride(me, began);
        var today = planning.today();
        var late = nearest.filter(open -> open.due().isBefore(today)).map(open -> today);
        var why = nearest.map(Touchpoint::kind).or(() -> Optional.of(Kind.CHOSEN));
        boolean beside = ride.scheduled(began, day).isEmpty();
        return ride.changed().getOrDefault(day, Changed.none(day)).taken(late, beside ? why : Optional.empty());
    }

    private void write(PersonId me, LocalDate day, String word) {
        if (!word.isEmpty()) {
            var id = Ids.next();
            store.put(me, new WheelStore.Word(day, id, keys.seal(box(me, id), word)));
        }
    }

    /// Puts one back where it was. What comes before it stays next; a day that was agreed after it stays on the road.
    void putBack(PersonId me, LocalDate day) {
        planning.change(
                me,
                () -> planning.began(me)
                        .flatMap(began -> Optional.ofNullable(
                                planning.ride(me, began).changed().get(day)))
                        .filter(Changed::off)
                        .ifPresent(off -> {
                            store.remove(me, day);
                            off.back().ifPresent(back -> store.put(me, back));
                            if (first(me, day)) {
                                keep(me);
                                planning.plan(me);
                            }
                        }));
    }

    private void keep(PersonId me) {
        planning.next(me)
                .filter(open ->
                        open.kind() == Kind.CHOSEN && ahead(me, day(me, open)).isEmpty())
                .ifPresent(open -> store.put(me, Changed.beside(open)));
    }

    /// Whether it comes before the contact that is planned.
    private boolean first(PersonId me, LocalDate day) {
        return ahead(me, day)
                .filter(falls -> planning.next(me)
                        .filter(open -> !open.due().isAfter(falls))
                        .isEmpty())
                .isPresent();
    }

    /// The day on which one falls, where that is still to come.
    private Optional<LocalDate> ahead(PersonId me, LocalDate day) {
        return planning.began(me)
                .flatMap(began -> planning.ride(me, began).of(began, day))
                .filter(falls -> !falls.isBefore(planning.today()));
    }

    /// Has the next one made on another day, at another time or by another way.
    ///
    /// @return whether there is one
    boolean move(PersonId me, LocalDate to, Optional<LocalTime> at, Optional<Channel> way) {
        return gate.as(Actor.of(me), () -> {
            store.queue(me);
            var open = planning.next(me);
            open.ifPresent(each -> {
                var liked = planning.ride(me, each.began()).choice().way();
                store.put(me, Changed.none(day(me, each)).to(to, at, way));
                planning.replan(me, new Due(to, Kind.CHOSEN, way.or(() -> liked)));
            });
            return open.isPresent();
        });
    }

    /// By which day a contact that is planned is known: that of its wheel, or its own.
    private LocalDate day(PersonId me, Touchpoint open) {
        return planning.ride(me, open.began()).key(open.began(), open.due());
    }

    /// Their own words beside those that they took off.
    Map<LocalDate, String> words(PersonId me) {
        return gate.as(Actor.of(me), () -> store.words(me)).stream()
                .collect(Collectors.toMap(WheelStore.Word::day, word -> keys.open(box(me, word.id()), word.sealed())));
    }

    private static Box box(PersonId me, UUID id) {
        return new Box(me.value(), "transition.word", "word", id);
    }
}
