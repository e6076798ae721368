package tandem.plan;

import java.util.List;

/// One section of the plan as the vocabulary has it, in one language.
///
/// @param help one line above it
/// @param pairs whether its lines are pairs: if this happens, then I do that
record Part(String id, String title, String help, boolean pairs, List<Suggestion> suggestions) {
    Part {
        suggestions = List.copyOf(suggestions);
    }

    /// “When I want to use (urges)”: for whoever may meet the id alone elsewhere.
    String titleAndId() {
        return title + " (" + id + ")";
    }
}
