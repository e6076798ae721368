package tandem.bridge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.people.Person;
import tandem.web.Texts;
import tandem.web.Visit;

/// Somebody to contact, and the form to write down what came of it.
///
/// @param number of this row on its page
/// @param due the contact to be made; null where none is planned
/// @param last the last one; null where there was none
/// @param wrong per field what to mend
record DeskRow(
        Visit visit,
        int number,
        Person person,
        LocalDate began,
        LocalDate today,
        @Nullable Touchpoint due,
        @Nullable Said last,
        RecordForm form,
        Map<String, String> wrong) {
    Texts texts() {
        return visit.texts();
    }

    /// “Day 3”.
    String day() {
        return texts().of("bridge.day", ChronoUnit.DAYS.between(began, today));
    }

    /// Why this contact is to be made, in words that the person may hear.
    String why() {
        if (due == null) {
            return texts().of("bridge.why.none");
        }
        if (last == null) {
            return texts().of("bridge.why.first", texts().date(began));
        }
        return texts().of(due.kind() == Kind.TAPER ? "bridge.why.taper" : "bridge.why.chosen");
    }

    /// “Due today.”, “2 days late.”, “Next: on Friday.”
    String when() {
        if (due == null) {
            return "";
        }
        long late = ChronoUnit.DAYS.between(due.due(), today);
        return late < 0 ? texts().of("bridge.next-on", texts().day(due.due(), today)) : texts().of("bridge.late", late);
    }

    /// “Tomorrow”, “Friday”: the day of a contact that is not due yet.
    String next() {
        return due == null ? "" : texts().dayAlone(due.due(), today);
    }

    /// “Tuesday, December 1”: the next contact by the schedule.
    String taper() {
        var day = Taper.after(began, today);
        return texts().of("bridge.weekday-date", texts().weekday(day.getDayOfWeek()), texts().date(day));
    }

    /// The text of what is wrong with a field, or null.
    @Nullable
    String wrong(String field) {
        var key = wrong.get(field);
        return key == null ? null : texts().of(key);
    }
}
