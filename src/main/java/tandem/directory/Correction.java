package tandem.directory;

import java.util.List;
import tandem.meetings.MeetingId;
import tandem.shared.Language;

/// What a visitor says is wrong with a meeting: fields with what they say and what they should say, or a remark, or
/// both, in the words the visitor saw.
///
/// @param changes at most 20, of at most 2,000 characters each
/// @param remark in the visitor's own words, at most 2,000 characters
/// @param key the same for the same suggestion sent twice
public record Correction(MeetingId meeting, Language language, List<Change> changes, String remark, String key) {
    private static final int CHANGES = 20;
    private static final int TEXT = 2_000;

    /// @param field `name`, `times`, `place`, `join`, `notes`, `ended`
    public record Change(String field, String was, String now) {}

    public Correction {
        changes = List.copyOf(changes);
        boolean tooLong = changes.size() > CHANGES
                || remark.length() > TEXT
                || changes.stream().anyMatch(change -> change.now.length() > TEXT);
        if (tooLong || changes.isEmpty() && remark.isBlank()) {
            throw new IllegalArgumentException("A correction that says nothing, or too much.");
        }
    }

    @Override
    public String toString() {
        return "Correction of " + meeting.value();
    }
}
