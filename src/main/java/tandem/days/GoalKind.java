package tandem.days;

import tandem.shared.Language;

/// One of our own kinds of goals, to begin with.
///
/// @param shape `substance`, `behaviour` or `practice`
record GoalKind(String id, String english, String spanish, String shape, Direction direction) {
    String name(Language language) {
        return language == Language.ES ? spanish : english;
    }
}
