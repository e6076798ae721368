package tandem.oncall;

import tandem.web.Visit;

/// What a page says about it: `@template.oncall.duty(line = …)`.
public record DutyLine(Duty duty, Visit visit) {
    /// “Nobody on the team is on duty right now. The next one begins today, 5 pm.”
    public String words() {
        var texts = visit.texts();
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
