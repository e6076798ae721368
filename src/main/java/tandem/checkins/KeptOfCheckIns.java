package tandem.checkins;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// Everything somebody said in their check-ins, and to whom they opened it.
@Component
class KeptOfCheckIns implements Kept {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private final CheckIns checkIns;
    private final Audience audience;
    private final Feelings words;

    KeptOfCheckIns(CheckIns checkIns, Audience audience, Feelings words) {
        this.checkIns = checkIns;
        this.audience = audience;
        this.words = words;
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

    @Override
    public Optional<String> said(String field, String code, Language language) {
        var name = switch (field) {
            case "feelings" -> words.feeling(code).map(Feelings.Feeling::name);
            case "body" -> words.sign(code).map(Feelings.Sign::name);
            case "triggers" -> words.trigger(code).map(Feelings.Trigger::name);
            default -> Optional.<Map<Language, String>>empty();
        };
        return name.map(each -> each.getOrDefault(language, code));
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
