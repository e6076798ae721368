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
            boolean nearest =
                    planning.next(me).filter(open -> day(me, open).equals(day)).isPresent();
            if (!nearest && ahead(me, day).isEmpty()) {
                return false;
            }
            store.put(me, Changed.off(day));
            write(me, day, word);
            if (nearest) {
                planning.plan(me);
            }
            return true;
        });
    }

    private void write(PersonId me, LocalDate day, String word) {
        if (!word.isEmpty()) {
            var id = Ids.next();
            store.put(me, new WheelStore.Word(day, id, keys.seal(box(me, id), word)));
        }
    }

    /// Puts one back, as it is on the schedule.
    void putBack(PersonId me, LocalDate day) {
        planning.change(me, () -> {
            boolean nearest =
                    planning.next(me).filter(open -> day(me, open).equals(day)).isPresent();
            if (!store.remove(me, day)) {
                return;
            }
            if (nearest || first(me, day)) {
                planning.plan(me);
            }
        });
    }

    /// Whether it comes before the contact that is planned.
    private boolean first(PersonId me, LocalDate day) {
        return ahead(me, day)
                .filter(falls -> planning.next(me)
                        .filter(open -> !open.due().isAfter(falls))
                        .isEmpty())
                .isPresent();
    }

    /// The day on which a wheel of the schedule falls, where that is still to come.
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
                store.put(me, new Changed(day(me, each), Optional.of(to), at, way));
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
