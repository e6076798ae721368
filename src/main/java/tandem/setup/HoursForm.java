package tandem.setup;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.program.Hours;
import tandem.program.Span;

/// Hours as rows of a form: on these days, from, to. A row without times says nothing.
///
/// @param closed dates with commas between them
record HoursForm(List<String> days, List<String> from, List<String> to, String closed) {
    static final List<String> DAYS =
            List.of("daily", "mon-fri", "sat-sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int ROWS = 3;
    private static final int MOST = 28;

    HoursForm {
        days = requireNonNullElse(days, List.of());
        from = requireNonNullElse(from, List.of());
        to = requireNonNullElse(to, List.of());
        closed = requireNonNullElse(closed, "").strip();
    }

    record Row(String days, String from, String to) {
        boolean empty() {
            return from.isBlank() && to.isBlank();
        }
    }

    static HoursForm empty() {
        return new HoursForm(List.of(), List.of(), List.of(), "");
    }

    static HoursForm of(Hours hours) {
        var rows = Stream.of("daily", "mon-fri", "sat-sun")
                .flatMap(group -> common(hours, group).stream())
                .toList();
        var all = new ArrayList<>(rows);
        for (var day : DayOfWeek.values()) {
            hours.on(day).stream()
                    .filter(span ->
                            rows.stream().noneMatch(row -> row.equals(row(row.days(), span)) && in(row.days(), day)))
                    .forEach(span -> all.add(row(code(day), span)));
        }
        return new HoursForm(
                all.stream().map(Row::days).toList(),
                all.stream().map(Row::from).toList(),
                all.stream().map(Row::to).toList(),
                hours.closed().stream().sorted().map(LocalDate::toString).collect(Collectors.joining(", ")));
    }

    /// What is filled in, and some rows more.
    List<Row> rows() {
        var rows = filled();
        var shown = new ArrayList<>(rows);
        int more = Math.max(1, ROWS - rows.size());
        IntStream.range(0, more).forEach(each -> shown.add(new Row("daily", "", "")));
        return shown;
    }

    /// Empty where a row cannot be understood.
    Optional<Hours> hours(ZoneId zone) {
        try {
            var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
            filled().forEach(row -> put(week, row));
            return Optional.of(new Hours(zone, week, dates()));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    boolean nothing() {
        return filled().isEmpty();
    }

    private List<Row> filled() {
        int rows = Math.min(MOST, Math.min(days.size(), Math.min(from.size(), to.size())));
        return IntStream.range(0, rows)
                .mapToObj(at -> new Row(days.get(at), from.get(at), to.get(at)))
                .filter(row -> !row.empty())
                .toList();
    }

    private Set<LocalDate> dates() {
        var dates = new HashSet<LocalDate>();
        Stream.of(closed.split("[,;\\s]+"))
                .filter(date -> !date.isEmpty())
                .forEach(date -> dates.add(LocalDate.parse(date)));
        return dates;
    }

    private static void put(Map<DayOfWeek, List<Span>> week, Row row) {
        var span = new Span(LocalTime.parse(row.from()), LocalTime.parse(row.to()));
        if (!DAYS.contains(row.days())) {
            throw new IllegalArgumentException("no days");
        }
        for (var day : DayOfWeek.values()) {
            if (in(row.days(), day)) {
                week.merge(
                        day,
                        List.of(span),
                        (one, other) -> Stream.concat(one.stream(), other.stream())
                                .distinct()
                                .toList());
            }
        }
    }

    /// Spans that all days of a group share, as a row each, unless a larger group has them.
    private static List<Row> common(Hours hours, String group) {
        var days = Stream.of(DayOfWeek.values()).filter(day -> in(group, day)).toList();
        return hours.on(days.getFirst()).stream()
                .filter(span -> days.stream().allMatch(day -> hours.on(day).contains(span)))
                .filter(span -> group.equals("daily") || !everyDay(hours, span))
                .map(span -> row(group, span))
                .toList();
    }

    private static boolean everyDay(Hours hours, Span span) {
        return Stream.of(DayOfWeek.values()).allMatch(day -> hours.on(day).contains(span));
    }

    private static Row row(String days, Span span) {
        return new Row(days, span.from().toString(), span.to().toString());
    }

    private static boolean in(String group, DayOfWeek day) {
        return switch (group) {
            case "daily" -> true;
            case "mon-fri" -> day.getValue() < 6;
            case "sat-sun" -> day.getValue() > 5;
            default -> group.equals(code(day));
        };
    }

    private static String code(DayOfWeek day) {
        return DAYS.get(day.getValue() + 2);
    }
}
