package tandem.schedules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;

final class EnglishPhrases implements Phrases {
    static final EnglishPhrases INSTANCE = new EnglishPhrases();

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> WEEKS = List.of("first", "second", "third", "fourth", "fifth", "last");

    private EnglishPhrases() {}

    @Override
    public String byAppointment() {
        return "by appointment";
    }

    @Override
    public String weekly(List<DayOfWeek> days) {
        if (days.size() == 7) {
            return "every day";
        }
        return Phrases.inARow(days)
                ? day(days.getFirst()) + " to " + day(days.getLast())
                : "every " + list(days.stream().map(EnglishPhrases::day).toList());
    }

    @Override
    public String monthly(SortedSet<Integer> weeks, DayOfWeek day) {
        List<String> ordinals = Phrases.inOrder(weeks).stream()
                .map(week -> Phrases.ordinal(WEEKS, week))
                .toList();
        return list(ordinals) + " " + day(day) + " of the month";
    }

    @Override
    public String everyOther(DayOfWeek day) {
        return "every other " + day(day);
    }

    @Override
    public String countedFrom(LocalDate date) {
        return "counted from " + date(date) + ", " + date.getYear();
    }

    @Override
    public String clock(LocalTime time) {
        if (Phrases.named(time)) {
            return Phrases.morning(time) ? "midnight" : "noon";
        }
        return Phrases.face(time) + (Phrases.morning(time) ? "\u00a0am" : "\u00a0pm");
    }

    @Override
    public String range(LocalTime start, Duration length) {
        LocalTime end = start.plus(length);
        if (start.equals(end)) {
            return start.equals(LocalTime.MIDNIGHT) ? "all day" : clock(start) + " to " + clock(end) + " the next day";
        }
        boolean sameHalf = Phrases.morning(start) == Phrases.morning(end) && start.isBefore(end);
        boolean halfOnce = sameHalf && !Phrases.named(start) && !Phrases.named(end);
        return (halfOnce ? Phrases.face(start) : clock(start)) + " to " + clock(end);
    }

    @Override
    public String date(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1) + " " + date.getDayOfMonth();
    }

    @Override
    public String today() {
        return "today";
    }

    @Override
    public String tomorrow() {
        return "tomorrow";
    }

    @Override
    public String on(DayOfWeek day) {
        return day(day);
    }

    @Override
    public String on(LocalDate date) {
        return date(date);
    }

    @Override
    public String in(long minutes) {
        return "in " + Phrases.span(minutes);
    }

    @Override
    public String startedAgo(long minutes) {
        return "started " + Phrases.span(minutes) + " ago";
    }

    @Override
    public String startsNow() {
        return "starting now";
    }

    @Override
    public String notOn(List<LocalDate> dates) {
        return "not on " + list(dates.stream().map(this::dated).toList());
    }

    @Override
    public String paused(Pause pause) {
        LocalDate until = pause.until();
        return "paused from " + dated(pause.from()) + (until == null ? "" : " to " + dated(until));
    }

    @Override
    public String and() {
        return "and";
    }

    private String dated(LocalDate date) {
        return date(date) + ", " + date.getYear();
    }

    private static String day(DayOfWeek day) {
        return DAYS.get(day.ordinal());
    }
}
