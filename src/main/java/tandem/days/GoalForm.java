package tandem.days;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.web.Typed;

/// What stands in the form for a goal, as typed.
///
/// @param key the number the goal will have, so that a second tap begins no second one
/// @param kind one of ours, or `own`
/// @param starts the first day that counts
record GoalForm(String key, String kind, String words, String direction, String bounds, String starts) {
    static final int LONGEST_WORDS = 60;
    static final int LONGEST_BOUNDS = 200;
    static final String OWN = "own";
    private static final int FIRST_YEAR = 1940;

    GoalForm {
        key = requireNonNullElse(key, "").strip();
        kind = requireNonNullElse(kind, "").strip();
        words = requireNonNullElse(words, "").strip();
        direction = requireNonNullElse(direction, "none").strip();
        bounds = requireNonNullElse(bounds, "").replace("\r\n", "\n").strip();
        starts = requireNonNullElse(starts, "").strip();
    }

    static GoalForm empty(LocalDate today) {
        return new GoalForm(Ids.next().toString(), "", "", "none", "", today.toString());
    }

    static GoalForm of(Goal goal) {
        return new GoalForm(
                goal.id().toString(),
                goal.kind().isEmpty() ? OWN : goal.kind(),
                goal.words(),
                goal.direction().code(),
                goal.bounds(),
                goal.starts().toString());
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong(GoalKinds kinds, LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        mend(wrong, "kind", own() || kinds.find(kind).isPresent());
        mend(wrong, "words", !own() || !words.isEmpty() && words.length() <= LONGEST_WORDS);
        mend(wrong, "bounds", bounds.length() <= LONGEST_BOUNDS);
        mend(
                wrong,
                "starts",
                day(starts).filter(day -> !day.isAfter(today.plusYears(1))).isPresent());
        return wrong;
    }

    /// What was typed, once nothing is wrong with it.
    Days.Plan plan(UUID id) {
        return new Days.Plan(
                id,
                own() ? "" : kind,
                own() ? words : "",
                chosen(),
                bounds,
                day(starts).orElseThrow());
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    /// A day that somebody alive may have begun on.
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() < 2200);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private boolean own() {
        return kind.equals(OWN);
    }

    private Direction chosen() {
        return switch (direction) {
            case "less" -> Direction.LESS;
            case "do" -> Direction.DO;
            default -> Direction.NONE;
        };
    }

    private static void mend(Map<String, String> wrong, String field, boolean fits) {
        if (!fits) {
            wrong.put(field, "days.wrong." + field);
        }
    }
}
