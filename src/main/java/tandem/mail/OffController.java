package tandem.mail;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Turning something off from a message, by whoever holds it. Letters of before have the longer addresses.
@Controller
final class OffController {
    private final OffLinks links;
    private final List<Off> offs;

    OffController(OffLinks links, List<Off> offs) {
        this.links = links;
        this.offs = List.copyOf(offs);
    }

    /// @param key what the words begin with
    /// @param done whether it is off
    record OffPage(Page shell, String key, String path, boolean done) {
        Texts texts() {
            return shell.texts();
        }
    }

    /// Looking at the address changes nothing: mail servers look at every link.
    @GetMapping({"/off/{token}", "/notices/off/{token}", "/reminders/off/{token}"})
    Html off(
            @PathVariable("token") String token,
            @RequestParam(name = "done", required = false) Optional<String> done,
            Visit visit) {
        var key = turned(token).off().code() + ".off";
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of(key + ".title"));
        return Html.of("mail/off.jte", shell, new OffPage(shell, key, "/off/" + token, done.isPresent()));
    }

    @PostMapping({"/off/{token}", "/notices/off/{token}", "/reminders/off/{token}"})
    ResponseEntity<Void> turnOff(@PathVariable("token") String token) {
        turned(token).end();
        return Seen.other("/off/" + token + "?done=1");
    }

    private OffLinks.Turned turned(String token) {
        return links.read(token, offs).orElseThrow(Refusal::notFound);
    }
}
