package tandem.live;

import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.web.Refusal;
import tandem.web.Typed;
import tandem.web.Visit;

/// For the script of the voices: how to come to the relay, and the way from one browser to another. Both are for those
/// who are here: whoever is on nobody's list hears nothing.
@Controller
final class VoiceController {
    private final Rooms rooms;
    private final Voices voices;
    private final Relay relay;

    VoiceController(Rooms rooms, Voices voices, Relay relay) {
        this.rooms = rooms;
        this.voices = voices;
        this.relay = relay;
    }

    @GetMapping("/circles/{id}/sessions/{day}/room/relay")
    ResponseEntity<String> relay(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        var me = inside(id, day, visit);
        if (!me.present()) {
            return ResponseEntity.status(409)
                    .header("Cache-Control", "no-store")
                    .build();
        }
        var pass = relay.pass(me.id());
        var urls = relay.urls().stream().map(Frame::json).collect(Collectors.joining(","));
        var text = "{\"urls\":[" + urls + "],\"username\":" + Frame.json(pass.user()) + ",\"credential\":"
                + Frame.json(pass.word()) + ",\"seconds\":" + Relay.OPENS.toSeconds() + "}";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(text);
    }

    @PostMapping("/circles/{id}/sessions/{day}/room/signal")
    ResponseEntity<Void> pass(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam("body") String body,
            Visit visit) {
        var me = inside(id, day, visit);
        var said = VoiceBody.read(body).orElseThrow(() -> Refusal.bad("body"));
        int status = switch (voices.pass(visit.me(), me, seat(to), said)) {
            case YES -> 204;
            case NOT_NOW -> 409;
            case ENOUGH -> 429;
        };
        return ResponseEntity.status(status).header("Cache-Control", "no-store").build();
    }

    private Seat inside(String id, String day, Visit visit) {
        if (!relay.on()) {
            throw Refusal.notFound();
        }
        return rooms.inside(id, day, visit);
    }

    private static @Nullable UUID seat(String typed) {
        return typed.isEmpty() ? null : Typed.id(typed).orElseThrow(() -> Refusal.bad("to"));
    }
}
