package tandem.mentors;

import java.util.List;

/// A mentor as they are suggested to somebody.
///
/// @param reasons what both named, in words
/// @param says what they opened, kind by kind
record MentorCard(Profile profile, List<String> reasons, List<Line> says) {
    /// “Languages: English, Spanish”
    record Line(String kind, String said) {}
}
