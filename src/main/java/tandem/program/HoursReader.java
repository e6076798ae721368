package tandem.program;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads hours: days (`mon-fri`, `sat, sun`, `daily`) with spans (`8:00-21:00`, `18:00-2:00`, `24h`, `closed`), and
/// the dates on which nobody answers.
final class HoursReader {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private HoursReader() {}

    static Hours read(Entry owner, ZoneId zone) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        var hours = owner.need("hours");
        for (var days : hours.keys()) {
            put(week, hours.need(days), days);
        }
        return new Hours(zone, week, closures(owner));
    }

    private static void put(Map<DayOfWeek, List<Span>> week, Entry entry, String days) {
        var spans = new ArrayList<Span>();
        entry.each().forEach(each -> each.as(HoursReader::span).ifPresent(spans::add));
        for (var day : days(entry, days)) {
            if (week.put(day, List.copyOf(spans)) != null) {
                throw entry.wrong("has hours already");
            }
        }
    }

    private static Set<LocalDate> closures(Entry owner) {
        var closed = new HashSet<LocalDate>();
        var dates = owner.at("closed");
        if (dates != null) {
            dates.each().forEach(each -> closed.add(each.as(LocalDate::parse)));
        }
        return closed;
    }

    private static Set<DayOfWeek> days(Entry entry, String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : text.toLowerCase(Locale.ROOT).split(",")) {
            var ends = part.strip().equals("daily") ? new String[] {"mon", "sun"} : part.split("-");
            int first = DAYS.indexOf(ends[0].strip());
            int last = DAYS.indexOf(ends[ends.length - 1].strip());
            if (first < 0 || last < 0) {
                throw entry.wrong(
                        "“" + text + "” is not a day; write mon, tue, wed, thu, fri, sat, sun, mon-fri or daily");
            }
            for (int day = first; ; day = (day + 1) % 7) {
                days.add(DayOfWeek.of(day + 1));
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    private static java.util.Optional<Span> span(String text) {
        return switch (text) {
            case "closed" -> java.util.Optional.empty();
            case "24h" -> java.util.Optional.of(new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
            default -> java.util.Optional.of(ends(text));
        };
    }

    private static Span ends(String text) {
        var ends = text.split("-");
        if (ends.length != 2) {
            throw new IllegalArgumentException("“" + text + "” is not a span such as 8:00-21:00, 24h or closed");
        }
        return new Span(time(ends[0].strip()), time(ends[1].strip()));
    }

    static LocalTime time(String text) {
        if (!text.matches("([01]?[0-9]|2[0-4]):[0-5][0-9]") || text.startsWith("24:") && !text.equals("24:00")) {
            throw new IllegalArgumentException("“" + text + "” is not a time such as 9:00 or 21:30");
        }
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }
}
