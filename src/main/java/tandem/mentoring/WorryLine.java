package tandem.mentoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.web.Texts;
import tandem.web.Visit;

/// A worry, in words.
record WorryLine(Worry worry, Visit visit) {
    private Texts texts() {
        return visit.texts();
    }

    String written() {
        return moment(worry.at());
    }

    /// Who has it, and by when: “Somebody on call was asked. They have until today, 2:15 am.”
    String state() {
        if (worry.closed() != null) {
            return texts().of("mentoring.worry.closed", moment(worry.closed()));
        }
        if (worry.taken() != null) {
            return texts().of("mentoring.worry.taken", moment(worry.taken()));
        }
        if (worry.everybody()) {
            return texts().of("mentoring.worry.everybody");
        }
        return due(worry.due())
                .map(due -> texts().of("mentoring.worry.asked", due))
                .orElseGet(() -> texts().of("mentoring.worry.asking"));
    }

    /// “Taken after 4 minutes.” Empty while it waits.
    String waited() {
        return worry.waited().map(this::waited).orElse("");
    }

    String held() {
        var until = worry.held();
        return until == null || !worry.heldAt(visit.now()) ? "" : moment(until);
    }

    boolean late() {
        return worry.lateAt(visit.now());
    }

    private String waited(Duration time) {
        long minutes = time.toMinutes();
        if (minutes < 1) {
            return texts().of("mentoring.worry.at-once");
        }
        var said = minutes < 120
                ? texts().of("help.took.minutes", minutes)
                : texts().of("help.took.hours", time.toHours());
        return texts().of("mentoring.worry.after", said);
    }

    private Optional<String> due(@Nullable Instant due) {
        return Optional.ofNullable(due).map(this::moment);
    }

    private String moment(Instant moment) {
        return texts().moment(moment, visit.now(), visit.program().zone());
    }
}
