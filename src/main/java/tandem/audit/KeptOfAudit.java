package tandem.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// For the export: what was done about somebody, by whom.
@Component
class KeptOfAudit implements Kept {
    private final Trail trail;
    private final People people;

    KeptOfAudit(Trail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    @Override
    public String module() {
        return "audit";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var all = trail.about(person, Trail.NEWEST, Integer.MAX_VALUE);
        var actors = all.stream()
                .map(Entry::actor)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var names = people.visibleTo(Actor.of(person), actors);
        List<Map<String, Object>> told =
                all.stream().map(entry -> told(entry, names)).toList();
        return Map.of("entries", told);
    }

    private static Map<String, Object> told(Entry entry, Map<PersonId, Person> names) {
        var told = new LinkedHashMap<String, Object>();
        told.put("at", entry.at());
        told.put("act", entry.act());
        if (!entry.object().isEmpty()) {
            told.put("what", entry.object());
        }
        told.put("by", entry.standing());
        entry.actor().map(names::get).ifPresent(actor -> told.put("name", actor.name()));
        return told;
    }
}
