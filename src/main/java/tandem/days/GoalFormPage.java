package tandem.days;

import java.util.List;
import java.util.Map;
import tandem.web.FormPage;
import tandem.web.Page;

/// The form for a goal, a new one or one that changes.
///
/// @param action where it goes
/// @param wrong per field what to mend
record GoalFormPage(Page shell, List<GoalKind> kinds, GoalForm form, String action, Map<String, String> wrong)
        implements FormPage {
    /// In the order of the vocabulary.
    static final List<String> SHAPES = List.of("substance", "behaviour", "practice");

    List<GoalKind> of(String shape) {
        return kinds.stream().filter(kind -> kind.shape().equals(shape)).toList();
    }
}
