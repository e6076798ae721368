package tandem.schedules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;

final class SpanishPhrases implements Phrases {
    static final SpanishPhrases INSTANCE = new SpanishPhrases();

    private static final List<String> DAYS =
            List.of("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo");
    private static final List<String> MONTHS = List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");
    private static final List<String> WEEKS = List.of("primer", "segundo", "tercer", "cuarto", "quinto", "último");

    private SpanishPhrases() {}

    @Override
    public String byAppointment() {
        return "con cita previa";
    }

    @Override
    public String weekly(List<DayOfWeek> days) {
        if (days.size() == 7) {
            return "todos los días";
        }
        return Phrases.inARow(days)
                ? "de " + day(days.getFirst()) + " a " + day(days.getLast())
                : "los " + list(days.stream().map(SpanishPhrases::plural).toList());
    }

    @Override
    public String monthly(SortedSet<Integer> weeks, DayOfWeek day) {
        List<String> ordinals = Phrases.inOrder(weeks).stream()
                .map(week -> "el " + Phrases.ordinal(WEEKS, week))
                .toList();
        return list(ordinals) + " " + day(day) + " del mes";
    }

    @Override
    public String everyOther(DayOfWeek day) {
        return "un " + day(day) + " sí y otro no";
    }

    @Override
    public String countedFrom(LocalDate date) {
        return "a partir del " + dated(date);
    }

    @Override
    public String clock(LocalTime time) {
        if (Phrases.named(time)) {
            return Phrases.morning(time) ? "medianoche" : "mediodía";
        }
        return Phrases.face(time) + half(time);
    }

    @Override
    public String range(LocalTime start, Duration length) {
        LocalTime end = start.plus(length);
        if (start.equals(end)) {
            return start.equals(LocalTime.MIDNIGHT) ? "las 24 horas" : from(start) + to(end) + " del día siguiente";
        }
        boolean sameHalf = Phrases.morning(start) == Phrases.morning(end) && start.isBefore(end);
        boolean halfOnce = sameHalf && !Phrases.named(start) && !Phrases.named(end);
        return (halfOnce ? "de " + Phrases.face(start) : from(start)) + to(end);
    }

    @Override
    public String date(LocalDate date) {
        return date.getDayOfMonth() + " de " + MONTHS.get(date.getMonthValue() - 1);
    }

    @Override
    public String today() {
        return "hoy";
    }

    @Override
    public String tomorrow() {
        return "mañana";
    }

    @Override
    public String on(DayOfWeek day) {
        return "el " + day(day);
    }

    @Override
    public String on(LocalDate date) {
        return "el " + date(date);
    }

    @Override
    public String in(long minutes) {
        return "en " + Phrases.span(minutes);
    }

    @Override
    public String startedAgo(long minutes) {
        return "empezó hace " + Phrases.span(minutes);
    }

    @Override
    public String startsNow() {
        return "empieza ahora";
    }

    @Override
    public String notOn(List<LocalDate> dates) {
        return "excepto " + list(dates.stream().map(date -> "el " + dated(date)).toList());
    }

    @Override
    public String paused(Pause pause) {
        LocalDate until = pause.until();
        return until == null
                ? "en pausa a partir del " + dated(pause.from())
                : "en pausa del " + dated(pause.from()) + " al " + dated(until);
    }

    @Override
    public String and() {
        return "y";
    }

    /// Noon and midnight take an article, the hours of a timetable do not: "de 11 a. m. al mediodía".
    private String from(LocalTime time) {
        if (!Phrases.named(time)) {
            return "de " + clock(time);
        }
        return Phrases.morning(time) ? "de la medianoche" : "del mediodía";
    }

    private String to(LocalTime time) {
        if (!Phrases.named(time)) {
            return " a " + clock(time);
        }
        return Phrases.morning(time) ? " a la medianoche" : " al mediodía";
    }

    private String dated(LocalDate date) {
        return date(date) + " de " + date.getYear();
    }

    private static String half(LocalTime time) {
        return Phrases.morning(time) ? "\u00a0a.\u00a0m." : "\u00a0p.\u00a0m.";
    }

    private static String day(DayOfWeek day) {
        return DAYS.get(day.ordinal());
    }

    private static String plural(DayOfWeek day) {
        return day.getValue() >= 6 ? day(day) + "s" : day(day);
    }
}
