package tandem.gatherings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.circles.Circle;
import tandem.web.Page;
import tandem.web.Texts;

/// The form for a gathering, a new one or one that changes.
///
/// @param action where it goes
/// @param wrong per field what to mend
record PlanPage(Page shell, Circle circle, GatheringForm form, String action, Map<String, String> wrong) {
    Texts texts() {
        return shell.texts();
    }

    /// The text of what is wrong with a field, or null.
    @Nullable
    String wrong(String field) {
        var key = wrong.get(field);
        return key == null ? null : texts().of(key);
    }
}
