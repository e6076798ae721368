package tandem.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tandem.Tandem;

/// `./tandem prove newcomers`, smaller; whole where it is asked for: `./tandem test -Dtandem.proofs=yes`.
class NewcomersProofTest {
    @Test
    void nobody_reaches_somebody_who_has_just_come(@TempDir Path unused) throws Exception {
        prove(unused, 72);
    }

    @Test
    @EnabledIfSystemProperty(named = "tandem.proofs", matches = "yes")
    void a_thousand_attempts_reach_nobody(@TempDir Path unused) throws Exception {
        prove(unused, 1_000);
    }

    private static void prove(Path unused, int attempts) throws Exception {
        StringWriter said = new StringWriter();
        try (Workshop workshop = new Workshop(Tandem.class, unused, Map.of())) {
            Proof.Figure figure = new NewcomersProof(attempts).run(workshop, List.of(), new PrintWriter(said));
            assertThat(figure.holds()).as(said + figure.line()).isTrue();
            assertThat(figure.line()).startsWith("0 of ");
        }
    }
}
