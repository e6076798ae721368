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

/// `./tandem prove erase`, whole. It starts the sample program three times, so it runs only where it is asked for:
/// `./tandem test -Dtandem.proofs=yes`.
@EnabledIfSystemProperty(named = "tandem.proofs", matches = "yes")
class EraseProofTest {
    @Test
    void an_older_backup_brings_no_word_of_an_erased_person_back(@TempDir Path folder) throws Exception {
        var said = new StringWriter();
        try (Workshop workshop = new Workshop(Tandem.class, folder.resolve("data"), Map.of())) {
            Proof.Figure figure = new EraseProof().run(workshop, List.of(), new PrintWriter(said, true));
            assertThat(figure.holds()).as(said + figure.line()).isTrue();
            assertThat(figure.line()).startsWith("0 of ");
        }
    }
}
