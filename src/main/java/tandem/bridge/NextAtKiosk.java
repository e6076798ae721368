package tandem.bridge;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.channels.AtKiosk;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.web.Visit;

/// When somebody is contacted next, at the shared device: the day, and no name.
@Component
@Order(1)
class NextAtKiosk implements AtKiosk {
    private final Touchpoints touchpoints;

    NextAtKiosk(Touchpoints touchpoints) {
        this.touchpoints = touchpoints;
    }

    @Override
    public String code() {
        return "next";
    }

    @Override
    public String title(Visit visit) {
        return visit.texts().of("bridge.kiosk.next");
    }

    @Override
    public Optional<String> says(PersonId person, Visit visit) {
        var today = touchpoints.today();
        var next = touchpoints.next(Actor.of(person), person).map(Touchpoint::due);
        var day = next.map(due -> due.isBefore(today) ? today : due);
        return Optional.of(day.map(each ->
                        visit.texts().of("bridge.kiosk.next.day", visit.texts().day(each, today)))
                .orElseGet(() -> visit.texts().of("bridge.kiosk.next.none")));
    }
}
