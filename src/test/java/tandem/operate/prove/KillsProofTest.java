package tandem.operate.prove;

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
import tandem.operate.Workshop;

/// The proof in small: two kills, the second of PostgreSQL too. `./tandem prove kills` does twenty. It starts the
/// program
/// three times, so it runs only where it is asked for: `./tandem test -Dtandem.proofs=yes`.
@EnabledIfSystemProperty(named = "tandem.proofs", matches = "yes")
class KillsProofTest {
    @Test
    void what_the_running_site_answered_is_there_once_after_it_was_killed(@TempDir Path folder) throws Exception {
        try (Workshop workshop = new Workshop(Tandem.class, folder.resolve("data"), Map.of())) {
            Proof.Figure figure = new KillsProof().run(workshop, List.of("2"), new PrintWriter(new StringWriter()));
            assertThat(figure.holds()).as(figure.line()).isTrue();
            assertThat(figure.line()).startsWith("0 lost, 0 doubled of ");
        }
    }
}
