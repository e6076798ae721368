package tandem.checkins;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tandem.web.Page;
import tandem.web.Texts;

/// A week of one's own check-ins, to be read without a picture.
///
/// @param entries of these seven days, the oldest first
/// @param last the last day that has one; empty where there is none at all
record WeekPage(Page shell, Feelings words, LocalDate monday, List<CheckIn> entries, Optional<LocalDate> last) {
    Texts texts() {
        return shell.texts();
    }

    /// The newest day first, and the newest of a day.
    Map<LocalDate, List<CheckIn>> days() {
        return entries.reversed().stream()
                .collect(Collectors.groupingBy(
                        CheckIn::day,
                        () -> new TreeMap<LocalDate, List<CheckIn>>(java.util.Comparator.reverseOrder()),
                        Collectors.toList()));
    }

    String title() {
        return texts().of("checkins.week", texts().date(monday), texts().date(monday.plusDays(6)));
    }

    String margin(LocalDate day) {
        return new When(shell.visit()).today().equals(day)
                ? texts().dayAlone(day, day)
                : texts().weekday(day.getDayOfWeek());
    }

    String time(CheckIn entry) {
        return new When(shell.visit()).time(entry);
    }

    /// What a list says of it.
    String line(CheckIn entry) {
        var line = new InWords(words, texts()).inShort(entry.said());
        return line.isEmpty() ? texts().of("checkins.there") : line;
    }

    String earlier() {
        return "/check-in/mine?week=" + monday.minusDays(7);
    }

    /// Empty in the week that is now.
    Optional<String> later() {
        var next = monday.plusDays(7);
        return next.isAfter(new When(shell.visit()).today())
                ? Optional.empty()
                : Optional.of("/check-in/mine?week=" + next);
    }

    /// The week of the last one, where this one is empty.
    Optional<String> lastWeek() {
        return entries.isEmpty() ? last.map(day -> "/check-in/mine?week=" + day) : Optional.empty();
    }
}
