package tandem.sessions;

import java.util.List;
import tandem.circles.Circle;
import tandem.web.Page;
import tandem.web.Texts;

/// What the reader gets by e-mail.
record NoticesPage(Page shell, Notices.Mine mine, List<Circle> circles, boolean saved) {
    Texts texts() {
        return shell.texts();
    }

    Ahead[] choices() {
        return Ahead.values();
    }

    boolean chosen(Circle circle, Ahead ahead) {
        return mine.wishes().get(circle.id()) == ahead;
    }

    /// Whether they chose something and took the yes to e-mail back.
    boolean stopped() {
        return !mine.agreed() && (mine.changes().isPresent() || !mine.wishes().isEmpty());
    }

    String address() {
        return mine.address().orElse("");
    }
}
