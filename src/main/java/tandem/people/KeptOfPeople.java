package tandem.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// For the export: the name, the roles, who may or could see whom, whom somebody blocked. Who is kept apart is told to
/// nobody.
@Component
class KeptOfPeople implements Kept {
    private final People people;
    private final RoleStore roles;
    private final RelationStore relations;
    private final Blocks blocks;

    KeptOfPeople(People people, RoleStore roles, RelationStore relations, Blocks blocks) {
        this.people = people;
        this.roles = roles;
        this.relations = relations;
        this.blocks = blocks;
    }

    @Override
    public String module() {
        return "people";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var kept = new LinkedHashMap<String, Object>();
        people.visibleTo(Actor.of(person), person).ifPresent(me -> {
            kept.put("id", me.id().toString());
            kept.put("name", me.name());
            kept.put("language", me.language().code());
            kept.put("joined", me.joined());
        });
        kept.put("roles", roles.ever(person).stream().map(KeptOfPeople::told).toList());
        kept.put("relations", told(person, relations.ever(person)));
        kept.put(
                "blocks",
                blocks.of(person).stream()
                        .map(block -> Map.<String, Object>of("name", block.label(), "at", block.at()))
                        .toList());
        return kept;
    }

    private static Map<String, Object> told(RoleStore.Past past) {
        var told = new LinkedHashMap<String, Object>();
        told.put("role", past.role().code());
        told.put("given", past.given());
        past.ended().ifPresent(ended -> told.put("ended", ended));
        return told;
    }

    private List<Map<String, Object>> told(PersonId me, List<RelationStore.Past> all) {
        var others = all.stream().map(past -> other(me, past.relation())).toList();
        var names = people.visibleTo(Actor.of(me), others);
        return all.stream().map(past -> told(me, past, names)).toList();
    }

    private static Map<String, Object> told(PersonId me, RelationStore.Past past, Map<PersonId, Person> names) {
        var relation = past.relation();
        var told = new LinkedHashMap<String, Object>();
        told.put("kind", relation.kind().code());
        told.put("sees", relation.subject().equals(me) ? "me" : "them");
        var other = names.get(other(me, relation));
        if (other != null) {
            told.put("name", other.name());
        }
        told.put("given", relation.given());
        relation.until().ifPresent(until -> told.put("until", until));
        past.ended().ifPresent(ended -> told.put("ended", ended));
        return told;
    }

    private static PersonId other(PersonId me, Relation relation) {
        return relation.subject().equals(me) ? relation.holder() : relation.subject();
    }
}
