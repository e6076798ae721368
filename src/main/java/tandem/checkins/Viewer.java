package tandem.checkins;

import java.util.UUID;
import tandem.people.RelationKind;
import tandem.shared.PersonId;

/// A mentor or a leader to whom somebody may open a check-in.
///
/// @param id of the relation, which names nobody
/// @param name by which the member knows them
/// @param circle the one they lead; empty for a mentor
/// @param each whether each new one is open to them
/// @param here whether the one that is looked at is
/// @param note whether the note is open with it
record Viewer(
        UUID id,
        RelationKind kind,
        PersonId person,
        String name,
        String circle,
        boolean each,
        boolean here,
        boolean note) {
    /// The text that says who they are to the member.
    String key() {
        return circle.isEmpty() ? "checkins.viewer." + kind.code() : "checkins.viewer.leads";
    }
}
