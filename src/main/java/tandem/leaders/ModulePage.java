package tandem.leaders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.content.Scenario;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;

/// Something to read for those who lead, with its questions.
///
/// @param chosen which answers were chosen just now, question by question; empty where none were
/// @param passed whether this reader has passed it
/// @param next the id of the module after it that is still to be passed
record ModulePage(
        Page shell,
        Item item,
        Prose prose,
        Map<Integer, Integer> chosen,
        boolean passed,
        boolean adopted,
        Optional<String> next) {
    Texts texts() {
        return shell.texts();
    }

    boolean adopts() {
        return !adopted && shell.visit().reader().is(Role.SUPERVISOR);
    }

    List<Scenario> scenarios() {
        return item.scenarios();
    }

    boolean answered() {
        return !chosen.isEmpty();
    }

    /// Whether all was answered best just now.
    boolean allBest() {
        return Training.passed(item, chosen);
    }

    boolean isChosen(int question, int answer) {
        return chosen.getOrDefault(question, -1) == answer;
    }

    /// Whether the reason of an answer is told: of the one that was chosen, and of all once the best one was.
    boolean told(int question, int answer) {
        var mine = chosen.get(question);
        return mine != null
                && (mine == answer || mine == scenarios().get(question).best());
    }

    boolean right(int question) {
        var mine = chosen.get(question);
        return mine != null && mine == scenarios().get(question).best();
    }
}
