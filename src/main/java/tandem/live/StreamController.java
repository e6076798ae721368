package tandem.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.CircleId;
import tandem.web.Refusal;
import tandem.web.Typed;
import tandem.web.Visit;

/// What happens in a room, as it happens.
@Controller
final class StreamController {
    private static final byte[] BEGIN = "retry: 1500\n\n".getBytes(StandardCharsets.UTF_8);

    private final Rooms rooms;
    private final Halls halls;

    StreamController(Rooms rooms, Halls halls) {
        this.rooms = rooms;
        this.halls = halls;
    }

    @GetMapping("/circles/{id}/sessions/{day}/room/stream")
    void stream(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "after", defaultValue = "0") String after,
            @RequestParam(name = "says", defaultValue = "") String says,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastSeen,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        var seat = placed(id, day, visit);
        var session = Objects.requireNonNull(visit.reader().session());
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        var async = request.startAsync();
        async.setTimeout(0);
        var line = new Line(
                seat,
                session,
                visit.language(),
                seat.leads(),
                !says.isEmpty(),
                async,
                gone -> halls.left(seat.room(), gone));
        line.send(BEGIN);
        boolean back = !lastSeen.isEmpty();
        halls.join(seat.room(), line, number(back ? lastSeen : after), back);
    }

    /// A page says that it lives. Whoever has a line from this node is known by it.
    @PostMapping("/circles/{id}/sessions/{day}/room/here")
    ResponseEntity<Void> lives(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        var path = Room.path(CircleId.read(id).orElseThrow(Refusal::notFound), day);
        halls.lives(halls.sits(visit.me(), path).orElseGet(() -> rooms.placed(id, day, visit)));
        return ResponseEntity.noContent().header("Cache-Control", "no-store").build();
    }

    /// Whoever has just come in was asked a moment ago who they are there.
    private Seat placed(String id, String day, Visit visit) {
        var circle = CircleId.read(id).orElseThrow(Refusal::notFound);
        var date = Typed.day(day).orElseThrow(Refusal::notFound);
        return halls.entered(visit.me(), circle, date).orElseGet(() -> rooms.placed(id, day, visit));
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,15}") ? Long.parseLong(typed) : 0;
    }
}
