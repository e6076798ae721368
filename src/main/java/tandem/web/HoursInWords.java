package tandem.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tandem.program.Hours;
import tandem.program.Span;

/// Hours as a reader hears them, in the program's own zone, since that is where the people are who answer.
public final class HoursInWords {
    private HoursInWords() {}

    /// “Open now, until 9 pm.” “Closed now. Opens tomorrow at 8 am.”
    public static String state(Hours hours, Visit visit) {
        return say(hours, visit, "web.open");
    }

    /// The same for the foot of a page: “A person answers today until 9 pm.”
    static String answers(Hours hours, Visit visit) {
        return say(hours, visit, "web.answers");
    }

    /// The two lines of a row's margin: “Now” and “until 9 pm”; “8 am” and “tomorrow”.
    public static List<String> margin(Hours hours, Visit visit) {
        var texts = visit.texts();
        if (hours.dayAndNight()) {
            return List.of(texts.of("web.now-margin"), texts.of("web.day-and-night"));
        }
        var open = hours.open(visit.now());
        if (open.isPresent()) {
            return List.of(
                    texts.of("web.now-margin"),
                    texts.of("web.until", at(hours, open.get().until(), visit)));
        }
        return hours.next(visit.now())
                .map(next -> List.of(time(hours, next.from(), visit), day(hours, next.from(), visit)))
                .orElse(List.of(texts.of("web.closed-margin"), ""));
    }

    private static String say(Hours hours, Visit visit, String key) {
        var texts = visit.texts();
        if (hours.dayAndNight()) {
            return texts.of(key + ".always");
        }
        var open = hours.open(visit.now());
        if (open.isPresent()) {
            var until = open.get().until();
            boolean today = day(hours, until, visit).equals(texts.of("web.today"));
            return texts.of(key + (today ? ".until" : ".until-day"), at(hours, until, visit), day(hours, until, visit));
        }
        return hours.next(visit.now())
                .map(next -> texts.of(key + ".from", day(hours, next.from(), visit), at(hours, next.from(), visit)))
                .orElse(texts.of(key + ".never"));
    }

    private static String time(Hours hours, Instant moment, Visit visit) {
        return visit.texts().time(moment.atZone(hours.zone()).toLocalTime());
    }

    private static String at(Hours hours, Instant moment, Visit visit) {
        return visit.texts().at(moment.atZone(hours.zone()).toLocalTime());
    }

    private static String day(Hours hours, Instant moment, Visit visit) {
        var today = visit.now().atZone(hours.zone()).toLocalDate();
        return visit.texts().day(moment.atZone(hours.zone()).toLocalDate(), today);
    }

    /// The whole week: “every day, 8 am to 9 pm”; “Monday to Friday, 8 am to noon and 1 pm to 5 pm; Saturday, closed”.
    public static String week(Hours hours, Texts texts) {
        var said = new ArrayList<String>();
        var groups = new LinkedHashMap<DayOfWeek, DayOfWeek>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (var day : DayOfWeek.values()) {
            if (!hours.on(day).equals(hours.on(first))) {
                first = day;
            }
            groups.put(first, day);
        }
        groups.forEach(
                (from, to) -> said.add(texts.of("web.week", days(from, to, texts), spans(hours.on(from), texts))));
        return String.join("; ", said);
    }

    private static String days(DayOfWeek from, DayOfWeek to, Texts texts) {
        if (from == DayOfWeek.MONDAY && to == DayOfWeek.SUNDAY) {
            return texts.of("web.every-day");
        }
        return from == to ? texts.weekday(from) : texts.of("web.days", texts.weekday(from), texts.weekday(to));
    }

    private static String spans(List<Span> spans, Texts texts) {
        if (spans.isEmpty()) {
            return texts.of("web.closed");
        }
        return String.join(
                texts.of("web.and"),
                spans.stream().map(span -> span(span, texts)).toList());
    }

    private static String span(Span span, Texts texts) {
        return span.wholeDay()
                ? texts.of("web.day-and-night")
                : texts.of("web.span", texts.at(span.from()), texts.at(span.to()));
    }
}
