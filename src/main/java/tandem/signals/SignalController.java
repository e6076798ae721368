package tandem.signals;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// One's own signals: reading them, putting one off, turning rules off and on.
@Controller
final class SignalController {
    private static final String PATH = "/signals";
    private static final int LONGEST = 31;

    private final Signals signals;
    private final Rules rules;
    private final Choices choices;
    private final Openings openings;
    private final Shares shares;

    SignalController(Signals signals, Rules rules, Choices choices, Openings openings, Shares shares) {
        this.signals = signals;
        this.rules = rules;
        this.choices = choices;
        this.openings = openings;
        this.shares = shares;
    }

    @GetMapping(PATH)
    Html all(Visit visit) {
        var me = visit.me();
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("signals.title"));
        var now = signals.of(me, visit.readerZone());
        var given = shares.of(me);
        if (!given.isEmpty()) {
            choices.change(me, choice -> choice.in(visit.readerZone()));
        }
        return Html.of(
                "signals/signals.jte",
                shell,
                new SignalsPage(
                        shell,
                        now,
                        rules.all(),
                        choices.of(me),
                        openings.of(me),
                        openings.opened(me),
                        shares.readers(me),
                        given));
    }

    /// Not now.
    ///
    /// @param days how long; it comes back on the day after that, if it is still true
    @PostMapping(PATH + "/later")
    Object later(
            @RequestParam("rule") String rule,
            @RequestParam(name = "days", defaultValue = "1") String days,
            Visit visit) {
        var id = known(rule);
        int wait = Typed.number(days, 1, LONGEST).orElse(1);
        var until = LocalDate.ofInstant(visit.now(), visit.readerZone()).plusDays(wait);
        choices.change(visit.me(), choice -> choice.putOff(id, until));
        return Seen.other(PATH);
    }

    @PostMapping(PATH + "/off")
    Object off(@RequestParam("rule") String rule, Visit visit) {
        var id = rule.equals(Choice.ALL) ? rule : known(rule);
        choices.change(visit.me(), choice -> choice.turnOff(id));
        return Seen.other(PATH + "#rules");
    }

    @PostMapping(PATH + "/off/end")
    Object on(@RequestParam("rule") String rule, Visit visit) {
        var id = rule.equals(Choice.ALL) ? rule : known(rule);
        choices.change(visit.me(), choice -> choice.turnOn(id));
        return Seen.other(PATH + "#rules");
    }

    /// Keeps one that is open to others to oneself.
    @PostMapping(PATH + "/held")
    Object hold(@RequestParam("rule") String rule, Visit visit) {
        openings.hold(visit.me(), known(rule));
        return Seen.other(PATH);
    }

    private String known(String rule) {
        return rules.find(rule).orElseThrow(Refusal::notFound).id();
    }
}
