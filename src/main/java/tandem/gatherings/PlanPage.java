package tandem.gatherings;

import java.util.Map;
import tandem.circles.Circle;
import tandem.web.FormPage;
import tandem.web.Page;

/// The form for a gathering, a new one or one that changes.
///
/// @param action where it goes
/// @param wrong per field what to mend
record PlanPage(Page shell, Circle circle, GatheringForm form, String action, Map<String, String> wrong)
        implements FormPage {}
