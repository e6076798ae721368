package tandem.sample;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.shared.Ids;
import tandem.shared.Reach;
import tandem.texting.Incoming;
import tandem.texting.TextMessages;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// A telephone with buttons, in the sample alone and only while nobody carries texts: it shows what would have gone
/// out,
/// and what is typed there comes in as a text would.
@Controller
final class PhoneController {
    private final Samples samples;
    private final TextMessages messages;

    PhoneController(Samples samples, TextMessages messages) {
        this.samples = samples;
        this.messages = messages;
    }

    /// @param from the number it writes from
    /// @param key of the form: the same one sends once
    record PhonePage(Page shell, String from, boolean wrong, List<TextMessages.Shown> came, String key) {
        Texts texts() {
            return shell.texts();
        }

        /// One of somebody in the story.
        String known() {
            return Flip.NUMBER;
        }

        String at(TextMessages.Shown text) {
            var visit = shell.visit();
            return texts().moment(text.at(), visit.now(), visit.readerZone());
        }
    }

    /// @param typed what a form held
    record PhoneForm(String from, String words, String key) {
        PhoneForm {
            from = requireNonNullElse(from, "").strip();
            words = requireNonNullElse(words, "").strip();
            key = requireNonNullElse(key, "");
        }
    }

    @GetMapping("/phone")
    Html phone(@RequestParam(name = "from", defaultValue = Flip.NUMBER) String from, Visit visit) {
        return show(from, false, visit);
    }

    @PostMapping("/phone")
    Object write(PhoneForm form, Visit visit) {
        var from = Reach.phone(form.from());
        if (from.isEmpty()) {
            return show(form.from(), true, visit).status(422);
        }
        messages.arrive(new Incoming("phone:" + form.key(), from.get(), form.words(), false));
        return Seen.other("/phone?from=%2B" + from.get().substring(1));
    }

    private Html show(String from, boolean wrong, Visit visit) {
        if (!samples.present() || messages.carried()) {
            throw Refusal.notFound();
        }
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("sample.phone.title"));
        return Html.of(
                "sample/phone.jte",
                shell,
                new PhonePage(shell, from, wrong, messages.waiting(), Ids.next().toString()));
    }
}
