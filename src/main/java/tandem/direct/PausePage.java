package tandem.direct;

import tandem.oncall.DutyLine;
import tandem.web.Page;
import tandem.web.Texts;

/// Before hard words are said to one person: where another can be found now.
record PausePage(Page shell, Talk talk, WordForm form, DutyLine duty) {
    Texts texts() {
        return shell.texts();
    }
}
