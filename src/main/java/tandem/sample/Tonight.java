package tandem.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.live.Chairing;
import tandem.live.Rooms;
import tandem.live.Talking;
import tandem.schedules.Rule;
import tandem.sessions.Session;
import tandem.sessions.Sessions;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// A live room that is open when the story ends, so that a reader can walk in.
@Component
class Tonight implements Chapter {
    private static final int MINUTES = 180;
    private static final int SIZE = 12;
    private static final int QUARTER = 15;

    private final Circles circles;
    private final Sessions sessions;
    private final Rooms rooms;
    private final Talking talking;
    private final Chairing chairing;

    Tonight(Circles circles, Sessions sessions, Rooms rooms, Talking talking, Chairing chairing) {
        this.circles = circles;
        this.sessions = sessions;
        this.rooms = rooms;
        this.talking = talking;
        this.chairing = chairing;
    }

    @Override
    public void tell(Day day, Company here) {
        if (day.last()) {
            day.clock().accept(day.end());
            var told = Entry.read("live.yml").getFirst();
            var lee = here.person(told.texts("leaders").getFirst());
            var circle = circle(told, day, here);
            var session = sessions.find(circles.visibleTo(Actor.of(lee), circle).orElseThrow(), today(day))
                    .orElseThrow();
            var room = rooms.open(lee, session, false, 3);
            told.texts("members").forEach(name -> {
                circles.join(here.person(name), circle, name);
                rooms.enter(here.person(name), circle, session.day(), name.equals("Gus"));
            });
            chairing.show(lee, room, told.text("shown"));
            told.entries("talk").forEach(line -> say(here.person(line.text("who")), session, line.text("says")));
        }
    }

    private CircleId circle(Entry told, Day day, Company here) {
        var id = new CircleId(Ids.next());
        var now = day.end().atZone(day.zone()).toLocalTime();
        LocalTime start = now.truncatedTo(ChronoUnit.HOURS).plusMinutes((long) now.getMinute() / QUARTER * QUARTER);
        circles.make(
                here.person(told.text("by")),
                new NewCircle(
                        id,
                        told.text("name"),
                        told.text("about"),
                        "",
                        "",
                        Spoken.BOTH,
                        new Rule.Weekly(today(day).getDayOfWeek(), start),
                        MINUTES,
                        day.zone(),
                        SIZE,
                        told.texts("leaders").stream().collect(Collectors.toMap(here::person, Function.identity()))));
        return id;
    }

    private static LocalDate today(Day day) {
        return LocalDate.ofInstant(day.end(), day.zone());
    }

    private void say(PersonId person, Session session, String words) {
        var seat = rooms.seat(person, session.circle(), session.day()).orElseThrow();
        talking.say(seat, Ids.next(), words);
    }
}
