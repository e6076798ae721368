package tandem.sessions;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// What the reader gets by e-mail: changes, and reminders per circle.
@Controller
final class NoticeController {
    private final Notices notices;
    private final Circles circles;

    NoticeController(Notices notices, Circles circles) {
        this.notices = notices;
        this.circles = circles;
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
}
