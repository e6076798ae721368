package tandem.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.meetings.Meeting;
import tandem.shared.Ids;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.RateLimit;
import tandem.web.Tab;
import tandem.web.Visit;

/// Takes what visitors know better.
@Controller
class CorrectionController {
    private static final int A_DAY = 20;

    private final Directory directory;
    private final RateLimit limit;

    CorrectionController(Directory directory, Clock clock) {
        this.directory = directory;
        this.limit = new RateLimit(A_DAY, Duration.ofDays(1), clock);
    }

    @GetMapping("/meetings/{slug}/correction")
    Html form(@PathVariable String slug, Visit visit) {
        var meeting = directory.bySlug(slug);
        return page(visit, meeting, before(meeting, visit), "");
    }

    @PostMapping("/meetings/{slug}/correction")
    Html correct(@PathVariable String slug, CorrectionForm form, Visit visit, HttpServletRequest request) {
        var meeting = directory.bySlug(slug);
        var changes = form.changesTo(before(meeting, visit));
        var words = form.words().strip();
        if (CorrectionForm.tooLong(changes, words)) {
            return page(visit, meeting, form, visit.texts().of("directory.correct.too-long", CorrectionForm.LONGEST))
                    .status(422);
        }
        if (changes.isEmpty() && words.isEmpty()) {
            return page(visit, meeting, form, visit.texts().of("directory.correct.nothing"))
                    .status(422);
        }
        limit.count(request);
        var correction = new Correction(meeting.id(), visit.language(), changes, words, form.id());
        directory.suggest(correction);
        return thanks(visit, meeting, correction);
    }

    private static CorrectionForm before(Meeting meeting, Visit visit) {
        return CorrectionForm.of(meeting.facts(), visit.language(), Ids.next().toString());
    }

    private static Html page(Visit visit, Meeting meeting, CorrectionForm form, String problem) {
        var shell = Page.personal(visit, Tab.MEETINGS, visit.texts().of("directory.correct"));
        var page = new CorrectionPage(shell, meeting.slug(), meeting.facts().name(), form, problem);
        return Html.of("directory/correction.jte", shell, page);
    }

    private static Html thanks(Visit visit, Meeting meeting, Correction correction) {
        var shell = Page.personal(visit, Tab.MEETINGS, visit.texts().of("directory.correct"));
        var page =
                new CorrectionPage.Thanks(shell, meeting.slug(), meeting.facts().name(), correction.changes());
        return Html.of("directory/thanks.jte", shell, page);
    }
}
