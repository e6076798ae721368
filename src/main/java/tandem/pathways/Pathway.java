package tandem.pathways;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.content.Item;

/// A way of recovery, in one language.
///
/// @param fellowships codes of the vocabulary whose meetings belong to it
/// @param needs what it asks of somebody, or for whom it is there
/// @param fit what speaks for it
/// @param against what speaks against it
/// @param alongside whether it goes with any other way
/// @param site its own page; empty where it is not one organization
public record Pathway(
        Item item,
        List<String> fellowships,
        List<Need> needs,
        List<Reason> fit,
        List<Reason> against,
        boolean alongside,
        String site) {
    public Pathway {
        fellowships = List.copyOf(fellowships);
        needs = List.copyOf(needs);
        fit = List.copyOf(fit);
        against = List.copyOf(against);
    }

    /// Holds for whoever gave one of these answers, or none to the question.
    public record Need(String question, Set<String> answers) {
        public Need {
            answers = Set.copyOf(answers);
        }
    }

    /// @param says why, in one sentence to the reader
    public record Reason(String question, String answer, int weight, String says) {
        public boolean about(Reason other) {
            return question.equals(other.question) && answer.equals(other.answer);
        }

        /// What it is about, as forms and texts write it: `faith.none`.
        public String code() {
            return question + "." + answer;
        }
    }

    public String id() {
        return item.id();
    }

    public String title() {
        return item.title();
    }

    public int order() {
        return item.order();
    }

    public String path() {
        return "/pathways/" + item.id();
    }

    /// What speaks for it where this is wanted.
    public Optional<Reason> forReason(Reason wanted) {
        return fit.stream().filter(wanted::about).findFirst();
    }

    public Optional<Reason> againstReason(Reason wanted) {
        return against.stream().filter(wanted::about).findFirst();
    }
}
