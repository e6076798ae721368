package tandem.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What somebody counts days for.
///
/// @param kind one of ours; empty where it is their own
/// @param words their own; empty where it is one of ours
/// @param bounds what “less” means to them, in their words; empty where they did not say
/// @param hidden whether its counts are not shown
/// @param pauses the one that goes on too, which ends in a time nobody sees
/// @param paused since when it is paused; empty where it is not
/// @param done the days on which it was done, in order
record Goal(
        UUID id,
        String kind,
        String words,
        Direction direction,
        String bounds,
        LocalDate starts,
        Optional<LocalDate> ended,
        boolean hidden,
        List<Span> pauses,
        Optional<LocalDate> paused,
        List<LocalDate> done,
        History history) {
    boolean over() {
        return ended.isPresent();
    }

    boolean practice() {
        return direction == Direction.DO;
    }

    String path() {
        return "/days/" + id;
    }

    /// Only the id: what it is for is theirs.
    @Override
    public String toString() {
        return "Goal " + id;
    }
}
