package tandem.texting;

import java.util.Optional;
import java.util.Set;
import tandem.shared.Language;

/// A word that stands alone in a text and means something to the program, in both languages. What says the same in
/// Spanish is answered in Spanish.
enum Keyword {
    STOP(
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"),
            Set.of("ALTO", "BAJA", "PARAR", "PARA", "CANCELAR")),
    START(Set.of("START", "UNSTOP"), Set.of("EMPEZAR", "ALTA", "INICIO")),
    HELP(Set.of("HELP", "INFO"), Set.of("AYUDA")),
    CALL(Set.of("CALLME", "CALL", "PLEASECALLME"), Set.of("LLAMAME", "LLAMEME", "LLAMENME", "LLAMAMEPORFAVOR")),
    YES(Set.of("YES", "Y"), Set.of("SI"));

    private final Set<String> english;
    private final Set<String> spanish;

    Keyword(Set<String> english, Set<String> spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    /// @param bare capital letters without accents, blanks and signs
    static Optional<Heard> read(String bare) {
        for (var word : values()) {
            if (word.spanish.contains(bare)) {
                return Optional.of(new Heard.Key(word, Optional.of(Language.ES)));
            }
            if (word.english.contains(bare)) {
                return Optional.of(new Heard.Key(word, Optional.empty()));
            }
        }
        return Optional.empty();
    }
}
