package tandem.patterns;

import java.time.LocalDate;
import java.util.List;
import tandem.checkins.CheckIn;
import tandem.web.Page;
import tandem.web.Texts;

/// One sheet for an appointment.
///
/// @param days how many days have an entry
/// @param notes those whose words they chose to put on it
record PaperPage(Page shell, LocalDate from, LocalDate to, int days, List<Part> parts, List<CheckIn> notes) {
    Texts texts() {
        return shell.texts();
    }

    String time() {
        return texts().of("patterns.paper.time", texts().date(from), texts().date(to), days);
    }
}
