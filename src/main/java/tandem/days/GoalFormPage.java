package tandem.days;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.web.Page;
import tandem.web.Texts;

/// The form for a goal, a new one or one that changes.
///
/// @param action where it goes
/// @param wrong per field what to mend
record GoalFormPage(Page shell, List<GoalKind> kinds, GoalForm form, String action, Map<String, String> wrong) {
    /// In the order of the vocabulary.
    static final List<String> SHAPES = List.of("substance", "behaviour", "practice");

    Texts texts() {
        return shell.texts();
    }

    List<GoalKind> of(String shape) {
        return kinds.stream().filter(kind -> kind.shape().equals(shape)).toList();
    }

    @Nullable
    String wrong(String field) {
        var key = wrong.get(field);
        return key == null ? null : texts().of(key);
    }
}
