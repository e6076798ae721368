package tandem.circles;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Asking to join, answering, and asking somebody to come.
@Controller
final class DoorController {
    private final Doors doors;
    private final Circles circles;
    private final CirclePages pages;

    DoorController(Doors doors, Circles circles, CirclePages pages) {
        this.doors = doors;
        this.circles = circles;
        this.pages = pages;
    }

    @PostMapping("/circles/{id}/ask")
    Object ask(@PathVariable("id") String id, JoinForm form, Visit visit) {
        var circle = pages.find(id, visit);
        var wrong = form.wrong().or(form::tooLong).or(() -> taken(circle, form, visit));
        if (wrong.isPresent()) {
            return pages.of(circle, visit, form, wrong.get()).status(422);
        }
        if (circle.door() == Door.ASK && !doors.ask(visit.me(), circle.id(), form.name(), form.words())) {
            return pages.of(circle, visit, form, "circles.no-place").status(422);
        }
        return Seen.other("/circles/" + circle.id());
    }

    private Optional<String> taken(Circle circle, JoinForm form, Visit visit) {
        boolean taken = circle.door() == Door.ASK && circles.taken(visit.me(), circle.id(), visit.me(), form.name());
        return taken ? Optional.of("circles.wrong.taken") : Optional.empty();
    }

    @PostMapping("/circles/{id}/ask/end")
    Object takeBack(@PathVariable("id") String id, Visit visit) {
        var circle = pages.find(id, visit);
        doors.takeBack(visit.me(), circle.id());
        return Seen.other("/circles/" + circle.id());
    }

    /// For those who lead, and those who look after circles.
    @GetMapping("/circles/asks")
    Html asks(Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("circles.asks"));
        var known = circles.all(visit.actor()).stream().collect(Collectors.toMap(Circle::id, Function.identity()));
        return Html.of("circles/asks.jte", shell, new AsksPage(shell, doors.waiting(visit.actor()), known));
    }

    @PostMapping("/circles/asks/{id}/answer")
    Object answer(@PathVariable("id") UUID id, @RequestParam("answer") String answer, Visit visit) {
        if (!answer.equals("yes") && !answer.equals("no")) {
            throw Refusal.bad("answer");
        }
        if (!doors.answer(visit.me(), id, answer.equals("yes"))) {
            throw Refusal.notFound();
        }
        return Seen.other("/circles/asks");
    }

    @PostMapping("/circles/{id}/access")
    Object access(@PathVariable("id") String id, @RequestParam("access") String access, Visit visit) {
        var circle = kept(id, visit);
        doors.set(visit.me(), circle.id(), Access.of(access).orElseThrow(() -> Refusal.bad("access")));
        return Seen.other("/circles/" + circle.id() + "#door");
    }

    @PostMapping("/circles/{id}/invitations")
    Object invite(@PathVariable("id") String id, @RequestParam("person") UUID person, Visit visit) {
        var circle = kept(id, visit);
        var chosen = new PersonId(person);
        if (doors.invitable(visit.me(), circle).stream()
                .noneMatch(each -> each.id().equals(chosen))) {
            throw Refusal.notFound();
        }
        if (!doors.invite(visit.me(), circle.id(), chosen)) {
            return pages.uninvited(circle, visit).status(422);
        }
        return Seen.other("/circles/" + circle.id() + "?invited=yes#door");
    }

    @PostMapping("/circles/{id}/invitation/end")
    Object decline(@PathVariable("id") String id, Visit visit) {
        doors.decline(visit.me(), pages.find(id, visit).id());
        return Seen.other("/circles");
    }

    /// One whose door the reader keeps.
    private Circle kept(String id, Visit visit) {
        var circle = pages.find(id, visit);
        if (!keeps(circle, visit)) {
            throw Refusal.notFound();
        }
        return circle;
    }

    static boolean keeps(Circle circle, Visit visit) {
        var reader = visit.reader();
        return circle.part() == Part.LEADER || reader.is(Role.COORDINATOR) || reader.is(Role.SUPERVISOR);
    }
}
