package tandem.circles;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tandem.web.Texts;
import tandem.web.Visit;

/// One circle in a list, in the reader's words.
public record CircleRow(Circle circle, Visit visit) {
    private static final Duration SOON = Duration.ofDays(14);

    public Optional<SessionWords> session() {
        return circle.session(visit.now()).map(session -> new SessionWords(circle, session, visit));
    }

    /// “There is no session on Tuesday, March 10”: what does not take place before the next one does.
    public List<String> off() {
        var now = visit.now();
        var until = circle.session(now).map(next -> next.start().toInstant()).orElse(now.plus(SOON));
        return circle.plan().between(now, until.isAfter(now) ? until : now).stream()
                .filter(turn -> turn.state() == Turn.State.CANCELLED)
                .map(turn -> texts().of("circles.off", SessionWords.date(circle, turn.planned(), visit)))
                .toList();
    }

    /// That the next one is not when it always is; empty where it is.
    public String moved() {
        return circle.turn(visit.now())
                .filter(turn -> turn.state() == Turn.State.MOVED)
                .map(turn -> texts().of("circles.moved", SessionWords.date(circle, turn.planned(), visit)))
                .orElse("");
    }

    /// That it ends, or has ended; empty where nobody said so.
    public String closing() {
        var key = circle.closedAt(visit.now()) ? "circles.closed" : "circles.closes";
        return circle.plan()
                .closes()
                .map(day -> texts().of(key, texts().date(day)))
                .orElse("");
    }

    public String where() {
        return circle.online() ? texts().of("circles.online") : circle.place();
    }

    /// “Led by Lee and Anita. Trained peers, not therapists.”
    public String led() {
        return led(circle.leaders());
    }

    /// The same of one session, which may have others.
    public String led(List<String> names) {
        return names.isEmpty()
                ? ""
                : texts().of("circles.led", String.join(texts().of("web.and"), names), names.size());
    }

    /// What stands between them and this circle, where something does; empty where they are in it or can just join.
    public String state() {
        if (circle.admitted()) {
            return texts().of("circles.state.admitted");
        }
        boolean inside = circle.part() != Part.NONE;
        return switch (circle.door()) {
            case ASK -> inside ? "" : texts().of("circles.state.ask");
            case ASKED -> texts().of("circles.state.asked");
            case NOT_NOW -> texts().of("circles.state.no");
            case JOIN -> !inside && circle.invited() ? texts().of("circles.state.invited") : "";
            case NO_PLACE -> "";
        };
    }

    public String language() {
        return texts().of("circles.language." + circle.spoken().code());
    }

    private Texts texts() {
        return visit.texts();
    }
}
