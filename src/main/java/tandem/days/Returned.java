package tandem.days;

import java.util.UUID;

/// A return: days that end one run of a goal. Another begins on the day after.
record Returned(UUID id, UUID goal, Span days) {}
