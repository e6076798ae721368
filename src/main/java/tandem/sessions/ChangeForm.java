package tandem.sessions;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import tandem.circles.Circle;
import tandem.shared.Ids;
import tandem.web.Typed;

/// What is to be changed about a session, as typed.
///
/// @param key the number of the form, so that a second tap tells nobody twice
/// @param day, start where it is moved
record ChangeForm(String key, String reason, String day, String start) {
    static final int LONGEST_REASON = 200;
    private static final long FARTHEST = 60;

    ChangeForm {
        key = requireNonNullElse(key, "").strip();
        reason = requireNonNullElse(reason, "").strip();
        day = requireNonNullElse(day, "").strip();
        start = requireNonNullElse(start, "").strip();
    }

    /// Offers the time that it has.
    static ChangeForm of(Session session) {
        var start = session.when().start();
        return new ChangeForm(
                Ids.next().toString(),
                "",
                start.toLocalDate().toString(),
                start.toLocalTime().toString());
    }

    /// The same, where nothing stands for the time with the one that it has.
    ChangeForm orTimeOf(Session session) {
        var known = of(session);
        return day.isEmpty() && start.isEmpty() ? new ChangeForm(key, reason, known.day, known.start) : this;
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    /// The text that says what to mend before it can be cancelled.
    Optional<String> wrongToCancel(Session session, Instant now) {
        if (session.begunAt(now)) {
            return Optional.of("sessions.wrong.begun");
        }
        return reason.length() > LONGEST_REASON ? Optional.of("sessions.wrong.reason") : Optional.empty();
    }

    /// The same before it can be moved.
    Optional<String> wrongToMove(Circle circle, Session session, Instant now) {
        var wrong = wrongToCancel(session, now);
        if (wrong.isPresent()) {
            return wrong;
        }
        if (Typed.day(day).isEmpty() || Typed.time(start).isEmpty()) {
            return Optional.of("sessions.wrong.time");
        }
        var to = to().atZone(circle.zone());
        if (!to.toInstant().isAfter(now)) {
            return Optional.of("sessions.wrong.past");
        }
        if (Math.abs(ChronoUnit.DAYS.between(session.day(), to.toLocalDate())) > FARTHEST) {
            return Optional.of("sessions.wrong.far");
        }
        if (circle.plan().paused(to.toLocalDate())) {
            return Optional.of("sessions.wrong.paused");
        }
        boolean same = to.toInstant().equals(session.planned().start().toInstant());
        return same ? Optional.of("sessions.wrong.same") : Optional.empty();
    }

    LocalDateTime to() {
        return Typed.day(day).orElseThrow().atTime(Typed.time(start).orElseThrow());
    }
}
