package tandem.joining;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tandem.shared.Contacts;

/// A name of one's own choosing, and whether it says more than its owner may want.
final class ChosenName {
    static final int LONGEST = 40;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}]");
    private static final Pattern FULL_NAME = Pattern.compile(
            "(?U)\\p{Lu}[\\p{L}'’-]+((\\s+(de|del|la|las|los|y|van|von|da|dos|di))*\\s+\\p{Lu}[\\p{L}'’-]+)+");
    /// Without accents and blanks, as [#folded] leaves it.
    private static final Pattern ROLE = Pattern.compile(
            "(the|your|el|la|tu)?(admin|administrat(or|ion)|administra(dora?|cion)|staff|team|equipo|support|soporte"
                    + "|helpdesk|moderat(or|ion)|moderadora?|mod|coordinator|coordina(dora?|cion)|supervisor(a)?|supervision"
                    + "|counsell?or|consejer[oa]|therapist|terapeuta|tandem|system|sistema|official|oficial)(\\d*|team)");
    private static final int DIGITS_OF_A_NUMBER = 7;

    private ChosenName() {}

    /// As it is kept: without what nobody sees, and single blanks between the words.
    static String tidy(String typed) {
        return UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// What is doubtful about a tidy name, the gravest first.
    ///
    /// @param team the names of those who work here
    static Optional<NameDoubt> doubt(String name, Collection<String> team) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        if (plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(NameDoubt.EMPTY);
        }
        if (name.length() > LONGEST) {
            return Optional.of(NameDoubt.TOO_LONG);
        }
        if (plain.codePoints().filter(Character::isDigit).count() >= DIGITS_OF_A_NUMBER || Contacts.in(plain)) {
            return Optional.of(NameDoubt.CONTACT);
        }
        if (team.stream().map(ChosenName::folded).anyMatch(folded(plain)::equals)) {
            return Optional.of(NameDoubt.TEAM);
        }
        if (ROLE.matcher(folded(plain)).matches()) {
            return Optional.of(NameDoubt.ROLE);
        }
        return FULL_NAME.matcher(plain).matches() ? Optional.of(NameDoubt.FULL_NAME) : Optional.empty();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
