package tandem.plan;

import java.util.Optional;

/// What can be tapped into a plan and then changed.
///
/// @param id of the vocabulary, or one that the module which suggests it made
/// @param words as they are taken over; of a pair, what may happen
/// @param answer of a pair, what to do then; else empty
/// @param skill the practice it leads to, by the name of its file
public record Suggestion(String id, String words, String answer, Optional<String> skill) {}
