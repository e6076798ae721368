package tandem.checkins;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Who sees each new check-in, and taking it back.
@Controller
final class AudienceController {
    private static final String PATH = "/check-in/audience";

    private final Audience audience;
    private final CheckIns checkIns;

    AudienceController(Audience audience, CheckIns checkIns) {
        this.audience = audience;
        this.checkIns = checkIns;
    }

    /// @param counts how many each of them can see now
    record AudiencePage(Page shell, List<Viewer> viewers, Map<UUID, Long> counts) {
        Texts texts() {
            return shell.texts();
        }

        long count(Viewer viewer) {
            return counts.getOrDefault(viewer.id(), 0L);
        }
    }

    @GetMapping(PATH)
    Html audience(Visit visit) {
        var viewers = audience.of(visit.me(), null);
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("checkins.audience"));
        return Html.of(
                "checkins/audience.jte", shell, new AudiencePage(shell, viewers, audience.counts(visit.me(), viewers)));
    }

    @PostMapping(PATH)
    Object open(
            @RequestParam("who") UUID who,
            @RequestParam(name = "note-too", defaultValue = "") String noteToo,
            Visit visit) {
        var viewer = viewer(who, visit);
        checkIns.openEach(visit.me(), viewer.person(), viewer.kind(), !noteToo.isEmpty());
        return Seen.other(PATH);
    }

    /// @param all whether those that were opened before are closed as well
    @PostMapping(PATH + "/end")
    Object close(
            @RequestParam("who") UUID who, @RequestParam(name = "all", defaultValue = "") String all, Visit visit) {
        audience.closeEach(visit.me(), viewer(who, visit), !all.isEmpty());
        return Seen.other(PATH);
    }

    private Viewer viewer(UUID who, Visit visit) {
        return audience.find(visit.me(), who).orElseThrow(Refusal::notFound);
    }
}
