package tandem.reminders;

import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Saying how today is, at a time of one's own.
@Component
@Order(1)
class CheckInReason implements Reason {
    @Override
    public String code() {
        return "checkin";
    }

    @Override
    public Shape shape() {
        return Shape.DAILY;
    }

    @Override
    public String path() {
        return "/today";
    }

    /// It is of use until the day ends.
    @Override
    public Optional<Due> next(Ask ask, Instant after) {
        var day = after.atZone(ask.zone()).toLocalDate();
        for (int ahead = 0; ahead <= 7; ahead++) {
            var date = day.plusDays(ahead);
            var at = date.atTime(ask.at()).atZone(ask.zone()).toInstant();
            if (ask.days().contains(date.getDayOfWeek()) && at.isAfter(after)) {
                return Optional.of(
                        new Due(at, date.plusDays(1).atStartOfDay(ask.zone()).toInstant()));
            }
        }
        return Optional.empty();
    }
}
