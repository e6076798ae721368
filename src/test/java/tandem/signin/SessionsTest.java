package tandem.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.web.Reader;

@TandemTest
class SessionsTest {
    @Autowired
    Sessions sessions;

    @Autowired
    RememberedSessions remembered;

    @Autowired
    Touches touches;

    @Autowired
    SessionStore store;

    @Autowired
    Gate gate;

    @Autowired
    Roles roles;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "signin");
        clock.set(TestClock.START);
    }

    @Test
    void a_session_says_who_somebody_is_until_they_leave_it_alone() {
        var amy = cast.amy();
        var cookie = open(amy, SessionKind.SHORT);
        assertThat(reader(cookie).person()).contains(amy);
        assertThat(reader("session=" + "x".repeat(43))).isEqualTo(Reader.VISITOR);
        clock.forward(Duration.ofMinutes(29));
        assertThat(reader(cookie).person()).contains(amy);
        clock.forward(Duration.ofMinutes(29));
        assertThat(reader(cookie).person()).contains(amy);
        clock.forward(Duration.ofMinutes(31));
        assertThat(reader(cookie)).isEqualTo(Reader.VISITOR);
    }

    @Test
    void staff_and_shared_phones_are_left_sooner_and_a_device_of_ones_own_later() {
        var amy = cast.amy();
        var staff = open(cast.cory(), SessionKind.OWN);
        var shared = open(amy, SessionKind.SHARED);
        var own = open(amy, SessionKind.OWN);
        clock.forward(Duration.ofMinutes(16));
        assertThat(reader(staff)).isEqualTo(Reader.VISITOR);
        assertThat(reader(shared)).isEqualTo(Reader.VISITOR);
        clock.forward(Duration.ofDays(20));
        assertThat(reader(own).person()).contains(amy);
        clock.forward(Duration.ofDays(11));
        assertThat(reader(own)).isEqualTo(Reader.VISITOR);
    }

    @Test
    void signing_out_elsewhere_works_within_a_second() throws InterruptedException {
        var amy = cast.amy();
        var here = open(amy, SessionKind.SHORT);
        var there = open(amy, SessionKind.SHORT);
        assertThat(reader(there).person()).contains(amy);
        var theirs = reader(there).session();
        assertThat(sessions.end(cast.bo(), theirs)).isFalse();
        assertThat(reader(there).person()).contains(amy);
        assertThat(sessions.end(amy, theirs)).isTrue();
        until(() -> reader(there).equals(Reader.VISITOR));
        assertThat(reader(here).person()).contains(amy);
        assertThat(sessions.of(amy)).hasSize(1);
        assertThat(sessions.endAll(amy)).isOne();
        until(() -> reader(here).equals(Reader.VISITOR));
    }

    @Test
    void a_role_that_is_taken_away_is_gone_within_a_second() throws InterruptedException {
        var mo = cast.mo();
        var cookie = open(mo, SessionKind.SHORT);
        assertThat(reader(cookie).is(Role.MENTOR)).isTrue();
        roles.end(cast.sam(), mo, Role.MENTOR);
        until(() -> !reader(cookie).is(Role.MENTOR));
        assertThat(reader(cookie).is(Role.MEMBER)).isTrue();
    }

    /// It is written a second later.
    @Test
    void a_session_that_was_just_used_is_not_over_when_it_is_read_anew() throws InterruptedException {
        var mo = cast.mo();
        var cookie = open(mo, SessionKind.SHORT);
        assertThat(reader(cookie).person()).contains(mo);
        clock.forward(Duration.ofMinutes(29));
        assertThat(reader(cookie).person()).contains(mo);
        long before = remembered.changes();
        roles.end(cast.sam(), mo, Role.MENTOR);
        until(() -> remembered.changes() > before);
        clock.forward(Duration.ofMinutes(29));
        assertThat(reader(cookie).person()).contains(mo);
    }

    @Test
    void nor_when_it_is_written_while_it_is_read() {
        var cookie = open(cast.mo(), SessionKind.SHORT);
        var opened = clock.instant();
        clock.forward(Duration.ofMinutes(29));
        var now = clock.instant();
        var session = Objects.requireNonNull(reader(cookie).session());
        var reads = new ArrayList<Instant>();
        var latest = touches.latest(() -> {
            var read = gate.as(Actor.DOOR, () -> store.byHash(SessionCookie.hash(number(cookie))));
            read.ifPresent(found -> reads.add(found.touched()));
            touches.destroy();
            return read;
        });
        assertThat(latest).map(Session::id).contains(session);
        assertThat(latest).map(Session::touched).contains(now);
        assertThat(reads).startsWith(opened).endsWith(now);
    }

    @Test
    void the_cookie_is_closed_to_scripts_and_other_sites_and_is_not_in_the_table() {
        var cookie = sessions.open(cast.amy(), SessionKind.SHORT, Method.CARD, "phone");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Max-Age");
        var number = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from signin.session s where s::text like '%' || :number || '%'")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String open(PersonId person, SessionKind kind) {
        return sessions.open(person, kind, Method.CARD, "unknown").split(";")[0];
    }

    private Reader reader(String cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(new jakarta.servlet.http.Cookie("session", number(cookie)));
        return sessions.of(request);
    }

    private static String number(String cookie) {
        return cookie.substring("session=".length());
    }

    private static void until(java.util.function.BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within a second").isLessThan(deadline);
            Thread.sleep(10);
        }
    }
}
