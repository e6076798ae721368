package tandem.sample;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.circles.Access;
import tandem.circles.Agreements;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.JoinOutcome;
import tandem.circles.NewCircle;
import tandem.shared.Ids;

/// Circles are made; people join them, and some leave.
@Component
class Rooms implements Chapter {
    private final Circles circles;
    private final Agreements agreements;

    Rooms(Circles circles, Agreements agreements) {
        this.circles = circles;
        this.agreements = agreements;
    }

    @Override
    public void tell(Day day, Company here) {
        for (var room : here.rooms()) {
            if (room.made() == day.ago()) {
                make(room, day, here);
            }
            room.joined().getOrDefault(day.ago(), List.of()).forEach(name -> join(room, name, here));
            room.left()
                    .getOrDefault(day.ago(), List.of())
                    .forEach(name -> circles.leave(here.person(name), here.circle(room.name())));
        }
    }

    private void make(Room room, Day day, Company here) {
        var id = new CircleId(Ids.next());
        circles.make(
                here.person(room.by()),
                new NewCircle(
                        id,
                        room.name(),
                        room.about(),
                        room.place(),
                        room.link(),
                        room.spoken(),
                        room.weekly(),
                        room.minutes(),
                        day.zone(),
                        room.size(),
                        room.leaders().stream().collect(Collectors.toMap(here::person, Function.identity())),
                        Access.OPEN,
                        room.keep()));
        here.opens(room.name(), id);
        room.leaders().forEach(leader -> agreements.accept(here.person(leader), id, 1));
        if (!room.readers().isEmpty()) {
            circles.promiseReaders(here.person(room.leaders().getFirst()), id, room.readers());
        }
    }

    private void join(Room room, String name, Company here) {
        var outcome = circles.join(here.person(name), here.circle(room.name()), name);
        if (outcome != JoinOutcome.JOINED) {
            throw new IllegalStateException("No place for " + name + " in " + room.name());
        }
    }
}
