package tandem.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.meetings.Facts;

/// One row of a feed after reading.
///
/// @param number its place in the feed, from 1
/// @param sourceId the feed's own id or slug, as text; empty where it gives none
/// @param facts null where the row is rejected
/// @param original the row as received, as canonical JSON (keys sorted, no NUL), without contacts; `{}` where there was
///     no usable object
public record Row(
        int number,
        String sourceId,
        @Nullable Facts facts,
        String original,
        Contacts contacts,
        List<Finding> findings) {
    public Row {
        findings = List.copyOf(findings);
    }

    public boolean rejected() {
        return facts == null;
    }

    public boolean repaired() {
        return !rejected() && findings.stream().anyMatch(finding -> finding.done() == Finding.Action.REPAIRED);
    }

    @Override
    public String toString() {
        return "Row " + number + " " + sourceId;
    }
}
