package tandem.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.shared.Ids;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Typed;
import tandem.web.Visit;

/// The roster: who is to come, and how a list of them gets here.
@Controller
final class RosterController {
    private final Entries roster;
    private final Handoffs handoffs;
    private final Coordinators coordinators;

    RosterController(Entries roster, Handoffs handoffs, Coordinators coordinators) {
        this.roster = roster;
        this.handoffs = handoffs;
        this.coordinators = coordinators;
    }

    /// @param why the text that says why a file could not be read; null where none was
    record UploadPage(Page shell, String pasted, @Nullable String why) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/roster")
    Html all(@RequestParam(name = "added", defaultValue = "") String added, Visit visit) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("intake.roster.title"));
        return Html.of(
                "intake/roster.jte",
                shell,
                new RosterPage(
                        shell,
                        roster.all(visit.actor()),
                        handoffs.all(visit.actor()),
                        coordinators.names(visit.actor()),
                        roster.today(),
                        Typed.number(added, 0, RosterCsv.MOST_ROWS)));
    }

    @GetMapping("/roster/new")
    Html begin(Visit visit) {
        return upload("", null, visit);
    }

    /// Says what would become of each row. Nothing of them is written.
    @PostMapping("/roster/preview")
    Object preview(
            @RequestParam(name = "pasted", defaultValue = "") String pasted, Visit visit, HttpServletRequest request)
            throws IOException, ServletException {
        var file = file(request);
        var outcome = RosterCsv.read(file.length > 0 ? file : pasted.getBytes(UTF_8), roster.today());
        var read = outcome.read();
        return read == null
                ? upload(pasted, outcome.why(), visit).status(422)
                : show(read, Ids.next(), Map.of(), false, visit);
    }

    @PostMapping("/roster")
    Object confirm(
            @RequestParam(name = "roster", defaultValue = "") String typed,
            @RequestParam(name = "key", defaultValue = "") String key,
            @RequestParam(name = "digest", defaultValue = "") String digest,
            @RequestParam Map<String, String> fields,
            Visit visit) {
        var form = Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
        var read = RosterCsv.read(typed, roster.today()).read();
        if (read == null) {
            throw Refusal.bad("roster");
        }
        var answers = answers(read.lines(), fields);
        var yes = new Entries.Yes(form, digest, answers, coordinators.named(visit.actor(), read.lines()));
        var done = roster.confirm(visit.me(), read.lines(), yes);
        return done.<Object>map(confirmed -> Seen.other("/roster?added=" + confirmed.added()))
                .orElseGet(() -> show(read, form, answers, true, visit).status(409));
    }

    /// @param changed whether something is different from what they had said yes to
    private Html show(RosterCsv.Read read, UUID key, Map<Integer, String> answers, boolean changed, Visit visit) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("intake.preview.title"));
        var plan = roster.plan(visit.me(), read.lines(), Map.of());
        return Html.of(
                "intake/preview.jte",
                shell,
                new PreviewPage(
                        shell, read, plan, key, answers, coordinators.named(visit.actor(), read.lines()), changed));
    }

    private static Html upload(String pasted, @Nullable String why, Visit visit) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("intake.upload.title"));
        return Html.of("intake/upload.jte", shell, new UploadPage(shell, pasted, why));
    }

    private static Map<Integer, String> answers(List<Line> lines, Map<String, String> fields) {
        var answers = new HashMap<Integer, String>();
        lines.forEach(line -> Optional.ofNullable(fields.get("row-" + line.number()))
                .ifPresent(answer -> answers.put(line.number(), answer)));
        return answers;
    }

    private static byte[] file(HttpServletRequest request) throws IOException, ServletException {
        var type = request.getContentType();
        var part = type != null && type.startsWith("multipart/form-data") ? request.getPart("file") : null;
        if (part == null) {
            return new byte[0];
        }
        try (var in = part.getInputStream()) {
            return in.readNBytes(Csv.LARGEST + 1);
        }
    }
}
