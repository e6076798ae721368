package tandem.days;

import java.util.Locale;
import tandem.web.Texts;

/// A mark as people say it.
final class MarkWords {
    private MarkWords() {}

    /// “30 days”, “6 months”, “1 year”, “90 days in all”.
    static String of(Mark mark, Texts texts) {
        var words = alone(mark, texts);
        return mark.total() ? texts.of("days.mark.total", words) : words;
    }

    /// The same without “in all”: others need not hear that there was more than one run.
    static String alone(Mark mark, Texts texts) {
        return texts.of("days.mark." + mark.unit().name().toLowerCase(Locale.ROOT), mark.number());
    }
}
