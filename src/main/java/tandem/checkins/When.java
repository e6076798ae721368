package tandem.checkins;

import java.time.LocalDate;
import tandem.web.Visit;

/// The day of a check-in is the one it carries; the time of day is the reader's.
record When(Visit visit) {
    /// “today, 6:40 pm”; “November 20, 6:40 pm”.
    String of(CheckIn entry) {
        return visit.texts().of("checkins.when", day(entry.day()), time(entry));
    }

    String time(CheckIn entry) {
        return visit.texts().clock(entry.at().atZone(visit.readerZone()).toLocalTime());
    }

    String day(LocalDate day) {
        var t = visit.texts();
        return day.equals(today()) ? t.of("web.today") : t.weekday(day.getDayOfWeek()) + ", " + t.date(day);
    }

    LocalDate today() {
        return LocalDate.ofInstant(visit.now(), visit.readerZone());
    }
}
