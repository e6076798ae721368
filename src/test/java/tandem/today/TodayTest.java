package tandem.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.circles.CircleCast;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.joining.PersonJoined;
import tandem.live.Rooms;
import tandem.schedules.Rule;
import tandem.sessions.Sessions;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

@TandemTest
class TodayTest {
    @Autowired
    Circles circles;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Gate gate;

    @Autowired
    Sessions sessions;

    @Autowired
    Rooms rooms;

    @Autowired
    CircleCast round;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void clean() {
        TestDatabase.empty("live", "transition", "bridge", "greeting", "circles", "people", "signin");
        clock.set(TestClock.START);
    }

    @Test
    void it_is_of_use_when_there_is_nothing_yet() {
        var amy = cast.browser(port, cast.amy());
        assertThat(amy.get("/today").body()).contains("Welcome, Amy.", "Meetings outside our program", "Help now");
        clock.forward(Duration.ofDays(8));
        amy = cast.browser(port, cast.amy());
        assertThat(amy.get("/today", "Accept-Language", "es").body()).contains("Te damos la bienvenida, Amy.");
    }

    @Test
    void a_newcomer_sees_who_says_hello_who_calls_and_which_circle_was_thought_of() {
        var gil = cast.gil();
        var other = make("Wednesday Walk", DayOfWeek.MONDAY);
        var table = make("Tuesday Table", DayOfWeek.TUESDAY);
        var amy = cast.amy();
        cast.coryFor(amy);
        gate.run(
                Actor.DOOR,
                () -> events.publishEvent(new PersonJoined(amy, Optional.empty(), Optional.of(table.value()))));
        var browser = cast.browser(port, amy);
        assertThat(browser.get("/today").body())
                .contains(
                        "Gil will say hello",
                        "Tomorrow",
                        "Cory contacts you",
                        "A circle you could join",
                        "Tuesday Table")
                .doesNotContain("Wednesday Walk");
        circles.join(amy, other, "Sparrow");
        assertThat(browser.get("/today").body())
                .contains("Your circle meets", "Wednesday Walk")
                .doesNotContain("A circle you could join");
        assertThat(gil).isNotNull();
    }

    /// On a Monday evening: a circle tonight, a call tomorrow, a circle on Thursday.
    @Test
    void what_comes_first_stands_first() {
        var amy = cast.amy();
        cast.coryFor(amy);
        gate.run(Actor.DOOR, () -> events.publishEvent(new PersonJoined(amy, Optional.empty(), Optional.empty())));
        circles.join(amy, make("Thursday Walk", DayOfWeek.THURSDAY), "Sparrow");
        circles.join(amy, make("Monday Table", DayOfWeek.MONDAY), "Sparrow");
        assertThat(cast.browser(port, amy).get("/today").body())
                .containsSubsequence("What comes next", "Monday Table", "Cory contacts you", "Thursday Walk");
    }

    @Test
    void a_circle_that_has_begun_is_meeting_now() {
        var amy = cast.amy();
        circles.join(amy, make("Monday Table", DayOfWeek.MONDAY), "Sparrow");
        assertThat(cast.browser(port, amy).get("/today").body()).contains("Your circle meets: Today, 7 to 8\u00a0pm.");
        clock.set(Instant.parse("2026-03-03T02:20:00Z"));
        assertThat(cast.browser(port, amy).get("/today").body())
                .contains("Your circle is meeting now: 7 to 8\u00a0pm.")
                .doesNotContain("min ago", "is open");
    }

    @Test
    void a_room_that_is_open_is_said_once() {
        clock.set(Instant.parse("2026-03-04T02:20:00Z"));
        var lee = cast.lee();
        var table = round.ledBy(lee);
        var amy = cast.amy();
        round.join(amy, table, "Sparrow");
        var session = sessions.find(round.seenBy(lee, table), LocalDate.of(2026, 3, 3))
                .orElseThrow();
        rooms.open(lee, session, false, 0);
        var page = cast.browser(port, amy).get("/today").body();
        assertThat(page).contains("Your circle is meeting now: 7 to 8\u00a0pm.", "Go in");
        assertThat(page.split("Tuesday Table", -1)).hasSize(2);
    }

    @Test
    void the_hour_of_a_contact_is_said_in_the_clock_of_whoever_reads() {
        var amy = cast.amy();
        cast.coryFor(amy);
        gate.run(Actor.DOOR, () -> events.publishEvent(new PersonJoined(amy, Optional.empty(), Optional.empty())));
        var amys = cast.browser(port, amy);
        amys.post("/transition", "/transition/choice", Map.of("spacing", "usual", "at", "20:30", "way", "call"));
        assertThat(amys.get("/today").body()).contains("8:30\u00a0pm, by phone");
        amys.keep("zone=America/New_York");
        assertThat(amys.get("/today").body())
                .contains("10:30\u00a0pm, by phone")
                .doesNotContain("8:30\u00a0pm");
    }

    @Test
    void the_first_address_leads_everybody_to_their_own_first_page() {
        assertThat(first(cast.amy())).isEqualTo("/today");
        assertThat(first(cast.cory())).isEqualTo("/desk");
        assertThat(first(cast.ada())).isEqualTo("/team");
        var cory = cast.browser(port, cast.cory());
        assertThat(cory.get("/today").headers().firstValue("Location")).hasValue("/desk");
        assertThat(new tandem.Browser(port).get("/").statusCode()).isEqualTo(200);
    }

    private String first(PersonId person) {
        return cast.browser(port, person)
                .get("/")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private CircleId make(String name, DayOfWeek day) {
        var lee = cast.join("Lee", Role.MEMBER, Role.LEADER);
        var id = new CircleId(Ids.next());
        circles.make(
                cast.sam(),
                new NewCircle(
                        id,
                        name,
                        "For people in their first year.",
                        "12 Elm Street",
                        "",
                        Spoken.EN,
                        new Rule.Weekly(day, LocalTime.of(19, 0)),
                        60,
                        ZoneId.of("America/Phoenix"),
                        12,
                        Map.of(lee, "Lee")));
        return id;
    }
}
