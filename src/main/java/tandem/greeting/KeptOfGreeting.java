package tandem.greeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// The words that were said to somebody when they came, what they answered, and how they said their first
/// session was.
@Component
class KeptOfGreeting implements Kept {
    private final Words words;
    private final Greetings greetings;
    private final Afterwards afterwards;

    KeptOfGreeting(Words words, Greetings greetings, Afterwards afterwards) {
        this.words = words;
        this.greetings = greetings;
        this.afterwards = afterwards;
    }

    @Override
    public String module() {
        return "greeting";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put("words", words(person));
        greetings
                .own(person)
                .flatMap(mine -> afterwards.to(Actor.of(person), mine))
                .ifPresent(how -> {
                    kept.put("felt", how.felt().code());
                    kept.put("how", how.words());
                    kept.put("shown", how.shown());
                });
        return kept;
    }

    private List<Map<String, Object>> words(PersonId person) {
        return words.around(person).stream()
                .map(word -> Map.<String, Object>of(
                        "at", word.at(),
                        "mine", word.author().equals(person),
                        "words", word.words()))
                .toList();
    }
}
