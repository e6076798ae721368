package tandem.greeting;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// The words that were said to somebody when they came, and what they answered.
@Component
class KeptOfGreeting implements Kept {
    private final Words words;

    KeptOfGreeting(Words words) {
        this.words = words;
    }

    @Override
    public String module() {
        return "greeting";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        return Map.of("words", words(person));
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
