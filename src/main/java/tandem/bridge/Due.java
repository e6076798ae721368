package tandem.bridge;

import java.time.LocalDate;
import java.util.Optional;
import tandem.channels.Channel;

/// When the next contact is to be made, and why then.
///
/// @param way by which way; empty where none was agreed
public record Due(LocalDate day, Kind kind, Optional<Channel> way) {
    public Due(LocalDate day, Kind kind) {
        this(day, kind, Optional.empty());
    }
}
