package tandem.bridge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// For the export: since when somebody is here, the next contact, every contact that was made, put
/// off, or went to somebody else.
@Component
class KeptOfBridge implements Kept {
    private final Touchpoints touchpoints;
    private final Encounters encounters;
    private final Snoozes snoozes;
    private final Handovers handovers;

    KeptOfBridge(Touchpoints touchpoints, Encounters encounters, Snoozes snoozes, Handovers handovers) {
        this.touchpoints = touchpoints;
        this.encounters = encounters;
        this.snoozes = snoozes;
        this.handovers = handovers;
    }

    @Override
    public String module() {
        return "bridge";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var actor = Actor.of(person);
        var kept = new LinkedHashMap<String, Object>();
        touchpoints.began(actor, person).ifPresent(began -> kept.put("since", began.toString()));
        touchpoints
                .next(actor, person)
                .ifPresent(next -> kept.put("next", next.due().toString()));
        List<Map<String, Object>> made =
                encounters.of(actor, person).stream().map(KeptOfBridge::told).toList();
        kept.put("contacts", made);
        List<Map<String, Object>> off =
                snoozes.of(actor, person).stream().map(KeptOfBridge::told).toList();
        kept.put("put_off", off);
        List<Map<String, Object>> over =
                handovers.of(actor, person).stream().map(KeptOfBridge::told).toList();
        kept.put("handed_over", over);
        return kept;
    }

    private static Map<String, Object> told(Encounter encounter) {
        var told = new LinkedHashMap<String, Object>();
        told.put("at", encounter.at());
        told.put("result", encounter.result().code());
        told.put("way", encounter.way().code());
        told.put("line", encounter.line());
        encounter.next().ifPresent(next -> told.put("next", next.toString()));
        return told;
    }

    private static Map<String, Object> told(Snoozes.Snooze snooze) {
        var told = new LinkedHashMap<String, Object>();
        told.put("at", snooze.at());
        told.put("until", snooze.until().toString());
        told.put("reason", snooze.reason());
        return told;
    }

    private static Map<String, Object> told(Handovers.Handover over) {
        var told = new LinkedHashMap<String, Object>();
        told.put("at", over.at());
        told.put("line", over.line());
        return told;
    }
}
