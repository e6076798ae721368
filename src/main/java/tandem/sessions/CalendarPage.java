package tandem.sessions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.web.Page;
import tandem.web.Texts;

/// One's own calendar.
///
/// @param address the whole address, in the one answer that makes it; null in all others
/// @param form the number of the form
record CalendarPage(
        Page shell, Optional<Calendars.Mine> mine, @Nullable String address, UUID form) {
    Texts texts() {
        return shell.texts();
    }

    boolean named() {
        return mine.map(Calendars.Mine::named).orElse(false);
    }

    String since() {
        return mine.map(each -> texts().date(each.since())).orElse("");
    }
}
