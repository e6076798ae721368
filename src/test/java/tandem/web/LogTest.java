package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tandem.TandemTest;

/// What the log holds, whoever writes into it.
@TandemTest
@ExtendWith(OutputCaptureExtension.class)
class LogTest {
    private static final Logger LOG = LoggerFactory.getLogger("org.example.Library");

    @Test
    void what_was_thrown_is_logged_without_what_it_said(CapturedOutput log) {
        var quoted = new SQLException("Failing row contains (Sky, 520-555-0142)", "23505");
        LOG.error("A job failed.", new IllegalStateException("for Sky", quoted));
        assertThat(log.getErr())
                .contains("A job failed.", "java.lang.IllegalStateException", "SQLException 23505", "\tat ", "LogTest")
                .doesNotContain("Sky", "520-555");
    }

    @Test
    void a_line_break_forges_no_second_entry(CapturedOutput log) {
        LOG.error("Asked for {}", "a\r\n2026-01-01T00:00:00.000Z ERROR Walls: all down");
        assertThat(log.getErr().lines().filter(line -> line.contains("all down")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Asked for a"));
    }
}
