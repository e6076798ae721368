package tandem.bridge;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.channels.Channel;
import tandem.channels.Preference;
import tandem.people.Person;
import tandem.web.Texts;
import tandem.web.Visit;

/// Somebody to contact, and the form to write down what came of it.
///
/// @param number of this row on its page
/// @param due the contact to be made; null where none is planned
/// @param last the last one; null where there was none
/// @param missed how many tries in a row did not reach them
/// @param rule the next contact by the rule, as it would be now; null where the rule says none
/// @param news what stands beside them besides the schedule
/// @param wrong per field what to mend
/// @param open whether the form stands open
record DeskRow(
        Visit visit,
        int number,
        Person person,
        LocalDate began,
        LocalDate today,
        @Nullable Touchpoint due,
        @Nullable Said last,
        int missed,
        @Nullable Due rule,
        Ways ways,
        News news,
        RecordForm form,
        Map<String, String> wrong,
        boolean open) {
    private static final int WEEKS = 14;
    private static final int MONTHS = 84;
    private static final int YEARS = 730;

    /// @param quiet what they wrote for the time when they go quiet, where it is open to the reader
    /// @param signal whether they opened a signal to the reader
    /// @param handed “Cory handed them over to you on March 3.”
    /// @param line what Cory wrote with that; empty where nothing
    /// @param rule why the contact is due, as the rule says it; empty where its kind says it all
    record News(Optional<Content> quiet, boolean signal, Optional<String> handed, String line, String rule) {
        static final News NONE = new News(Optional.empty(), false, Optional.empty(), "", "");
    }

    /// A name and a day, and nothing else.
    static DeskRow plain(Visit visit, Person person, Touchpoint due, LocalDate today) {
        return new DeskRow(
                visit,
                0,
                person,
                due.began(),
                today,
                due,
                null,
                0,
                null,
                new Ways(visit, Preference.NONE, Map.of(), Ways.Through.NONE),
                News.NONE,
                RecordForm.empty(),
                Map.of(),
                false);
    }

    Texts texts() {
        return visit.texts();
    }

    /// “Day 3”, “Week 6”, “Month 4”, “Year 2”.
    String day() {
        long days = ChronoUnit.DAYS.between(began, today);
        if (days < WEEKS) {
            return texts().of("bridge.day", days);
        }
        if (days < MONTHS) {
            return texts().of("bridge.week", days / 7);
        }
        return days < YEARS
                ? texts().of("bridge.month", Math.max(3, ChronoUnit.MONTHS.between(began, today)))
                : texts().of("bridge.year", ChronoUnit.YEARS.between(began, today));
    }

    /// Why this contact is to be made, in words that the person may hear.
    List<String> why() {
        var why = new ArrayList<String>();
        why.add(reason());
        if (missed > 0 && last != null) {
            why.add(texts().of("bridge.why.missed", missed));
        }
        if (due != null && due.way().isPresent()) {
            why.add(texts().of(
                            "bridge.why.way",
                            texts().of("bridge.way." + due.way().get().code())));
        }
        return why;
    }

    private String reason() {
        if (due == null) {
            return texts().of("bridge.why.none");
        }
        if (last == null && (due.kind() == Kind.TAPER || due.kind() == Kind.CHOSEN)) {
            return texts().of("bridge.why.first", texts().date(began, today));
        }
        return news.rule().isEmpty() ? texts().of("bridge.why." + due.kind().code()) : news.rule();
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
        return rule == null
                ? texts().of("bridge.next.paused")
                : texts().of(
                                "bridge.weekday-date",
                                texts().weekday(rule.day().getDayOfWeek()),
                                texts().date(rule.day()));
    }

    /// The way that stands in the form.
    Channel way() {
        return Channel.read(form.way()).orElseGet(() -> ways.first(due == null ? Optional.empty() : due.way()));
    }

    /// The text of what is wrong with a field, or null.
    @Nullable
    String wrong(String field) {
        var key = wrong.get(field);
        return key == null ? null : texts().of(key);
    }
}
