package tandem.oncall;

import tandem.web.Visit;

/// What a page says about it: `@template.oncall.duty(line = …)`. The roster is asked when the page is shown.
public record DutyLine(Roster roster, Visit visit) {
    public Duty duty() {
        return roster.duty();
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
