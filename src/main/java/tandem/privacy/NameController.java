package tandem.privacy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.joining.NameDoubt;
import tandem.joining.Names;
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
    private final Names names;

    NameController(People people, Names names) {
        this.people = people;
        this.names = names;
    }

    /// @param wrong the text that says what to mend; null where nothing is wrong
    record NamePage(Page shell, NameForm form, @Nullable String wrong) {}

    @GetMapping("/me/name")
    Html name(Visit visit) {
        return show(visit, new NameForm(current(visit), ""), Optional.empty());
    }

    @PostMapping("/me/name")
    Object rename(NameForm form, Visit visit) {
        if (form.name().equals(current(visit))) {
            return Seen.other("/me");
        }
        var doubt = names.doubt(form.name()).filter(each -> !form.decided(each));
        if (doubt.isPresent()) {
            return show(visit, form, doubt).status(422);
        }
        people.rename(visit.actor(), visit.me(), form.name());
        return Seen.other("/me");
    }

    private String current(Visit visit) {
        return people.visibleTo(visit.actor(), visit.me()).map(Person::name).orElse("");
    }

    private static Html show(Visit visit, NameForm form, Optional<NameDoubt> doubt) {
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("privacy.name.title"));
        var wrong = doubt.map(NameDoubt::key).orElse(null);
        return Html.of("privacy/name.jte", shell, new NamePage(shell, form, wrong));
    }
}
