package tandem.checkins;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// Everything somebody said in their check-ins, and to whom they opened it.
@Component
class KeptOfCheckIns implements Kept {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private final CheckIns checkIns;
    private final Audience audience;

    KeptOfCheckIns(CheckIns checkIns, Audience audience) {
        this.checkIns = checkIns;
        this.audience = audience;
    }

    @Override
    public String module() {
        return "checkins";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        return Map.of(
                "checkIns",
                checkIns.of(person, FIRST, LAST).stream()
                        .map(KeptOfCheckIns::told)
                        .toList(),
                "opened",
                audience.shown(person).stream()
                        .map(each -> Map.of("checkIn", each.entry().toString(), "to", each.kind(), "note", each.note()))
                        .toList(),
                "openedEach",
                audience.standing(person).stream()
                        .map(each -> Map.of("to", each.kind().code(), "note", each.note()))
                        .toList());
    }

    private static Map<String, Object> told(CheckIn entry) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", entry.id().toString());
        told.put("day", entry.day().toString());
        told.put("at", entry.at());
        told.putAll(SaidJson.map(entry.said()));
        return told;
    }
}
