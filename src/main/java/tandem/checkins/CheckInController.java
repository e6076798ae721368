package tandem.checkins;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.shared.Ids;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// The form of the day.
@Controller
final class CheckInController {
    /// A form that was open around midnight keeps its day. One that lay open for longer is about today.
    private static final int OPEN = 1;

    private final CheckIns checkIns;
    private final Audience audience;
    private final Feelings words;

    CheckInController(CheckIns checkIns, Audience audience, Feelings words) {
        this.checkIns = checkIns;
        this.audience = audience;
        this.words = words;
    }

    @GetMapping("/check-in")
    Html form(Visit visit) {
        return page(visit, Said.NOTHING, Ids.next(), new When(visit).today(), false);
    }

    /// @param script whether the page's script asks, which goes on by itself
    @PostMapping("/check-in")
    Object keep(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "Tandem-Script", defaultValue = "") String script,
            Visit visit) {
        var form = CheckInForm.of(fields, words);
        var key = form.key().orElseThrow(() -> Refusal.bad("key"));
        var day = form.day().orElseThrow(() -> Refusal.bad("day"));
        if (form.tooLong()) {
            return page(visit, form.said(), key, day, true).status(422);
        }
        var kept = checkIns.keep(
                visit.me(), new CheckIn(key, day, visit.now(), form.said()), form.usual(), OPEN, visit.readerZone());
        if (kept.fresh() && !form.open().isEmpty()) {
            audience.of(visit.me(), null).stream()
                    .filter(viewer -> form.open().contains(viewer.id()))
                    .forEach(viewer -> audience.open(visit.me(), kept.entry(), viewer, form.noteToo()));
        }
        var seen = seen(kept, visit);
        return script.isEmpty()
                ? Seen.other(seen)
                : ResponseEntity.noContent()
                        .header("Location", seen)
                        .header("Cache-Control", "no-store")
                        .build();
    }

    /// What was kept, now or before; all of theirs where it was deleted since.
    private String seen(CheckIns.Kept kept, Visit visit) {
        var path = kept.entry().path();
        if (kept.fresh()) {
            return path + "?saved=new";
        }
        boolean there =
                checkIns.find(visit.me(), kept.entry().day(), kept.entry().id()).isPresent();
        return there ? path + "?saved=again" : "/check-in/mine";
    }

    private Html page(Visit visit, Said said, UUID key, LocalDate day, boolean tooLong) {
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("checkins.title"));
        var viewers = audience.of(visit.me(), null);
        return Html.of(
                "checkins/form.jte",
                shell,
                new FormPage(shell, words, said, key.toString(), day, "/check-in", viewers, null, tooLong));
    }
}
