package tandem.operate.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.database.Database;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.leaders.Leaders;
import tandem.operate.Workshop;
import tandem.people.People;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Role;

/// A circle whose session is now, with as many members as asked for, more than a circle takes; each is signed in.
public final class MadeRoom {
    private static final int NOON = 12;

    private final String path;
    private final Person leader;
    private final List<Person> members;

    private MadeRoom(String path, Person leader, List<Person> members) {
        this.path = path;
        this.leader = leader;
        this.members = List.copyOf(members);
    }

    /// @param cookie of their session
    public record Person(PersonId id, String cookie) {}

    /// People who are signed in and in no circle yet.
    public static List<Person> people(Workshop workshop, int many) {
        var people = workshop.bean(People.class);
        var made = new MadePeople(workshop);
        return IntStream.range(0, many)
                .mapToObj(number -> people.join("Amy " + number, Language.EN, EnumSet.of(Role.MEMBER)))
                .map(person -> new Person(person, made.signedIn(person)))
                .toList();
    }

    /// @param members who are in it, besides its leader
    public static MadeRoom of(Workshop workshop, List<Person> members) throws IOException {
        var people = workshop.bean(People.class);
        var coordinator = people.join("Cory", Language.EN, EnumSet.of(Role.COORDINATOR));
        var supervisor = people.join("Sam", Language.EN, EnumSet.of(Role.SUPERVISOR));
        var leader = people.join("Lee", Language.EN, EnumSet.of(Role.MEMBER, Role.LEADER));
        workshop.bean(Leaders.class).recognize(supervisor, leader, Ids.next(), "Made up", null);
        var circle = new CircleId(Ids.next());
        var day = circle(workshop.bean(Circles.class), circle, coordinator, leader, workshop.bean(Clock.class));
        seat(workshop, circle, members);
        return new MadeRoom(
                "/circles/" + circle + "/sessions/" + day + "/room",
                new Person(leader, new MadePeople(workshop).signedIn(leader)),
                members);
    }

    /// Where the room of its session is.
    public String path() {
        return path;
    }

    public Person leader() {
        return leader;
    }

    public List<Person> members() {
        return members;
    }

    /// It meets at this moment, at noon of wherever that is, so that no midnight comes in between.
    ///
    /// @return the day of its session
    private static LocalDate circle(Circles circles, CircleId id, PersonId coordinator, PersonId leader, Clock clock) {
        var now = ZonedDateTime.now(clock.withZone(ZoneOffset.UTC));
        var west = now.getHour() - NOON;
        var zone = ZoneId.of("Etc/GMT" + (west < 0 ? "" : "+") + west);
        var there = now.withZoneSameInstant(zone);
        DayOfWeek today = there.getDayOfWeek();
        circles.make(
                coordinator,
                new NewCircle(
                        id,
                        "Everybody's Table",
                        "For a measure.",
                        "12 Elm Street",
                        "https://example.org/room",
                        Spoken.EN,
                        new Rule.Weekly(today, LocalTime.of(there.getHour(), there.getMinute())),
                        120,
                        zone,
                        30,
                        Map.of(leader, "Lee")));
        return there.toLocalDate();
    }

    private static void seat(Workshop workshop, CircleId circle, List<Person> members) throws IOException {
        var keys = workshop.bean(Keys.class);
        var ids = new ArrayList<UUID>();
        var people = new ArrayList<UUID>();
        var names = new ArrayList<byte[]>();
        for (int number = 0; number < members.size(); number++) {
            var id = Ids.next();
            var person = members.get(number).id().value();
            ids.add(id);
            people.add(person);
            names.add(keys.seal(new Box(person, "circles.membership", "name", id), "Amy " + number));
        }
        new BenchStore(workshop.bean(Database.class).owner()).seat(circle.value(), ids, people, names);
    }
}
