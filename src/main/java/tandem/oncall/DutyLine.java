package tandem.oncall;

import org.jspecify.annotations.Nullable;
import tandem.web.Visit;

/// What a page says about it: `@template.oncall.duty(line = …)`. The roster is asked when the page is shown, and once.
public final class DutyLine {
    private final Roster roster;
    private final Visit visit;
    private @Nullable Duty duty;

    public DutyLine(Roster roster, Visit visit) {
        this.roster = roster;
        this.visit = visit;
    }

    public Visit visit() {
        return visit;
    }

    public Duty duty() {
        var asked = duty != null ? duty : roster.duty();
        duty = asked;
        return asked;
    }

    /// “Nobody on the team is on duty right now. The next one begins today, 5 pm.”
    public String words() {
        var texts = visit.texts();
        var duty = duty();
        if (duty.now()) {
            return texts.of("oncall.duty.now");
        }
        return duty.begins()
                .map(next -> texts.of(
                        "oncall.duty.from",
                        texts.moment(next, visit.now(), visit.program().zone())))
                .orElseGet(() -> texts.of("oncall.duty.never"));
    }
}
