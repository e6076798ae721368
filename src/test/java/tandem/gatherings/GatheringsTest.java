package tandem.gatherings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.circles.CircleCast;
import tandem.circles.CircleId;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Outbox;
import tandem.people.Blocks;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

@TandemTest
class GatheringsTest {
    @Autowired
    Gatherings gatherings;

    @Autowired
    KeptOfGatherings kept;

    @Autowired
    Blocks blocks;

    @Autowired
    Identities identities;

    @Autowired
    Outbox outbox;

    @Autowired
    Cast cast;

    @Autowired
    CircleCast round;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId lee;
    private PersonId amy;
    private CircleId circle;

    @BeforeEach
    void clean() {
        TestDatabase.empty("gatherings", "sessions", "circles", "people", "signin", "mail");
        clock.set(TestClock.START);
        lee = cast.lee();
        amy = cast.amy();
        circle = round.ledBy(lee);
        round.join(amy, circle, "Sparrow");
    }

    @Test
    void a_circle_sees_what_is_planned_in_it_and_nobody_else_does() {
        var path = planned(cast.browser(port, lee));
        assertThat(cast.browser(port, amy).get(path).body())
                .contains("Coffee after the circle", "Ruby’s, on Fourth", "Lee is hosting");
        assertThat(cast.browser(port, amy).get("/circles/" + circle).body()).contains("Coffee after the circle");
        assertThat(cast.browser(port, amy).get("/gatherings").body()).contains("Coffee after the circle");
        var bo = cast.browser(port, cast.bo());
        assertThat(bo.get(path).statusCode()).isEqualTo(404);
        assertThat(bo.get(path + "/calendar.ics").statusCode()).isEqualTo(404);
        assertThat(bo.get("/circles/" + circle).body()).doesNotContain("Coffee after");
        assertThat(bo.get("/gatherings").body()).doesNotContain("Coffee after");
        assertThat(cast.browser(port, cast.ada()).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void those_who_come_see_each_other_and_nobody_sees_who_does_not() {
        var gathering = coffee(lee, Optional.empty());
        var ned = join("Ned");
        gatherings.come(ned, gathering);
        assertThat(gatherings.there(amy, gathering).coming()).isEmpty();
        var amys = cast.browser(port, amy);
        assertThat(amys.get(gathering.path()).body()).doesNotContain("Ned");
        amys.post(gathering.path(), gathering.path() + "/coming", Map.of());
        assertThat(amys.get(gathering.path()).body()).contains("Ned", "You said you are coming");
        assertThat(cast.browser(port, lee).get(gathering.path()).body()).contains("Ned", "Sparrow");
        amys.post(gathering.path(), gathering.path() + "/coming/end", Map.of());
        assertThat(amys.get(gathering.path()).body()).doesNotContain("Ned");
        assertThat(cast.browser(port, lee).get(gathering.path()).body()).doesNotContain("Sparrow</span>");
    }

    @Test
    void a_block_parts_two_people_here_as_well() {
        var gathering = coffee(lee, Optional.empty());
        var ned = join("Ned");
        gatherings.come(ned, gathering);
        gatherings.come(amy, gathering);
        assertThat(gatherings.there(amy, gathering).coming()).hasSize(2);
        blocks.block(amy, ned, "Ned");
        assertThat(gatherings.there(amy, gathering).coming()).hasSize(1);
        assertThat(gatherings.there(ned, gathering).coming()).hasSize(1);
        blocks.block(ned, lee, "Lee");
        assertThat(gatherings.visibleTo(Actor.of(ned), gathering.id())).isEmpty();
    }

    @Test
    void whoever_came_yesterday_is_invited_and_does_not_invite() {
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/circles/" + circle + "/gatherings/new").statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> gatherings.plan(amy, circle, plan(Optional.empty())))
                .isInstanceOf(DataAccessException.class);
        clock.forward(Duration.ofDays(31));
        amys = cast.browser(port, amy);
        assertThat(amys.get("/circles/" + circle + "/gatherings/new").statusCode())
                .isEqualTo(200);
        gatherings.plan(amy, circle, plan(Optional.empty()));
        assertThat(gatherings.upcoming(lee)).hasSize(1);
        var bo = cast.bo();
        clock.forward(Duration.ofDays(31));
        assertThatThrownBy(() -> gatherings.plan(bo, circle, plan(Optional.empty())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_comes_who_is_not_in_the_circle() {
        var gathering = coffee(lee, Optional.empty());
        assertThatThrownBy(() -> gatherings.come(cast.bo(), gathering)).isInstanceOf(DataAccessException.class);
        assertThat(gatherings.there(lee, gathering).coming()).isEmpty();
    }

    @Test
    void the_last_place_is_taken_once() throws Exception {
        var gathering = coffee(lee, Optional.of(2));
        var people = List.of(amy, join("Ned"), join("Fay"), join("Gus"));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tries = people.stream()
                    .map(person -> (Callable<Gatherings.Answer>) () -> gatherings.come(person, gathering))
                    .toList();
            var answers = new HashMap<Gatherings.Answer, Integer>();
            for (var each : pool.invokeAll(tries)) {
                answers.merge(each.get(), 1, Integer::sum);
            }
            assertThat(answers).isEqualTo(Map.of(Gatherings.Answer.COMING, 1, Gatherings.Answer.FULL, 3));
        }
        assertThat(gatherings.there(lee, gathering).coming()).hasSize(1);
        var late = join("Hal");
        assertThat(cast.browser(port, late).get(gathering.path()).body()).contains("All places are taken");
    }

    @Test
    void the_same_form_plans_it_once() {
        var lees = cast.browser(port, lee);
        var form = form();
        post(lees, form);
        post(lees, form);
        assertThat(gatherings.upcoming(lee)).hasSize(1);
        form.put("key", Ids.next().toString());
        post(lees, form);
        assertThat(gatherings.upcoming(lee)).hasSize(2);
    }

    @Test
    void a_form_that_cannot_be_read_says_what_to_mend_and_loses_nothing() {
        var lees = cast.browser(port, lee);
        var form = form();
        form.put("day", "2020-01-01");
        form.put("minutes", "9999");
        form.put("title", "");
        var answer = lees.post("/circles/" + circle + "/gatherings/new", "/circles/" + circle + "/gatherings", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Choose a time still to come",
                        "Between 15 minutes and 12 hours",
                        "Say in a few words what it is",
                        "Ruby’s, on Fourth",
                        "9999");
        assertThat(gatherings.upcoming(lee)).isEmpty();
    }

    @Test
    void calling_it_off_reaches_those_who_come_and_tells_a_stranger_nothing() {
        var gathering = coffee(lee, Optional.empty());
        var ned = join("Ned");
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
        identities.keep(Actor.of(ned), ned, IdentityKind.EMAIL, "ned@example.org");
        agree(amy);
        agree(ned);
        gatherings.come(amy, gathering);
        var lees = cast.browser(port, lee);
        assertThat(cast.browser(port, amy)
                        .post(gathering.path(), gathering.path() + "/cancellation", Map.of())
                        .statusCode())
                .isEqualTo(404);
        lees.post(gathering.path(), gathering.path() + "/cancellation", Map.of());
        lees.post(gathering.path(), gathering.path() + "/cancellation", Map.of());
        assertThat(outbox.waiting()).hasSize(1).allSatisfy(letter -> {
            assertThat(letter.to()).isEqualTo("amy@example.org");
            assertThat(letter.subject() + letter.text()).doesNotContain("Coffee", "Ruby", "Tuesday Table", "circle");
        });
        var amys = cast.browser(port, amy);
        assertThat(amys.get(gathering.path()).body()).contains("called off").doesNotContain("I’m coming");
        assertThat(amys.post(gathering.path(), gathering.path() + "/coming", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(amys.get(gathering.path() + "/calendar.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void a_gathering_one_said_yes_to_is_on_today_until_its_time_also_when_it_is_called_off() {
        var gathering = coffee(lee, Optional.empty());
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/today").body()).as("not asked yet").doesNotContain("Coffee after");
        gatherings.come(amy, gathering);
        assertThat(amys.get("/today").body())
                .contains("Coffee after the circle", "You said you are coming", gathering.path());
        assertThat(cast.browser(port, lee).get("/today").body()).contains("Coffee after", "You are hosting");
        gatherings.cancel(lee, gathering);
        assertThat(amys.get("/today").body()).contains("Coffee after the circle", "This gathering is called off.");
        clock.forward(Duration.ofDays(4));
        assertThat(cast.browser(port, amy).get("/today").body()).doesNotContain("Coffee after");
    }

    @Test
    void whom_no_letter_tells_that_it_is_off_stands_before_the_host_and_whoever_leads() {
        clock.forward(Duration.ofDays(31));
        var gathering = coffee(amy, Optional.empty());
        var ned = join("Ned");
        var mo = join("Mo");
        identities.keep(Actor.of(mo), mo, IdentityKind.EMAIL, "mo@example.org");
        agree(mo);
        gatherings.come(ned, gathering);
        gatherings.come(mo, gathering);
        var lees = cast.browser(port, lee);
        assertThat(lees.get(gathering.path()).body()).doesNotContain("Whom nobody told", "Ned");
        lees.post(gathering.path(), gathering.path() + "/cancellation", Map.of());
        assertThat(lees.get(gathering.path()).body())
                .contains("Whom nobody told", "Ned")
                .doesNotContain(">Mo<");
        assertThat(cast.browser(port, amy).get(gathering.path()).body()).contains("Whom nobody told", "Ned");
        assertThat(cast.browser(port, mo).get(gathering.path()).body()).doesNotContain("Whom nobody told");
    }

    @Test
    void whom_no_letter_tells_their_coordinator_calls_and_learns_neither_what_nor_where() {
        clock.forward(Duration.ofDays(31));
        var gathering = coffee(amy, Optional.empty());
        var ned = join("Ned");
        var cory = cast.coryFor(ned);
        gatherings.come(ned, gathering);
        var desk = cast.browser(port, cory);
        assertThat(desk.get("/untold").body()).contains("Nobody waits for a call.");
        cast.browser(port, lee).post(gathering.path(), gathering.path() + "/cancellation", Map.of());
        assertThat(desk.get("/desk").body()).contains("Call about a change: 1");
        var calls = desk.get("/untold").body();
        assertThat(calls)
                .contains(">Ned<", "A gathering is called off. It was to be", "Tuesday Table")
                .doesNotContain("Coffee", "Ruby");
        assertThat(desk.get(gathering.path()).statusCode()).isEqualTo(404);
        var told = Map.of("told", calls.replaceAll("(?s).*name=\"told\" value=\"([^\"]+)\".*", "$1"));
        var other = cast.browser(port, cast.coryFor(cast.bo()));
        assertThat(other.get("/untold").body()).contains("Nobody waits for a call.");
        assertThat(other.post("/untold", "/untold/called", told).statusCode()).isEqualTo(404);
        assertThat(desk.post("/untold", "/untold/called", told).statusCode()).isEqualTo(303);
        assertThat(desk.get("/untold").body()).contains("Nobody waits for a call.");
        assertThat(cast.browser(port, amy).get(gathering.path()).body()).doesNotContain("Whom nobody told");
    }

    @Test
    void a_host_changes_it_and_whoever_leads_only_calls_it_off() {
        clock.forward(Duration.ofDays(31));
        var gathering = coffee(amy, Optional.empty());
        var lees = cast.browser(port, lee);
        assertThat(lees.get(gathering.path() + "/plan").statusCode()).isEqualTo(404);
        var amys = cast.browser(port, amy);
        var form = form();
        form.put("place", "Himmel Park");
        amys.post(gathering.path() + "/plan", gathering.path() + "/plan", form);
        assertThat(lees.get(gathering.path()).body()).contains("Himmel Park");
        assertThat(gatherings.upcoming(amy)).hasSize(1);
        lees.post(gathering.path(), gathering.path() + "/cancellation", Map.of());
        assertThat(amys.get(gathering.path()).body()).contains("called off");
        assertThat(amys.get(gathering.path() + "/plan").statusCode()).isEqualTo(404);
    }

    @Test
    void a_calendar_is_told_when_and_nothing_else() {
        var gathering = coffee(lee, Optional.empty());
        var file = cast.browser(port, amy).get(gathering.path() + "/calendar.ics");
        assertThat(file.body()).contains("SUMMARY:Appointment", "DTSTART:").doesNotContain("Coffee", "Ruby", "circle");
        var lees = cast.browser(port, lee).get(gathering.path() + "/calendar.ics");
        assertThat(number(file.body()))
                .as("who reads both cannot tell who meets")
                .isNotEqualTo(number(lees.body()));
    }

    @Test
    void it_is_forgotten_a_month_later_and_stands_in_ones_own_export_until_then() {
        var gathering = coffee(lee, Optional.empty());
        gatherings.come(amy, gathering);
        assertThat(kept.export(lee).toString()).contains("Coffee after the circle", "host");
        assertThat(kept.export(amy).toString()).contains("part=coming").doesNotContain("Coffee", "Ruby");
        clock.forward(Duration.ofDays(20));
        assertThat(gatherings.forgetOld()).isZero();
        clock.forward(Duration.ofDays(20));
        assertThat(gatherings.forgetOld()).isEqualTo(1);
        assertThat(gatherings.of(amy)).isEmpty();
    }

    private static String number(String file) {
        return file.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }

    private PersonId join(String name) {
        var person = cast.join(name, Role.MEMBER);
        round.join(person, circle, name);
        return person;
    }

    private void agree(PersonId person) {
        cast.browser(port, person).post("/me/notices", "/me/notices", Map.of("changes", "yes"));
    }

    private String planned(Browser browser) {
        return post(browser, form()).headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> post(Browser browser, Map<String, String> form) {
        return browser.post("/circles/" + circle + "/gatherings/new", "/circles/" + circle + "/gatherings", form);
    }

    private Map<String, String> form() {
        var day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(3);
        return new HashMap<>(Map.of(
                "key",
                Ids.next().toString(),
                "title",
                "Coffee after the circle",
                "day",
                day.toString(),
                "start",
                "20:15",
                "minutes",
                "60",
                "place",
                "Ruby’s, on Fourth"));
    }

    private Gatherings.Plan plan(Optional<Integer> size) {
        return new Gatherings.Plan(
                UUID.randomUUID(),
                "Coffee after the circle",
                "Ruby’s, on Fourth",
                "",
                clock.instant().plus(Duration.ofDays(3)),
                60,
                size);
    }

    private Gathering coffee(PersonId host, Optional<Integer> size) {
        var plan = plan(size);
        gatherings.plan(host, circle, plan);
        return gatherings.visibleTo(Actor.of(host), plan.id()).orElseThrow();
    }
}
