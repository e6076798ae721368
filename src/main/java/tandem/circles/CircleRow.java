package tandem.circles;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tandem.web.Texts;
import tandem.web.Visit;

/// One circle in a list, in the reader's words.
///
/// @param turn the session under way, or the next one that takes place
public record CircleRow(Circle circle, Optional<Turn> turn, Visit visit) {
    private static final Duration SOON = Duration.ofDays(14);

    public CircleRow(Circle circle, Visit visit) {
        this(circle, circle.turn(visit.now()), visit);
    }

    public Optional<SessionWords> session() {
        return turn.map(next -> new SessionWords(circle, next.when(), visit));
    }

    /// “There is no session on Tuesday, March 10”: what does not take place before the next one does.
    public List<String> off() {
        var now = visit.now();
        var until = turn.map(Turn::starts).orElse(now.plus(SOON));
        return circle.plan().between(now, until.isAfter(now) ? until : now).stream()
                .filter(off -> off.state() == Turn.State.CANCELLED)
                .map(off -> texts().of("circles.off", SessionWords.date(circle, off.planned(), visit)))
                .toList();
    }

    /// That the next one is not when it always is; empty where it is.
    public String moved() {
        return turn.filter(next -> next.state() == Turn.State.MOVED)
                .map(next -> texts().of("circles.moved", SessionWords.date(circle, next.planned(), visit)))
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
