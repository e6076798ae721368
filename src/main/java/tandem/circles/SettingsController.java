package tandem.circles;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.wall.Role;
import tandem.web.FormPage;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Changing what is said of a circle, for those who make circles.
@Controller
final class SettingsController {
    private final Circles circles;
    private final CirclePages pages;

    SettingsController(Circles circles, CirclePages pages) {
        this.circles = circles;
        this.pages = pages;
    }

    /// @param wrong per field what to mend
    record SettingsPage(Page shell, Circle circle, SettingsForm form, Map<String, String> wrong) implements FormPage {
        /// Whether the reader changes when it meets.
        boolean dates() {
            return circle.part() == Part.LEADER || shell.visit().reader().is(Role.COORDINATOR);
        }
    }

    @GetMapping("/circles/{id}/settings")
    Html show(@PathVariable("id") String id, Visit visit) {
        var circle = pages.find(id, visit);
        return show(circle, SettingsForm.of(circle, circles.size(visit.actor(), circle.id())), Map.of(), visit);
    }

    @PostMapping("/circles/{id}/settings")
    Object change(@PathVariable("id") String id, SettingsForm form, Visit visit) {
        var circle = pages.find(id, visit);
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return show(circle, form, wrong, visit).status(422);
        }
        circles.change(visit.me(), circle.id(), form);
        return Seen.other("/circles/" + circle.id());
    }

    private static Html show(Circle circle, SettingsForm form, Map<String, String> wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("circles.settings.title"));
        return Html.of("circles/settings.jte", shell, new SettingsPage(shell, circle, form, wrong));
    }
}
