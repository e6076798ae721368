package tandem.pathways;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.shared.Language;

/// What somebody answered in the fit-finder. It lives as long as the request and is written down nowhere.
///
/// @param chosen per question the answers given; without those that were skipped
record Answers(Map<String, Set<String>> chosen) {
    Answers {
        chosen = Map.copyOf(chosen);
    }

    static Answers none() {
        return new Answers(Map.of());
    }

    static Answers of(Map<String, String[]> form, Language language) {
        var chosen = new LinkedHashMap<String, Set<String>>();
        for (var question : Question.all(language)) {
            var typed = form.get(question.id());
            var known = typed == null ? Set.<String>of() : question.known(List.of(typed));
            if (!known.isEmpty()) {
                chosen.put(question.id(), known);
            }
        }
        return new Answers(chosen);
    }

    boolean given(String question, String answer) {
        return chosen.getOrDefault(question, Set.of()).contains(answer);
    }

    /// Whether a need is met, or its question was skipped.
    boolean meet(Pathway.Need need) {
        var given = chosen.get(need.question());
        return given == null || given.stream().anyMatch(need.answers()::contains);
    }

    boolean any() {
        return !chosen.isEmpty();
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Answers";
    }
}
