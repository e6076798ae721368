package tandem.circles;

import java.util.Optional;
import tandem.web.Texts;
import tandem.web.Visit;

/// One circle in a list, in the reader's words.
public record CircleRow(Circle circle, Visit visit) {
    public Optional<SessionWords> session() {
        return circle.session(visit.now()).map(session -> new SessionWords(circle, session, visit));
    }

    public String where() {
        return circle.online() ? texts().of("circles.online") : circle.place();
    }

    /// “Led by Lee and Anita. Trained peers, not therapists.”
    public String led() {
        var names = circle.leaders();
        return names.isEmpty()
                ? ""
                : texts().of("circles.led", String.join(texts().of("web.and"), names), names.size());
    }

    /// What stands between them and this circle, where something does; empty where they are in it or can just join.
    public String state() {
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
