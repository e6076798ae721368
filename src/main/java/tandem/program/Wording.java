package tandem.program;

import java.util.Map;
import tandem.shared.Language;

/// The same thing said in each language a program speaks. One language is enough; the others then fall back to it.
public record Wording(Map<Language, String> said) {
    public Wording {
        said = Map.copyOf(said);
        if (said.isEmpty()) {
            throw new IllegalArgumentException("says nothing in any language");
        }
    }

    public String in(Language language) {
        var words = said.get(language);
        return words == null
                ? said.getOrDefault(Language.EN, said.values().iterator().next())
                : words;
    }
}
