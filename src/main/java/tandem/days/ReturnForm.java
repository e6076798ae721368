package tandem.days;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.web.Typed;

/// What stands in the form of the third step, as typed. All of it can stay empty.
///
/// @param goal whose count changes; `none` where every count stays
/// @param when `today`, `yesterday`, or `date`: the days that are typed
/// @param last empty where it was one day
/// @param was what was tapped
/// @param plan `yes` where what helped and the line for next time go into their plan as well
record ReturnForm(
        String key,
        String goal,
        String when,
        String first,
        String last,
        List<String> was,
        String before,
        String helped,
        String next,
        String plan) {
    static final int LONGEST = 2000;
    static final String NO_GOAL = "none";
    private static final int MOST_TAPPED = 20;
    private static final int LONGEST_TAPPED = 60;
    private static final String BETWEEN = " · ";

    ReturnForm {
        key = requireNonNullElse(key, "").strip();
        goal = requireNonNullElse(goal, NO_GOAL).strip();
        when = requireNonNullElse(when, "today").strip();
        first = requireNonNullElse(first, "").strip();
        last = requireNonNullElse(last, "").strip();
        was = requireNonNullElse(was, List.<String>of()).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_TAPPED && !word.contains("·"))
                .distinct()
                .limit(MOST_TAPPED)
                .toList();
        before = words(before);
        helped = words(helped);
        next = words(next);
        plan = requireNonNullElse(plan, "");
    }

    static ReturnForm empty(String goal) {
        return new ReturnForm(Ids.next().toString(), goal, "today", "", "", List.of(), "", "", "", "");
    }

    /// One that was noted before, to be changed.
    static ReturnForm of(Returned returned, Optional<Reflection> reflection) {
        var days = returned.days();
        return new ReturnForm(
                returned.id().toString(),
                returned.goal().toString(),
                "date",
                days.first().toString(),
                days.days() == 1 ? "" : days.last().toString(),
                reflection.map(each -> List.of(each.was().split(BETWEEN))).orElse(List.of()),
                reflection.map(Reflection::before).orElse(""),
                reflection.map(Reflection::helped).orElse(""),
                reflection.map(Reflection::next).orElse(""),
                "");
    }

    /// The field and the text that says what to mend there; empty when all is well.
    ///
    /// @param goals those whose count it can change
    Map<String, String> wrong(List<Goal> goals, LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        var chosen = chosen(goals);
        if (chosen.isEmpty() && !goal.equals(NO_GOAL)) {
            wrong.put("goal", "days.wrong.goal");
        }
        var days = days(today);
        if (days.isEmpty()) {
            wrong.put("first", "days.wrong.days");
        } else if (chosen.isPresent()
                && days.get().first().isBefore(chosen.get().starts())) {
            wrong.put("first", "days.wrong.before");
        }
        tooLong(wrong, "before", before);
        tooLong(wrong, "helped", helped);
        tooLong(wrong, "next", next);
        return wrong;
    }

    /// What was typed, once nothing is wrong with it.
    Returns.Note note(UUID id, List<Goal> goals, LocalDate today) {
        return new Returns.Note(
                id,
                chosen(goals).map(Goal::id),
                days(today).orElseThrow(),
                String.join(BETWEEN, was),
                before,
                helped,
                next);
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    /// The lines for their plan, where they asked for it, each under a number of its own.
    Map<UUID, String> planned(PersonId me) {
        var lines = new LinkedHashMap<UUID, String>();
        if (plan.equals("yes")) {
            planned(lines, me, "helped", helped);
            planned(lines, me, "next", next);
        }
        return lines;
    }

    private void planned(Map<UUID, String> lines, PersonId me, String field, String words) {
        if (!words.isEmpty()) {
            lines.put(UUID.nameUUIDFromBytes((me + "\n" + key + "\n" + field).getBytes(UTF_8)), words);
        }
    }

    /// All that is in their own words.
    String said() {
        return String.join("\n", before, helped, next);
    }

    /// The days it was; empty where they cannot be read, or are still to come.
    private Optional<Span> days(LocalDate today) {
        return switch (when) {
            case "today" -> Optional.of(Span.of(today));
            case "yesterday" -> Optional.of(Span.of(today.minusDays(1)));
            default -> {
                var from = GoalForm.day(first);
                var to = last.isEmpty() ? from : GoalForm.day(last);
                yield from.isEmpty()
                                || to.isEmpty()
                                || to.get().isBefore(from.get())
                                || to.get().isAfter(today)
                        ? Optional.empty()
                        : Optional.of(new Span(from.get(), to.get()));
            }
        };
    }

    private Optional<Goal> chosen(List<Goal> goals) {
        return goals.stream().filter(each -> each.id().toString().equals(goal)).findFirst();
    }

    private static String words(String typed) {
        return requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    private static void tooLong(Map<String, String> wrong, String field, String words) {
        if (words.length() > LONGEST) {
            wrong.put(field, "days.wrong.long");
        }
    }
}
