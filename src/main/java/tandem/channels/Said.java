package tandem.channels;

import tandem.web.Texts;
import tandem.web.ZoneWords;

/// What somebody set, as a sentence.
final class Said {
    private Said() {}

    /// “Not from 9 p.m. to 8 a.m. (Mountain Time)”; the same without hours of their own.
    static String hours(Preference preference, Texts texts) {
        if (preference.quietFrom().isEmpty()
                || preference.quietTo().isEmpty()
                || preference.zone().isEmpty()) {
            return texts.of("channels.hours.usual");
        }
        var from = preference.quietFrom().get();
        var to = preference.quietTo().get();
        return from.equals(to)
                ? texts.of("channels.hours.never")
                : texts.of(
                        "channels.hours.said",
                        texts.time(from),
                        texts.time(to),
                        ZoneWords.of(preference.zone().get(), texts.language()));
    }
}
