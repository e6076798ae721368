package tandem.conversation;

import tandem.web.Page;
import tandem.web.Texts;

/// The conversation on a page of its own: an earlier part of it, or a form that needs mending.
record TalkPage(Page shell, Talk talk) {
    Texts texts() {
        return shell.texts();
    }
}
