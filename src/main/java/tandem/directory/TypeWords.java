package tandem.directory;

import tandem.shared.Language;
import tandem.vocabulary.Kind;
import tandem.vocabulary.Type;
import tandem.web.Texts;

/// A type as it stands inside a line: “women”, “LGBTQ”, “in Spanish”.
final class TypeWords {
    private TypeWords() {}

    static String within(Type type, Texts texts) {
        var name = type.name(texts.language());
        if (type.kind() == Kind.LANGUAGE) {
            return texts.of("directory.in-language", languageName(name, texts.language()));
        }
        return small(name);
    }

    /// English writes languages with a capital.
    private static String languageName(String name, Language reader) {
        return switch (reader) {
            case EN -> name;
            case ES -> small(name);
        };
    }

    /// Abbreviations stay as they are.
    private static String small(String name) {
        boolean word = name.length() < 2 || Character.isLowerCase(name.charAt(1)) || name.charAt(1) == ' ';
        return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }
}
