package tandem.channels;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// One's own page: by which ways, in which order, when not.
@Controller
final class ChannelsController {
    private final Channels channels;
    private final KioskCodes codes;
    private final Identities identities;
    private final Gate gate;

    ChannelsController(Channels channels, KioskCodes codes, Identities identities, Gate gate) {
        this.channels = channels;
        this.codes = codes;
        this.identities = identities;
        this.gate = gate;
    }

    @GetMapping("/channels")
    Html mine(@RequestParam(name = "saved", required = false) Optional<String> saved, Visit visit) {
        return show(null, Map.of(), saved.isPresent(), visit);
    }

    @PostMapping("/channels")
    Object keep(@RequestParam MultiValueMap<String, String> typed, Visit visit) {
        var form = ChannelsForm.of(typed);
        var wrong = form.wrong(known(visit, IdentityKind.EMAIL).isPresent()
                || channels.of(visit.actor(), visit.me()).contains(Channel.EMAIL));
        if (!wrong.isEmpty()) {
            return show(form, wrong, false, visit).status(422);
        }
        gate.run(visit.actor(), () -> {
            keep(visit, IdentityKind.PHONE, form.phone());
            keep(visit, IdentityKind.ADDRESS, form.address());
            channels.keep(visit.actor(), visit.me(), form.ways(), form.setting());
        });
        return Seen.other("/channels?saved=1");
    }

    private void keep(Visit visit, IdentityKind kind, String value) {
        if (value.isEmpty()) {
            identities.forget(visit.actor(), visit.me(), kind);
        } else {
            identities.keep(visit.actor(), visit.me(), kind, value);
        }
    }

    /// Takes one yes back, with one tap.
    @PostMapping("/channels/{way}/end")
    ResponseEntity<Void> end(@PathVariable("way") String way, Visit visit) {
        var channel = Channel.read(way).orElseThrow(Refusal::notFound);
        channels.withdraw(visit.actor(), visit.me(), channel);
        return Seen.other("/channels?saved=1");
    }

    @GetMapping("/channels/kiosk/code")
    Html askForCode(Visit visit) {
        return coded(visit, "");
    }

    /// A code of their own for the shared device, shown this once.
    @PostMapping("/channels/kiosk/code")
    Html code(Visit visit) {
        return coded(visit, codes.make(visit.me()));
    }

    private static Html coded(Visit visit, String code) {
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("channels.code"));
        return Html.of("channels/code.jte", shell, new CodePage(shell, code, false, "/channels"));
    }

    private Html show(@Nullable ChannelsForm typed, Map<String, String> wrong, boolean saved, Visit visit) {
        var me = visit.me();
        var setting = channels.setting(visit.actor(), me);
        var hours = setting.hours().orElseGet(() -> QuietHours.usual(visit.readerZone()));
        var form = typed != null
                ? typed
                : ChannelsForm.of(
                        channels.of(visit.actor(), me),
                        setting,
                        hours,
                        known(visit, IdentityKind.PHONE).orElse(""),
                        known(visit, IdentityKind.ADDRESS).orElse(""));
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("channels.title"));
        var page = new ChannelsPage(
                shell,
                channels.consents(visit.actor(), me),
                form,
                wrong,
                hours.zone(),
                known(visit, IdentityKind.EMAIL),
                saved);
        return Html.of("channels/channels.jte", shell, page);
    }

    private Optional<String> known(Visit visit, IdentityKind kind) {
        PersonId me = visit.me();
        return identities.of(visit.actor(), me, kind);
    }
}
