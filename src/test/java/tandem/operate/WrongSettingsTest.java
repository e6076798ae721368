package tandem.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;
import tandem.Tandem;

/// What an operator wrote wrong is told in one line, without the program's insides.
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    Path data;

    @Test
    void a_line_that_cannot_be_used_is_named_and_nothing_else_is_said(CapturedOutput log) throws Exception {
        Files.writeString(data.resolve("program.yml"), "name: Ours\nzone: Mars/Base\n");
        assertThat(execute("setup-link")).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("program.yml, line 2, zone: “Mars/Base” is not a time zone");
        assertThat(log.getAll()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void the_control_a_surprise_is_logged_with_its_trace(CapturedOutput log) throws Exception {
        Files.createDirectory(data.resolve("program.yml"));
        assertThat(execute("setup-link")).isEqualTo(1);
        assertThat(log.getAll()).contains("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "requests"})
    void a_database_that_cannot_be_reached_is_told_in_one_line(String command) throws Exception {
        Path said = data.resolve("said");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtandem.home=" + Path.of("").toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "tandem.Tandem",
                        command,
                        "--data",
                        data.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        process.environment().put("TANDEM_DATABASE_URL", "postgresql://127.0.0.1:1/tandem");
        process.environment().put("TANDEM_DATABASE_USER", "tandem");
        process.environment().put("TANDEM_DATABASE_PASSWORD", "wrong");
        Process started = process.start();
        try {
            assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(started.exitValue()).isEqualTo(1);
            assertThat(Files.readAllLines(said))
                    .filteredOn(line -> !line.startsWith("WARNING: "))
                    .singleElement()
                    .asString()
                    .startsWith("The database at TANDEM_DATABASE_URL refused: ");
        } finally {
            started.destroyForcibly();
        }
    }

    private int execute(String command) {
        CommandLine line = Commands.line(Tandem.class);
        line.setErr(new PrintWriter(err, true));
        return line.execute(command, "--data", data.toString());
    }
}
