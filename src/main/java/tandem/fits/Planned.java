package tandem.fits;

import java.time.Duration;
import java.time.ZonedDateTime;

/// One evening of a meeting outside, as it stood in the directory when somebody marked it.
///
/// @param fellowship a code of the vocabulary, or empty
public record Planned(String slug, String name, String fellowship, ZonedDateTime start, int minutes) {
    private static final String LINE = "\n";

    public ZonedDateTime end() {
        return start.plus(Duration.ofMinutes(minutes));
    }

    public boolean same(Planned other) {
        return slug.equals(other.slug) && start.toInstant().equals(other.start.toInstant());
    }

    /// As it is sealed: one line each, the name last.
    public String text() {
        return String.join(
                LINE, slug, fellowship, start.toString(), Integer.toString(minutes), name.replace('\n', ' '));
    }

    public static Planned of(String text) {
        var lines = text.split(LINE, 5);
        return new Planned(lines[0], lines[4], lines[1], ZonedDateTime.parse(lines[2]), Integer.parseInt(lines[3]));
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Planned";
    }
}
