package tandem.mentors;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.People;
import tandem.people.Person;
import tandem.web.FormPage;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// What a mentor says of themselves, and whether they take on somebody new.
@Controller
final class ProfileController {
    private final Profiles profiles;
    private final Mentors mentors;
    private final Choices choices;
    private final People people;

    ProfileController(Profiles profiles, Mentors mentors, Choices choices, People people) {
        this.profiles = profiles;
        this.mentors = mentors;
        this.choices = choices;
        this.people = people;
    }

    /// @param wrong per field what to mend
    record ProfilePage(Page shell, ProfileForm form, Choices choices, Map<String, String> wrong, boolean saved)
            implements FormPage {
        List<Choices.Choice> choices(Kind kind) {
            return choices.of(kind, texts().language());
        }
    }

    @GetMapping("/mentors/profile")
    Html own(@RequestParam(name = "saved", required = false) @Nullable String saved, Visit visit) {
        var form = profiles.own(visit.me())
                .map(ProfileForm::of)
                .orElseGet(() -> ProfileForm.empty(people.visibleTo(visit.actor(), visit.me())
                        .map(Person::name)
                        .orElse("")));
        return show(form, Map.of(), saved != null, visit);
    }

    @PostMapping("/mentors/profile")
    Object write(@RequestParam MultiValueMap<String, String> typed, Visit visit) {
        var form = new ProfileForm(typed);
        var wrong = form.wrong();
        if (wrong.isEmpty() && !profiles.write(visit.me(), form.written(choices))) {
            wrong = Map.of("capacity", "mentors.wrong.below");
        }
        return wrong.isEmpty()
                ? Seen.other("/mentors/profile?saved=1")
                : show(form, wrong, false, visit).status(422);
    }

    @PostMapping("/mentors/rest")
    Object rest(Visit visit) {
        mentors.rest(visit.me(), true);
        return Seen.other("/mentors");
    }

    @PostMapping("/mentors/rest/end")
    Object back(Visit visit) {
        mentors.rest(visit.me(), false);
        return Seen.other("/mentors");
    }

    private Html show(ProfileForm form, Map<String, String> wrong, boolean saved, Visit visit) {
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("mentors.profile"));
        return Html.of("mentors/profile.jte", shell, new ProfilePage(shell, form, choices, wrong, saved));
    }
}
