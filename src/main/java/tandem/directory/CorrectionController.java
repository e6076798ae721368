package tandem.directory;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.shared.Ids;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// Takes what visitors know better.
@Controller
class CorrectionController {
    private final Directory directory;

    CorrectionController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/meetings/{slug}/correction")
    Html form(@PathVariable String slug, Visit visit) {
        var meeting = directory.meeting(slug);
        return page(visit, meeting, before(meeting, visit), "");
    }

    @PostMapping("/meetings/{slug}/correction")
    Html correct(@PathVariable String slug, CorrectionForm form, Visit visit, HttpServletRequest request) {
        var meeting = directory.meeting(slug);
        if (form.tooLong()) {
            return page(visit, meeting, form, visit.texts().of("directory.correct.too-long", CorrectionForm.LONGEST))
                    .status(422);
        }
        var changes = form.changesTo(before(meeting, visit));
        if (changes.isEmpty() && form.words().isBlank()) {
            return page(visit, meeting, form, visit.texts().of("directory.correct.nothing")).status(422);
        }
        var correction = new Correction(meeting.id(), changes, form.words().strip(), form.key());
        return switch (directory.suggest(correction, request.getRemoteAddr())) {
            case KEPT -> thanks(visit, meeting, correction);
            case TOO_MANY -> page(visit, meeting, form, visit.texts().of("directory.correct.too-many")).status(429);
        };
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
        var page = new CorrectionPage.Thanks(shell, meeting.slug(), meeting.facts().name(), correction.changes());
        return Html.of("directory/thanks.jte", shell, page);
    }
}
