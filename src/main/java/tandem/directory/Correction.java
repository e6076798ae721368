package tandem.directory;

import java.util.Map;
import java.util.TreeMap;
import tandem.shared.Language;

/// What a visitor says is wrong with a meeting: some fields with what they should say, or a remark, or both.
///
/// @param after by field, what it should say; at most 30 fields of at most 2,000 characters
/// @param remark in the visitor's own words, at most 4,000 characters
public record Correction(MeetingId meeting, Map<String, String> after, String remark, Language language) {
    private static final int FIELDS = 30;
    private static final int TEXT = 2_000;
    private static final int REMARK = 4_000;

    public Correction {
        boolean tooLong = after.size() > FIELDS
                || remark.length() > REMARK
                || after.values().stream().anyMatch(text -> text.length() > TEXT);
        if (tooLong || after.isEmpty() && remark.isBlank()) {
            throw new IllegalArgumentException("A correction that says nothing, or too much.");
        }
        after = Map.copyOf(new TreeMap<>(after));
    }

    @Override
    public String toString() {
        return "Correction of " + meeting.value();
    }
}
