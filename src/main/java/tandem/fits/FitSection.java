package tandem.fits;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.directory.MeetingSection;
import tandem.meetings.Meeting;
import tandem.schedules.Occurrence;
import tandem.shared.Ids;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Texts;
import tandem.web.Visit;

/// On a meeting's page, for members: “I plan to go”, for themselves.
@Component
@Order(10)
class FitSection implements MeetingSection {
    private final Fits fits;

    FitSection(Fits fits) {
        this.fits = fits;
    }

    /// @param days the evenings they can choose from
    /// @param marked those of this meeting that they marked and that are still to come
    record Shown(UUID key, String slug, List<Occurrence> days, List<Mark> marked, Visit visit) {
        Texts texts() {
            return visit.texts();
        }

        String day(Occurrence day) {
            return Evenings.words(day.start(), visit);
        }
    }

    @Override
    public Optional<Content> on(Meeting meeting, Visit visit) {
        var days = Evenings.of(meeting, visit);
        if (!visit.reader().is(Role.MEMBER) || days.isEmpty()) {
            return Optional.empty();
        }
        var marked = fits.of(visit.me()).stream()
                .filter(mark -> mark.planned().slug().equals(meeting.slug()) && !mark.overAt(visit.now()))
                .toList();
        return Optional.of(Html.part("fits/section.jte", new Shown(Ids.next(), meeting.slug(), days, marked, visit)));
    }
}
