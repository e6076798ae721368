package tandem.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.circles.Plan;
import tandem.circles.Plans;
import tandem.circles.Turn;
import tandem.mail.Off;
import tandem.mail.OffLinks;
import tandem.shared.Language;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Reminds people of sessions that take place, each of them once, however many nodes there are.
@Component
class Reminders implements Off {
    private static final String OFF = "sessions.reminder";

    /// More than a day and whatever clocks may do to it.
    private static final Duration LOOKS_AHEAD = Duration.ofHours(30);

    private static final Duration KEPT = Duration.ofDays(7);

    private final Gate gate;
    private final ReminderStore store;
    private final Plans plans;
    private final Letters letters;
    private final OffLinks off;
    private final Clock clock;

    Reminders(Gate gate, ReminderStore store, Plans plans, Letters letters, OffLinks off, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.plans = plans;
        this.letters = letters;
        this.off = off;
        this.clock = clock;
    }

    /// Everything that is due and has not begun: what was missed while nothing ran still comes before the session.
    ///
    /// @return how many letters it made
    int round() {
        var now = clock.instant();
        int sent = 0;
        for (var each : plans.of(gate.as(Actor.SYSTEM, store::circles)).entrySet()) {
            for (var due : due(each.getValue(), now)) {
                sent += remind(each.getKey(), due);
            }
        }
        return sent;
    }

    /// What is due at a moment.
    ///
    /// @param at since when
    record Due(Turn turn, Ahead ahead, Instant at) {}

    static List<Due> due(Plan plan, Instant now) {
        return plan.between(now.plusMillis(1), now.plus(LOOKS_AHEAD)).stream()
                .filter(Turn::takesPlace)
                .flatMap(turn -> Stream.of(Ahead.values())
                        .map(ahead -> new Due(turn, ahead, ahead.due(turn.when().start()))))
                .filter(due -> !due.at().isAfter(now))
                .toList();
    }

    private int remind(CircleId circle, Due due) {
        var wishing = gate.as(Actor.SYSTEM, () -> store.wishing(circle, due));
        if (wishing.isEmpty()) {
            return 0;
        }
        var here = new HashSet<>(plans.whoMayBeReminded(circle));
        var languages = letters.languages(
                wishing.stream().map(ReminderStore.Wishing::person).toList());
        int sent = 0;
        for (var wish : wishing) {
            var person = wish.person();
            var language = languages.getOrDefault(person, Language.EN);
            boolean goes = here.contains(person)
                    && gate.as(
                            Actor.SYSTEM,
                            () -> store.claim(person, circle, due)
                                    && letters.send(
                                            person,
                                            language,
                                            "sessions.letter.reminder",
                                            due.turn().starts(),
                                            off.to(OFF, wish.id())));
            sent += goes ? 1 : 0;
        }
        return sent;
    }

    @Override
    public String code() {
        return OFF;
    }

    /// No more reminders of that circle's sessions, for whoever wished for them; harmless where they do no more.
    @Override
    public void end(UUID wish) {
        gate.as(Actor.SYSTEM, () -> store.whose(wish))
                .ifPresent(person -> gate.run(Actor.of(person), () -> store.delete(wish)));
    }

    int forgetOld() {
        return gate.as(Actor.SYSTEM, () -> store.deleteBefore(clock.instant().minus(KEPT)));
    }
}
