package tandem.circles;

import java.util.List;
import java.util.Optional;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.web.Page;
import tandem.web.Texts;

/// What a circle's people promise each other, on a page of its own: to be read, and accepted anew where it changed.
///
/// @param parts what the program says
/// @param moved whether it changed while it was read
/// @param accepted what the reader accepted last
record AgreementPage(Page shell, Circle circle, List<Item.Part> parts, boolean moved, Optional<Accepted> accepted) {
    Texts texts() {
        return shell.texts();
    }

    /// Whether the reader is asked to accept it anew.
    boolean asks() {
        return circle.part() != Part.NONE && (circle.agreement().changed() || moved);
    }

    String day(Accepted before) {
        return texts().of(
                        "circles.agreement.day",
                        texts().date(before.day()),
                        before.day().getYear());
    }

    Prose prose() {
        return Agreements.prose();
    }
}
