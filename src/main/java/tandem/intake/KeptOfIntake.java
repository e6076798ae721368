package tandem.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// What somebody agreed to before they came, when they leave treatment, and their hand-offs; of those to which somebody
/// came for another, only when it was.
@Component
class KeptOfIntake implements Kept {
    private final Handoffs handoffs;

    KeptOfIntake(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public String module() {
        return "intake";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var actor = Actor.of(person);
        var told = new LinkedHashMap<String, Object>();
        handoffs.leaves(actor, person).ifPresent(day -> told.put("leaves", day.toString()));
        told.put(
                "agreed",
                handoffs.agreed(actor, person).stream().map(KeptOfIntake::told).toList());
        told.put(
                "handoffs", handoffs.of(person).stream().map(KeptOfIntake::told).toList());
        told.put("for_others", forOthers(actor, person));
        return told;
    }

    private List<String> forOthers(Actor actor, PersonId person) {
        return handoffs.all(actor).stream()
                .filter(each -> each.person().filter(person::equals).isEmpty())
                .filter(each -> each.taker().filter(person::equals).isPresent()
                        || each.planner().filter(person::equals).isPresent())
                .map(each -> each.starts().toString())
                .toList();
    }

    private static Map<String, Object> told(Agreed agreed) {
        return Map.of(
                "how", agreed.how(),
                "given", agreed.given().toString(),
                "expires", agreed.expires().toString(),
                "words", agreed.words());
    }

    private static Map<String, Object> told(Handoff handoff) {
        var told = new LinkedHashMap<String, Object>();
        told.put("starts", handoff.starts());
        told.put("minutes", handoff.minutes());
        told.put("place", handoff.place());
        told.put("agreed", handoff.agreed());
        handoff.held().ifPresent(day -> told.put("held", day.toString()));
        handoff.first().ifPresent(day -> told.put("first", day.toString()));
        return told;
    }
}
