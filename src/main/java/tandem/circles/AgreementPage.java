package tandem.circles;

import java.util.List;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.web.Page;
import tandem.web.Texts;

/// What a circle's people promise each other, on a page of its own: to be read, and accepted anew where it changed.
///
/// @param parts what the program says
/// @param moved whether it changed while it was read
record AgreementPage(Page shell, Circle circle, List<Item.Part> parts, boolean moved) {
    Texts texts() {
        return shell.texts();
    }

    Prose prose() {
        return Agreements.prose();
    }
}
