package tandem.mentors;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Who walks with whom, and how much each mentor has to carry.
@Controller
final class LoadController {
    private final Mentors mentors;
    private final Profiles profiles;
    private final People people;

    LoadController(Mentors mentors, Profiles profiles, People people) {
        this.mentors = mentors;
        this.profiles = profiles;
        this.people = people;
    }

    /// @param profile empty where they wrote nothing yet
    /// @param people those whom the reader may see by name
    /// @param others how many more there are
    record Carried(Person mentor, Optional<Profile> profile, int walks, int room, List<Person> people, int others) {}

    record LoadPage(Page shell, List<Carried> mentors) {
        Texts texts() {
            return shell.texts();
        }

        int walks() {
            return mentors.stream().mapToInt(Carried::walks).sum();
        }

        int room() {
            return mentors.stream().mapToInt(Carried::room).sum();
        }

        boolean ends() {
            return shell.visit().reader().is(Role.COORDINATOR);
        }
    }

    @GetMapping("/mentors/load")
    Html load(Visit visit) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("mentors.load.title"));
        var room = new HashMap<PersonId, Integer>();
        profiles.loads(visit.actor()).forEach(each -> room.put(each.mentor(), each.room()));
        var known = new HashMap<PersonId, Profile>();
        profiles.all(visit.actor()).forEach(each -> known.put(each.person(), each));
        var byName = Collator.getInstance(visit.texts().language().locale());
        var carried = people.with(visit.actor(), Role.MENTOR).stream()
                .sorted(Comparator.comparing(Person::name, byName))
                .map(mentor -> carried(mentor, known, room.getOrDefault(mentor.id(), 0), visit))
                .toList();
        return Html.of("mentors/load.jte", shell, new LoadPage(shell, carried));
    }

    private Carried carried(Person mentor, Map<PersonId, Profile> known, int room, Visit visit) {
        var walked = mentors.walks(visit.actor(), mentor.id());
        var named = people
                .visibleTo(visit.actor(), walked.stream().map(Relation::subject).toList())
                .values()
                .stream()
                .sorted(Comparator.comparing(Person::name))
                .toList();
        return new Carried(
                mentor,
                Optional.ofNullable(known.get(mentor.id())),
                walked.size(),
                room,
                named,
                walked.size() - named.size());
    }
}
