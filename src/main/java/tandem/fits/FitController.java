package tandem.fits;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.directory.Directory;
import tandem.pathways.Pathways;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// One's own meetings outside: marking one, saying whether it was a fit, taking it out again.
@Controller
final class FitController {
    private final Fits fits;
    private final Telling telling;
    private final Pathways pathways;
    private final Directory directory;

    FitController(Fits fits, Telling telling, Pathways pathways, Directory directory) {
        this.fits = fits;
        this.telling = telling;
        this.pathways = pathways;
        this.directory = directory;
    }

    /// @param next what is suggested now; null where nothing is
    record MarksPage(
            Page shell,
            List<Mark> coming,
            List<Mark> over,
            @Nullable Told next) {
        Texts texts() {
            return shell.texts();
        }

        String when(Mark mark) {
            return Evenings.words(mark.planned().start(), shell.visit());
        }
    }

    @GetMapping("/me/meetings")
    Html all(Visit visit) {
        var marks = fits.of(visit.me());
        var coming = marks.stream().filter(mark -> !mark.overAt(visit.now())).toList();
        var over = marks.stream().filter(mark -> mark.overAt(visit.now())).toList();
        var shell = Page.personal(visit, Tab.MEETINGS, visit.texts().of("fits.title"));
        var page = new MarksPage(
                shell, coming.reversed(), over, telling.next(visit).orElse(null));
        return Html.of("fits/marks.jte", shell, page);
    }

    @PostMapping("/me/meetings")
    Object plan(
            @RequestParam("key") UUID key,
            @RequestParam("meeting") String slug,
            @RequestParam("day") String day,
            Visit visit) {
        var planned = Evenings.at(directory.bySlug(slug), day, visit).orElseThrow(() -> Refusal.bad("day"));
        return Seen.other(fits.plan(visit.me(), key, planned).path());
    }

    @GetMapping("/me/meetings/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        var mark = mine(id, visit);
        return show(mark, mark.answer().map(Answer::words).orElse(""), null, visit);
    }

    @PostMapping("/me/meetings/{id}/answer")
    Object answer(
            @PathVariable("id") UUID id,
            @RequestParam(name = "fit", defaultValue = "") String fit,
            @RequestParam(name = "because", defaultValue = "") List<String> because,
            @RequestParam(name = "words", defaultValue = "") String typed,
            Visit visit) {
        var mark = mine(id, visit);
        var words = typed.replace("\r\n", "\n").strip();
        var chosen = Fit.of(fit);
        if (chosen.isEmpty() || words.length() > MarkPage.LONGEST) {
            var wrong = chosen.isEmpty() ? "fits.wrong.fit" : "fits.wrong.words";
            return show(mark, words, wrong, visit).status(422);
        }
        var known = Set.copyOf(page(mark, "", null, visit).reasons().stream()
                .filter(because::contains)
                .toList());
        boolean fitted = chosen.get() == Fit.YES || chosen.get() == Fit.NOT_THERE;
        fits.answer(visit.me(), mark, new Answer(chosen.get(), fitted ? Set.of() : known, words));
        return Seen.other(mark.path());
    }

    @PostMapping("/me/meetings/{id}/removal")
    Object remove(@PathVariable("id") UUID id, Visit visit) {
        fits.remove(visit.me(), mine(id, visit).id());
        return Seen.other("/me/meetings");
    }

    private Mark mine(UUID id, Visit visit) {
        return fits.find(visit.me(), id).orElseThrow(Refusal::notFound);
    }

    private Html show(Mark mark, String words, @Nullable String wrong, Visit visit) {
        var page = page(mark, words, wrong, visit);
        return Html.of("fits/mark.jte", page.shell(), page);
    }

    private MarkPage page(Mark mark, String words, @Nullable String wrong, Visit visit) {
        var t = visit.texts();
        var way = pathways.ofFellowship(mark.planned().fellowship(), visit.language())
                .orElse(null);
        var next = mark.answer().isPresent() ? telling.next(visit).orElse(null) : null;
        var shell = Page.personal(visit, Tab.MEETINGS, t.of("fits.one"));
        return new MarkPage(shell, mark, way, words, wrong == null ? null : t.of(wrong), next);
    }
}
