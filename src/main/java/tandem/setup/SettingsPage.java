package tandem.setup;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.program.HelpNumber;
import tandem.program.Program;
import tandem.web.FormPage;
import tandem.web.HoursInWords;
import tandem.web.Page;
import tandem.web.ZoneWords;

/// One part of the settings.
///
/// @param form what it asks, as it stands or as it was sent
/// @param wrong the text of what is wrong, by field
record SettingsPage<T>(Page shell, Step step, T form, Map<String, String> wrong) implements FormPage {
    private static final List<String> NEAR = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico");

    /// The first time: one part after the other, and the site still says that all is a sample.
    boolean first() {
        return program().sample();
    }

    int steps() {
        return Step.values().length;
    }

    Program program() {
        return shell.visit().program();
    }

    /// Where whoever saves nothing goes on.
    String onward() {
        return first() ? step.next().map(Step::path).orElse("/settings") : "/settings";
    }

    @Nullable
    String invalid(String field) {
        return wrong.containsKey(field) ? "true" : null;
    }

    @Nullable
    String described(String field) {
        return wrong.containsKey(field) ? field + "-wrong" : null;
    }

    /// Those in the United States first.
    List<String> zones() {
        return java.util.stream.Stream.concat(
                        NEAR.stream(),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(zone ->
                                        zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                                .filter(zone -> !NEAR.contains(zone))
                                .sorted())
                .toList();
    }

    String zone(String id) {
        var name =
                ZoneId.of(id).getDisplayName(TextStyle.FULL, texts().language().locale());
        return NEAR.contains(id) ? name + " (" + id + ")" : id.replace('_', ' ');
    }

    /// “Nogales, AZ, United States. Its clock: Mountain Time”
    String place(PlaceChoice place) {
        return place.zone()
                .map(zone ->
                        texts().of("setup.program.which.clock", place.said(), ZoneWords.of(zone, texts().language())))
                .orElse(place.said());
    }

    String week(HelpNumber number) {
        return HoursInWords.week(number.hours(), texts());
    }

    String minutes(String minutes) {
        return ReplyForm.WITHIN.contains(minutes)
                ? texts().of("setup.minutes." + minutes)
                : texts().of("setup.minutes", minutes);
    }

    String days(String code) {
        return texts().of("setup.days." + code);
    }
}
