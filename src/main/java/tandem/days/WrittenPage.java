package tandem.days;

import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// What somebody wrote when they were ready, the latest first.
record WrittenPage(Page shell, List<Reflection> all) {
    Texts texts() {
        return shell.texts();
    }

    String date(Reflection each) {
        return texts().of(
                        "days.date",
                        texts().date(each.day()),
                        Integer.toString(each.day().getYear()));
    }
}
