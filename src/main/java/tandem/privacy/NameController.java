package tandem.privacy;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.People;
import tandem.people.Person;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Changing one's own chosen name.
@Controller
class NameController {
    private final People people;

    NameController(People people) {
        this.people = people;
    }

    /// @param wrong what to mend; empty where nothing is wrong
    record NamePage(Page shell, NameForm form, String wrong) {}

    @GetMapping("/me/name")
    Html name(Visit visit) {
        var now = people.visibleTo(visit.actor(), visit.me()).map(Person::name).orElse("");
        return show(visit, new NameForm(now), "");
    }

    @PostMapping("/me/name")
    Object rename(@RequestParam(name = "name", required = false) @Nullable String typed, Visit visit) {
        var form = NameForm.of(typed);
        if (!form.wrong().isEmpty()) {
            return show(visit, form, visit.texts().of(form.wrong(), NameForm.LONGEST))
                    .status(422);
        }
        people.rename(visit.actor(), visit.me(), form.name());
        return Seen.other("/me");
    }

    private static Html show(Visit visit, NameForm form, String wrong) {
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("privacy.name.title"));
        return Html.of("privacy/name.jte", shell, new NamePage(shell, form, wrong));
    }
}
