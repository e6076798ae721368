package tandem.days;

import java.time.LocalDate;
import java.util.Map;
import tandem.web.FormPage;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// One return, to be changed or taken back.
///
/// @param wrong per field what to mend
record ReturnedPage(Page shell, Returned returned, ReturnForm form, Map<String, String> wrong, LocalDate today)
        implements FormPage {
    static Html html(Returned returned, ReturnForm form, Map<String, String> wrong, LocalDate today, Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("days.returned.title"));
        return Html.of("days/returned.jte", shell, new ReturnedPage(shell, returned, form, wrong, today));
    }
}
