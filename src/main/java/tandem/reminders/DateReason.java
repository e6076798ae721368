package tandem.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A date of one's own: one worth marking, or one to be careful with. It comes back each year.
@Component
@Order(3)
class DateReason implements Reason {
    @Override
    public String code() {
        return "date";
    }

    @Override
    public Shape shape() {
        return Shape.DATE;
    }

    @Override
    public String path() {
        return "/today";
    }

    @Override
    public Optional<Due> next(Ask ask, Instant after) {
        return ask.date()
                .flatMap(given -> days(given, after.atZone(ask.zone()).toLocalDate())
                        .map(day -> new Due(
                                day.atTime(ask.at()).atZone(ask.zone()).toInstant(),
                                day.plusDays(1).atStartOfDay(ask.zone()).toInstant()))
                        .filter(due -> due.at().isAfter(after))
                        .findFirst());
    }

    /// From the year given on: none before the date itself.
    private static Stream<LocalDate> days(LocalDate given, LocalDate today) {
        int year = Math.max(given.getYear(), today.getYear());
        return Stream.of(year, year + 1).map(MonthDay.from(given)::atYear);
    }
}
