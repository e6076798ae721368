package tandem.transition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.FormPage;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Somebody's own plan for what takes the place of treatment; who reads it; and reading what others opened.
@Controller
final class StepDownController {
    static final int LONGEST = 500;

    private final StepDowns plans;
    private final RoadPages roads;

    StepDownController(StepDowns plans, RoadPages roads) {
        this.plans = plans;
        this.roads = roads;
    }

    /// @param readers whom they may ask to read it
    /// @param wrong per field what to mend
    record PlanPage(
            Page shell, List<Part> parts, List<StepDowns.Reader> readers, boolean saved, Map<String, String> wrong)
            implements FormPage {
        boolean empty() {
            return parts.stream().allMatch(Part::blank);
        }

        /// Whether those who read it see the road too.
        boolean road() {
            return readers.stream().anyMatch(StepDowns.Reader::road);
        }

        /// “Cory and Mo read it.”
        String read() {
            var names = readers.stream()
                    .filter(StepDowns.Reader::open)
                    .map(each -> each.person().name())
                    .toList();
            return names.isEmpty()
                    ? texts().of("transition.plan.unread")
                    : texts().of("transition.plan.read", String.join(", ", names));
        }
    }

    /// @param parts those with words
    /// @param road when contacts are to come, where that was opened
    record PaperPage(Page shell, List<Part> parts, Optional<RoadPages.Ahead> road) {
        Texts texts() {
            return shell.texts();
        }
    }

    record PlansPage(Page shell, List<Person> people) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/transition/plan")
    Html plan(@RequestParam(name = "saved", defaultValue = "") String saved, Visit visit) {
        return show(visit, plans.of(visit.me()), !saved.isEmpty(), Map.of());
    }

    @PostMapping("/transition/plan")
    Object write(@RequestParam Map<String, String> typed, Visit visit) {
        var parts = Topic.ALL.stream()
                .map(topic -> new Part(
                        topic,
                        typed.getOrDefault("had-" + topic.code(), "").strip(),
                        typed.getOrDefault("instead-" + topic.code(), "").strip()))
                .toList();
        var wrong = wrong(parts);
        if (!wrong.isEmpty()) {
            return show(visit, parts, false, wrong).status(422);
        }
        plans.write(visit.me(), parts);
        return Seen.other("/transition/plan?saved=yes");
    }

    private static Map<String, String> wrong(List<Part> parts) {
        var wrong = new LinkedHashMap<String, String>();
        for (var part : parts) {
            if (part.had().length() > LONGEST) {
                wrong.put("had-" + part.topic().code(), "transition.wrong.long");
            }
            if (part.instead().length() > LONGEST) {
                wrong.put("instead-" + part.topic().code(), "transition.wrong.long");
            }
        }
        return wrong;
    }

    /// Those who are ticked may read it from now on, and nobody else.
    @PostMapping("/transition/plan/sharing")
    ResponseEntity<Void> share(
            @RequestParam(name = "holder", defaultValue = "") List<String> holders,
            @RequestParam(name = "road", defaultValue = "") String road,
            Visit visit) {
        Set<PersonId> named = plans.readers(visit.me()).stream()
                .map(each -> each.person().id())
                .filter(id -> holders.contains(id.toString()))
                .collect(Collectors.toSet());
        plans.open(visit.me(), named, !road.isEmpty());
        return Seen.other("/transition/plan#sharing");
    }

    @GetMapping("/transition/plan/paper")
    Html paper(Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("transition.plan"));
        var parts = plans.of(visit.me()).stream().filter(part -> !part.blank()).toList();
        return Html.of("transition/paper.jte", shell, new PaperPage(shell, parts, Optional.empty()));
    }

    /// @param of whose is looked for; where it is not open to the reader, the list says so
    @GetMapping("/transition/plans")
    Object all(@RequestParam(name = "of", defaultValue = "") String of, Visit visit) {
        var people = plans.with(visit.me());
        if (people.stream().anyMatch(each -> each.id().toString().equals(of))) {
            return Seen.other("/transition/plans/" + of);
        }
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("transition.plans"));
        return Html.of("transition/plans.jte", shell, new PlansPage(shell, people));
    }

    @GetMapping("/transition/plans/{person}")
    Html read(@PathVariable("person") UUID person, Visit visit) {
        var opened = plans.read(visit.me(), new PersonId(person)).orElseThrow(Refusal::notFound);
        var title = visit.texts().of("transition.plan.of", opened.person().name());
        var shell = Page.personal(visit, Tab.NONE, title);
        var parts = opened.parts().stream().filter(part -> !part.blank()).toList();
        var road = opened.road() ? roads.ahead(visit, opened.person().id()) : Optional.<RoadPages.Ahead>empty();
        return Html.of("transition/read.jte", shell, new PaperPage(shell, parts, road));
    }

    private Html show(Visit visit, List<Part> parts, boolean saved, Map<String, String> wrong) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("transition.plan"));
        return Html.of(
                "transition/plan.jte", shell, new PlanPage(shell, parts, plans.readers(visit.me()), saved, wrong));
    }
}
