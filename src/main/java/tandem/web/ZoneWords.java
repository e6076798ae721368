package tandem.web;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tandem.shared.Language;

/// What people call a zone: “Central Time”, “hora central”. Asking the JDK takes microseconds, and a page asks often.
public final class ZoneWords {
    private static final Map<Called, String> NAMES = new ConcurrentHashMap<>();

    private ZoneWords() {}

    public static String of(ZoneId zone, Language language) {
        return NAMES.computeIfAbsent(
                new Called(zone, language),
                called -> called.zone.getDisplayName(TextStyle.FULL, called.language.locale()));
    }

    private record Called(ZoneId zone, Language language) {}
}
