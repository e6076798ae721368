package tandem.together;

import java.util.List;
import java.util.Map;
import tandem.fits.Evenings;
import tandem.meetings.Meeting;
import tandem.schedules.Occurrence;
import tandem.web.FormPage;
import tandem.web.Page;

/// The form that asks for company to a meeting.
///
/// @param wrong per field what to mend
record AskPage(Page shell, Meeting meeting, AskForm form, Map<String, String> wrong) implements FormPage {
    List<Spot> spots() {
        return Spot.at(meeting.facts().attendance());
    }

    List<Occurrence> days() {
        var now = shell.visit().now();
        return Evenings.of(meeting, shell.visit()).stream()
                .filter(day -> day.start().toInstant().isAfter(now))
                .toList();
    }

    String day(Occurrence day) {
        return Evenings.words(day.start(), shell.visit());
    }
}
