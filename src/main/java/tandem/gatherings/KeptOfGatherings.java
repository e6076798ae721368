package tandem.gatherings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// The gatherings that somebody hosts or said they would come to.
@Component
class KeptOfGatherings implements Kept {
    private final Gatherings gatherings;

    KeptOfGatherings(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    @Override
    public String module() {
        return "gatherings";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        return Map.of(
                "gatherings",
                gatherings.of(person).stream()
                        .map(gathering -> told(gathering, person))
                        .toList());
    }

    private static Map<String, Object> told(Gathering gathering, PersonId person) {
        var told = new LinkedHashMap<String, Object>();
        told.put("circle", gathering.circle().toString());
        told.put("starts", gathering.starts());
        if (gathering.host().equals(person)) {
            told.put("title", gathering.title());
            told.put("place", gathering.place());
            told.put("about", gathering.about());
        }
        told.put("part", gathering.host().equals(person) ? "host" : "coming");
        return told;
    }
}
