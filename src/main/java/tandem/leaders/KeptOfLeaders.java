package tandem.leaders;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.content.Item;
import tandem.people.Kept;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// What somebody learned and showed on the way to leading, and their talks with a supervisor.
@Component
class KeptOfLeaders implements Kept {
    private final Leaders leaders;
    private final Training training;

    KeptOfLeaders(Leaders leaders, Training training) {
        this.leaders = leaders;
        this.training = training;
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

    @Override
    public Optional<String> said(String field, String code, Language language) {
        return switch (field) {
            case "modules" -> training.named(code, language).map(Item::titleAndId);
            case "seen" -> line(Integer.parseInt(code), language);
            default -> Optional.empty();
        };
    }

    /// “3. Watches the clock”: a line by its number, as where it is signed.
    private Optional<String> line(int number, Language language) {
        var lines = training.lines(language);
        return number > 0 && number <= lines.size()
                ? Optional.of(number + ". " + lines.get(number - 1).replace("**", ""))
                : Optional.empty();
    }
}
