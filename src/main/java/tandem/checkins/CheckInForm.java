package tandem.checkins;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import tandem.web.Typed;

/// What stands in a check-in's form, however it came: by itself or sealed on a phone. Whatever is left out or cannot be
/// is not answered.
///
/// @param day in the zone of whoever filled it in
/// @param at when, where a phone said it
/// @param usual whether those see it to whom each one is open
/// @param open relations to whose holders this one is opened
/// @param noteToo whether they see the note
record CheckInForm(
        Optional<UUID> key,
        Optional<LocalDate> day,
        Optional<Instant> at,
        Said said,
        boolean usual,
        Set<UUID> open,
        boolean noteToo) {
    static final int LONGEST_NOTE = 2000;
    private static final int MOST = 80;

    static CheckInForm of(MultiValueMap<String, String> fields, Feelings words) {
        return new CheckInForm(
                Typed.id(first(fields, "key")),
                Typed.day(first(fields, "day")),
                moment(first(fields, "at")),
                said(fields, words),
                !first(fields, "sees").equals("me"),
                codes(fields, "open", Typed::id),
                !first(fields, "note-too").isEmpty());
    }

    private static Said said(MultiValueMap<String, String> fields, Feelings words) {
        var numbers = new EnumMap<Scale, Integer>(Scale.class);
        for (var scale : Scale.values()) {
            Typed.number(first(fields, scale.code()), 0, scale.most()).ifPresent(number -> numbers.put(scale, number));
        }
        return new Said(
                Use.of(first(fields, "use")),
                numbers,
                codes(fields, "feelings", id -> words.feeling(id).map(Feelings.Feeling::id)),
                codes(fields, "body", id -> words.sign(id).map(Feelings.Sign::id)),
                codes(fields, "triggers", id -> words.trigger(id).map(Feelings.Trigger::id)),
                codes(fields, "halt", Halt::of),
                first(fields, "note").replace("\r\n", "\n").strip());
    }

    boolean tooLong() {
        return said.note().length() > LONGEST_NOTE;
    }

    private static String first(Map<String, List<String>> fields, String name) {
        var values = fields.get(name);
        return values == null || values.isEmpty() ? "" : requireNonNullElse(values.getFirst(), "");
    }

    private static <T> Set<T> codes(
            Map<String, List<String>> fields, String name, Function<String, Optional<T>> known) {
        return requireNonNullElse(fields.get(name), List.<String>of()).stream()
                .limit(MOST)
                .flatMap(each -> known.apply(each).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
