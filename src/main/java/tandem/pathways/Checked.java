package tandem.pathways;

import java.time.LocalDate;
import tandem.web.Texts;

/// The day on which facts were looked up, in words.
final class Checked {
    private Checked() {}

    /// “Checked November 26, 2026.”
    static String on(String day, Texts texts) {
        var date = LocalDate.parse(day);
        return texts.of("pathways.checked", texts.date(date), Integer.toString(date.getYear()));
    }
}
