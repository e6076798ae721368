package tandem.operate.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.operate.Folders;
import tandem.operate.Run;
import tandem.people.People;
import tandem.program.Programs;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.wall.Role;

/// A program that begins: one coordinator, one supervisor, somebody who greets, somebody who leads a circle, a
/// mentor. Its clock stands where it is set.
final class BridgeSite implements AutoCloseable {
    /// A Monday, nine in the morning where the program is.
    private static final Instant BEGINS = Instant.parse("2026-03-02T16:00:00Z");

    private final Path data;
    private final ConfigurableApplicationContext beans;
    private final MovingClock clock;
    final PersonId cory;
    final PersonId sam;
    final PersonId gil;
    final PersonId lee;
    final CircleId circle = new CircleId(Ids.next());

    private BridgeSite(Path data, ConfigurableApplicationContext beans, MovingClock clock) {
        this.data = data;
        this.beans = beans;
        this.clock = clock;
        this.cory = join("Cory", Role.COORDINATOR);
        this.sam = join("Sam", Role.SUPERVISOR);
        this.gil = join("Gil", Role.MEMBER, Role.GREETER);
        this.lee = join("Lee", Role.MEMBER, Role.LEADER);
    }

    static BridgeSite start(Class<?> application) throws IOException {
        Path data = Files.createTempDirectory("tandem-bridge-");
        MovingClock clock = new MovingClock(BEGINS);
        return new BridgeSite(data, ProofSite.fresh(application, data, clock), clock);
    }

    private PersonId join(String name, Role first, Role... more) {
        return bean(People.class).join(name, Language.EN, EnumSet.of(first, more));
    }

    /// Once whoever leads has learned to.
    void makeCircle() {
        bean(Circles.class)
                .make(
                        sam,
                        new NewCircle(
                                circle,
                                "Tuesday Table",
                                "For people in their first year.",
                                "12 Elm Street",
                                "",
                                Spoken.BOTH,
                                new Rule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(19, 0)),
                                60,
                                zone(),
                                30,
                                Map.of(lee, "Lee")));
    }

    PersonId mentor(String name) {
        return join(name, Role.MEMBER, Role.MENTOR);
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    MovingClock clock() {
        return clock;
    }

    ZoneId zone() {
        return bean(Programs.class).current().zone();
    }

    /// Somebody who has just signed in.
    BridgeHand hand(PersonId person) {
        Guest guest = guest();
        guest.keep(bean(Sessions.class).open(person, SessionKind.SHORT, Method.PASSKEY, "unknown"));
        return new BridgeHand(guest);
    }

    Guest guest() {
        return new Guest(Run.port(beans));
    }

    @Override
    public void close() throws IOException {
        beans.close();
        Folders.delete(data);
    }
}
