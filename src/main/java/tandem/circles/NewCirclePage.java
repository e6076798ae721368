package tandem.circles;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.people.Person;
import tandem.web.Page;
import tandem.web.Texts;

/// What the form for a new circle shows.
///
/// @param leaders who could lead it
/// @param wrong per field what to mend
record NewCirclePage(Page shell, NewCircleForm form, List<Person> leaders, Map<String, String> wrong) {
    Texts texts() {
        return shell.texts();
    }

    List<DayOfWeek> days() {
        return List.of(DayOfWeek.values());
    }

    List<String> rhythms() {
        return NewCircleForm.RHYTHMS;
    }

    /// The text of what is wrong with a field, or null.
    @Nullable
    String wrong(String field) {
        var key = wrong.get(field);
        return key == null ? null : texts().of(key);
    }
}
