package tandem.days;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Visit;

/// What people count days for. Only they see it; what they share of it, [Milestones] keeps apart.
@Component
public class Days {
    private static final String KIND = "kind:";
    private static final String OWN = "own:";

    private final Gate gate;
    private final GoalStore store;
    private final GoalKinds kinds;
    private final Keys keys;
    private final Clock clock;

    Days(Gate gate, GoalStore store, GoalKinds kinds, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.kinds = kinds;
        this.keys = keys;
        this.clock = clock;
    }

    /// What somebody sets out for.
    ///
    /// @param id the number of the form, so that the same one begins it once
    /// @param kind one of ours; empty where it is their own
    /// @param words their own; empty where it is one of ours
    /// @param direction of their own; of one of ours it stands in the vocabulary
    /// @param bounds what “less” means to them; empty where they do not say
    public record Plan(UUID id, String kind, String words, Direction direction, String bounds, LocalDate starts) {
        /// Only the id.
        @Override
        public String toString() {
            return "Plan " + id;
        }
    }

    /// Begins one; the same again begins no second one.
    public void begin(PersonId me, Plan plan) {
        gate.run(
                Actor.of(me),
                () -> store.insert(plan.id(), me, what(me, plan), direction(plan), bounds(me, plan), plan.starts()));
    }

    void change(PersonId me, Plan plan) {
        gate.run(
                Actor.of(me),
                () -> store.update(plan.id(), what(me, plan), direction(plan), bounds(me, plan), plan.starts()));
    }

    public void hide(PersonId me, UUID goal, boolean hidden) {
        gate.run(Actor.of(me), () -> store.hide(goal, hidden));
    }

    void hideAll(PersonId me, boolean hidden) {
        gate.run(Actor.of(me), () -> {
            if (hidden) {
                store.hideAll(me);
            } else {
                store.showAll(me);
            }
        });
    }

    /// From today on nothing counts, and nothing ends either.
    public void pause(PersonId me, UUID goal, LocalDate first) {
        gate.run(Actor.of(me), () -> store.pause(Ids.next(), goal, me, first));
    }

    /// @param today counts again
    public void goOn(PersonId me, UUID goal, LocalDate today) {
        gate.run(Actor.of(me), () -> store.goOn(goal, today.minusDays(1)));
    }

    /// @param last the last day that can count
    void end(PersonId me, UUID goal, LocalDate last) {
        gate.run(Actor.of(me), () -> store.end(goal, last));
    }

    /// Takes it up again as if it had never ended.
    void takeUp(PersonId me, UUID goal) {
        gate.run(Actor.of(me), () -> store.end(goal, null));
    }

    void remove(PersonId me, UUID goal) {
        gate.run(Actor.of(me), () -> store.delete(goal));
    }

    /// Says that a practice was done on a day. Harmless where it was said.
    public void done(PersonId me, UUID goal, LocalDate day) {
        gate.run(Actor.of(me), () -> store.done(goal, me, day));
    }

    void undone(PersonId me, UUID goal, LocalDate day) {
        gate.run(Actor.of(me), () -> store.undone(goal, day));
    }

    /// Their goals that go on, with what each comes to today, in the order in which they were set; for other pages.
    public List<DaysLine> of(Visit visit) {
        return gate.as(visit.actor(), () -> {
            boolean unseen = hidesAll(visit.me());
            return goals(visit.me()).stream()
                    .filter(goal -> !goal.over())
                    .map(goal -> new DaysLine(goal, unseen, kinds, visit))
                    .toList();
        });
    }

    boolean hidesAll(PersonId me) {
        return gate.as(Actor.of(me), () -> store.hidesAll(me));
    }

    /// Those that ended too.
    List<Goal> goals(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me)).stream()
                .map(this::open)
                .toList();
    }

    Optional<Goal> find(PersonId me, UUID id) {
        return gate.as(Actor.of(me), () -> store.byId(id)).map(this::open);
    }

    /// The date where somebody is.
    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Direction direction(Plan plan) {
        return kinds.find(plan.kind()).map(GoalKind::direction).orElse(plan.direction());
    }

    private byte[] what(PersonId me, Plan plan) {
        var what = plan.kind().isEmpty() ? OWN + plan.words() : KIND + plan.kind();
        return keys.seal(box(me, plan.id(), "what"), what);
    }

    private byte @Nullable [] bounds(PersonId me, Plan plan) {
        return plan.bounds().isEmpty() ? null : keys.seal(box(me, plan.id(), "bounds"), plan.bounds());
    }

    private Goal open(GoalStore.Sealed sealed) {
        var what = keys.open(box(sealed.person(), sealed.id(), "what"), sealed.what());
        boolean own = what.startsWith(OWN);
        var paused = sealed.pauses().stream()
                .filter(pause -> pause.last() == null)
                .map(GoalStore.Pause::first)
                .findFirst();
        return new Goal(
                sealed.id(),
                own ? "" : what.substring(KIND.length()),
                own ? what.substring(OWN.length()) : "",
                sealed.direction(),
                bounds(sealed, sealed.bounds()),
                sealed.starts(),
                Optional.ofNullable(sealed.ended()),
                sealed.hidden(),
                sealed.pauses().stream().map(Days::span).toList(),
                paused,
                sealed.done(),
                history(sealed));
    }

    private static History history(GoalStore.Sealed sealed) {
        return new History(
                sealed.direction(),
                sealed.starts(),
                Optional.ofNullable(sealed.ended()),
                sealed.returns(),
                sealed.pauses().stream().map(Days::span).toList(),
                sealed.done());
    }

    /// One that goes on has no end yet.
    private static Span span(GoalStore.Pause pause) {
        var last = pause.last();
        return new Span(pause.first(), last == null ? LocalDate.of(9999, 1, 1) : last);
    }

    private String bounds(GoalStore.Sealed sealed, byte @Nullable [] bounds) {
        return bounds == null ? "" : keys.open(box(sealed.person(), sealed.id(), "bounds"), bounds);
    }

    private static Box box(PersonId person, UUID goal, String column) {
        return new Box(person.value(), "days.goal", column, goal);
    }
}
