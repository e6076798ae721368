package tandem.attendance;

import gg.jte.Content;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Part;
import tandem.coverage.Coverage;
import tandem.sessions.Session;
import tandem.sessions.SessionSection;
import tandem.web.Html;
import tandem.web.Texts;
import tandem.web.Visit;

/// On the session's page: the way to a leader's evening, and what somebody says of their own being there.
@Component
@Order(30)
class AttendanceSection implements SessionSection {
    private final Attendances attendances;
    private final Notes notes;
    private final Coverage coverage;

    AttendanceSection(Attendances attendances, Notes notes, Coverage coverage) {
        this.attendances = attendances;
        this.notes = notes;
        this.coverage = coverage;
    }

    /// @param leads whether this reader leads it
    /// @param member whether they are in the circle and do not lead it
    /// @param agreed whether its leaders may note that they were there
    /// @param noted when a leader noted it; null where none did
    /// @param note their own; null where there is none
    record Shown(
            Session session,
            boolean leads,
            boolean member,
            boolean agreed,
            @Nullable Instant noted,
            Notes.@Nullable Note note,
            Visit visit) {
        Texts texts() {
            return visit.texts();
        }

        boolean begun() {
            return session.begunAt(visit.now());
        }

        String day() {
            return noted == null
                    ? ""
                    : texts().date(noted.atZone(session.when().start().getZone())
                            .toLocalDate());
        }
    }

    @Override
    public Optional<Content> on(Circle circle, Session session, Visit visit) {
        boolean leads = coverage.leads(visit.actor(), session.circle(), session.day());
        boolean inside = circle.part() != Part.NONE;
        if (!leads && !inside) {
            return Optional.empty();
        }
        var me = visit.me();
        return Optional.of(Html.part(
                "attendance/section.jte",
                new Shown(
                        session,
                        leads,
                        inside && circle.part() != Part.LEADER,
                        attendances.agreed(me, circle.id()),
                        attendances.noted(me, session).orElse(null),
                        notes.of(me, session).orElse(null),
                        visit)));
    }
}
