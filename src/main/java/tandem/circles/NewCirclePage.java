package tandem.circles;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import tandem.people.Person;
import tandem.web.FormPage;
import tandem.web.Page;

/// What the form for a new circle shows.
///
/// @param leaders who could lead it
/// @param wrong per field what to mend
record NewCirclePage(Page shell, NewCircleForm form, List<Person> leaders, Map<String, String> wrong)
        implements FormPage {
    List<DayOfWeek> days() {
        return List.of(DayOfWeek.values());
    }

    List<String> rhythms() {
        return Rhythm.KINDS;
    }
}
