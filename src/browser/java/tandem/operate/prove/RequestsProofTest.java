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
import tandem.operate.prove.RequestsPages.Found;
import tandem.operate.prove.WallsCast.Somebody;
import tandem.web.Reader;

/// `./tandem prove requests`. The whole of it takes a minute, so it runs only where it is asked for: `./tandem test
/// -Dtandem.proofs=yes`.
class RequestsProofTest {
    @Test
    @EnabledIfSystemProperty(named = "tandem.proofs", matches = "yes")
    void no_page_asks_anything_of_anybody_else(@TempDir Path unused) throws Exception {
        StringWriter said = new StringWriter();
        try (Workshop workshop = new Workshop(Tandem.class, unused, Map.of())) {
            Proof.Figure figure = new RequestsProof().run(workshop, List.of(), new PrintWriter(said));
            assertThat(figure.holds()).as(said.toString()).isTrue();
            assertThat(figure.line()).contains(", 0 requests to anybody else, 0 violations; 0 of 5 controls missed");
        }
    }

    @Test
    void control_what_a_browser_would_fetch_elsewhere_is_read_out_of_a_page_and_what_people_follow_is_not() {
        assertThat(named("<img alt=\"\" src=\"https://example.org/x.png\">")).hasSize(1);
        assertThat(named("<link rel=\"preconnect\" href=\"//example.org/\">")).hasSize(1);
        assertThat(named("<form method=\"post\" action=\"https://example.org/\">"))
                .hasSize(1);
        assertThat(named("<a href=\"https://example.org/\">There</a>")).isEmpty();
        assertThat(named("<link rel=\"alternate\" href=\"http://localhost:7/?lang=es\"><img src=\"/x.png\">"))
                .isEmpty();
    }

    private static List<String> named(String html) {
        Found page = new Found("/", new Somebody("visitor", Reader.VISITOR, ""), html);
        return RequestsProof.fetched(page, "http://localhost:7").toList();
    }
}
