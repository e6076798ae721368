package tandem.attendance;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// At which sessions somebody was, as leaders noted and as they noted themselves.
@Component
class KeptOfAttendance implements Kept {
    private final Attendances attendances;
    private final Notes notes;

    KeptOfAttendance(Attendances attendances, Notes notes) {
        this.attendances = attendances;
        this.notes = notes;
    }

    @Override
    public String module() {
        return "attendance";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> own = notes.of(person).stream()
                .map(each -> Map.<String, Object>of(
                        "day", each.day().toString(), "there", each.there(), "words", each.words()))
                .toList();
        var noted = attendances.confirmedOf(person).stream()
                .map(each -> Map.<String, Object>of("day", each.day().toString(), "noted", each.at()))
                .toList();
        var agreed = attendances.agreedBy(person).stream().map(Object::toString).toList();
        return Map.of("notes", own, "noted_by_leaders", noted, "circles_that_may_note", agreed);
    }
}
