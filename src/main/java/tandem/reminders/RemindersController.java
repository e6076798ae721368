package tandem.reminders;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.signin.Device;
import tandem.texting.TextMessages;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// What the reader is reminded of, when, and by which way.
@Controller
final class RemindersController {
    private static final int LONGEST_REST = 30;

    private final Wishes wishes;
    private final Devices devices;
    private final Sender sender;
    private final Identities identities;
    private final TextMessages texts;
    private final List<Reason> reasons;

    RemindersController(
            Wishes wishes,
            Devices devices,
            Sender sender,
            Identities identities,
            TextMessages texts,
            List<Reason> reasons) {
        this.wishes = wishes;
        this.devices = devices;
        this.sender = sender;
        this.identities = identities;
        this.texts = texts;
        this.reasons = List.copyOf(reasons);
    }

    @GetMapping("/reminders")
    Html all(Visit visit) {
        return show(null, null, Map.of(), null, visit);
    }

    @PostMapping("/reminders")
    Object add(WishForm form, Visit visit) {
        var id = form.id().orElseThrow(() -> Refusal.bad("key"));
        var reason = reasons.stream()
                .filter(each -> each.code().equals(form.reason()))
                .findFirst()
                .orElseThrow(() -> Refusal.bad("reason"));
        var wrong = form.wrong(reason, wishes.hours(visit.me(), visit.readerZone()));
        if (!wrong.isEmpty()) {
            return show(reason, form, wrong, null, visit).status(422);
        }
        if (!wishes.add(form.wish(id, visit.me(), visit.now()), visit.readerZone())) {
            return show(reason, form, Map.of("way", "reminders.wrong.full"), null, visit)
                    .status(422);
        }
        return Seen.other("/reminders");
    }

    /// A second tap finds it gone, which is what was wanted.
    @PostMapping("/reminders/{id}/end")
    Object end(@PathVariable("id") UUID id, Visit visit) {
        wishes.end(visit.me(), id);
        return Seen.other("/reminders");
    }

    @PostMapping("/reminders/hours")
    Object hours(HoursForm form, Visit visit) {
        var hours = form.hours(visit.readerZone());
        if (hours.isEmpty()) {
            return show(null, null, Map.of("sleeps", "reminders.wrong.hours"), form, visit)
                    .status(422);
        }
        wishes.keep(visit.me(), hours.get());
        return Seen.other("/reminders#hours");
    }

    /// Nothing for some days.
    @PostMapping("/reminders/rest")
    Object rest(@RequestParam(name = "days", defaultValue = "1") String days, Visit visit) {
        int many = Typed.number(days, 1, LONGEST_REST).orElseThrow(() -> Refusal.bad("days"));
        wishes.rest(visit.me(), visit.now().plus(Duration.ofDays(many)), visit.readerZone());
        return Seen.other("/reminders#hours");
    }

    @PostMapping("/reminders/rest/end")
    Object wake(Visit visit) {
        wishes.rest(visit.me(), null, visit.readerZone());
        return Seen.other("/reminders#hours");
    }

    @PostMapping("/reminders/devices")
    Object device(
            @RequestParam(name = "endpoint", defaultValue = "") String endpoint,
            @RequestParam(name = "key", defaultValue = "") String key,
            @RequestParam(name = "auth", defaultValue = "") String auth,
            Visit visit,
            HttpServletRequest http) {
        if (visit.reader().shared() || !devices.fits(endpoint, key, auth)) {
            return show(null, null, Map.of("push", "reminders.wrong.push"), null, visit)
                    .status(422);
        }
        devices.add(visit.me(), endpoint, key, auth, Device.of(http));
        return Seen.other("/reminders#push");
    }

    @PostMapping("/reminders/devices/{id}/end")
    Object forget(@PathVariable("id") UUID id, Visit visit) {
        devices.end(visit.me(), id);
        return Seen.other("/reminders#push");
    }

    private Html show(
            @Nullable Reason sent,
            @Nullable WishForm typed,
            Map<String, String> wrong,
            @Nullable HoursForm hoursTyped,
            Visit visit) {
        var me = visit.me();
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("reminders.title"));
        var hours = wishes.hours(me, visit.readerZone());
        var forms = new LinkedHashMap<Reason, WishForm>();
        reasons.forEach(
                reason -> forms.put(reason, typed != null && reason.equals(sent) ? typed : WishForm.empty(reason)));
        var page = new RemindersPage(
                shell,
                wishes.of(me),
                forms,
                sent,
                wrong,
                hours,
                hoursTyped == null ? HoursForm.of(hours) : hoursTyped,
                devices.of(me),
                identities.of(visit.actor(), me, IdentityKind.EMAIL).isPresent(),
                texts.reaches(me),
                wishes.ways(me),
                visit.reader().shared() ? "" : sender.publicKey());
        return Html.of("reminders/reminders.jte", shell, page);
    }
}
