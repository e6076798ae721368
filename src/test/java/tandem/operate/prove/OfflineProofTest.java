package tandem.operate.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tandem.Tandem;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.operate.Workshop;

/// `./tandem prove offline`: a few in the program of the tests; whole where it is asked for.
@TandemTest
class OfflineProofTest {
    @Autowired
    ApplicationContext site;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final StringWriter said = new StringWriter();

    @Test
    void a_check_in_arrives_exactly_once_however_its_connection_breaks() throws Exception {
        TestDatabase.empty("people", "signin");
        clock.set(Instant.now());
        holds(new OfflineProof(60).run(site, port, new PrintWriter(said)));
        TestDatabase.empty("people", "signin");
        clock.set(TestClock.START);
    }

    @Test
    @EnabledIfSystemProperty(named = "tandem.proofs", matches = "yes")
    void a_thousand_do(@TempDir Path unused) throws Exception {
        try (Workshop workshop = new Workshop(Tandem.class, unused, Map.of())) {
            holds(new OfflineProof().run(workshop, List.of(), new PrintWriter(said)));
        }
    }

    private void holds(Proof.Figure figure) {
        assertThat(figure.holds()).as(said + figure.line()).isTrue();
        assertThat(figure.line()).startsWith("0 missing, 0 doubled of ");
    }
}
