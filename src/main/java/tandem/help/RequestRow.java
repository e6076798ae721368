package tandem.help;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import tandem.web.Texts;
import tandem.web.Visit;

/// Somebody who waits to be reached, in the reader's words.
public record RequestRow(Visit visit, ContactRequest request) {
    public Texts texts() {
        return visit.texts();
    }

    /// “in 40 min”, “20 min late”.
    public String due() {
        return request.promisedBy()
                .map(by -> left(Duration.between(visit.now(), by)))
                .orElse(texts().of("help.requests.no-promise"));
    }

    /// “today, 6:40 pm”; empty where nothing was promised.
    public String by() {
        return request.promisedBy().map(this::moment).orElse("");
    }

    public String asked() {
        return moment(request.asked());
    }

    /// Where a tap leads; empty where they call themselves.
    public String link() {
        return switch (request.by()) {
            case TEXT -> "sms:" + request.reach();
            case CALL -> "tel:" + request.reach();
            case EMAIL -> "mailto:" + request.reach();
            case CALL_BACK -> "";
        };
    }

    /// “Send a text”.
    public String how() {
        return texts().of("help.requests.how."
                + request.by().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String name() {
        return request.name().isEmpty() ? texts().of("help.requests.no-name") : request.name();
    }

    /// A moment as the reader says it; where their zone is not the program's, both clocks.
    public String moment(Instant moment) {
        return Promised.inWords(moment, visit);
    }

    private String left(Duration time) {
        if (!time.isNegative()) {
            return texts().until(time);
        }
        var late = time.negated();
        return late.toHours() < 2
                ? texts().of("help.requests.late-minutes", late.toMinutes())
                : texts().of("help.requests.late-hours", late.toHours());
    }
}
