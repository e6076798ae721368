package tandem.schedules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import tandem.shared.Language;

/// Schedules and moments in the words people use.
public final class ScheduleWords {
    /// Up to here a countdown says more than the name of a day.
    private static final long COUNTDOWN_SECONDS = 6 * 3600;

    /// Every minute's words per language, made when first asked for: a page of results shows dozens.
    private static final List<AtomicReferenceArray<String>> CLOCKS = Stream.of(Language.values())
            .map(_ -> new AtomicReferenceArray<String>(1440))
            .toList();

    private ScheduleWords() {}

    /// The whole schedule: "Every Tuesday and Thursday, 7:30 to 8:30 pm; first Saturday of the month, 10 to 11 am".
    /// Exceptions and pauses are not in it, see [#interruptions].
    public static String of(Schedule schedule, Language language) {
        Phrases phrases = Phrases.in(language);
        if (schedule.byAppointment()) {
            return capital(phrases.byAppointment(), language);
        }
        return capital(String.join("; ", new Sentences(schedule, phrases).all()), language);
    }

    /// What is still to come of exceptions and pauses, in order: "Not on December 25, 2026", "Paused from July 1,
    /// 2026".
    public static List<String> interruptions(Schedule schedule, LocalDate today, Language language) {
        Phrases phrases = Phrases.in(language);
        List<String> found = new ArrayList<>();
        List<LocalDate> dates = schedule.except().stream()
                .filter(date -> !date.isBefore(today))
                .sorted()
                .toList();
        if (!dates.isEmpty()) {
            found.add(capital(phrases.notOn(dates), language));
        }
        for (Pause pause : schedule.pauses()) {
            LocalDate until = pause.until();
            if (until == null || !until.isBefore(today)) {
                found.add(capital(phrases.paused(pause), language));
            }
        }
        return found;
    }

    /// How a start lies to now, without the time of day: "in 20 min", "started 5 min ago", "today", "tomorrow",
    /// "Thursday", "January 5".
    ///
    /// @param zone the zone whose days are meant, the reader's or the schedule's
    public static String relative(Instant start, Instant now, ZoneId zone, Language language) {
        Phrases phrases = Phrases.in(language);
        long seconds = ChronoUnit.SECONDS.between(now, start);
        if (Math.abs(seconds) < 60) {
            return phrases.startsNow();
        }
        if (seconds < 0) {
            return phrases.startedAgo(-seconds / 60);
        }
        if (seconds < COUNTDOWN_SECONDS) {
            return phrases.in(seconds / 60);
        }
        return day(start.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate(), phrases);
    }

    /// A time of day: "7:30 pm", "7 pm", "noon"; "7:30 p. m.", "mediodía". Seconds are not shown.
    public static String clock(LocalTime time, Language language) {
        AtomicReferenceArray<String> known = CLOCKS.get(language.ordinal());
        int minute = time.toSecondOfDay() / 60;
        String words = known.getPlain(minute);
        if (words == null) {
            words = Phrases.in(language).clock(time);
            known.setPlain(minute, words);
        }
        return words;
    }

    /// From when to when: "7:30 to 8:30 pm", "11 am to noon"; "de 7:30 a 8:30 p. m.".
    public static String range(LocalTime start, Duration length, Language language) {
        return Phrases.in(language).range(start, length);
    }

    private static String day(LocalDate date, LocalDate today, Phrases phrases) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days <= 1) {
            return days <= 0 ? phrases.today() : phrases.tomorrow();
        }
        return days < 7 ? phrases.on(date.getDayOfWeek()) : phrases.on(date);
    }

    private static String capital(String sentence, Language language) {
        return sentence.substring(0, 1).toUpperCase(language.locale()) + sentence.substring(1);
    }
}
