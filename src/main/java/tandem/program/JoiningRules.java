package tandem.program;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a program takes people in.
///
/// @param open whether anybody may join, or only people who were invited
/// @param adultsFrom the age from which people may join
/// @param recordsKept years for which the law makes it keep the short record of a contact
/// @param ownLimits what it says about what cannot stay private, one paragraph a line; null for the words that come
/// with Tandem
public record JoiningRules(
        boolean open,
        int adultsFrom,
        int recordsKept,
        @Nullable Wording ownLimits) {
    static final JoiningRules USUAL = new JoiningRules(false, 18, 7, null);

    public Optional<Wording> limits() {
        return Optional.ofNullable(ownLimits);
    }
}
