package tandem.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tandem.Tandem;

class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "--nonsense",
                "run --port abc",
                "run --port 70000",
                "run --port",
                "run --portt 8080",
                "run here",
                "backup",
                "backup a b",
                "restore",
                "keys",
                "keys nonsense",
                "keys export",
                "keys recover",
                "keys rotate here",
                "bench",
                "bench nonsense",
                "prove nonsense",
                "import meeting-guide https://feeds.example/f.json --name X --every 0",
                "import meeting-guide pom.xml --name X --every 3",
                "import meeting-guide . --name X",
                "import bmlt pom.xml --name X --formats .",
                "requests --answered nonsense",
                "corrections --done nonsense"
            })
    void what_is_not_understood_gets_one_clear_line_and_exit_code_2(String line) {
        assertThat(execute(line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("--help shows what is possible").doesNotContain("java.");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "run --help",
                "backup --help",
                "restore --help",
                "keys --help",
                "keys export --help",
                "bench --help",
                "prove --help"
            })
    void help_is_no_error(String line) {
        assertThat(execute(line.split(" "))).isZero();
        assertThat(out.toString()).startsWith("Usage: ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_version_is_told() {
        assertThat(execute("version")).isZero();
        assertThat(out.toString()).matches("Tandem \\S+ \\(Java 25.*\\)\\R");
    }

    @Test
    void what_cannot_be_done_gets_one_clear_line_and_exit_code_1() throws Exception {
        assertThat(execute("restore", data.resolve("missing.zip").toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("There is no file " + data.resolve("missing.zip") + "." + System.lineSeparator());
        Path file = Files.writeString(data.resolve("there"), "is one");
        assertThat(execute("backup", file.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(2);
    }

    @Test
    void what_only_reads_makes_nothing_in_a_folder_that_was_mistyped() {
        Path typo = data.resolve("dta");
        for (String reads : List.of("requests", "corrections", "audit verify", "keys rotate")) {
            List<String> words = new ArrayList<>(List.of(reads.split(" ")));
            words.addAll(List.of("--data", typo.toString()));
            assertThat(execute(words.toArray(String[]::new))).as(reads).isEqualTo(2);
            assertThat(err.toString()).as(reads).contains("Nothing of Tandem is kept in " + typo);
            assertThat(typo).doesNotExist();
        }
    }

    @Test
    void a_data_folder_serves_one_site_at_a_time() {
        try (ServiceLock first = ServiceLock.take(data)) {
            // The lock is between processes; inside one, Java refuses by itself.
            assertThat(first).isNotNull();
            assertThat(catchThrowable(() -> ServiceLock.take(data))).isNotNull();
        }
        ServiceLock.take(data).close();
    }

    private int execute(String... arguments) {
        CommandLine line = Commands.line(Tandem.class);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
