package tandem.sessions;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// What the reader gets by e-mail: changes, and reminders per circle.
@Controller
final class NoticeController {
    private final Notices notices;
    private final Circles circles;
    private final OffLinks off;

    NoticeController(Notices notices, Circles circles, OffLinks off) {
        this.notices = notices;
        this.circles = circles;
        this.off = off;
    }

    @GetMapping("/me/notices")
    Html notices(@RequestParam(name = "saved", required = false) Optional<String> saved, Visit visit) {
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("sessions.notices"));
        var page = new NoticesPage(shell, notices.of(visit.me()), circles.of(visit.me()), saved.isPresent());
        return Html.of("sessions/notices.jte", shell, page);
    }

    @PostMapping("/me/notices")
    ResponseEntity<Void> keep(@RequestParam Map<String, String> typed, Visit visit) {
        var wishes = circles.of(visit.me()).stream()
                .collect(Collectors.toMap(
                        Circle::id, circle -> Ahead.of(typed.getOrDefault("ahead-" + circle.id(), ""))));
        notices.keep(visit.me(), typed.getOrDefault("changes", "").equals("yes"), wishes);
        return Seen.other("/me/notices?saved=1");
    }

    /// From a letter, by whoever holds it. Looking at the address changes nothing: mail servers look at every link.
    @GetMapping("/notices/off/{token}")
    Html off(
            @PathVariable("token") String token,
            @RequestParam(name = "done", required = false) Optional<String> done,
            Visit visit) {
        if (off.read(token).isEmpty()) {
            throw Refusal.notFound();
        }
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("sessions.off.title"));
        return Html.of("sessions/off.jte", shell, new OffPage(shell, "/notices/off/" + token, done.isPresent()));
    }

    @PostMapping("/notices/off/{token}")
    ResponseEntity<Void> turnOff(@PathVariable("token") String token) {
        notices.end(off.read(token).orElseThrow(Refusal::notFound));
        return Seen.other("/notices/off/" + token + "?done=1");
    }
}
