package tandem.safety;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.People;
import tandem.people.Relation;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.RateLimit;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Opening one page outside one's own list. Whoever asks shows again who they are, and gets the same answer in the same
/// time whether or not there is such a person; what did open stands on the page that follows.
@Controller
class GlassController {
    private static final int AN_HOUR = 10;

    private final Glasses glasses;
    private final People people;
    private final RateLimit limit;

    GlassController(Glasses glasses, People people, Clock clock) {
        this.glasses = glasses;
        this.people = people;
        this.limit = new RateLimit(AN_HOUR, Duration.ofHours(1), clock);
    }

    /// @param until when it closes, in words
    record Open(UUID id, UUID person, String name, String until) {}

    /// @param asked whether the reader has just asked
    /// @param waiting how many looks of others wait for the reader's word
    record GlassPage(
            Page shell, GlassForm form, Map<String, String> wrong, boolean asked, List<Open> open, int waiting) {}

    @GetMapping("/glass")
    Html ask(@RequestParam(name = "asked", defaultValue = "") String asked, Visit visit) {
        return show(GlassForm.EMPTY, Map.of(), !asked.isEmpty(), visit);
    }

    @PostMapping("/glass")
    Object open(GlassForm form, Visit visit, HttpServletRequest request) {
        var me = visit.provenMe();
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return show(form, wrong, false, visit).status(422);
        }
        limit.count(request);
        SetTime.run(() -> glasses.open(me, form.kind(), form.who(), form.reason()));
        return Seen.other("/glass?asked=1");
    }

    @PostMapping("/glass/{id}/end")
    Object close(@PathVariable("id") UUID id, Visit visit) {
        if (!glasses.close(visit.me(), id)) {
            throw Refusal.notFound();
        }
        return Seen.other("/glass");
    }

    private Html show(GlassForm form, Map<String, String> wrong, boolean asked, Visit visit) {
        var me = visit.provenMe();
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("safety.glass.title"));
        var waiting = glasses.toReview(me).size();
        return Html.of("safety/glass.jte", shell, new GlassPage(shell, form, wrong, asked, open(visit), waiting));
    }

    private List<Open> open(Visit visit) {
        var open = glasses.openTo(visit.me());
        var names = people.visibleTo(
                visit.actor(), open.stream().map(Relation::subject).toList());
        return open.stream()
                .filter(each -> names.containsKey(each.subject()))
                .map(each -> new Open(
                        each.id(),
                        each.subject().value(),
                        Objects.requireNonNull(names.get(each.subject())).name(),
                        visit.texts()
                                .moment(
                                        each.until().orElseThrow(),
                                        visit.now(),
                                        visit.program().zone())))
                .toList();
    }
}
