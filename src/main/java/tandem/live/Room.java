package tandem.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.circles.CircleId;

/// The open room of one session.
///
/// @param id also names the key of what is said in it
/// @param closes when it ends by itself
/// @param waits whether whoever comes waits until a leader lets them in
/// @param minutes how long one speaks, about; 0 where nobody keeps time
/// @param last the number of what happened last
/// @param company changes whenever somebody comes or goes
/// @param host the place of whoever runs it; null where nobody does
/// @param floor the place of whoever speaks; null where nobody does
/// @param since when they began
/// @param silence until when all are quiet together; null where they are not
/// @param skill what all practise together; null where nothing
/// @param skillFrom the moment from which everybody's steps are counted
/// @param shown what is on everybody's screen, opened; empty where nothing is
public record Room(
        UUID id,
        CircleId circle,
        LocalDate day,
        Instant closes,
        boolean waits,
        int minutes,
        boolean locked,
        long last,
        long company,
        @Nullable UUID host,
        @Nullable UUID floor,
        @Nullable Instant since,
        @Nullable Instant silence,
        @Nullable String skill,
        @Nullable Instant skillFrom,
        String shown) {
    /// Where its page is.
    public String path() {
        return path(circle, day.toString());
    }

    static String path(CircleId circle, String day) {
        return "/circles/" + circle + "/sessions/" + day + "/room";
    }

    /// Whether all are quiet together.
    public boolean quiet(Instant now) {
        return silence != null && silence.isAfter(now);
    }

    /// Only the id: the rest is theirs.
    @Override
    public String toString() {
        return "Room " + id;
    }
}
