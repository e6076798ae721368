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
        return say(hours, visit.texts(), visit.now(), "web.open");
    }

    /// The same outside of a page.
    public static String state(Hours hours, Texts texts, Instant now) {
        return say(hours, texts, now, "web.open");
    }

    /// The same for the foot of a page: “A person answers today until 9 pm.”
    static String answers(Hours hours, Visit visit) {
        return say(hours, visit.texts(), visit.now(), "web.answers");
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
                    texts.of("web.until", at(hours, open.get().until(), texts)));
        }
        return hours.next(visit.now())
                .map(next -> List.of(time(hours, next.from(), texts), day(hours, next.from(), texts, visit.now())))
                .orElse(List.of(texts.of("web.closed-margin"), ""));
    }

    private static String say(Hours hours, Texts texts, Instant now, String key) {
        if (hours.dayAndNight()) {
            return texts.of(key + ".always");
        }
        var open = hours.open(now);
        if (open.isPresent()) {
            var until = open.get().until();
            var day = day(hours, until, texts, now);
            boolean today = day.equals(texts.of("web.today"));
            return texts.of(key + (today ? ".until" : ".until-day"), at(hours, until, texts), day);
        }
        return hours.next(now)
                .map(next ->
                        texts.of(key + ".from", day(hours, next.from(), texts, now), at(hours, next.from(), texts)))
                .orElse(texts.of(key + ".never"));
    }

    private static String time(Hours hours, Instant moment, Texts texts) {
        return texts.time(moment.atZone(hours.zone()).toLocalTime());
    }

    private static String at(Hours hours, Instant moment, Texts texts) {
        return texts.at(moment.atZone(hours.zone()).toLocalTime());
    }

    private static String day(Hours hours, Instant moment, Texts texts, Instant now) {
        var today = now.atZone(hours.zone()).toLocalDate();
        return texts.day(moment.atZone(hours.zone()).toLocalDate(), today);
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
