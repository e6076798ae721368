package tandem.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.giving.Giving;
import tandem.giving.Way;
import tandem.people.Endings;
import tandem.people.Roles;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

@TandemTest
class TeamTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Roles roles;

    @Autowired
    Endings endings;

    @Autowired
    Team team;

    @Autowired
    Giving giving;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestClock clock;

    private PersonId ada;
    private PersonId sam;
    private PersonId cory;
    private PersonId mo;

    @BeforeEach
    void clean() {
        TestDatabase.empty("giving", "people", "signin");
        clock.set(TestClock.START);
        ada = cast.ada();
        sam = cast.sam();
        cory = cast.cory();
        mo = cast.mo();
    }

    @Test
    void those_who_work_here_see_one_another_and_those_who_look_after_helpers_see_them_too() {
        cast.amy();
        assertThat(page(ada)).contains("Ada", "Sam", "Cory", "/settings").doesNotContain(">Mo<", "Amy", "/incidents");
        assertThat(page(sam))
                .contains("Ada", "Cory", ">Mo<", "/incidents")
                .doesNotContain("Amy", "/settings\"", "/feeds");
        assertThat(page(cory))
                .contains("Ada", ">Mo<", "/feeds", "/requests", "/corrections")
                .doesNotContain("Amy");
        for (var other : new PersonId[] {mo, cast.amy(), cast.gil(), cast.lee()}) {
            assertThat(cast.browser(port, other).get("/team").statusCode()).isEqualTo(404);
            assertThat(cast.browser(port, other).get(path(ada)).statusCode()).isEqualTo(404);
        }
        assertThat(new Browser(port).get("/team").statusCode()).isEqualTo(303);
        assertThat(cast.browser(port, ada).get(path(mo)).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, cory).get(path(cast.amy())).statusCode()).isEqualTo(404);
    }

    @Test
    void each_gives_and_takes_only_the_roles_that_are_theirs_to_give() {
        assertThat(give(ada, cory, Role.SUPERVISOR)).isEqualTo(303);
        assertThat(roles.of(cory)).containsExactlyInAnyOrder(Role.COORDINATOR, Role.SUPERVISOR);
        assertThat(end(ada, cory, Role.SUPERVISOR)).isEqualTo(303);
        assertThat(roles.of(cory)).containsExactly(Role.COORDINATOR);
        assertThat(give(sam, mo, Role.LEADER)).isEqualTo(303);
        assertThat(give(cory, sam, Role.GREETER)).isEqualTo(303);
        assertThat(roles.of(sam)).contains(Role.GREETER);
        assertThat(roles.of(mo)).contains(Role.LEADER, Role.MENTOR);
        assertThat(give(cory, mo, Role.COORDINATOR)).isEqualTo(404);
        assertThat(give(sam, cory, Role.ADMINISTRATOR)).isEqualTo(404);
        assertThat(give(ada, cory, Role.LEADER)).isEqualTo(404);
        assertThat(end(cory, mo, Role.LEADER)).isEqualTo(404);
        assertThat(roles.of(mo)).contains(Role.LEADER);
        assertThat(give(mo, mo, Role.LEADER)).isEqualTo(404);
    }

    @Test
    void a_member_greets_or_mentors_once_they_and_a_supervisor_have_signed() {
        var lee = cast.lee();
        var refused = cast.browser(port, sam).post("/team", path(lee) + "/roles", Map.of("role", "mentor"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Not yet. Lee and a supervisor talk first", "href=\"/offers\"");
        assertThat(give(cory, lee, Role.GREETER)).isEqualTo(422);
        assertThat(cast.browser(port, sam).get(path(lee)).body())
                .contains("when both have signed", "/offers")
                .doesNotContain("value=\"mentor\"", "value=\"greeter\"");
        assertThat(roles.of(lee)).containsExactlyInAnyOrder(Role.MEMBER, Role.LEADER);
        signs(lee, Way.MENTOR);
        assertThat(roles.of(lee)).contains(Role.MENTOR);
        assertThat(end(sam, lee, Role.MENTOR)).isEqualTo(303);
        assertThat(give(sam, lee, Role.GREETER)).as("they signed for another").isEqualTo(422);
        assertThat(give(sam, lee, Role.MENTOR)).as("taken back by mistake").isEqualTo(303);
        assertThat(roles.of(lee)).contains(Role.MENTOR).doesNotContain(Role.GREETER);
    }

    @Test
    void nobody_gives_themselves_a_role_and_the_page_does_not_offer_it() {
        assertThat(cast.browser(port, ada).get(path(ada)).body())
                .contains("This is you")
                .doesNotContain("/roles\"");
        assertThatThrownBy(() -> roles.give(ada, ada, Role.SUPERVISOR)).isInstanceOf(DataAccessException.class);
        assertThat(roles.of(ada)).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void whoever_is_switched_off_is_out_within_a_second_and_signs_in_anew_when_on_again() throws Exception {
        var desk = cast.browser(port, cory);
        assertThat(desk.get("/team").statusCode()).isEqualTo(200);
        long began = System.nanoTime();
        assertThat(post(ada, cory, "/disabling").statusCode()).isEqualTo(303);
        while (desk.get("/team").statusCode() != 303) {
            assertThat(System.nanoTime() - began).isLessThan(1_000_000_000L);
        }
        System.out.println("Out after " + (System.nanoTime() - began) / 1_000_000 + " ms");
        assertThat(gate.as(
                        Actor.of(cory),
                        () -> sql.sql("select wall.actor()").query(String.class).single()))
                .isEqualTo("nobody");
        assertThat(cast.browser(port, cory).get("/team").statusCode()).isEqualTo(303);
        assertThat(cast.browser(port, ada).get(path(cory)).body()).contains("Switch this account on again");
        assertThat(page(sam)).contains("Switched off");
        assertThat(post(ada, cory, "/disabling/end").statusCode()).isEqualTo(303);
        assertThat(desk.get("/team").statusCode()).isEqualTo(303);
        assertThat(cast.browser(port, cory).get("/team").statusCode()).isEqualTo(200);
    }

    @Test
    void only_an_administrator_switches_off_and_only_those_who_work_here() {
        for (var other : new PersonId[] {sam, cory, mo, cast.amy()}) {
            assertThat(post(other, ada, "/disabling").statusCode()).isEqualTo(404);
            assertThatThrownBy(() -> endings.disable(other, sam.equals(other) ? cory : sam))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(post(ada, mo, "/disabling").statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> endings.disable(ada, mo)).isInstanceOf(DataAccessException.class);
        assertThat(roles.of(ada)).isNotEmpty();
        assertThat(roles.of(mo)).isNotEmpty();
    }

    @Test
    void nobody_switches_themselves_off_and_the_last_administrator_stays() {
        assertThat(post(ada, ada, "/disabling").body()).contains("cannot switch yourself off");
        var second = cast.join("Bea", Role.ADMINISTRATOR);
        assertThat(post(ada, second, "/disabling").statusCode()).isEqualTo(303);
        assertThat(post(ada, second, "/disabling").statusCode())
                .as("a second tap")
                .isEqualTo(303);
        assertThatThrownBy(() -> roles.end(ada, ada, Role.ADMINISTRATOR)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> gate.run(
                        Actor.of(ada),
                        () -> sql.sql("""
                                insert into people.ending (person, kind, at, by) values (:ada, 'disabled', now(), :ada)
                                """).param("ada", ada.value()).update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(roles.of(ada)).containsExactly(Role.ADMINISTRATOR);
        post(ada, second, "/disabling/end");
        assertThat(roles.end(second, ada, Role.ADMINISTRATOR)).as("control").isTrue();
    }

    @Test
    void two_administrators_who_switch_each_other_off_at_once_do_not_both_succeed() throws Exception {
        for (int round = 0; round < 10; round++) {
            TestDatabase.empty("people", "signin");
            var one = cast.join("One", Role.ADMINISTRATOR);
            var other = cast.join("Other", Role.ADMINISTRATOR);
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var first = both.submit(() -> tried(one, other));
                var second = both.submit(() -> tried(other, one));
                assertThat(first.get() && second.get()).isFalse();
                assertThat(first.get() || second.get()).isTrue();
            }
            assertThat(roles.anyone(Role.ADMINISTRATOR)).isTrue();
        }
    }

    @Test
    void what_changes_the_team_asks_to_show_again_that_it_is_they() {
        var browser = cast.browser(port, ada);
        browser.get("/team");
        clock.forward(Duration.ofMinutes(11));
        var answer = browser.post(path(cory), path(cory) + "/disabling", Map.of());
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in/again");
        assertThat(roles.of(cory)).isNotEmpty();
    }

    private void signs(PersonId person, Way way) {
        giving.offer(person, Ids.next(), way, "");
        var held = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var said = new Giving.Said(Ids.next(), held, true, "We both think so.", null);
        giving.talk(sam, giving.of(person, way).orElseThrow(), said);
        giving.sign(person, giving.of(person, way).orElseThrow(), true);
        giving.begin(sam, giving.of(person, way).orElseThrow());
    }

    private boolean tried(PersonId one, PersonId other) {
        try {
            return endings.disable(one, other) == Endings.Disabling.DONE;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private String page(PersonId person) {
        return cast.browser(port, person).get("/team").body();
    }

    private int give(PersonId by, PersonId to, Role role) {
        return post(by, to, "/roles", Map.of("role", role.code())).statusCode();
    }

    private int end(PersonId by, PersonId of, Role role) {
        return post(by, of, "/roles/" + role.code() + "/end").statusCode();
    }

    private HttpResponse<String> post(PersonId by, PersonId about, String act) {
        return post(by, about, act, Map.of());
    }

    private HttpResponse<String> post(PersonId by, PersonId about, String act, Map<String, String> fields) {
        return cast.browser(port, by).post("/help", path(about) + act, fields);
    }

    private static String path(PersonId person) {
        return "/team/" + person;
    }
}
