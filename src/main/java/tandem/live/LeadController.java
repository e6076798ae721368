package tandem.live;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.coping.Skills;
import tandem.coverage.SessionOf;
import tandem.debrief.Debriefs;
import tandem.shared.PersonId;
import tandem.web.Refusal;
import tandem.web.Typed;
import tandem.web.Visit;

/// What those who lead do about the room and about those in it, and what they jot down.
@Controller
final class LeadController {
    private static final int LONGEST = 2000;

    private final RoomPages pages;
    private final Rooms rooms;
    private final Talking talking;
    private final Chairing chairing;
    private final Halls halls;
    private final Skills skills;
    private final Debriefs debriefs;

    LeadController(
            RoomPages pages,
            Rooms rooms,
            Talking talking,
            Chairing chairing,
            Halls halls,
            Skills skills,
            Debriefs debriefs) {
        this.pages = pages;
        this.rooms = rooms;
        this.talking = talking;
        this.chairing = chairing;
        this.halls = halls;
        this.skills = skills;
        this.debriefs = debriefs;
    }

    @PostMapping("/circles/{id}/sessions/{day}/room/seats/{seat}")
    Object about(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @PathVariable("seat") UUID seat,
            @RequestParam("do") String act,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestHeader(name = "Tandem-Script", defaultValue = "") String script,
            Visit visit) {
        return leading(id, day, script, visit, (me, now) -> {
            var about = now.seat(seat).orElseThrow(Refusal::notFound);
            about(visit.me(), me, now.room(), about, act, from);
        });
    }

    private void about(PersonId leader, Seat me, Room room, Seat seat, String act, String from) {
        switch (act) {
            case "admit" -> chairing.admit(leader, room, seat);
            case "remove" -> {
                chairing.remove(leader, room, seat);
                halls.removed(seat);
            }
            case "let-back" -> chairing.letBack(leader, room, seat);
            case "mute" -> chairing.mute(leader, room, seat, true);
            case "unmute" -> chairing.mute(leader, room, seat, false);
            case "up" -> chairing.move(leader, room, seat, place(from), -1);
            case "down" -> chairing.move(leader, room, seat, place(from), 1);
            case "floor" -> chairing.floor(leader, room, seat);
            case "ask" -> talking.ask(leader, me, seat.id());
            case "host" -> chairing.host(leader, room, seat);
            default -> throw Refusal.bad("do");
        }
    }

    @PostMapping("/circles/{id}/sessions/{day}/room/now")
    Object now(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam("do") String act,
            @RequestParam(name = "value", defaultValue = "") String value,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "key", defaultValue = "") String key,
            @RequestHeader(name = "Tandem-Script", defaultValue = "") String script,
            Visit visit) {
        return leading(id, day, script, visit, (me, now) -> about(me, now.room(), act, value, from, key, visit));
    }

    private void about(Seat me, Room room, String act, String value, String from, String key, Visit visit) {
        var leader = visit.me();
        switch (act) {
            case "take" -> chairing.host(leader, room, me);
            case "next" -> chairing.next(leader, room, Typed.id(from).orElse(null));
            case "lock" -> chairing.lock(leader, room, true);
            case "unlock" -> chairing.lock(leader, room, false);
            case "silence" -> chairing.silence(leader, room, RoomController.minutes(value), form(key));
            case "sound" -> chairing.silence(leader, room, java.util.Optional.empty(), form(key));
            case "skill" -> chairing.practise(leader, room, skill(value, visit), form(key));
            case "rest" -> chairing.practise(leader, room, null, form(key));
            case "show" -> chairing.show(leader, room, words(value));
            case "hide" -> chairing.show(leader, room, "");
            default -> throw Refusal.bad("do");
        }
    }

    /// What was jotted down is kept when the room has ended meanwhile, too.
    @PostMapping("/circles/{id}/sessions/{day}/room/notes")
    Object jot(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam("words") String typed,
            @RequestParam("key") String key,
            @RequestHeader(name = "Tandem-Script", defaultValue = "") String script,
            Visit visit) {
        var found = led(id, day, visit);
        rooms.within(id, day, visit).ifPresent(chairing::count);
        var words = words(typed);
        if (!words.isEmpty()) {
            debriefs.jot(visit.me(), found.session(), form(key), words);
        }
        return RoomController.done(id, day, script, Near.NOT);
    }

    /// Whoever leads, and is not in the room any more, sees its door.
    private Object leading(String id, String day, String script, Visit visit, BiConsumer<Seat, Now> act) {
        var found = led(id, day, visit);
        var me = rooms.within(id, day, visit);
        var now = me.flatMap(seat -> rooms.now(visit.actor(), seat.room()));
        if (me.isEmpty() || now.isEmpty()) {
            return RoomController.here(found);
        }
        chairing.count(me.get());
        act.accept(me.get(), now.get());
        return RoomController.done(id, day, script, Near.NOT);
    }

    private SessionOf led(String id, String day, Visit visit) {
        var found = pages.found(id, day, visit);
        if (!pages.leads(found, visit)) {
            throw Refusal.notFound();
        }
        return found;
    }

    private String skill(String id, Visit visit) {
        return skills.adopted(visit.actor(), visit.language()).stream()
                .filter(item -> item.id().equals(id) && !item.steps().isEmpty())
                .findFirst()
                .orElseThrow(() -> Refusal.bad("skill"))
                .id();
    }

    /// Where somebody stands in the order, as their leader saw it.
    private static int place(String from) {
        return Typed.number(from, 1, Integer.MAX_VALUE).orElseThrow(() -> Refusal.bad("from"));
    }

    private static UUID form(String key) {
        return Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
    }

    private static String words(String typed) {
        var words = Typed.words(typed);
        if (words.length() > LONGEST) {
            throw Refusal.bad("words");
        }
        return words;
    }
}
