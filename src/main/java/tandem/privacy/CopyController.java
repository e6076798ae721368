package tandem.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;
import tools.jackson.databind.json.JsonMapper;

/// A copy of everything, to read or for another program. It is made while it is sent, and not kept here.
@Controller
class CopyController {
    private final Copies copies;
    private final JsonMapper json = JsonMapper.builder().build();

    CopyController(Copies copies) {
        this.copies = copies;
    }

    record CopyPage(Page shell, List<String> modules) {}

    @GetMapping("/me/copy")
    Html copy(Visit visit) {
        visit.provenMe();
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("privacy.copy.title"));
        return Html.of("privacy/copy.jte", shell, new CopyPage(shell, copies.modules()));
    }

    @PostMapping("/me/copy")
    ResponseEntity<byte[]> take(@RequestParam(name = "as", defaultValue = "") String as, Visit visit) {
        var me = visit.provenMe();
        return switch (as) {
            case "html" -> file("html", "text/html;charset=UTF-8", page(copies.of(me), visit));
            case "json" -> file("json", "application/json", json(copies.of(me), visit.now()));
            default -> throw Refusal.bad("no such kind of copy");
        };
    }

    private static byte[] page(List<Copies.Part> parts, Visit visit) {
        var made = visit.texts().moment(visit.now(), visit.now(), visit.readerZone());
        return Html.bytes("privacy/file.jte", new CopyFile(visit.texts(), visit.readerZone(), made, parts));
    }

    private byte[] json(List<Copies.Part> parts, Instant made) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("made", made);
        parts.forEach(part -> all.put(part.module(), part.content()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
    }

    /// The name of the file says nothing of what this is.
    private static ResponseEntity<byte[]> file(String ending, String type, byte[] content) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"copy." + ending + "\"")
                .header("Cache-Control", "no-store")
                .body(content);
    }
}
