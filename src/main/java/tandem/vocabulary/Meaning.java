package tandem.vocabulary;

import java.util.List;

/// What a word or phrase that somebody typed stands for: any of these would do.
///
/// @param word as typed, in plain spelling
public record Meaning(String word, List<Type> types, List<Fellowship> fellowships, List<Issue> issues) {
    public Meaning {
        types = List.copyOf(types);
        fellowships = List.copyOf(fellowships);
        issues = List.copyOf(issues);
    }

    /// Whether it only says that a meeting is wanted ("junta", "near me") and so narrows nothing down.
    public boolean filler() {
        return types.isEmpty() && fellowships.isEmpty() && issues.isEmpty();
    }
}
