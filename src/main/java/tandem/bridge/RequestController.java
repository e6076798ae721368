package tandem.bridge;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.help.ContactRequests;
import tandem.web.Seen;
import tandem.web.Visit;

/// Seeing to those who asked to be reached, from the desk.
@Controller
final class RequestController {
    private static final String LIST = "/desk#waiting";

    private final ContactRequests requests;
    private final Desk desk;

    RequestController(ContactRequests requests, Desk desk) {
        this.requests = requests;
        this.desk = desk;
    }

    /// Whoever comes second reads on the desk who has it.
    @PostMapping("/desk/requests/{id}/taking")
    ResponseEntity<Void> take(@PathVariable("id") UUID id, Visit visit) {
        requests.take(visit.me(), id);
        return Seen.other(LIST);
    }

    @PostMapping("/desk/requests/{id}/taking/end")
    ResponseEntity<Void> release(@PathVariable("id") UUID id, Visit visit) {
        requests.release(visit.me(), id);
        return Seen.other(LIST);
    }

    /// Whoever was reached, or wants nothing any more, waits no longer: then all of it is erased.
    @PostMapping("/desk/requests/{id}/results")
    Object result(
            @PathVariable("id") UUID id,
            @RequestParam(name = "result", required = false) @Nullable String typed,
            Visit visit) {
        var result = Result.read(requireNonNullElse(typed, ""));
        if (result.isEmpty()) {
            return desk.mend(visit, Map.of("request-" + id, "bridge.wrong.result"))
                    .status(422);
        }
        switch (result.get()) {
            case LEFT_WORD, NO_ANSWER -> requests.tried(visit.me(), id);
            case REACHED, DECLINED, OTHER -> requests.answered(visit.actor(), id);
        }
        return Seen.other(LIST);
    }
}
