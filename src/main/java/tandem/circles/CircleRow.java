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

    public String language() {
        return texts().of("circles.language." + circle.spoken().code());
    }

    private Texts texts() {
        return visit.texts();
    }
}
