package tandem.channels;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// How somebody likes to be reached.
///
/// @param channels those they said yes to, the one they like best first
/// @param quietFrom when the hours begin in which nobody disturbs them; both are there or neither
/// @param note in their words: “after 4 pm; not the house phone”; empty where they wrote none
public record Preference(
        List<Channel> channels,
        Optional<LocalTime> quietFrom,
        Optional<LocalTime> quietTo,
        Optional<ZoneId> zone,
        String note) {
    /// What stands for somebody who said nothing yet.
    public static final Preference NONE =
            new Preference(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    public Preference {
        channels = List.copyOf(channels);
    }

    /// Nothing of what they wrote.
    @Override
    public String toString() {
        return "Preference " + channels;
    }
}
