package tandem.leaders;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// What somebody learned and showed on the way to leading, and their talks with a supervisor.
@Component
class KeptOfLeaders implements Kept {
    private final Leaders leaders;

    KeptOfLeaders(Leaders leaders) {
        this.leaders = leaders;
    }

    @Override
    public String module() {
        return "leaders";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var mine = leaders.of(Actor.of(person), person);
        var all = new LinkedHashMap<String, Object>();
        all.put("modules", mine.passed().stream().sorted().toList());
        all.put(
                "seen",
                mine.seen().entrySet().stream()
                        .collect(Collectors.toMap(
                                line -> line.getKey().toString(),
                                line -> line.getValue().stream()
                                        .map(Object::toString)
                                        .toList())));
        all.put(
                "recognized",
                mine.recognitions().stream()
                        .map(Readiness.Recognition::document)
                        .toList());
        all.put(
                "supervision",
                leaders.supervisions(Actor.of(person), person).stream()
                        .map(talk -> Map.<String, Object>of(
                                "on", talk.on().toString(), "minutes", talk.minutes(), "note", talk.note()))
                        .toList());
        mine.away().ifPresent(since -> all.put("away", since.toString()));
        return all;
    }
}
