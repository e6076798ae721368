package tandem.direct;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

/// Two who write to each other, as one of them sees it.
///
/// @param room the circle in which they know each other; null where they know each other by a role
/// @param other whoever the reader is not
/// @param holds whether it is the reader who has the role
/// @param name the other's, as the reader knows them; null where they do not any more
/// @param open whether they can write now: nobody ended it, and what lets them write still holds
/// @param mineToReopen whether the reader ended it
/// @param news whether the other wrote something that the reader has not seen
public record Talk(
        UUID id,
        TalkKind kind,
        @Nullable CircleId room,
        PersonId other,
        boolean holds,
        @Nullable String name,
        boolean open,
        boolean mineToReopen,
        boolean news) {
    Optional<CircleId> circle() {
        return Optional.ofNullable(room);
    }

    /// Only the id: who they are is theirs.
    @Override
    public String toString() {
        return "Talk " + id;
    }
}
