package tandem.circles;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import tandem.shared.Contacts;

/// What somebody types who wants to be in a circle.
///
/// @param name the one they want to have there
/// @param words what they say to whoever answers, where the circle is asked for
/// @param agreement the version that they have read; 0 where they have read none
record JoinForm(String name, String words, Integer agreement) {
    static final int LONGEST = 40;
    static final int LONGEST_WORDS = 300;

    JoinForm {
        name = requireNonNullElse(name, "").strip();
        agreement = requireNonNullElse(agreement, 0);
        words = requireNonNullElse(words, "").replace("\r\n", "\n").strip();
    }

    /// With the name that they have here already.
    static JoinForm of(String name) {
        return new JoinForm(name, "", 0);
    }

    /// The text that says what to mend.
    Optional<String> wrong() {
        boolean fits =
                !name.isEmpty() && name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
        if (!fits) {
            return Optional.of("circles.wrong.name");
        }
        return Contacts.typed(name) ? Optional.of("circles.new.wrong.contact") : Optional.empty();
    }

    Optional<String> tooLong() {
        return words.length() > LONGEST_WORDS ? Optional.of("circles.ask.wrong") : Optional.empty();
    }
}
