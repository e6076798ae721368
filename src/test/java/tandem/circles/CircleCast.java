package tandem.circles;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.Cast;
import tandem.schedules.Rule;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// Circles of the tests: Tuesdays at seven in Tucson, at 12 Elm Street and online.
@Component
public class CircleCast {
    private final Circles circles;
    private final Cast cast;

    CircleCast(Circles circles, Cast cast) {
        this.circles = circles;
        this.cast = cast;
    }

    /// One that they lead under the name of Lee.
    public CircleId ledBy(PersonId leader) {
        return ledBy(leader, LocalTime.of(19, 0));
    }

    /// The same at another time of the day.
    public CircleId ledBy(PersonId leader, LocalTime time) {
        var id = new CircleId(UUID.randomUUID());
        circles.make(
                cast.cory(),
                new NewCircle(
                        id,
                        "Tuesday Table",
                        "For people in their first year.",
                        "12 Elm Street",
                        "https://rooms.example/1",
                        Spoken.EN,
                        new Rule.Weekly(DayOfWeek.TUESDAY, time),
                        60,
                        ZoneId.of("America/Phoenix"),
                        12,
                        Map.of(leader, "Lee")));
        return id;
    }

    public void join(PersonId person, CircleId circle, String name) {
        circles.join(person, circle, name);
    }

    public Circle seenBy(PersonId person, CircleId circle) {
        return circles.visibleTo(Actor.of(person), circle).orElseThrow();
    }
}
