package tandem.texting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// What was written with somebody, for whoever sees to them.
///
/// @param name the one they chose; null for a number that is nobody's here
/// @param number for staff, who may have to call
/// @param line null where they take no texts
/// @param agreed whether they take texts now
/// @param silent whether it was said that they died, so that nothing goes
/// @param waiting null where nobody waits
/// @param told who of the team was told that they wait
/// @param names of those of the team who wrote or were told
record Exchange(
        Whose whose,
        @Nullable String name,
        Optional<String> number,
        @Nullable Line line,
        boolean agreed,
        boolean silent,
        WaitingStore.@Nullable Row waiting,
        List<WaitingStore.Call> told,
        List<Written.Message> messages,
        Map<PersonId, String> names) {
    boolean stranger() {
        return whose.person() == null;
    }

    /// Whether a text can go now.
    boolean open() {
        return stranger() || !silent && line != null && (agreed || waiting != null);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Exchange with " + whose.id();
    }
}
