package tandem.program;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// By when somebody who asks to be reached is reached: `within` a time while open, otherwise by a local time on the
/// next open day. A promise that nobody is named for switches itself off.
public record Promise(Duration within, LocalTime otherwise, Hours hours, List<Owner> owners) {
    public Promise {
        owners = List.copyOf(owners);
    }

    Promise in(ZoneId zone) {
        return new Promise(within, otherwise, hours.in(zone), owners);
    }

    /// Somebody who answers requests, up to and including a day. After it the promise needs a new name.
    public record Owner(String name, LocalDate until) {}

    /// By when a request made now is answered; empty where nobody is named for that day, or nobody is ever there.
    public Optional<Instant> by(Instant asked) {
        var soon = asked.plus(within);
        var open = hours.open(asked).filter(stretch -> !soon.isAfter(stretch.until()));
        var promised = open.isPresent() ? Optional.of(soon) : hours.next(asked).map(this::onTheDayOf);
        return promised.filter(this::staffed);
    }

    /// The same people and hours for something that may take another time.
    Promise within(Duration other) {
        return new Promise(other, otherwise, hours, owners);
    }

    private Instant onTheDayOf(Hours.Open next) {
        ZonedDateTime opening = next.from().atZone(hours.zone());
        var due = opening.with(otherwise).toInstant();
        return due.isAfter(next.from()) ? due : next.from().plus(within);
    }

    private boolean staffed(Instant due) {
        var day = due.atZone(hours.zone()).toLocalDate();
        return owners.stream().anyMatch(owner -> !day.isAfter(owner.until()));
    }
}
