package tandem.texting;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tandem.shared.Language;

/// What a text is.
sealed interface Heard {
    /// A keyword.
    ///
    /// @param plain the language it is in, where that is plain; many write STOP and mean it in Spanish
    record Key(Keyword word, Optional<Language> plain) implements Heard {
        @Override
        public Optional<Language> language() {
            return plain;
        }
    }

    /// A number from 0 to 10 and nothing else.
    record Number(int value) implements Heard {}

    /// Six digits, as a code has them.
    record Code(String digits) implements Heard {}

    /// Anything else.
    record Words() implements Heard {}

    /// In which language it is answered, where the text itself says so.
    default Optional<Language> language() {
        return Optional.empty();
    }

    Pattern NUMBER = Pattern.compile("(10|[0-9])(?: ?(?:/|of|out of|de) ?10)?[.!]*", Pattern.CASE_INSENSITIVE);

    /// Words of which one at least stands in nearly everything that is written in Spanish, and in no English.
    Set<String> SPANISH = Set.of(
            "HOLA",
            "QUE",
            "ESTOY",
            "QUIERO",
            "NECESITO",
            "POR",
            "GRACIAS",
            "PUEDO",
            "ESTA",
            "PERO",
            "PARA",
            "CON",
            "UNA",
            "AYUDA",
            "AYUDAME",
            "MORIR",
            "MORIRME",
            "VIVIR",
            "MUY",
            "HOY",
            "MANANA",
            "BUENAS",
            "BUENOS",
            "TENGO",
            "QUIEN",
            "LLAMAR",
            "SIENTO",
            "NADIE",
            "LOS",
            "SIGO",
            "SOLO",
            "SOLA");

    static Heard of(String text) {
        var plain = text.strip();
        var number = NUMBER.matcher(plain);
        if (number.matches()) {
            return new Number(Integer.parseInt(number.group(1)));
        }
        if (plain.matches("[0-9]{3}[ -]?[0-9]{3}")) {
            return new Code(plain.replaceAll("[ -]", ""));
        }
        return Keyword.read(bare(plain).replace(" ", "")).orElseGet(Words::new);
    }

    /// In which language somebody writes, as far as one can tell who knows nothing of them.
    static Language guess(String text) {
        for (var word : bare(text).split(" ")) {
            if (SPANISH.contains(word)) {
                return Language.ES;
            }
        }
        return Language.EN;
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
