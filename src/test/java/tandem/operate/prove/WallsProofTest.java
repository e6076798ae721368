package tandem.operate.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tandem.Tandem;
import tandem.operate.Workshop;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// `./tandem prove walls`, smaller, so that it goes on proving something. All of it takes a minute and a half, so it
/// runs
/// only where it is asked for: `./tandem test -Dtandem.proofs=yes`.
class WallsProofTest {
    private final PersonId amy = new PersonId(Ids.next());
    private final PersonId bo = new PersonId(Ids.next());

    @Test
    @EnabledIfSystemProperty(named = "tandem.proofs", matches = "yes")
    void nobody_comes_to_a_page_a_row_or_a_word_that_is_not_theirs(@TempDir Path unused) throws Exception {
        StringWriter said = new StringWriter();
        try (Workshop workshop = new Workshop(Tandem.class, unused, Map.of())) {
            Proof.Figure figure = new WallsProof(0, 2, 20).run(workshop, List.of(), new PrintWriter(said));
            assertThat(figure.holds()).as(said.toString()).isTrue();
            assertThat(figure.line())
                    .contains(" 0 refused wrongly or let in wrongly", ", 0 times with a row", "; 0 of 20 secrets")
                    .containsPattern("; 0 of \\d\\d seeded words");
        }
    }

    @Test
    void control_a_word_is_noticed_when_somebody_else_reads_it() {
        WallsWords words = new WallsWords();
        String page = "<p>" + words.seed("note", amy) + ", and seeded-secret-000007</p>";
        assertThat(words.leaked(Optional.of(bo), page)).containsExactly("seeded-secret-000007", "walled-note");
        assertThat(words.leaked(Optional.empty(), page)).hasSize(2);
        assertThat(words.unread()).containsExactly("walled-note");
        assertThat(words.leaked(Optional.of(amy), page)).containsExactly("seeded-secret-000007");
        assertThat(words.unread()).isEmpty();
    }

    @Test
    void a_table_that_nobody_thought_of_belongs_to_those_it_names() {
        assertThat(WallsRights.of("letters.letter", Stream.of("person", "reader")))
                .isEqualTo("false or person = any (:mine) or reader = any (:mine)");
        assertThat(WallsRights.of("letters.stamp", Stream.of())).isEqualTo("false");
    }
}
