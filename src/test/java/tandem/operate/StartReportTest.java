package tandem.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartReportTest {
    @Test
    void it_says_where_the_site_is_how_long_it_took_and_whose_memory_that_is() {
        assertThat(new StartReport("http://localhost:8080", 3.44, 231, false, "", "")
                        .text()
                        .lines())
                .containsExactly(
                        "Tandem is at http://localhost:8080",
                        "Started in 3.4 s · memory 231 MB now, PostgreSQL not counted",
                        "Ctrl-C stops it");
    }

    @Test
    void sample_meetings_are_named_as_such_and_only_while_there_are_no_others() {
        assertThat(new StartReport("a", 1, 1, true, "", "").text()).contains("sample meetings");
        assertThat(new StartReport("a", 1, 1, false, "", "").text()).doesNotContain("sample");
    }

    @Test
    void whoever_starts_it_first_is_told_where_to_set_it_up() {
        assertThat(new StartReport("https://a.example", 1, 1, false, "/setup/code", "").text())
                .contains("https://a.example/setup/code", "once and within 24 hours");
    }

    @Test
    void memory_that_nobody_tells_is_not_made_up() {
        assertThat(new StartReport("a", 1, -1, false, "", "").text()).contains("memory unknown");
    }
}
