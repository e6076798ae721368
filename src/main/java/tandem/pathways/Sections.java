package tandem.pathways;

import gg.jte.Content;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.directory.MeetingSection;
import tandem.meetings.Meeting;
import tandem.web.Html;
import tandem.web.Texts;
import tandem.web.Visit;

/// On a meeting's page: the way to read what its fellowship is like.
@Component
@Order(90)
class Sections implements MeetingSection {
    private final Pathways pathways;

    Sections(Pathways pathways) {
        this.pathways = pathways;
    }

    record Shown(Pathway way, Visit visit) {
        Texts texts() {
            return visit.texts();
        }
    }

    @Override
    public Optional<Content> on(Meeting meeting, Visit visit) {
        return pathways.ofFellowship(meeting.facts().fellowship(), visit.language())
                .map(way -> Html.part("pathways/section.jte", new Shown(way, visit)));
    }
}
