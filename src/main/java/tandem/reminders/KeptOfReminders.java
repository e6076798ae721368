package tandem.reminders;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// What somebody is reminded of, in which hours not, by which browsers, and what went lately.
@Component
class KeptOfReminders implements Kept {
    private final Wishes wishes;
    private final Devices devices;

    KeptOfReminders(Wishes wishes, Devices devices) {
        this.wishes = wishes;
        this.devices = devices;
    }

    @Override
    public String module() {
        return "reminders";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var hours = wishes.hours(person, ZoneOffset.UTC);
        var told = new LinkedHashMap<String, Object>();
        told.put("wishes", wishes.of(person).stream().map(KeptOfReminders::told).toList());
        told.put("quiet_from", hours.sleeps().toString());
        told.put("quiet_until", hours.wakes().toString());
        told.put("most_a_day", hours.most());
        told.put(
                "devices",
                devices.of(person).stream()
                        .map(device -> Map.of("kind", device.kind(), "since", device.since()))
                        .toList());
        told.put("went", wishes.gone(person));
        return told;
    }

    private static Map<String, Object> told(Wish wish) {
        var told = new LinkedHashMap<String, Object>();
        told.put("reason", wish.reason());
        told.put("way", wish.way().code());
        told.put("days", wish.days().stream().sorted().map(Enum::name).toList());
        told.put("at", wish.at().toString());
        told.put("minutes_before", wish.minutes());
        wish.date().ifPresent(day -> told.put("date", day));
        told.put("words", wish.words());
        return told;
    }
}
