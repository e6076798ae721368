package tandem.days;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Fellow;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Question;

/// Marks that people stopped for, and what their circles said to them. What is shared holds the count as it was:
/// nothing
/// that comes later changes it or takes it away, but for whoever shared it.
@Component
public class Milestones {
    private static final int SHOWN = 5;
    private static final int ANSWERS_AN_HOUR = 20;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Gate gate;
    private final MilestoneStore store;
    private final Circles circles;
    private final Keys keys;
    private final Clock clock;

    Milestones(Gate gate, MilestoneStore store, Circles circles, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.circles = circles;
        this.keys = keys;
        this.clock = clock;
    }

    /// @param id the number of the form, so that the same one marks it once
    /// @param what for, where they say it to others; else empty
    /// @param words to those with whom they share it; empty where they say none
    /// @param yearly whether to remember the day each year
    /// @param circles with which it is shared; none where it stays theirs alone
    public record Marking(
            UUID id,
            UUID goal,
            Mark mark,
            LocalDate day,
            String what,
            String words,
            boolean yearly,
            List<CircleId> circles) {
        public Marking {
            circles = List.copyOf(circles);
        }

        /// Only the id.
        @Override
        public String toString() {
            return "Marking " + id;
        }
    }

    /// How a few words to somebody ended.
    public enum Outcome {
        SAID,
        /// They read in this circle for now, and do not write.
        SILENT,
        /// More than may be said in an hour.
        ENOUGH
    }

    /// @throws org.springframework.dao.DataAccessException where they are not in one of the circles
    public void mark(PersonId me, Marking marking) {
        gate.run(Actor.of(me), () -> {
            store.insert(new MilestoneStore.Sealed(
                    marking.id(),
                    me,
                    marking.goal(),
                    marking.mark(),
                    marking.day(),
                    seal(me, marking.id(), "what", marking.what()),
                    seal(me, marking.id(), "words", marking.words()),
                    marking.yearly(),
                    List.of()));
            show(me, marking.id(), marking.circles());
        });
    }

    /// Shares one of theirs with circles of theirs. Harmless where it is.
    void share(PersonId me, UUID milestone, Collection<CircleId> with) {
        gate.run(Actor.of(me), () -> show(me, milestone, with));
    }

    /// Takes it back from a circle, with what was said to it there.
    boolean takeBack(PersonId me, UUID shown) {
        return gate.as(Actor.of(me), () -> store.takeBack(shown));
    }

    void remember(PersonId me, UUID milestone, boolean yearly) {
        gate.run(Actor.of(me), () -> store.remember(milestone, yearly));
    }

    void remove(PersonId me, UUID milestone) {
        gate.run(Actor.of(me), () -> store.delete(milestone));
    }

    /// Theirs, the latest first.
    List<Milestone> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me)).stream()
                .map(this::open)
                .toList();
    }

    /// Those of whose day it is so many years today.
    List<Milestone> remembered(PersonId me, LocalDate today) {
        return of(me).stream().filter(each -> each.yearsOn(today).isPresent()).toList();
    }

    /// The latest that a circle sees, as far as the reader may.
    List<ShownMilestone> in(PersonId me, CircleId circle) {
        return gate.as(Actor.of(me), () -> shown(me, circle, store.in(circle, SHOWN)));
    }

    /// What [#in] asks, for whoever asks it ahead.
    static Question<?> asksIn(CircleId circle) {
        return MilestoneStore.asksIn(circle, SHOWN);
    }

    Optional<ShownMilestone> one(PersonId me, UUID id) {
        return gate.as(
                Actor.of(me),
                () -> store.byId(id)
                        .flatMap(found -> shown(me, found.circle(), List.of(found)).stream()
                                .findFirst()));
    }

    /// The one to which words were said.
    Optional<ShownMilestone> withAnswer(PersonId me, UUID answer) {
        return gate.as(Actor.of(me), () -> store.shownOf(answer)).flatMap(shown -> one(me, shown));
    }

    boolean silent(PersonId me, CircleId circle) {
        return gate.as(Actor.of(me), () -> store.silent(circle));
    }

    /// Says a few words to somebody. The same form sent twice says them once.
    public Outcome answer(PersonId me, UUID shown, CircleId circle, UUID form, String words) {
        var now = clock.instant();
        var id = UUID.nameUUIDFromBytes((me + "\n" + form).getBytes(StandardCharsets.UTF_8));
        return gate.as(Actor.of(me), () -> {
            if (store.silent(circle)) {
                return Outcome.SILENT;
            }
            if (store.answersBy(me, now.minus(HOUR)) >= ANSWERS_AN_HOUR) {
                return Outcome.ENOUGH;
            }
            var sealed = keys.seal(new Box(me.value(), "days.answer", "words", id), words);
            store.insert(new MilestoneStore.SealedAnswer(id, shown, me, sealed, now), circle);
            return Outcome.SAID;
        });
    }

    /// Takes words away: one's own, or those said to oneself.
    boolean removeAnswer(PersonId me, UUID answer) {
        return gate.as(Actor.of(me), () -> store.deleteAnswer(answer));
    }

    /// The addresses at which a circle sees what somebody shared with it; for the sample.
    public List<UUID> shownBy(PersonId me, CircleId circle) {
        return of(me).stream()
                .flatMap(milestone -> milestone.places().stream())
                .filter(place -> place.circle().equals(circle))
                .map(Milestone.Place::id)
                .toList();
    }

    List<String> answersOf(PersonId me) {
        return gate.as(Actor.of(me), () -> store.answersOf(me)).stream()
                .map(this::words)
                .toList();
    }

    /// What is shared with a circle goes away after the days that it agreed on, as everything said in it.
    int forgetOld() {
        return circles.forget(store::deleteBefore);
    }

    private void show(PersonId me, UUID milestone, Collection<CircleId> with) {
        with.forEach(circle -> store.show(Ids.next(), milestone, circle, me, clock.instant()));
    }

    /// Without those of people who are not in the circle any more.
    private List<ShownMilestone> shown(PersonId me, CircleId circle, List<MilestoneStore.Shown> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var fellows = circles.known(Actor.of(me), circle);
        var answers = store.answers(found.stream().map(MilestoneStore.Shown::id).toList()).stream()
                .collect(Collectors.groupingBy(MilestoneStore.SealedAnswer::shown));
        keys.fetch(found.stream().map(each -> each.person().value()).toList());
        return found.stream()
                .filter(each -> each.person().equals(me) || fellows.containsKey(each.person()))
                .map(each -> open(me, each, fellows, answers.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private ShownMilestone open(
            PersonId me,
            MilestoneStore.Shown shown,
            Map<PersonId, Fellow> fellows,
            List<MilestoneStore.SealedAnswer> answers) {
        boolean mine = shown.person().equals(me);
        return new ShownMilestone(
                shown.id(),
                shown.circle(),
                shown.person(),
                name(fellows, shown.person()),
                mine,
                shown.mark(),
                open(shown.person(), shown.milestone(), "what", shown.what()),
                open(shown.person(), shown.milestone(), "words", shown.words()),
                shown.at(),
                answers.stream()
                        .map(each -> new ShownMilestone.Answer(
                                each.id(),
                                each.person(),
                                name(fellows, each.person()),
                                each.person().equals(me),
                                mine || each.person().equals(me),
                                words(each),
                                each.at()))
                        .toList());
    }

    private static String name(Map<PersonId, Fellow> fellows, PersonId person) {
        var fellow = fellows.get(person);
        return fellow == null ? "…" : fellow.name();
    }

    private Milestone open(MilestoneStore.Sealed sealed) {
        return new Milestone(
                sealed.id(),
                sealed.goal(),
                sealed.mark(),
                sealed.day(),
                open(sealed.person(), sealed.id(), "what", sealed.what()),
                open(sealed.person(), sealed.id(), "words", sealed.words()),
                sealed.yearly(),
                sealed.places());
    }

    private String words(MilestoneStore.SealedAnswer answer) {
        return keys.open(new Box(answer.person().value(), "days.answer", "words", answer.id()), answer.words());
    }

    private byte @Nullable [] seal(PersonId me, UUID id, String column, String words) {
        return words.isEmpty() ? null : keys.seal(box(me, id, column), words);
    }

    private String open(PersonId person, UUID id, String column, byte @Nullable [] words) {
        return words == null ? "" : keys.open(box(person, id, column), words);
    }

    private static Box box(PersonId person, UUID id, String column) {
        return new Box(person.value(), "days.milestone", column, id);
    }
}
