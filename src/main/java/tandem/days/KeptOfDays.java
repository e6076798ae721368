package tandem.days;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.web.Texts;

/// Goals with all that happened to them, what was written about it, and milestones.
@Component
class KeptOfDays implements Kept {
    private final Days days;
    private final Returns returns;
    private final Milestones milestones;
    private final GoalKinds kinds;

    KeptOfDays(Days days, Returns returns, Milestones milestones, GoalKinds kinds) {
        this.days = days;
        this.returns = returns;
        this.milestones = milestones;
        this.kinds = kinds;
    }

    @Override
    public String module() {
        return "days";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var back = returns.of(person);
        var told = new LinkedHashMap<String, Object>();
        told.put(
                "goals",
                days.goals(person).stream().map(goal -> told(goal, back)).toList());
        told.put(
                "reflections",
                returns.reflections(person).stream().map(KeptOfDays::told).toList());
        told.put(
                "milestones",
                milestones.of(person).stream().map(KeptOfDays::told).toList());
        told.put("answers", milestones.answersOf(person));
        told.put("countsHidden", days.hidesAll(person));
        return told;
    }

    @Override
    public Optional<String> said(String field, String code, Language language) {
        return switch (field) {
            case "goal" -> kinds.find(code).map(kind -> kind.name(language));
            case "mark" -> Mark.of(code).map(mark -> MarkWords.of(mark, Texts.in(language)));
            default -> Optional.empty();
        };
    }

    private Map<String, Object> told(Goal goal, List<Returned> back) {
        var told = new LinkedHashMap<String, Object>();
        told.put("goal", kinds.find(goal.kind()).isPresent() ? goal.kind() : goal.words());
        told.put("direction", goal.direction().code());
        told.put("bounds", goal.bounds());
        told.put("starts", goal.starts().toString());
        goal.ended().ifPresent(day -> told.put("ended", day.toString()));
        told.put("countHidden", goal.hidden());
        told.put(
                "returns",
                back.stream()
                        .filter(each -> each.goal().equals(goal.id()))
                        .map(each -> told(each.days()))
                        .toList());
        told.put("pauses", goal.pauses().stream().map(KeptOfDays::told).toList());
        told.put("done", goal.done().stream().map(Object::toString).toList());
        return told;
    }

    private static Map<String, Object> told(Span span) {
        return Map.of("first", span.first().toString(), "last", span.last().toString());
    }

    private static Map<String, Object> told(Reflection each) {
        var told = new LinkedHashMap<String, Object>();
        told.put("day", each.day().toString());
        told.put("was", each.was());
        told.put("before", each.before());
        told.put("helped", each.helped());
        told.put("next", each.next());
        return told;
    }

    private static Map<String, Object> told(Milestone each) {
        var told = new LinkedHashMap<String, Object>();
        told.put("mark", each.mark().code());
        told.put("day", each.day().toString());
        told.put("what", each.what());
        told.put("words", each.words());
        told.put("yearly", each.yearly());
        told.put(
                "circles",
                each.places().stream().map(place -> place.circle().toString()).toList());
        return told;
    }
}
