package tandem.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tandem.Browser;
import tandem.Cast;
import tandem.Ranks;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.ways.ErrandsDone;
import tandem.ways.Passphrases;

/// The door answers a known person and an unknown one in the same time: over HTTP, turn and turn about, by the ranks of
/// the times ([Ranks]). The control is a door that leaks.
@TandemTest
class SameTimeTest {
    private static final int ROUNDS = 40;
    /// A difference by chance is beyond this once in 15,000; each check may have one more go.
    private static final double NOISE = 4;

    @Autowired
    Identities identities;

    @Autowired
    Passphrases passphrases;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private Browser browser;
    private String token;
    private String name;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "ways", "mail");
        clock.forward(Duration.ofHours(2));
        PersonId amy = cast.amy();
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
        name = passphrases.keep(amy, "door", "lantern oboe gravel Tuesday");
        browser = new Browser(port);
        token = browser.get("/sign-in")
                .body()
                .split("name=\"token\" value=\"")[1]
                .split("\"")[0];
    }

    @Test
    void asking_for_a_number_takes_as_long_for_everybody() {
        sameTime(() -> ask("amy@example.org"), () -> ask("eve@example.org"));
    }

    @Test
    void what_is_done_after_the_answer_does_not_slow_the_next_one() {
        sameTime(() -> ask("amy@example.org"), () -> ask("eve@example.org"), () -> browser.get("/sign-in/code"));
    }

    @Test
    void a_passphrase_is_refused_as_fast_whether_or_not_there_is_such_a_name() {
        sameTime(() -> tryPassphrase(name), () -> tryPassphrase("door-nobody"));
        sameTime(() -> tryPassphrase("amy@example.org"), () -> tryPassphrase("eve@example.org"));
    }

    @Test
    void a_card_is_refused_as_fast_whatever_is_typed() {
        sameTime(() -> tryCard("BCDF-GHJK-MNPQ-RSTV"), () -> tryCard("x"));
    }

    /// A door that hashes only where there is something to compare with.
    @Test
    void control_a_door_that_leaks_is_noticed() {
        var known = Ranks.noticed(NOISE, ROUNDS, this::turn, () -> tryPassphrase(name), () -> tryCard("x"));
        assertThat(known.difference()).isGreaterThan(NOISE);
        var sends = Ranks.noticed(
                NOISE,
                ROUNDS,
                this::turn,
                () -> {
                    ask("amy@example.org");
                    ErrandsDone.within(application, Duration.ofSeconds(5));
                },
                () -> ask("eve@example.org"));
        assertThat(sends.difference())
                .as("a letter sent before the answer: %s", sends)
                .isGreaterThan(NOISE);
    }

    private void sameTime(Runnable known, Runnable unknown) {
        var measured = Ranks.times(ROUNDS, this::turn, known, unknown);
        if (Math.abs(measured.difference()) > NOISE) {
            measured = Ranks.times(2 * ROUNDS, this::turn, known, unknown);
        }
        assertThat(Math.abs(measured.difference())).as(measured.toString()).isLessThan(NOISE);
    }

    /// The same, measuring what comes right after.
    private void sameTime(Runnable known, Runnable unknown, Runnable next) {
        var measured = Ranks.after(ROUNDS, this::turn, known, unknown, next);
        if (Math.abs(measured.difference()) > NOISE) {
            measured = Ranks.after(2 * ROUNDS, this::turn, known, unknown, next);
        }
        assertThat(Math.abs(measured.difference())).as(measured.toString()).isLessThan(NOISE);
    }

    /// Before each round, so that no limit is in the way.
    private void turn() {
        clock.forward(Duration.ofHours(2));
    }

    private void ask(String email) {
        var answer = post("/sign-in", Map.of("token", token, "email", email));
        assertThat(answer).isEqualTo(303);
    }

    private void tryPassphrase(String who) {
        assertThat(post("/sign-in/passphrase", Map.of("token", token, "name", who, "passphrase", "not these words")))
                .isEqualTo(422);
    }

    private void tryCard(String letters) {
        assertThat(post(
                        "/sign-in/card",
                        Map.of(
                                "token",
                                token,
                                "card",
                                letters,
                                "key",
                                UUID.randomUUID().toString())))
                .isEqualTo(422);
    }

    private int post(String path, Map<String, String> fields) {
        return browser.postAlone(path, Browser.encode(fields)).statusCode();
    }

    @Test
    void ranks_see_a_shift_and_no_shift() {
        List<Long> some = new ArrayList<>();
        List<Long> same = new ArrayList<>();
        List<Long> later = new ArrayList<>();
        var random = new java.util.Random(7);
        for (int i = 0; i < 200; i++) {
            some.add(1_000_000L + random.nextInt(100_000));
            same.add(1_000_000L + random.nextInt(100_000));
            later.add(1_030_000L + random.nextInt(100_000));
        }
        assertThat(Math.abs(Ranks.of(some, same).difference())).isLessThan(NOISE);
        assertThat(Ranks.of(later, some).difference()).isGreaterThan(NOISE);
    }
}
