package tandem.sessions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// For the export: what somebody agreed to get by e-mail, what went, and that they have a calendar.
@Component
class KeptOfSessions implements Kept {
    private final Notices notices;
    private final Calendars calendars;
    private final TellingStore tellings;
    private final ReminderStore reminders;
    private final Circles circles;

    KeptOfSessions(
            Notices notices, Calendars calendars, TellingStore tellings, ReminderStore reminders, Circles circles) {
        this.notices = notices;
        this.calendars = calendars;
        this.tellings = tellings;
        this.reminders = reminders;
        this.circles = circles;
    }

    @Override
    public String module() {
        return "sessions";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var mine = notices.of(person);
        var told = new LinkedHashMap<String, Object>();
        mine.changes().ifPresent(since -> told.put("agreed", since));
        told.put(
                "reminders",
                mine.wishes().entrySet().stream()
                        .map(each -> Map.of(
                                "circle", name(person, each.getKey()),
                                "ahead", each.getValue().code()))
                        .toList());
        told.put("reminded", reminders.of(person));
        told.put("told", tellings.of(person).stream().map(KeptOfSessions::told).toList());
        calendars
                .of(person)
                .ifPresent(
                        calendar -> told.put("calendar", Map.of("since", calendar.since(), "named", calendar.named())));
        return told;
    }

    private static Map<String, Object> told(TellingStore.Told one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("by_mail", one.byMail());
        one.called().ifPresent(at -> told.put("called", at));
        return told;
    }

    private String name(PersonId person, CircleId circle) {
        return circles.visibleTo(Actor.of(person), circle).map(Circle::name).orElseGet(circle::toString);
    }
}
