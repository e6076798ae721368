package tandem.circles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// For the export: in which circles somebody is or was, and under which names.
@Component
class KeptOfCircles implements Kept {
    private final Circles circles;
    private final CircleWords words;

    KeptOfCircles(Circles circles, CircleWords words) {
        this.circles = circles;
        this.words = words;
    }

    @Override
    public String module() {
        return "circles";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> all =
                circles.everOf(person).stream().map(each -> told(person, each)).toList();
        return Map.of("memberships", all);
    }

    private Map<String, Object> told(PersonId person, MembershipStore.Sealed membership) {
        var told = new LinkedHashMap<String, Object>();
        circles.visibleTo(Actor.of(person), membership.circle()).ifPresent(circle -> told.put("circle", circle.name()));
        told.put("name", words.name(membership));
        told.put("leads", membership.leads());
        told.put("since", membership.since().toString());
        membership.ended().ifPresent(ended -> told.put("ended", ended.toString()));
        return told;
    }
}
