package tandem.agenda;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.content.Item;
import tandem.coping.Skills;
import tandem.coverage.SessionOf;
import tandem.coverage.SessionsFound;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Writing a session's agenda, and one's own numbers beside its skills.
@Controller
final class AgendaController {
    private final Agendas agendas;
    private final Ratings ratings;
    private final Skills skills;
    private final SessionsFound sessions;

    AgendaController(Agendas agendas, Ratings ratings, Skills skills, SessionsFound sessions) {
        this.agendas = agendas;
        this.ratings = ratings;
        this.skills = skills;
        this.sessions = sessions;
    }

    /// @param wrong the text of what to mend; null where all is well
    /// @param where the form that it is about
    record AgendaPage(
            Page shell,
            SessionOf of,
            Agenda agenda,
            List<Item> skills,
            AgendaForm form,
            @Nullable String wrong,
            String where) {
        Texts texts() {
            return shell.texts();
        }

        @Nullable
        String wrong(String form) {
            return where.equals(form) ? wrong : null;
        }

        String path() {
            return of.session().path() + "/agenda";
        }
    }

    @GetMapping("/circles/{id}/sessions/{day}/agenda")
    Html show(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        return show(sessions.led(id, day, visit), visit);
    }

    @PostMapping("/circles/{id}/sessions/{day}/agenda")
    Object write(@PathVariable("id") String id, @PathVariable("day") String day, AgendaForm form, Visit visit) {
        var found = sessions.led(id, day, visit);
        var wrong = form.wrongTopic();
        if (wrong.isPresent()) {
            return show(found, form, wrong.get(), "topic", visit).status(422);
        }
        agendas.write(visit.me(), found.session(), form.about(), form.read());
        return Seen.other(found.session().path() + "/agenda");
    }

    @PostMapping("/circles/{id}/sessions/{day}/agenda/items")
    Object add(@PathVariable("id") String id, @PathVariable("day") String day, AgendaForm form, Visit visit) {
        var found = sessions.led(id, day, visit);
        return form.chosen().isEmpty() ? addWords(found, form, visit) : addSkill(found, form, visit);
    }

    @PostMapping("/circles/{id}/sessions/{day}/agenda/items/{item}/earlier")
    Object earlier(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @PathVariable("item") UUID item,
            Visit visit) {
        var found = sessions.led(id, day, visit);
        agendas.earlier(visit.me(), found.session(), item);
        return Seen.other(found.session().path() + "/agenda#items");
    }

    @PostMapping("/circles/{id}/sessions/{day}/agenda/items/{item}/removal")
    Object takeOut(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @PathVariable("item") UUID item,
            Visit visit) {
        var found = sessions.led(id, day, visit);
        agendas.takeOut(visit.me(), found.session(), item);
        return Seen.other(found.session().path() + "/agenda#items");
    }

    /// One's own numbers: nobody else reads them.
    @PostMapping("/circles/{id}/sessions/{day}/ratings")
    Object rate(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "skill", defaultValue = "") String skill,
            @RequestParam(name = "before", defaultValue = "") String before,
            @RequestParam(name = "after", defaultValue = "") String after,
            Visit visit) {
        var found = sessions.inside(id, day, visit);
        if (skills.named(skill, visit.language()).isEmpty()) {
            throw Refusal.bad("skill");
        }
        ratings.put(visit.me(), found.session(), skill, number(before), number(after));
        return Seen.other(found.session().path() + "#skill-" + skill);
    }

    private Object addWords(SessionOf found, AgendaForm form, Visit visit) {
        var wrong = form.wrongItem();
        if (wrong.isPresent()) {
            return show(found, form, wrong.get(), "words", visit).status(422);
        }
        agendas.add(visit.me(), found.session(), form.id(), form.item(), form.length());
        return Seen.other(found.session().path() + "/agenda#items");
    }

    private Object addSkill(SessionOf found, AgendaForm form, Visit visit) {
        var skill = skills.adopted(visit.actor(), visit.language()).stream()
                .filter(item -> item.id().equals(form.chosen()))
                .findFirst()
                .orElseThrow(() -> Refusal.bad("skill"));
        agendas.add(visit.me(), found.session(), form.id(), skill, skill.minutes());
        return Seen.other(found.session().path() + "/agenda#items");
    }

    private Html show(SessionOf found, Visit visit) {
        var agenda = agendas.of(visit.actor(), found.session(), visit.language());
        return show(found, AgendaForm.of(agenda), null, "", visit);
    }

    private Html show(SessionOf found, AgendaForm form, @Nullable String wrong, String where, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("agenda.title"));
        return Html.of(
                "agenda/agenda.jte",
                shell,
                new AgendaPage(
                        shell,
                        found,
                        agendas.of(visit.actor(), found.session(), visit.language()),
                        skills.adopted(visit.actor(), visit.language()),
                        form,
                        wrong,
                        where));
    }

    private static OptionalInt number(String text) {
        return text.matches("\\d|10") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
