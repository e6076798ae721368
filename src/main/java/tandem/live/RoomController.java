package tandem.live;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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
            @RequestParam(name = "near", defaultValue = "") String near,
            Visit visit) {
        return pages.of(pages.found(id, day, visit), visit, !write.isEmpty(), !near.isEmpty());
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
            return pages.again(pages.found(id, day, visit), inside(id, day, visit), form, wrong.get(), visit);
        }
        boolean near = hardWords.in(form.words());
        return done(id, day, near ? "?near=yes#near" : "", script, near);
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
        chairing.own(visit.me(), counted(id, day, visit), own);
        return done(id, day, "", script, false);
    }

    @PostMapping("/circles/{id}/sessions/{day}/room/listening")
    Object listen(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "on", defaultValue = "") String on,
            @RequestHeader(name = "Tandem-Script", defaultValue = "") String script,
            Visit visit) {
        chairing.own(visit.me(), counted(id, day, visit), on.isEmpty() ? Chairing.Own.SPEAK : Chairing.Own.LISTEN);
        return done(id, day, "", script, false);
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
        talking.answer(visit.me(), counted(id, day, visit), form, answer);
        boolean near = answer.equals("help");
        return done(id, day, near ? "?near=yes#near" : "", script, near);
    }

    private Seat inside(String id, String day, Visit visit) {
        return rooms.inside(id, day, visit);
    }

    private Seat counted(String id, String day, Visit visit) {
        var seat = inside(id, day, visit);
        chairing.count(seat);
        return seat;
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
        var me = halls.sits(visit.me(), path).orElseGet(() -> inside(id, day, visit));
        return talking.say(me, key, form.words());
    }

    private Talking.Outcome confide(String id, String day, UUID key, WordsForm form, Visit visit) {
        return talking.confide(visit.me(), inside(id, day, visit), key, form.whom(), form.words());
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
    static ResponseEntity<Void> done(String id, String day, String more, String script, boolean near) {
        if (script.isEmpty()) {
            return Seen.other("/circles/" + id + "/sessions/" + day + "/room" + more);
        }
        var answer = ResponseEntity.noContent().header("Cache-Control", "no-store");
        return near ? answer.header("Tandem-Near", "yes").build() : answer.build();
    }

    private static ResponseEntity<Void> here(SessionOf found) {
        return Seen.other(Room.path(found.circle().id(), found.session().day().toString()));
    }

    static Optional<Duration> minutes(String typed) {
        return Typed.number(typed, 1, LONGEST_TURN).map(Duration::ofMinutes);
    }
}
