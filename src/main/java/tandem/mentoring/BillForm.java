package tandem.mentoring;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;
import tandem.web.Typed;

/// What an insurer asks about a contact, as typed. Left empty where it is not to be billed.
///
/// @param start when it began, on the day that is today
record BillForm(
        String start,
        String stop,
        String place,
        String group,
        String goal,
        String activity,
        String response,
        String step) {
    static final int LONGEST = 300;
    private static final Duration LONGEST_TIME = Duration.ofHours(12);

    BillForm(
            @Nullable String start,
            @Nullable String stop,
            @Nullable String place,
            @Nullable String group,
            @Nullable String goal,
            @Nullable String activity,
            @Nullable String response,
            @Nullable String step) {
        this.start = requireNonNullElse(start, "").strip();
        this.stop = requireNonNullElse(stop, "").strip();
        this.place = requireNonNullElse(place, "").strip();
        this.group = requireNonNullElse(group, "").strip();
        this.goal = requireNonNullElse(goal, "").strip();
        this.activity = requireNonNullElse(activity, "").strip();
        this.response = requireNonNullElse(response, "").strip();
        this.step = requireNonNullElse(step, "").strip();
    }

    static BillForm empty() {
        return new BillForm(null, null, null, null, null, null, null, null);
    }

    /// Whether anything was filled in.
    boolean wanted() {
        return Stream.of(start, stop, place, goal, activity, response, step).anyMatch(each -> !each.isEmpty());
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong(LocalDate today, ZoneId zone, Instant now) {
        var wrong = new LinkedHashMap<String, String>();
        if (at(start, today, zone).isEmpty()) {
            wrong.put("start", "mentoring.wrong.start");
        }
        if (span(today, zone, now).isEmpty()) {
            wrong.put("stop", "mentoring.wrong.stop");
        }
        if (Fact.Place.read(place).isEmpty()) {
            wrong.put("place", "mentoring.wrong.place");
        }
        said(wrong, "goal", goal);
        said(wrong, "activity", activity);
        said(wrong, "response", response);
        said(wrong, "step", step);
        return wrong;
    }

    private static void said(Map<String, String> wrong, String field, String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            wrong.put(field, "mentoring.wrong." + field);
        }
    }

    /// What was typed, once nothing is wrong with it.
    Facts.New fact(UUID encounter, PersonId person, LocalDate today, ZoneId zone, Instant now) {
        var span = span(today, zone, now).orElseThrow();
        return new Facts.New(
                encounter,
                person,
                span.getFirst(),
                span.getLast(),
                Fact.Place.read(place).orElseThrow(),
                !group.isEmpty(),
                new Fact.Said(goal, activity, response, step));
    }

    /// From when until when: over by now, and no longer than anybody talks.
    private Optional<List<Instant>> span(LocalDate today, ZoneId zone, Instant now) {
        return at(start, today, zone)
                .flatMap(from -> at(stop, today, zone)
                        .filter(until -> until.isAfter(from) && !until.isAfter(now))
                        .filter(until -> Duration.between(from, until).compareTo(LONGEST_TIME) <= 0)
                        .map(until -> List.of(from, until)));
    }

    private static Optional<Instant> at(String typed, LocalDate today, ZoneId zone) {
        return Typed.time(typed).map(time -> today.atTime(time).atZone(zone).toInstant());
    }
}
