package tandem.operate.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tandem.Cast;
import tandem.Tandem;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.operate.Workshop;
import tandem.wall.Role;

/// `./tandem prove newcomers`: each way once or more in the program of the tests; whole where it is asked for:
/// `./tandem test -Dtandem.proofs=yes`.
@TandemTest
class NewcomersProofTest {
    @Autowired
    ApplicationContext site;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final StringWriter said = new StringWriter();

    @Test
    void nobody_reaches_somebody_who_has_just_come() throws Exception {
        TestDatabase.empty("direct", "conversation", "circles", "greeting", "people", "signin");
        clock.set(TestClock.START.minus(Duration.ofDays(60)));
        var old = List.of(cast.join("Nell", Role.MEMBER), cast.join("Kit", Role.MEMBER));
        cast.cory();
        cast.lee();
        cast.gil();
        clock.set(TestClock.START);
        holds(new NewcomersProof(48)
                .run(NewcomersWorld.in(site, port, old), TestDatabase.database().owner(), new PrintWriter(said)));
        TestDatabase.empty("direct", "conversation", "circles", "greeting", "people", "signin");
    }

    @Test
    @EnabledIfSystemProperty(named = "tandem.proofs", matches = "yes")
    void a_thousand_attempts_reach_nobody(@TempDir Path unused) throws Exception {
        try (Workshop workshop = new Workshop(Tandem.class, unused, Map.of())) {
            holds(new NewcomersProof().run(workshop, List.of(), new PrintWriter(said)));
        }
    }

    private void holds(Proof.Figure figure) {
        assertThat(figure.holds()).as(said + figure.line()).isTrue();
        assertThat(figure.line()).startsWith("0 of ");
    }
}
