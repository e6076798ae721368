package tandem.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.circles.Circle;
import tandem.oncall.DutyLine;
import tandem.web.Page;
import tandem.web.Texts;

/// Before hard words are said: where a person can be found now.
///
/// @param post the one whose words they would replace; null where they are new
record PausePage(Page shell, Circle circle, @Nullable UUID post, PostForm form, DutyLine duty) {
    /// Where the form goes on.
    String action() {
        var posts = "/circles/" + circle.id() + "/posts";
        return post == null ? posts : posts + "/" + post;
    }

    Texts texts() {
        return shell.texts();
    }
}
