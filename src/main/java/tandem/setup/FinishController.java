package tandem.setup;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.feeds.Brought;
import tandem.feeds.Sources;
import tandem.feeds.WhyUnread;
import tandem.reading.FeedUnreadable;
import tandem.wall.Actor;
import tandem.web.Html;
import tandem.web.Visit;

/// The parts of setting up that the program's file does not hold, and its end.
@Controller
final class FinishController {
    private final Settings settings;
    private final Approvers approvers;
    private final Sources sources;

    FinishController(Settings settings, Approvers approvers, Sources sources) {
        this.settings = settings;
        this.approvers = approvers;
        this.sources = sources;
    }

    @GetMapping("/settings/lists")
    Html lists(Visit visit) {
        settings.administrator(visit);
        return page(visit, ListPart.EMPTY, Map.of());
    }

    /// Fetches the list at once: whether it can be read is known only then.
    @PostMapping("/settings/lists")
    Object add(ListForm form, Visit visit) {
        var me = settings.administrator(visit);
        if (!form.wrong().isEmpty()) {
            return page(visit, new ListPart(form, null, ""), form.wrong());
        }
        try {
            var brought = sources.add(Actor.of(me), form.format(), form.name(), form.url());
            return page(visit, new ListPart(ListForm.EMPTY, brought, ""), Map.of());
        } catch (FeedUnreadable unreadable) {
            var part = new ListPart(
                    form, null, WhyUnread.of(unreadable.code(), visit.texts()).words());
            return page(visit, part, Map.of("url", "setup.wrong.list"));
        }
    }

    /// @param brought what came of the list that was just added; null before
    /// @param why what the reader said of one it could not read
    record ListPart(ListForm form, @Nullable Brought brought, String why) {
        static final ListPart EMPTY = new ListPart(ListForm.EMPTY, null, "");
    }

    private Html page(Visit visit, ListPart part, Map<String, String> wrong) {
        return settings.page(visit, Step.LISTS, part, wrong);
    }

    @GetMapping("/settings/approver")
    Html approver(Visit visit) {
        var me = settings.administrator(visit);
        var form = approvers
                .current(Actor.of(me))
                .map(known -> new ApproverForm(known.name(), known.email()))
                .orElse(new ApproverForm("", ""));
        return settings.page(visit, Step.APPROVER, form, Map.of());
    }

    @PostMapping("/settings/approver")
    Object approver(ApproverForm form, Visit visit) {
        var me = settings.administrator(visit);
        if (!form.wrong().isEmpty()) {
            return settings.page(visit, Step.APPROVER, form, form.wrong());
        }
        settings.record(me, Step.APPROVER, () -> {
            if (form.nobody()) {
                approvers.forget(me);
            } else {
                approvers.name(me, form.name(), form.email());
            }
        });
        return settings.after(visit, Step.APPROVER);
    }

    @GetMapping("/settings/keys")
    Html keys(Visit visit) {
        settings.administrator(visit);
        return settings.page(visit, Step.KEYS, "", Map.of());
    }

    /// From here on it is a real program, and shows no made-up meetings.
    @PostMapping("/settings/finished")
    Object finish(Visit visit) {
        var me = settings.administrator(visit);
        if (!visit.site().madeUp()) {
            sources.removeSample(Actor.of(me));
        }
        settings.change(me, Step.KEYS, before -> before.draft().real().done());
        return Settings.see("/settings");
    }
}
