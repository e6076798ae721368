package tandem.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.circles.Plans;
import tandem.people.Deaths;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Tells everybody in a circle, and whoever stands by, that something changed. That they are to be told is kept with
/// the change itself; telling
/// follows at once, and where a node died in between, in the next round.
@Component
class Tellings {
    private static final int KEPT_DAYS = 60;

    /// No pause is longer.
    private static final int LONGEST_PAUSE = 400;

    private final Gate gate;
    private final TellingStore store;
    private final Notices notices;
    private final Plans plans;
    private final StandIns standIns;
    private final Deaths deaths;
    private final Clock clock;

    Tellings(
            Gate gate,
            TellingStore store,
            Notices notices,
            Plans plans,
            StandIns standIns,
            Deaths deaths,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.notices = notices;
        this.plans = plans;
        this.standIns = standIns;
        this.deaths = deaths;
        this.clock = clock;
    }

    /// What came of telling: how many by e-mail, and who could not be told so.
    record Outcome(Telling.Kind kind, List<Telling.Told> all) {
        int mailed() {
            return Math.toIntExact(all.stream().filter(Telling.Told::byMail).count());
        }

        List<Telling.Told> untold() {
            return all.stream().filter(told -> !told.byMail()).toList();
        }
    }

    /// Within the unit of work of the change.
    ///
    /// @return false where the same form has changed it before
    boolean ask(Telling telling) {
        return store.insert(telling, clock.instant());
    }

    /// Everything that waits.
    ///
    /// @return of how many changes somebody was told
    int tell() {
        int done = 0;
        for (UUID waiting : gate.as(Actor.SYSTEM, store::waiting)) {
            done += gate.as(
                            Actor.SYSTEM,
                            () -> store.claim(waiting, clock.instant()).map(this::tell))
                    .orElse(0);
        }
        return done;
    }

    private int tell(Telling telling) {
        var all = whomItConcerns(telling);
        var silent = deaths.among(Actor.SYSTEM, all);
        var persons = all.stream()
                .filter(person -> !person.equals(telling.by()) && !silent.contains(person))
                .toList();
        var mailed = notices.changed(persons);
        for (var person : persons) {
            store.insert(telling.id(), new Telling.Told(Ids.next(), person, mailed.contains(person), false));
        }
        return 1;
    }

    private List<PersonId> whomItConcerns(Telling telling) {
        var day = telling.day();
        var last = telling.kind().one() ? day : day.plusDays(LONGEST_PAUSE);
        return Stream.concat(
                        plans.everybodyIn(telling.circle()).stream(),
                        standIns.between(telling.circle(), day, last).stream())
                .distinct()
                .toList();
    }

    /// What came of the last change to a session, as far as the actor may know.
    Optional<Outcome> of(Actor actor, CircleId circle, LocalDate day) {
        return gate.as(
                actor,
                () -> store.latest(circle, day).map(telling -> new Outcome(telling.kind(), store.told(telling.id()))));
    }

    /// Whom a coordinator is to call.
    List<Telling.Untold> untold(PersonId coordinator) {
        return gate.as(Actor.of(coordinator), () -> store.untold(today().minusDays(1)));
    }

    /// Somebody was called about these.
    ///
    /// @return whether there was anybody whom the actor may call
    boolean called(PersonId coordinator, List<UUID> told) {
        return gate.as(Actor.of(coordinator), () -> store.called(told, clock.instant()));
    }

    int forgetOld() {
        return gate.as(Actor.SYSTEM, () -> store.deleteBefore(today().minusDays(KEPT_DAYS)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
