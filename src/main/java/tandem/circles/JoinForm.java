package tandem.circles;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;

/// The name somebody wants to have in a circle, as typed.
record JoinForm(String name) {
    static final int LONGEST = 40;

    JoinForm {
        name = requireNonNullElse(name, "").strip();
    }

    /// The text that says what to mend.
    Optional<String> wrong() {
        boolean fits =
                !name.isEmpty() && name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
        return fits ? Optional.empty() : Optional.of("circles.wrong.name");
    }
}
