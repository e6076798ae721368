package tandem.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// Filling one section: typed, or tapped from what is suggested. Each line is saved as it comes.
@Controller
final class SectionController {
    private final Outline outline;
    private final Plans plans;
    private final List<Suggests> suggests;

    SectionController(Outline outline, Plans plans, List<Suggests> suggests) {
        this.outline = outline;
        this.plans = plans;
        this.suggests = List.copyOf(suggests);
    }

    @GetMapping("/plan/{section}")
    Html show(
            @PathVariable("section") String id,
            @RequestParam(name = "line", defaultValue = "") String changed,
            Visit visit) {
        var part = part(id, visit);
        var line = Typed.id(changed).flatMap(key -> find(visit.me(), part, key));
        return page(part, line, line.map(LineForm::of).orElseGet(LineForm::empty), Map.of(), visit);
    }

    @PostMapping("/plan/{section}/lines")
    Object add(@PathVariable("section") String id, LineForm form, Visit visit) {
        var part = part(id, visit);
        var key = form.id().orElseThrow(() -> Refusal.bad("key"));
        if (!form.take().isEmpty()) {
            return take(part, key, form.take(), visit);
        }
        var wrong = form.wrong(part);
        if (!wrong.isEmpty()) {
            return page(part, Optional.empty(), form, wrong, visit).status(422);
        }
        plans.add(visit.me(), form.line(key, part));
        return Seen.other("/plan/" + part.id() + "#mine");
    }

    @PostMapping("/plan/{section}/lines/{line}")
    Object change(@PathVariable("section") String id, @PathVariable("line") UUID line, LineForm form, Visit visit) {
        var part = part(id, visit);
        var old = find(visit.me(), part, line).orElseThrow(Refusal::notFound);
        var wrong = form.wrong(part);
        if (!wrong.isEmpty()) {
            return page(part, Optional.of(old), form, wrong, visit).status(422);
        }
        plans.change(visit.me(), form.line(line, part));
        return Seen.other("/plan/" + part.id() + "#mine");
    }

    @PostMapping("/plan/{section}/lines/{line}/earlier")
    Object earlier(@PathVariable("section") String id, @PathVariable("line") UUID line, Visit visit) {
        plans.earlier(visit.me(), line);
        return Seen.other("/plan/" + part(id, visit).id() + "#mine");
    }

    @PostMapping("/plan/{section}/lines/{line}/removal")
    Object remove(@PathVariable("section") String id, @PathVariable("line") UUID line, Visit visit) {
        plans.remove(visit.me(), line);
        return Seen.other("/plan/" + part(id, visit).id() + "#mine");
    }

    /// Where something is left to be filled in, the line is opened at once.
    private Object take(Part part, UUID key, String id, Visit visit) {
        var taken = Stream.concat(own(part, visit).stream(), part.suggestions().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.bad("take"));
        var line = new Line(key, part.id(), taken.words(), taken.answer(), Optional.empty(), taken.skill());
        plans.add(visit.me(), line);
        return Seen.other("/plan/" + part.id() + (line.open() ? "?line=" + key + "#write" : "#mine"));
    }

    private Html page(Part part, Optional<Line> changed, LineForm form, Map<String, String> wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, part.title());
        var lines = plans.lines(visit.me(), part.id());
        var all = outline.in(visit.language());
        int number = outline.number(part, visit.language());
        return Html.of(
                "plan/section.jte",
                shell,
                new SectionPage(
                        shell,
                        part,
                        number,
                        all.size(),
                        number < all.size() ? Optional.of(all.get(number)) : Optional.empty(),
                        lines,
                        left(own(part, visit), lines),
                        left(part.suggestions(), lines),
                        changed,
                        form,
                        wrong));
    }

    /// What one's own entries suggest.
    private List<Suggestion> own(Part part, Visit visit) {
        return suggests.stream()
                .flatMap(each -> each.forSection(visit.me(), part.id(), visit.language()).stream())
                .toList();
    }

    private static List<Suggestion> left(List<Suggestion> suggested, List<Line> lines) {
        return suggested.stream()
                .filter(each -> lines.stream()
                        .noneMatch(line -> line.words().equals(each.words())
                                || line.skill().isPresent() && line.skill().equals(each.skill())))
                .toList();
    }

    private Optional<Line> find(PersonId me, Part part, UUID id) {
        return plans.lines(me, part.id()).stream()
                .filter(line -> line.id().equals(id))
                .findFirst();
    }

    private Part part(String id, Visit visit) {
        return outline.find(id, visit.language()).orElseThrow(Refusal::notFound);
    }
}
