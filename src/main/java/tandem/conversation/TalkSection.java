package tandem.conversation;

import gg.jte.Content;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Part;
import tandem.circles.Section;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.web.Html;
import tandem.web.Visit;

/// Shows the conversation on its circle's page, to those who are in.
@Component
@Order(20)
class TalkSection implements Section {
    private final Conversations conversations;
    private final Roster roster;

    TalkSection(Conversations conversations, Roster roster) {
        this.conversations = conversations;
        this.roster = roster;
    }

    @Override
    public Optional<Content> on(Circle circle, Visit visit) {
        return circle.part() == Part.NONE
                ? Optional.empty()
                : Optional.of(Html.part("conversation/section.jte", talk(circle, visit)));
    }

    Talk talk(Circle circle, Visit visit, Instant before) {
        return talk(circle, visit, before, kept(circle, visit), null);
    }

    Talk talk(Circle circle, Visit visit, Instant before, PostForm form, @Nullable String wrong) {
        var view = conversations.view(visit.me(), circle.id(), before);
        var duty = new DutyLine(roster, visit);
        return new Talk(circle, view, form, wrong, !before.isBefore(visit.now()), duty, visit);
    }

    private Talk talk(Circle circle, Visit visit) {
        return talk(circle, visit, visit.now().plusSeconds(1));
    }

    private PostForm kept(Circle circle, Visit visit) {
        return conversations
                .draft(visit.me(), circle.id())
                .map(draft -> PostForm.of(draft.words(), draft.thread()))
                .orElseGet(PostForm::empty);
    }
}
