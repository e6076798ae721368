package tandem.circles;

import java.util.UUID;

/// Somebody in a circle, as the others in it know them.
///
/// @param id theirs in this circle alone; it tells neither who they are nor since when they are here
/// @param leads whether they are named to lead
/// @param leading whether they lead, and have not stepped back
/// @param me whether it is the one who looks
public record Fellow(UUID id, String name, boolean leads, boolean leading, boolean me) {
    /// Nothing: the name is theirs.
    @Override
    public String toString() {
        return "Fellow";
    }
}
