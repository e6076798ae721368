package tandem.sessions;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.circles.Plans;
import tandem.circles.Rhythm;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Changes when a circle meets, and tells everybody in it. The same form sent twice changes and tells once.
@Component
class Changes {
    private final Gate gate;
    private final Plans plans;
    private final Tellings tellings;

    Changes(Gate gate, Plans plans, Tellings tellings) {
        this.gate = gate;
        this.plans = plans;
        this.tellings = tellings;
    }

    /// @param form its number
    void cancel(PersonId by, UUID form, Session session, String reason) {
        change(
                new Telling(form, session.circle(), session.day(), Telling.Kind.CANCELLED, by),
                () -> plans.cancel(by, session.circle(), session.day(), reason));
    }

    void move(PersonId by, UUID form, Session session, ChangeForm to) {
        change(
                new Telling(form, session.circle(), session.day(), Telling.Kind.MOVED, by),
                () -> plans.move(by, session.circle(), session.day(), to.to(), to.reason()));
    }

    void restore(PersonId by, UUID form, Session session) {
        change(
                new Telling(form, session.circle(), session.day(), Telling.Kind.RESTORED, by),
                () -> plans.restore(by, session.circle(), session.day()));
    }

    void pause(PersonId by, UUID form, CircleId circle, LocalDate first, LocalDate last) {
        change(new Telling(form, circle, first, Telling.Kind.PAUSED, by), () -> plans.pause(by, circle, first, last));
    }

    void resume(PersonId by, UUID form, CircleId circle, LocalDate first) {
        change(new Telling(form, circle, first, Telling.Kind.RESUMED, by), () -> plans.resume(by, circle, first));
    }

    void close(PersonId by, UUID form, CircleId circle, LocalDate day, String farewell) {
        change(new Telling(form, circle, day, Telling.Kind.CLOSED, by), () -> plans.close(by, circle, day, farewell));
    }

    void reopen(PersonId by, UUID form, CircleId circle, LocalDate day) {
        change(new Telling(form, circle, day, Telling.Kind.REOPENED, by), () -> plans.reopen(by, circle));
    }

    void retime(PersonId by, UUID form, CircleId circle, Rhythm rhythm) {
        change(
                new Telling(form, circle, rhythm.from(), Telling.Kind.RETIMED, by),
                () -> plans.retime(by, circle, rhythm));
    }

    void keepRhythm(PersonId by, UUID form, CircleId circle, LocalDate from) {
        change(new Telling(form, circle, from, Telling.Kind.KEPT, by), () -> plans.keepRhythm(by, circle, from));
    }

    private void change(Telling telling, Runnable change) {
        var by = Objects.requireNonNull(telling.by());
        gate.run(Actor.of(by), () -> {
            if (tellings.ask(telling)) {
                change.run();
            }
        });
        tellings.tell();
    }
}
