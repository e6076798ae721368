package tandem.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.schedules.CalendarFile;
import tandem.shared.Ids;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.RateLimit;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// One's own calendar: its private address, and what that shows.
@Controller
final class CalendarController {
    private static final int GUESSES = 30;

    private final Calendars calendars;
    private final RateLimit guesses;

    CalendarController(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.guesses = new RateLimit(GUESSES, Duration.ofHours(1), clock);
    }

    @GetMapping("/me/calendar")
    Html mine(Visit visit) {
        return show(null, visit);
    }

    /// The address is in this answer and nowhere else, so the answer is the page itself. Whoever has it reads it for
    /// good, without signing in: so they show once more who they are.
    @PostMapping("/me/calendar")
    Html make(
            @RequestParam("key") UUID key,
            @RequestParam(name = "titles", defaultValue = "neutral") String titles,
            Visit visit) {
        var token = calendars.make(visit.provenMe(), key, titles.equals("named"));
        return show(
                token.map(known -> visit.site().address().of("/calendar/" + known + ".ics"))
                        .orElse(null),
                visit);
    }

    @PostMapping("/me/calendar/titles")
    ResponseEntity<Void> name(@RequestParam("titles") String titles, Visit visit) {
        calendars.name(visit.me(), titles.equals("named"));
        return Seen.other("/me/calendar");
    }

    @PostMapping("/me/calendar/end")
    ResponseEntity<Void> end(Visit visit) {
        calendars.revoke(visit.me());
        return Seen.other("/me/calendar");
    }

    /// For calendar programs, which cannot sign in. One company reads many calendars from one network, so only
    /// addresses that are none are counted.
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable("token") String token, HttpServletRequest request) {
        var file = calendars.read(token);
        if (file.isEmpty()) {
            guesses.count(request);
            throw Refusal.notFound();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.CONTENT_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.get().getBytes(StandardCharsets.UTF_8));
    }

    private Html show(@Nullable String address, Visit visit) {
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("sessions.calendar"));
        var page = new CalendarPage(shell, calendars.of(visit.me()), address, Ids.next());
        return Html.of("sessions/calendar.jte", shell, page);
    }
}
