package tandem.incidents;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// For the export: what was decided about somebody, why, and what they said to it. Not who told the team, nor what the
/// team wrote for itself.
@Component
class KeptOfIncidents implements Kept {
    private final Actions actions;
    private final Appeals appeals;

    KeptOfIncidents(Actions actions, Appeals appeals) {
        this.actions = actions;
        this.appeals = appeals;
    }

    @Override
    public String module() {
        return "incidents";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        return Map.of(
                "actions",
                actions.touching(person).stream()
                        .map(each -> told(person, each))
                        .toList());
    }

    private Map<String, Object> told(PersonId me, Action action) {
        var told = new LinkedHashMap<String, Object>();
        told.put("at", action.at());
        told.put("kind", action.kind().code());
        action.until().ifPresent(until -> told.put("until", until));
        told.put("reason", action.why());
        appeals.of(Actor.of(me), action.id()).ifPresent(appeal -> {
            told.put("words", appeal.words());
            appeal.decision().ifPresent(decision -> told.put("answer", decision.answer()));
        });
        return told;
    }
}
