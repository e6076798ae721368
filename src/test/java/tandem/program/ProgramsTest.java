package tandem.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.shared.Language;

class ProgramsTest {
    @TempDir
    Path data;

    @Test
    void a_first_start_writes_a_sample_that_says_it_is_one() {
        var program = new Programs(data).current();
        assertThat(program.sample()).isTrue();
        assertThat(program.name()).isEqualTo("Fourth Avenue Recovery");
        assertThat(program.languages()).containsExactly(Language.EN, Language.ES);
        assertThat(data.resolve("program.yml")).content().startsWith("# SAMPLE");
    }

    @Test
    void the_crisis_lines_of_the_country_are_there_without_being_named_each_with_its_day() {
        var lines = new Programs(data).current().crisis();
        assertThat(lines).extracting(line -> line.phone().written()).contains("988", "838255", "1-800-662-4357");
        assertThat(lines).extracting(CrisisLine::checked).containsOnly(LocalDate.of(2026, 11, 23));
        assertThat(lines).allSatisfy(line -> assertThat(line.about().said()).containsOnlyKeys(Language.values()));
    }

    @Test
    void a_changed_file_is_read_again_and_a_broken_one_leaves_the_last_good_one() throws Exception {
        var programs = new Programs(data);
        write(sample().replace("Fourth Avenue Recovery", "Elm Street Peers"), 1);
        assertThat(programs.current().name()).isEqualTo("Elm Street Peers");
        write("name: [", 2);
        assertThat(programs.current().name()).isEqualTo("Elm Street Peers");
        write(sample().replace("zone: America/Phoenix", "zone: America/Chicago"), 3);
        assertThat(programs.current().zone().getId()).isEqualTo("America/Chicago");
    }

    @Test
    void a_change_writes_only_what_changed_and_leaves_what_somebody_wrote_around_it() throws Exception {
        var programs = new Programs(data);
        write(sample().replace("name: Fourth", "# ours since 1998\nname: Fourth"), 1);
        programs.current();
        programs.change(
                program -> program.draft().called("A: \"B\" # {c}", "Ysleta").done());
        assertThat(data.resolve("program.yml"))
                .content()
                .contains("# ours since 1998", "# Numbers of your own.", "  # while open", "number: 520-555-0142");
        assertThat(programs.current().name()).isEqualTo("A: \"B\" # {c}");
        assertThat(new Programs(data).current()).isEqualTo(programs.current());
        programs.change(program -> program.draft().withoutMadeUp().real().done());
        assertThat(new Programs(data).current().numbers()).isEmpty();
        assertThat(data.resolve("program.yml")).content().doesNotContain("SAMPLE", "520-555-0142");
    }

    @Test
    void a_file_in_a_way_of_its_own_is_written_anew_and_says_the_same() throws Exception {
        var programs = new Programs(data);
        write("{name: Elm, place: Tulsa, zone: America/Chicago, exit: \"https://example.org/\"}", 1);
        programs.current();
        programs.change(program -> program.draft().called("Oak", "Tulsa").done());
        var again = new Programs(data).current();
        assertThat(again.name()).isEqualTo("Oak");
        assertThat(again.numbers()).isEmpty();
        assertThat(again.zone().getId()).isEqualTo("America/Chicago");
    }

    @Test
    void what_cannot_be_used_is_told_with_line_and_field() {
        assertProblem("zone: America/Phoenix", "zone: Tucson", "line 7, zone", "“Tucson” is not a time zone");
        assertProblem("daily: 8:00-21:00", "daily: 8-9", "hours › daily", "“8” is not a time such as 9:00");
        assertProblem("daily: 8:00-21:00", "someday: 8:00-21:00", "“someday” is not a day");
        assertProblem("by: [call, text]", "by: [fax]", "numbers 1 › by 1", "“fax” is not a way");
        assertProblem("within: 2 hours", "within: soon", "reply › within", "“soon” is not a time");
        assertProblem("number: 520-555-0142", "number: call us", "numbers 1 › number");
        assertProblem("place: Tucson", "plaice: Tucson", "“plaice” means nothing here");
        assertProblem("place: Tucson", "place: Tucson\nplace: Mesa", "stands here twice");
        assertProblem("exit: https://www.weather.gov/", "exit: javascript:alert(1)", "exit");
        assertProblem("languages: [en, es]", "languages: [fr]", "“fr” is not a language");
        assertProblem("# accent: {light: \"#0d5560\"", "accent: {light: \"#8b1a1a\"", "accent › light", "is a red");
    }

    @Test
    void a_colour_that_is_hard_to_read_or_red_is_refused() {
        assertThat(new Accent("#0d5560", "#8cc6c1").light()).isEqualTo("#0d5560");
        assertThatThrownBy(() -> new Accent("#8cc6c1", "#8cc6c1")).hasMessageContaining("hard to read");
        assertThatThrownBy(() -> new Accent("#8b1a1a", "#8cc6c1")).hasMessageContaining("red");
        assertThat(Accent.contrast("#000000", "#ffffff")).isEqualTo(21.0);
    }

    @Test
    void numbers_are_dialled_with_their_country() {
        assertThat(new Phone("520-555-0142").dialled()).isEqualTo("+15205550142");
        assertThat(new Phone("1-800-662-4357").dialled()).isEqualTo("+18006624357");
        assertThat(new Phone("988").dialled()).isEqualTo("988");
        assertThat(new Phone("+44 20 7946 0000").dialled()).isEqualTo("+442079460000");
    }

    private static void assertProblem(String line, String instead, String... said) {
        var broken = sample().replace(line, instead);
        assertThat(broken).isNotEqualTo(sample());
        assertThatThrownBy(() -> ProgramReader.read(broken))
                .isInstanceOf(ProgramUnreadable.class)
                .hasMessageStartingWith("program.yml, line ")
                .message()
                .contains(said);
    }

    private static String sample() {
        try (var file = ProgramsTest.class.getResourceAsStream("/program/sample.yml")) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    /// A file is looked at once a second.
    private void write(String text, int step) throws Exception {
        var file = data.resolve("program.yml");
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(step)));
        Thread.sleep(1100);
    }
}
