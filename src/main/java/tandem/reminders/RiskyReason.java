package tandem.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.plan.Plans;

/// Before each day that somebody wrote in their plan as one that may be hard, as it stands there at the moment.
@Component
@Order(4)
class RiskyReason implements Reason {
    private final Plans plans;

    RiskyReason(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String code() {
        return "risky";
    }

    @Override
    public Shape shape() {
        return Shape.DAYS_AHEAD;
    }

    @Override
    public String path() {
        return "/plan";
    }

    /// It is of use until that day ends.
    @Override
    public Optional<Due> next(Ask ask, Instant after) {
        return plans.dated(ask.person()).stream()
                .flatMap(line -> line.day().stream())
                .map(day -> due(day, ask))
                .filter(due -> due.at().isAfter(after))
                .min(Comparator.comparing(Due::at));
    }

    private static Due due(LocalDate day, Ask ask) {
        return new Due(
                day.minusDays(ask.ahead().toDays())
                        .atTime(ask.at())
                        .atZone(ask.zone())
                        .toInstant(),
                day.plusDays(1).atStartOfDay(ask.zone()).toInstant());
    }
}
