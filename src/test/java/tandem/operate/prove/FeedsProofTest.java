package tandem.operate.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.Tandem;
import tandem.operate.Workshop;

class FeedsProofTest {
    @Test
    void where_there_are_no_real_feeds_it_says_so_and_starts_nothing(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        try (Workshop workshop = new Workshop(Tandem.class, data, Map.of())) {
            Proof.Figure figure = new FeedsProof()
                    .run(workshop, List.of(folder.resolve("none").toString()), new PrintWriter(new StringWriter()));
            assertThat(figure.holds()).isTrue();
            assertThat(figure.line()).startsWith("skipped");
        }
        assertThat(data).doesNotExist();
    }
}
