package tandem.schedules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A zone's VTIMEZONE: the yearly rules now in force, as Outlook wants them, or where a zone has none or they cannot be
/// said in iCalendar every change of the next ten years.
final class CalendarZone {
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final Duration BEFORE = Duration.ofDays(400);
    private static final int YEARS_AHEAD = 10;

    private record Change(ZoneOffset before, ZoneOffset after, LocalDateTime onset, String recurrence) {
        static Change once(ZoneOffsetTransition change) {
            return new Change(change.getOffsetBefore(), change.getOffsetAfter(), change.getDateTimeBefore(), "");
        }
    }

    private CalendarZone() {}

    static void write(ZoneId zone, Instant now, CalendarLines to) {
        ZoneRules rules = zone.getRules();
        to.add("BEGIN:VTIMEZONE").add("TZID:" + CalendarLines.zoneName(zone));
        yearly(rules, now).orElseGet(() -> everyChange(rules, now)).forEach(change -> write(change, to));
        to.add("END:VTIMEZONE");
    }

    private static void write(Change change, CalendarLines to) {
        String kind = change.after().getTotalSeconds() > change.before().getTotalSeconds() ? "DAYLIGHT" : "STANDARD";
        to.add("BEGIN:" + kind).add("DTSTART:" + CalendarLines.local(change.onset()));
        to.add("TZOFFSETFROM:" + offset(change.before())).add("TZOFFSETTO:" + offset(change.after()));
        if (!change.recurrence().isEmpty()) {
            to.add("RRULE:FREQ=YEARLY;" + change.recurrence());
        }
        to.add("END:" + kind);
    }

    private static Optional<List<Change>> yearly(ZoneRules rules, Instant now) {
        boolean settled = rules.getTransitions().isEmpty()
                || rules.getTransitions().getLast().getInstant().isBefore(now.minus(BEFORE));
        if (!settled || rules.getTransitionRules().isEmpty()) {
            return Optional.empty();
        }
        int lastYear = now.atOffset(ZoneOffset.UTC).getYear() - 1;
        List<Change> changes = new ArrayList<>();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            ZoneOffsetTransition change = rule.createTransition(lastYear);
            Optional<String> recurrence = YearlyChange.recurrence(rule, change.getDateTimeBefore());
            if (recurrence.isEmpty()) {
                return Optional.empty();
            }
            changes.add(new Change(
                    change.getOffsetBefore(), change.getOffsetAfter(), change.getDateTimeBefore(), recurrence.get()));
        }
        return Optional.of(changes);
    }

    private static List<Change> everyChange(ZoneRules rules, Instant now) {
        Instant from = now.minus(BEFORE);
        ZoneOffset first = rules.getOffset(from);
        List<Change> changes = new ArrayList<>(List.of(new Change(first, first, LONG_AGO, "")));
        Instant until = ZonedDateTime.ofInstant(now, ZoneOffset.UTC)
                .plusYears(YEARS_AHEAD)
                .toInstant();
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(until)) {
            changes.add(Change.once(next));
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    /// `+0530`: seconds are left out, no zone has had them since 1972.
    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        return (offset.getTotalSeconds() < 0 ? "-" : "+") + "%02d%02d".formatted(minutes / 60, minutes % 60);
    }
}
