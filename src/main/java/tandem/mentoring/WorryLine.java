package tandem.mentoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.people.People;
import tandem.people.Person;
import tandem.web.Texts;
import tandem.web.Visit;

/// A worry, in words.
///
/// @param taker the name of who took it, as far as the reader may know
record WorryLine(Worry worry, Optional<String> taker, Visit visit) {
    static List<WorryLine> of(List<Worry> worries, People people, Visit visit) {
        var takers = worries.stream()
                .flatMap(worry -> Stream.ofNullable(worry.taker()))
                .distinct()
                .toList();
        var known = people.visibleTo(visit.actor(), takers);
        return worries.stream()
                .map(worry -> new WorryLine(
                        worry,
                        Optional.ofNullable(worry.taker())
                                .flatMap(taker -> Optional.ofNullable(known.get(taker)))
                                .map(Person::name),
                        visit))
                .toList();
    }

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
            return texts().of("mentoring.worry.taken", name(), moment(worry.taken()));
        }
        if (worry.everybody()) {
            return texts().of("mentoring.worry.everybody");
        }
        return due(worry.due())
                .map(due -> texts().of("mentoring.worry.asked", due))
                .orElseGet(() -> texts().of("mentoring.worry.asking"));
    }

    /// What follows for whoever wrote it: they can rest once somebody has it, or is asked and still has time.
    String yours() {
        if (worry.taken() != null) {
            return texts().of("mentoring.worry.yours.taken", name());
        }
        return texts().of("mentoring.worry.yours." + (worry.askedAt(visit.now()) ? "asked" : "nobody"));
    }

    private String name() {
        return taker.orElseGet(() -> texts().of("mentoring.somebody"));
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
