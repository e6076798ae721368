package tandem.days;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

/// A milestone as a circle sees it: the count as it was when it was shared, and nothing of what comes after.
///
/// @param name theirs in this circle
/// @param mine whether it is the reader's own
/// @param what for; empty where they did not say
/// @param answers the oldest first
record ShownMilestone(
        UUID id,
        CircleId circle,
        PersonId person,
        String name,
        boolean mine,
        Mark mark,
        String what,
        String words,
        Instant at,
        List<Answer> answers) {
    ShownMilestone {
        answers = List.copyOf(answers);
    }

    String path() {
        return "/milestones/" + id;
    }

    /// A few words from somebody in the circle.
    ///
    /// @param takes whether the reader may take them away: their own words, and those said to them
    record Answer(UUID id, PersonId person, String name, boolean mine, boolean takes, String words, Instant at) {
        /// Only the id.
        @Override
        public String toString() {
            return "Answer " + id;
        }
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Shown " + id;
    }
}
