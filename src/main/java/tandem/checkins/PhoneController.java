package tandem.checkins;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// A check-in without a connection. The phone keeps the empty form, seals what is said on it so that nobody at that
/// phone can read it again, and sends it when the same person is signed in and there is a connection.
@Controller
final class PhoneController {
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final CheckIns checkIns;
    private final Phones phones;
    private final Feelings words;

    PhoneController(CheckIns checkIns, Phones phones, Feelings words) {
        this.checkIns = checkIns;
        this.phones = phones;
        this.words = words;
    }

    record WaitingPage(Page shell) {
        Texts texts() {
            return shell.texts();
        }
    }

    /// The empty form, for whoever holds the phone: it says nothing of anybody.
    @GetMapping("/check-in/offline")
    Html offline(Visit visit) {
        var shell = Page.copy(visit, Tab.NONE, visit.texts().of("checkins.title"));
        var page = new FormPage(shell, words, Said.NOTHING, "", LocalDate.EPOCH, "/check-in", List.of(), null, false);
        return Html.of("checkins/form.jte", shell, page);
    }

    /// What this person's phone seals with, made when it is first asked for. A phone that others use too gets none, and
    /// so keeps nothing; what waits there of before is taken from it all the same.
    @PostMapping("/check-in/key")
    ResponseEntity<String> key(Visit visit) {
        if (visit.reader().shared()) {
            throw Refusal.notFound();
        }
        var seal = phones.of(visit.me());
        return text(200, seal.id() + " " + seal.open(), "");
    }

    /// What a phone kept arrives. The answer to one that is somebody else's tells nothing but that.
    @PostMapping("/check-in/sealed")
    Object arrives(
            @RequestParam("seal") UUID seal,
            @RequestParam("id") UUID id,
            @RequestParam("sealed") String sealed,
            Visit visit) {
        var me = visit.me();
        var opened = phones.open(me, seal, id, sealed);
        if (opened.isEmpty()) {
            return text(409, "", "");
        }
        var form = CheckInForm.of(fields(opened.get()), words);
        var entry =
                new CheckIn(id, form.day().orElse(LocalDate.EPOCH), form.at().orElse(visit.now()), form.said());
        var kept = checkIns.keep(me, entry, form.usual(), CheckIns.OLDEST, visit.readerZone());
        return kept.fresh()
                ? text(
                        201,
                        visit.texts().of("checkins.arrived", new When(visit).of(kept.entry())),
                        kept.entry().path())
                : text(200, "", "");
    }

    /// Before somebody signs out while something waits on their phone.
    @GetMapping("/check-in/waiting")
    Html waiting(Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("checkins.waiting"));
        return Html.of("checkins/waiting.jte", shell, new WaitingPage(shell));
    }

    private static MultiValueMap<String, String> fields(String form) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (var field : form.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.add(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, UTF_8);
    }

    private static ResponseEntity<String> text(int status, String words, String location) {
        var answer = ResponseEntity.status(status).header("Content-Type", TEXT).header("Cache-Control", "no-store");
        return (location.isEmpty() ? answer : answer.header("Location", location)).body(words);
    }
}
