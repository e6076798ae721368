package tandem.directory;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tandem.meetings.Meeting;

/// Names of meetings in an export: the feed's own where the format allows it and no other feed took it, else ours.
final class ExportSlugs {
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Set<String> given = new HashSet<>();

    String give(Meeting meeting) {
        String own =
                meeting.sources().isEmpty() ? "" : meeting.sources().getFirst().sourceId();
        if (FIT.matcher(own).matches() && given.add(own)) {
            return own;
        }
        String slug = meeting.slug();
        for (int number = 2; !given.add(slug); number++) {
            slug = meeting.slug() + "-" + number;
        }
        return slug;
    }
}
