package tandem.fits;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.pathways.Pathway;

/// Where to go next, by what somebody said of where they were. Its words are `fits.next.…`.
///
/// @param kind why it is this one
/// @param from the way of the meeting they spoke of
/// @param to the way to go on with; empty where their answers do not lead to one
/// @param without what the new one works without, or has, as codes: `faith.none`
public record Suggestion(Kind kind, Pathway from, Optional<Pathway> to, List<String> without) {
    public enum Kind {
        /// It was a fit: more of the same.
        SAME,
        /// They did not go: it meets again.
        AGAIN,
        /// It was partly one: another meeting of the same kind.
        ANOTHER_MEETING,
        /// It was none, and something else was one.
        KNOWN,
        /// It was none: another way, with the reason.
        OTHER,
        /// It was none, and their answers do not tell which other would be one.
        OPEN
    }

    public Suggestion {
        without = List.copyOf(without);
    }

    String key() {
        return "fits.next." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
