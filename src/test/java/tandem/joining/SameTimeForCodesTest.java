package tandem.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.Ranks;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.joining.Invitations.Wish;
import tandem.people.People;
import tandem.program.Programs;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// A code that never was, one that is used up, taken back or too old: the answer is the same, and comes in the same
/// time.
/// (One that is open is answered with another page.) The control looks up whose code it was before it refuses.
@TandemTest
class SameTimeForCodesTest {
    private static final String UNKNOWN = "river-lamp-stone-bird-1234";
    private static final int ROUNDS = 60;
    /// A difference by chance is beyond this once in 15,000; each check may have one more go.
    private static final double NOISE = 4;

    @Autowired
    Invitations invitations;

    @Autowired
    Programs programs;

    @Autowired
    People people;

    @Autowired
    Gate gate;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Browser browser;
    private PersonId cory;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "joining");
        clock.set(TestClock.START);
        cory = cast.cory();
        browser = new Browser(port);
    }

    @Test
    void a_code_is_refused_as_fast_whether_it_never_was_or_is_no_longer() {
        var used = code(Duration.ofDays(14));
        assertThat(refused(used)).as("control").isFalse();
        var terms = Terms.of(programs.current(), Language.EN, Role.MEMBER);
        gate.as(Actor.DOOR, () -> invitations.use(used, terms)).orElseThrow();
        var back = code(Duration.ofDays(14));
        invitations.revoke(cory, invitations.of(cory).getFirst().invitation().id());
        var late = code(Duration.ofHours(1));
        clock.forward(Duration.ofHours(2));
        for (var gone : new String[] {used, back, late}) {
            var measured = measure(ROUNDS, gone);
            if (Math.abs(measured.difference()) > NOISE) {
                measured = measure(2 * ROUNDS, gone);
            }
            System.out.println("Codes: " + measured);
            assertThat(Math.abs(measured.difference())).as(measured.toString()).isLessThan(NOISE);
        }
    }

    @Test
    void control_a_door_that_leaks_is_noticed() {
        var late = code(Duration.ofHours(1));
        clock.forward(Duration.ofHours(2));
        var measured = Ranks.noticed(
                NOISE,
                ROUNDS,
                this::turn,
                () -> {
                    people.visibleTo(Actor.DOOR, cory);
                    assertThat(refused(late)).isTrue();
                },
                () -> assertThat(refused(UNKNOWN)).isTrue());
        assertThat(measured.difference()).as(measured.toString()).isGreaterThan(NOISE);
    }

    private Ranks measure(int rounds, String gone) {
        return Ranks.times(
                rounds,
                this::turn,
                () -> assertThat(refused(gone)).isTrue(),
                () -> assertThat(refused(UNKNOWN)).isTrue());
    }

    /// Before each round, so that no limit is in the way.
    private void turn() {
        clock.forward(Duration.ofHours(2));
    }

    private boolean refused(String code) {
        return browser.get("/join?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8))
                        .statusCode()
                == 422;
    }

    private String code(Duration lasting) {
        return invitations.invite(cory, new Wish(UUID.randomUUID(), Role.MEMBER, null, "", lasting));
    }
}
