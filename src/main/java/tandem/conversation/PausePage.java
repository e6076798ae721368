package tandem.conversation;

import tandem.circles.Circle;
import tandem.web.Page;
import tandem.web.Texts;

/// Before hard words are said: where a person can be found now.
record PausePage(Page shell, Circle circle, PostForm form) {
    Texts texts() {
        return shell.texts();
    }
}
