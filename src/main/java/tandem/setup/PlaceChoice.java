package tandem.setup;

import java.time.ZoneId;
import java.util.Optional;

/// A place that was understood.
///
/// @param label by which it is found again, and no other: “Nogales, AZ”
/// @param said the same with its country
/// @param zone the clock there; empty where that is not known
record PlaceChoice(String label, String said, Optional<ZoneId> zone) {
    /// Whether this is the clock there.
    boolean goesBy(String id) {
        return zone.filter(there -> there.getId().equals(id)).isPresent();
    }
}
