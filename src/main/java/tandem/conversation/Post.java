package tandem.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.circles.CircleId;
import tandem.circles.Fellow;
import tandem.shared.PersonId;

/// Something said in a circle, as somebody who is in it may see it.
///
/// @param thread the post that began it: this one, or the one it answers
/// @param fellow who said it; empty once they are no longer in the circle
/// @param held whether people who are new see it only once a leader has looked, since it names a way to be reached
///     outside
/// @param encouragement who said what to it without words, by their names here
/// @param mine what the reader said to it without words
record Post(
        UUID id,
        CircleId circle,
        UUID thread,
        Instant began,
        PersonId author,
        Optional<Fellow> fellow,
        String words,
        Optional<Note> note,
        Instant at,
        boolean edited,
        boolean held,
        Map<Encouragement, List<String>> encouragement,
        List<Encouragement> mine) {
    boolean begins() {
        return id.equals(thread);
    }

    /// Only the id: the words are theirs.
    @Override
    public String toString() {
        return "Post " + id;
    }
}
