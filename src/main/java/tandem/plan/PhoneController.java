package tandem.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;
import tools.jackson.databind.json.JsonMapper;

/// The plan on its owner's own phone, for times without a connection.
@Controller
final class PhoneController {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outline outline;
    private final Plans plans;
    private final OwnPhone phone;

    PhoneController(Outline outline, Plans plans, OwnPhone phone) {
        this.outline = outline;
        this.plans = plans;
        this.phone = phone;
    }

    record OfflinePage(Page shell) {
        Texts texts() {
            return shell.texts();
        }
    }

    record Kept(List<Section> sections) {}

    record Section(String title, List<String> lines) {}

    /// The same for everybody: what it shows is on the phone alone.
    @GetMapping("/plan/offline")
    Html offline(Visit visit) {
        var shell = Page.copy(visit, Tab.NONE, visit.texts().of("plan.title"));
        return Html.of("plan/offline.jte", shell, new OfflinePage(shell));
    }

    /// Asked by the browser that keeps the plan: what it says now, or nothing, where it is to go from there.
    @GetMapping("/plan/kept")
    ResponseEntity<String> kept(Visit visit, HttpServletRequest request) {
        boolean on = phone.of(visit, request) == OwnPhone.Here.ON;
        var answer = on
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                : ResponseEntity.status(HttpStatus.NO_CONTENT);
        return answer.header("Cache-Control", "no-store").body(on ? JSON.writeValueAsString(kept(visit)) : null);
    }

    @PostMapping("/plan/kept")
    Object keep(Visit visit, HttpServletRequest request) {
        return switch (phone.of(visit, request)) {
            case SHARED, SHORT -> throw Refusal.notFound();
            case OFF, ON -> Seen.other("/plan#phone", phone.on(visit));
        };
    }

    @PostMapping("/plan/kept/end")
    Object end(Visit visit) {
        return Seen.other("/plan#phone", phone.off());
    }

    private Kept kept(Visit visit) {
        var lines = plans.of(visit.me());
        return new Kept(outline.in(visit.language()).stream()
                .map(part -> new Section(
                        part.title(),
                        lines.stream()
                                .filter(line -> line.section().equals(part.id()))
                                .map(line -> words(line, visit.texts()))
                                .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList());
    }

    private static String words(Line line, Texts texts) {
        return line.answer().isEmpty() ? line.words() : texts.of("plan.pair", line.words(), line.answer());
    }
}
