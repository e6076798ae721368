package tandem.safety;

import java.util.Optional;

/// Why somebody who works here does what asks for a reason. The one it is about may read it.
final class Reason {
    private static final int FEWEST_LETTERS = 10;
    private static final int LONGEST = 500;

    private Reason() {}

    /// The text that says what to mend; empty where nothing is wrong.
    static Optional<String> wrong(String reason) {
        if (reason.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return Optional.of("safety.wrong.reason");
        }
        return reason.length() > LONGEST ? Optional.of("safety.wrong.reason.long") : Optional.empty();
    }
}
