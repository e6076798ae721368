package tandem.vocabulary;

import tandem.shared.Language;

/// The same thing in each language, written from the idea and not word for word.
public record Wording(String en, String es) {
    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case ES -> es;
        };
    }
}
