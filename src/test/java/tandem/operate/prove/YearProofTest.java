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

/// `./tandem prove year`, on a smaller program; it starts a database of its own, so it runs only where it is asked for.
@EnabledIfSystemProperty(named = "tandem.proofs", matches = "yes")
class YearProofTest {
    @Test
    void each_contact_of_a_year_falls_on_its_day(@TempDir Path unused) throws Exception {
        var said = new StringWriter();
        try (Workshop workshop = new Workshop(Tandem.class, unused, Map.of())) {
            Proof.Figure figure = new YearProof(300, 365).run(workshop, List.of(), new PrintWriter(said));
            assertThat(figure.holds()).as(said + figure.line()).isTrue();
            assertThat(figure.line()).startsWith("0 of ");
        }
    }
}
