package tandem.circles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// For the export: in which circles somebody is or was, under which names, and for which they asked.
@Component
class KeptOfCircles implements Kept {
    private final Circles circles;
    private final Doors doors;
    private final Agreements agreements;
    private final CircleWords words;

    KeptOfCircles(Circles circles, Doors doors, Agreements agreements, CircleWords words) {
        this.circles = circles;
        this.doors = doors;
        this.agreements = agreements;
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
        var kept = new LinkedHashMap<String, Object>();
        kept.put("memberships", all);
        kept.put(
                "asks",
                doors.asksOf(person).stream().map(ask -> told(person, ask)).toList());
        kept.put(
                "invitations",
                doors.invitationsOf(person).stream()
                        .map(each -> Map.<String, Object>of(
                                "circle",
                                name(person, each.circle()),
                                "given",
                                each.given().toString()))
                        .toList());
        kept.put(
                "accepted",
                agreements.acceptedBy(person).stream()
                        .map(each -> told(person, each))
                        .toList());
        return kept;
    }

    private Map<String, Object> told(PersonId person, Accepted accepted) {
        return Map.of(
                "circle", name(person, accepted.circle()),
                "day", accepted.day().toString(),
                "words", accepted.text(),
                "lines", accepted.lines());
    }

    private Map<String, Object> told(PersonId person, Ask ask) {
        return Map.of(
                "circle", name(person, ask.circle()),
                "name", ask.name(),
                "words", ask.words(),
                "asked", ask.asked().toString(),
                "answer", ask.answer());
    }

    private String name(PersonId person, CircleId circle) {
        return circles.visibleTo(Actor.of(person), circle).map(Circle::name).orElse("");
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
