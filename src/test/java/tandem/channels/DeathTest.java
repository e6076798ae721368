package tandem.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.bridge.Touchpoints;
import tandem.circles.CircleCast;
import tandem.circles.CircleId;
import tandem.greeting.Greetings;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.joining.PersonJoined;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.people.Deaths;
import tandem.people.RelationKind;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Two people for whom one of everything waits: of one it is said that they died, and the other is the
/// control.
@TandemTest
class DeathTest {
    /// A Monday afternoon in Tucson, the day before the circle meets.
    private static final Instant AFTERNOON = Instant.parse("2026-03-02T22:00:00Z");

    @Autowired
    Channels channels;

    @Autowired
    PrintRun run;

    @Autowired
    Deaths deaths;

    @Autowired
    Rounds rounds;

    @Autowired
    Outbox outbox;

    @Autowired
    Identities identities;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Greetings greetings;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    CircleCast round;

    @Autowired
    Gate gate;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final Map<PersonId, String> calendars = new HashMap<>();
    private PersonId amy;
    private PersonId bo;
    private PersonId cory;
    private PersonId sam;
    private PersonId lee;
    private PersonId gil;
    private PersonId mo;
    private CircleId table;

    @BeforeEach
    void one_of_everything_waits_for_two() {
        TestDatabase.empty(
                "channels", "reminders", "mail", "sessions", "circles", "greeting", "bridge", "days", "people", "signin",
                "audit");
        clock.set(AFTERNOON.minus(Duration.ofDays(2)));
        lee = cast.lee();
        mo = cast.mo();
        gil = cast.gil();
        table = round.ledBy(lee);
        amy = cast.join("Amy", Role.MEMBER);
        bo = cast.join("Bo", Role.MEMBER);
        cory = cast.coryFor(amy, bo);
        sam = cast.sam();
        cast.relate(RelationKind.MENTOR, amy, mo);
        for (var each : List.of(amy, bo)) {
            waits(each, each.equals(amy) ? "amy" : "bo");
        }
        clock.set(AFTERNOON);
    }

    private void waits(PersonId person, String name) {
        identities.keep(Actor.of(person), person, IdentityKind.EMAIL, name + "@example.org");
        identities.keep(Actor.of(person), person, IdentityKind.ADDRESS, "Somebody\n12 Elm Street");
        gate.run(Actor.DOOR, () -> events.publishEvent(new PersonJoined(person, Optional.of(cory), Optional.empty())));
        round.join(person, table, name + "-in-the-circle");
        for (var way : List.of(Channel.TEXT, Channel.CALL, Channel.LETTER)) {
            channels.agree(Actor.of(person), person, way);
        }
        run.add(cory, Ids.next(), person, "A letter to " + name);
        var browser = cast.browser(port, person);
        browser.post("/me/notices", "/me/notices", Map.of("changes", "yes", "ahead-" + table, "day"));
        var wish = new HashMap<>(Map.of("reason", "checkin", "way", "email", "at", "17:00", "days", "1"));
        wish.putAll(Map.of("key", key(), "words", "remind " + name));
        browser.post("/reminders", "/reminders", wish);
        calendars.put(
                person,
                browser.post("/me/calendar", "/me/calendar", Map.of("key", key()))
                        .body()
                        .replaceFirst("(?s).*(/calendar/[\\w-]+\\.ics).*", "$1"));
        var goal = browser.post("/days/new", "/days", Map.of("key", key(), "kind", "no-alcohol", "starts", "2026-01-01"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        browser.post(
                goal + "/milestone",
                goal + "/milestone",
                Map.of("key", key(), "mark", "d30", "words", "Marked by " + name, "circles", table.toString()));
    }

    @Test
    void from_the_first_word_on_nothing_goes_and_the_control_gets_everything() {
        queue(amy, "amy");
        queue(bo, "bo");
        assertThat(said(cory)).isEqualTo(303);
        send();
        assertThat(mailed()).as("what waited, the reminder, the session, the change").hasSize(4).containsOnly(bo.value());
        assertThat(run.waiting(Actor.of(cory))).extracting(PrintRun.Paper::person).containsExactly(bo);
        assertThat(run.withdraw()).as("what was queued is withdrawn").isOne();
        for (var way : List.of(Channel.TEXT, Channel.CALL, Channel.LETTER, Channel.EMAIL)) {
            assertThat(channels.agreed(Actor.SYSTEM, amy, way)).isFalse();
            assertThat(channels.agreed(Actor.SYSTEM, bo, way)).isTrue();
        }
        clock.set(AFTERNOON.plus(Duration.ofDays(2)));
        assertThat(cast.browser(port, cory).get("/desk").body()).contains("/desk/" + bo).doesNotContain("/desk/" + amy);
        assertThat(cast.browser(port, cory).get("/desk/" + amy).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, lee).get("/circles/" + table).body())
                .contains("Marked by bo")
                .doesNotContain("Marked by amy");
        assertThat(cast.browser(port, cory).get("/channels/call/" + amy).body())
                .contains("It was said that this person died")
                .doesNotContain("May I speak");
        assertThat(untold()).doesNotContain(amy.value());
        assertThat(greetings.heldBy(gil)).extracting(each -> each.person()).containsExactly(bo);
        assertThat(calendar(amy)).isEqualTo(404);
        assertThat(calendar(bo)).isEqualTo(200);
    }

    @Test
    void two_say_it_before_the_account_ends_and_a_mistake_is_taken_back() {
        var amys = cast.browser(port, amy);
        assertThat(said(cory)).isEqualTo(303);
        assertThat(amys.get("/today").statusCode()).as("one alone shuts nobody out").isEqualTo(200);
        assertThat(confirmed(cory)).as("the same person is no second").isEqualTo(303);
        assertThat(deaths.said(Actor.of(sam), amy).orElseThrow().confirmed()).isEmpty();
        var sams = cast.browser(port, sam);
        assertThat(sams.get("/desk").body()).contains("One death waits for a second person");
        assertThat(confirmed(sam)).isEqualTo(303);
        assertThat(amys.get("/today").headers().firstValue("Location").orElse("")).startsWith("/sign-in");
        assertThat(cast.browser(port, lee).get("/circles/" + table).body())
                .contains("bo-in-the-circle")
                .doesNotContain("amy-in-the-circle");
        var page = "/channels/deaths/" + amy;
        var corys = cast.browser(port, cory);
        assertThat(corys.get(page).body()).contains("Confirmed", "Sam", "Mo", "Lee", "sad news");
        corys.post(page, page + "/told/" + mo, Map.of());
        assertThat(corys.get(page).body()).contains("told today").doesNotContain("/told/" + mo);
        assertThat(mailed()).as("nobody learns of it from a machine").isEmpty();
        corys.post(page, page + "/end", Map.of());
        assertThat(cast.browser(port, amy).get("/today").statusCode()).isEqualTo(200);
        assertThat(channels.agreed(Actor.SYSTEM, amy, Channel.TEXT)).isTrue();
        assertThat(touchpoints.next(Actor.of(cory), amy)).as("the next contact stands again").isPresent();
        assertThat(acts()).containsExactly("death_said", "death_confirmed", "death_mended");
    }

    @Test
    void it_is_said_by_those_who_may_and_by_nobody_else() {
        var page = "/channels/deaths/" + amy;
        for (var other : List.of(bo, mo, lee, cast.ada(), cast.cory())) {
            assertThat(cast.browser(port, other).get(page).statusCode()).isEqualTo(404);
            assertThatThrownBy(() -> deaths.say(other, amy)).isInstanceOf(DataAccessException.class);
        }
        var corys = cast.browser(port, cory);
        assertThat(corys.post(page, page, Map.of()).statusCode()).as("without the box").isEqualTo(422);
        clock.forward(Duration.ofMinutes(11));
        assertThat(corys.post("/desk", page, Map.of("sure", "yes")).headers().firstValue("Location").orElse(""))
                .startsWith("/sign-in/again");
        assertThat(deaths.of(Actor.SYSTEM, amy)).isFalse();
        assertThat(deaths.say(sam, amy)).as("a supervisor may").isTrue();
        assertThat(deaths.confirm(mo, amy)).isFalse();
        assertThat(deaths.confirm(cast.cory(), amy)).as("any other coordinator").isTrue();
        assertThat(deaths.mend(cast.ada(), amy)).isFalse();
    }

    private int said(PersonId by) {
        var page = "/channels/deaths/" + amy;
        return cast.browser(port, by).post(page, page, Map.of("sure", "yes")).statusCode();
    }

    private int confirmed(PersonId by) {
        var page = "/channels/deaths/" + amy;
        return cast.browser(port, by)
                .post(page, page + "/confirmation", Map.of("sure", "yes"))
                .statusCode();
    }

    private void queue(PersonId person, String name) {
        outbox.send(
                Actor.SYSTEM,
                new Letter(person.value(), name + "@example.org", "A message", "Words", clock.instant().plus(Duration.ofDays(3))));
    }

    /// Every job that sends, at an hour when all of it is due; a session is called off as well.
    private void send() {
        clock.set(AFTERNOON.plus(Duration.ofHours(2).plusMinutes(1)));
        rounds.run("wishes-send");
        clock.set(AFTERNOON.plus(Duration.ofHours(4).plusMinutes(1)));
        rounds.run("reminders-send");
        var path = "/circles/" + table + "/sessions/2026-03-03";
        cast.browser(port, lee).post(path, path + "/cancellation", Map.of("key", key(), "reason", ""));
        rounds.run("changes-tell");
        rounds.run("letters-deliver");
    }

    private int calendar(PersonId whose) {
        return new Browser(port).get(calendars.get(whose)).statusCode();
    }

    private List<UUID> mailed() {
        return outbox.waiting().stream().map(Letter::owner).toList();
    }

    private static List<UUID> untold() {
        return TestDatabase.owner()
                .sql("select person from sessions.told where not by_mail")
                .query(UUID.class)
                .list();
    }

    private static List<String> acts() {
        return TestDatabase.owner()
                .sql("select act from audit.entry where act like 'death%' order by at, id")
                .query(String.class)
                .list();
    }

    private static String key() {
        return Ids.next().toString();
    }
}
