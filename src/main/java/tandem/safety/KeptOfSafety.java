package tandem.safety;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// For the export: what somebody reported, and who looked at them outside their own list, and why. What others reported
/// about them is not theirs to read.
@Component
class KeptOfSafety implements Kept {
    private final Reports reports;
    private final Glasses glasses;
    private final People people;

    KeptOfSafety(Reports reports, Glasses glasses, People people) {
        this.reports = reports;
        this.glasses = glasses;
        this.people = people;
    }

    @Override
    public String module() {
        return "safety";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put(
                "reports",
                reports.madeBy(person).stream().map(KeptOfSafety::told).toList());
        kept.put(
                "looks",
                glasses.on(person).stream().map(glass -> told(person, glass)).toList());
        return kept;
    }

    private static Map<String, Object> told(Report report) {
        return Map.of(
                "at", report.at(),
                "kind", report.kind().code(),
                "name", report.label(),
                "words", report.words());
    }

    private Map<String, Object> told(PersonId me, Glasses.Glass glass) {
        var told = new LinkedHashMap<String, Object>();
        told.put("at", glass.at());
        people.visibleTo(Actor.of(me), glass.holder()).ifPresent(holder -> told.put("name", holder.name()));
        told.put("reason", glass.reason());
        glass.reviewed().ifPresent(verdict -> told.put("verdict", verdict));
        return told;
    }
}
