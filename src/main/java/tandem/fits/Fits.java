package tandem.fits;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.pathways.Pathways;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// The meetings outside that somebody marked, and whether each was a fit. Nobody else ever reads it: which meeting it
/// is and when is sealed like the words.
@Component
public class Fits {
    /// It is asked for this long, then no more.
    private static final Duration ASKED = Duration.ofDays(14);

    /// More than anybody goes to in a year; what is older goes to make room.
    private static final int MOST = 400;

    private final Gate gate;
    private final FitStore store;
    private final Pathways pathways;
    private final Keys keys;
    private final Clock clock;

    Fits(Gate gate, FitStore store, Pathways pathways, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.pathways = pathways;
        this.keys = keys;
        this.clock = clock;
    }

    /// Marks an evening of a meeting; the same evening again is the same mark.
    ///
    /// @param key the number of the form
    public Mark plan(PersonId me, UUID key, Planned planned) {
        var all = of(me);
        var there = all.stream().filter(mark -> mark.planned().same(planned)).findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        var sealed = keys.seal(box(me, key, "planned"), planned.text());
        gate.run(Actor.of(me), () -> {
            all.stream().skip(MOST - 1).forEach(old -> store.delete(me, old.id()));
            store.insert(me, key, sealed);
        });
        return new Mark(key, planned, null);
    }

    /// All of them, the latest evening first.
    public List<Mark> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me)).stream()
                .map(each -> open(me, each))
                .sorted(Comparator.comparing(
                                (Mark mark) -> mark.planned().start().toInstant())
                        .reversed())
                .toList();
    }

    public Optional<Mark> find(PersonId me, UUID id) {
        return of(me).stream().filter(mark -> mark.id().equals(id)).findFirst();
    }

    /// The latest that is over and of which they said nothing: “was it a fit?”
    public Optional<Mark> toAsk(PersonId me) {
        var now = clock.instant();
        return of(me).stream()
                .filter(mark -> mark.overAt(now) && mark.answer().isEmpty())
                .filter(mark -> mark.planned().end().toInstant().isAfter(now.minus(ASKED)))
                .findFirst();
    }

    /// The next that is still to come.
    public Optional<Mark> next(PersonId me) {
        var now = clock.instant();
        return of(me).stream().filter(mark -> !mark.overAt(now)).reduce((later, sooner) -> sooner);
    }

    /// What their answers say of where to go next; empty while they say nothing.
    public Optional<Suggestion> nextSuggestion(PersonId me, Language language) {
        var marks = of(me);
        return marks.stream().allMatch(mark -> mark.answer().isEmpty())
                ? Optional.empty()
                : Suggesting.next(marks, pathways.adopted(language));
    }

    /// In the place of what they said before.
    public void answer(PersonId me, Mark mark, Answer answer) {
        var sealed = keys.seal(box(me, mark.id(), "answer"), answer.text());
        gate.run(Actor.of(me), () -> store.answer(me, mark.id(), sealed));
    }

    void remove(PersonId me, UUID mark) {
        gate.run(Actor.of(me), () -> store.delete(me, mark));
    }

    private Mark open(PersonId me, FitStore.Sealed sealed) {
        var answer = sealed.answer();
        return new Mark(
                sealed.id(),
                Planned.of(keys.open(box(me, sealed.id(), "planned"), sealed.planned())),
                answer == null ? null : Answer.of(keys.open(box(me, sealed.id(), "answer"), answer)));
    }

    private static Box box(PersonId me, UUID mark, String column) {
        return new Box(me.value(), "fits.mark", column, mark);
    }
}
