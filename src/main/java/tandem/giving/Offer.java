package tandem.giving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.PersonId;

/// That somebody would like to give back in a way, and where it stands.
///
/// @param words what they wrote with it; may be empty
/// @param talks so far, the latest last
public record Offer(UUID id, PersonId person, Way way, String name, String words, Instant offered, List<Talk> talks) {
    /// What comes next.
    public enum State {
        /// A talk, for the first time or again.
        TALK,
        /// They say whether they see it so too.
        THEIRS,
        /// The supervisor signs.
        OURS,
        /// Both have signed.
        GIVES
    }

    public Offer {
        talks = List.copyOf(talks);
    }

    public State state() {
        var last = last();
        if (last.isEmpty() || !last.get().ready() || last.get().again()) {
            return State.TALK;
        }
        if (!last.get().agreed()) {
            return State.THEIRS;
        }
        return last.get().signed() ? State.GIVES : State.OURS;
    }

    Optional<Talk> last() {
        return talks.isEmpty() ? Optional.empty() : Optional.of(talks.getLast());
    }

    /// When they talk again; empty where no day was named.
    Optional<LocalDate> next() {
        return last().flatMap(Talk::next);
    }

    /// Whether a supervisor is awaited: for a first talk, for one whose day has come, or to sign.
    boolean awaited(LocalDate today) {
        return state() == State.OURS
                || state() == State.TALK
                        && next().filter(day -> day.isAfter(today)).isEmpty();
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Offer " + id;
    }
}
