package tandem.live;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.CircleId;
import tandem.content.HardWords;
import tandem.coverage.SessionOf;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Typed;
import tandem.web.Visit;

/// The room of a session: opening it, going in, talking, one's own place in the order, leaving, ending it.
@Controller
final class RoomController {
    private static final int LONGEST_TURN = 15;

    private final RoomPages pages;
    private final Rooms rooms;
    private final Talking talking;
    private final Chairing chairing;
    private final Halls halls;
    private final HardWords hardWords;

    RoomController(RoomPages pages, Rooms rooms, Talking talking, Chairing chairing, Halls halls, HardWords hardWords) {
        this.pages = pages;
        this.rooms = rooms;
        this.talking = talking;
        this.chairing = chairing;
        this.halls = halls;
        this.hardWords = hardWords;
    }

    /// Looking changes nothing but that somebody counts as here for a while, which is in memory alone.
    @GetMapping("/circles/{id}/sessions/{day}/room")
    Object show(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "write", defaultValue = "") String write,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "near", defaultValue = "") String near,
            Visit visit) {
        return pages.of(pages.found(id, day, visit), visit, !write.isEmpty(), to, Near.of(near));
    }

    @PostMapping("/circles/{id}/sessions/{day}/room")
    Object open(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "waits", defaultValue = "") String waits,
            @RequestParam(name = "minutes", defaultValue = "3") String minutes,
            Visit visit) {
        var found = pages.found(id, day, visit);
        if (!pages.leads(found, visit)) {
            throw Refusal.notFound();
        }
        if (Rooms.opens(found.session(), visit.now())) {
            var time = Typed.number(minutes, 0, LONGEST_TURN).orElseThrow(() -> Refusal.bad("minutes"));
            rooms.open(visit.me(), found.session(), !waits.isEmpty(), time);
        }
        return here(found);
    }

    @PostMapping("/circles/{id}/sessions/{day}/room/end")
    Object end(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        var found = pages.found(id, day, visit);
        if (!pages.leads(found, visit)) {
            throw Refusal.notFound();
        }
        rooms.of(visit.actor(), found.circle().id(), found.session().day())
                .ifPresent(room -> rooms.end(visit.me(), found.session(), room));
        return here(found);
    }

    @PostMapping("/circles/{id}/sessions/{day}/room/seat")
    Object enter(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "listens", defaultValue = "") String listens,
            Visit visit) {
        var session = Typed.day(day).orElseThrow(Refusal::notFound);
        var circle = CircleId.read(id).orElseThrow(Refusal::notFound);
        chairing.count(visit.me());
        rooms.enter(visit.me(), circle, session, !listens.isEmpty())
                .ifPresent(seat -> halls.entered(circle, session, seat));
        return Seen.other(Room.path(circle, day));
    }

    @PostMapping("/circles/{id}/sessions/{day}/room/seat/end")
    Object leave(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        var found = pages.found(id, day, visit);
        pages.seat(found, visit).ifPresent(seat -> {
            chairing.own(visit.me(), seat, Chairing.Own.LEAVE);
            halls.gone(seat);
        });
        return Seen.other(found.session().path());
    }

    @PostMapping("/circles/{id}/sessions/{day}/room/words")
    Object say(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            WordsForm form,
            @RequestHeader(name = "Tandem-Script", defaultValue = "") String script,
            Visit visit) {
        var wrong = wrong(id, day, form, visit);
        if (wrong.isPresent()) {
            return pages.again(pages.found(id, day, visit), form, wrong.get(), visit);
        }
        return done(id, day, script, near(form));
    }

    private Near near(WordsForm form) {
        return !hardWords.in(form.words()) ? Near.NOT : form.whom() == null ? Near.SAID : Near.ONE;
    }

    /// What did not go through is shown under this address, and whoever loads it anew is led back.
    @GetMapping("/circles/{id}/sessions/{day}/room/words")
    Object back(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        return here(pages.found(id, day, visit));
    }

    @PostMapping("/circles/{id}/sessions/{day}/room/turn")
    Object turn(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam("do") String act,
            @RequestHeader(name = "Tandem-Script", defaultValue = "") String script,
            Visit visit) {
        var own = switch (act) {
            case "raise" -> Chairing.Own.RAISE;
            case "lower" -> Chairing.Own.LOWER;
            case "done", "pass" -> Chairing.Own.DONE;
            default -> throw Refusal.bad("do");
        };
        return inside(id, day, script, visit, me -> chairing.own(visit.me(), me, own));
    }

    @PostMapping("/circles/{id}/sessions/{day}/room/listening")
    Object listen(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "on", defaultValue = "") String on,
            @RequestHeader(name = "Tandem-Script", defaultValue = "") String script,
            Visit visit) {
        var own = on.isEmpty() ? Chairing.Own.SPEAK : Chairing.Own.LISTEN;
        return inside(id, day, script, visit, me -> chairing.own(visit.me(), me, own));
    }

    @PostMapping("/circles/{id}/sessions/{day}/room/answer")
    Object answer(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam("answer") String answer,
            @RequestParam("key") String key,
            @RequestHeader(name = "Tandem-Script", defaultValue = "") String script,
            Visit visit) {
        if (!answer.matches("fine|talk|help")) {
            throw Refusal.bad("answer");
        }
        var form = Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
        var near = answer.equals("help") ? Near.ONE : Near.NOT;
        return inside(id, day, script, near, visit, me -> talking.answer(visit.me(), me, form, answer));
    }

    private Object inside(String id, String day, String script, Visit visit, Consumer<Seat> act) {
        return inside(id, day, script, Near.NOT, visit, act);
    }

    /// Whoever is not in the room any more sees its door.
    private Object inside(String id, String day, String script, Near near, Visit visit, Consumer<Seat> act) {
        var seat = rooms.within(id, day, visit);
        if (seat.isEmpty()) {
            return here(pages.found(id, day, visit));
        }
        chairing.count(seat.get());
        act.accept(seat.get());
        return done(id, day, script, near);
    }

    /// @return the text that says why nothing was said
    private Optional<String> wrong(String id, String day, WordsForm form, Visit visit) {
        var key = form.id().orElseThrow(() -> Refusal.bad("key"));
        return form.wrong().or(() -> {
            var outcome = form.toAll() ? say(id, day, key, form, visit) : confide(id, day, key, form, visit);
            return outcome == Talking.Outcome.SAID ? Optional.empty() : Optional.of(key(outcome));
        });
    }

    /// Whoever has a line from this node is known by it; that they still may, is asked where it is written down.
    private Talking.Outcome say(String id, String day, UUID key, WordsForm form, Visit visit) {
        var path = Room.path(CircleId.read(id).orElseThrow(Refusal::notFound), day);
        return halls.sits(visit.me(), path)
                .or(() -> rooms.within(id, day, visit))
                .map(me -> talking.say(me, key, form.words()))
                .orElse(Talking.Outcome.GONE);
    }

    private Talking.Outcome confide(String id, String day, UUID key, WordsForm form, Visit visit) {
        return rooms.within(id, day, visit)
                .map(me -> talking.confide(visit.me(), me, key, form.whom(), form.words()))
                .orElse(Talking.Outcome.GONE);
    }

    private static String key(Talking.Outcome outcome) {
        return switch (outcome) {
            case QUIET -> "live.wrong.quiet";
            case MUTED -> "live.wrong.muted";
            case ENOUGH -> "live.wrong.enough";
            case GONE, SAID -> "live.wrong.gone";
        };
    }

    /// A script has shown it already; without one the page comes again.
    static ResponseEntity<Void> done(String id, String day, String script, Near near) {
        if (script.isEmpty()) {
            var more = near == Near.NOT ? "" : "?near=" + near.code() + "#near";
            return Seen.other("/circles/" + id + "/sessions/" + day + "/room" + more);
        }
        var answer = ResponseEntity.noContent().header("Cache-Control", "no-store");
        return near == Near.NOT
                ? answer.build()
                : answer.header("Tandem-Near", near.code()).build();
    }

    static ResponseEntity<Void> here(SessionOf found) {
        return Seen.other(Room.path(found.circle().id(), found.session().day().toString()));
    }

    static Optional<Duration> minutes(String typed) {
        return Typed.number(typed, 1, LONGEST_TURN).map(Duration::ofMinutes);
    }
}
