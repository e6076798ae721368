package tandem.conversation;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.circles.Company;
import tandem.circles.Part;
import tandem.circles.Section;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.wall.Question;
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
    public List<Question<?>> asks(CircleId circle, Visit visit) {
        return Conversations.asks(visit.me(), circle, newest(visit));
    }

    @Override
    public Optional<Content> on(Company company, Visit visit) {
        return company.circle().part() == Part.NONE
                ? Optional.empty()
                : Optional.of(Html.part("conversation/section.jte", talk(company, visit)));
    }

    Talk talk(Company company, Visit visit, Instant before) {
        var view = conversations.view(visit.me(), company, before);
        var form = view.draft()
                .map(draft -> PostForm.of(draft.words(), draft.thread()))
                .orElseGet(PostForm::empty);
        return talk(company, view, visit, before, form, null);
    }

    Talk talk(Company company, Visit visit, Instant before, PostForm form, @Nullable String wrong) {
        return talk(company, conversations.view(visit.me(), company, before), visit, before, form, wrong);
    }

    private Talk talk(
            Company company,
            Conversations.View view,
            Visit visit,
            Instant before,
            PostForm form,
            @Nullable String wrong) {
        var duty = new DutyLine(roster, visit);
        return new Talk(
                company.circle(),
                company.readersThere(),
                view,
                form,
                wrong,
                !before.isBefore(visit.now()),
                duty,
                visit);
    }

    private Talk talk(Company company, Visit visit) {
        return talk(company, visit, newest(visit));
    }

    private static Instant newest(Visit visit) {
        return visit.now().plusSeconds(1);
    }
}
