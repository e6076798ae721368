package tandem.finding;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.meetings.Access;
import tandem.meetings.Attendance;
import tandem.meetings.MeetingId;
import tandem.meetings.Status;
import tandem.places.Point;

/// One page of answers, in order of time.
///
/// @param nearby how many in person there are on all pages; at least that many where `nearbyMore`
/// @param online how many from afar there are on all pages; at least that many where `onlineMore`
/// @param more whether there is a page after this one
public record Found(List<Hit> hits, int nearby, boolean nearbyMore, int online, boolean onlineMore, boolean more) {
    /// A start that never comes: by appointment, or nothing planned.
    public static final long NEVER = Integer.MAX_VALUE;

    public Found {
        hits = List.copyOf(hits);
    }

    public int total() {
        return nearby + online;
    }

    /// What a row shows of a meeting, from the index alone.
    ///
    /// @param place the venue in one line; empty where there is none or it is withheld
    /// @param at null for meetings from afar
    /// @param kilometres from the place searched near; NaN where that makes no sense
    /// @param start epoch minute of the start found, or [#NEVER]
    /// @param zone the meeting's own
    /// @param minutes how long it lasts
    /// @param rules the rules in their storage notation, empty for by appointment
    /// @param rarer whether its words say that it is not held every week, and only they
    /// @param link whether there is a link to join
    /// @param phone whether there is a number to call
    public record Hit(
            MeetingId id,
            String slug,
            String name,
            String group,
            String fellowship,
            List<String> types,
            Attendance attendance,
            Status status,
            Access access,
            String place,
            String city,
            @Nullable Point at,
            double kilometres,
            long start,
            ZoneId zone,
            int minutes,
            String rules,
            boolean inferred,
            boolean rarer,
            boolean link,
            boolean phone) {
        public Hit {
            types = List.copyOf(types);
        }

        /// The start on the meeting's own clock.
        public Optional<ZonedDateTime> next() {
            return start == NEVER
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochSecond(start * 60).atZone(zone));
        }
    }

    /// What to offer where a search found nothing: each list short, each empty where there is nothing either.
    ///
    /// @param later what fits, only later
    /// @param nearest what fits less, the nearest first
    /// @param online what can be joined from afar, the soonest first
    public record Instead(List<Hit> later, List<Hit> nearest, List<Hit> online) {}
}
