package tandem.debrief;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// What somebody wrote down after sessions that they led.
@Component
class KeptOfDebrief implements Kept {
    private final Debriefs debriefs;

    KeptOfDebrief(Debriefs debriefs) {
        this.debriefs = debriefs;
    }

    @Override
    public String module() {
        return "debrief";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> all = debriefs.by(person).stream()
                .map(each -> Map.<String, Object>of("day", each.day().toString(), "answers", each.answers()))
                .toList();
        return Map.of("debriefs", all, "notes", debriefs.notes(person));
    }
}
