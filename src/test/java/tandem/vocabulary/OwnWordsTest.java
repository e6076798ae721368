package tandem.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.shared.Language.EN;
import static tandem.shared.Language.ES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnWordsTest {
    @TempDir
    private Path folder;

    @Test
    void without_files_of_its_own_a_program_has_what_tandem_ships() {
        assertThat(Vocabulary.with(folder.resolve("nothing")).types())
                .isEqualTo(Vocabulary.builtIn().types());
    }

    @Test
    void a_program_adds_a_fellowship() throws IOException {
        write("fellowships.yml", """
                - code: river-walkers
                  names: {en: River Walkers, es: Caminantes del Río}
                  short: River Walkers
                  approach: mixed
                  issues: [any]
                  domains: [riverwalkers.example.org]
                  search:
                    en: [hikers]
                """);
        Vocabulary words = Vocabulary.with(folder);

        assertThat(words.fellowship("river-walkers")).isPresent();
        assertThat(words.guess("https://riverwalkers.example.org/tuesday"))
                .isEqualTo(words.fellowship("river-walkers"));
        assertThat(words.guess("Tucson Caminantes del Rio")).isEqualTo(words.fellowship("river-walkers"));
        assertThat(words.meant("hikers", ES)).isPresent();
        assertThat(words.fellowships())
                .hasSize(Vocabulary.builtIn().fellowships().size() + 1);
    }

    @Test
    void a_program_changes_one_field_and_keeps_the_others() throws IOException {
        write("types.yml", """
                - code: women
                  names: {en: Women and girls, es: Mujeres y niñas}
                """);
        Type women = Vocabulary.with(folder).ofMeetingGuide("W").orElseThrow();

        assertThat(women.name(EN)).isEqualTo("Women and girls");
        assertThat(women.says())
                .isEqualTo(Vocabulary.builtIn().type("women").orElseThrow().says());
    }

    @Test
    void a_program_maps_a_code_of_its_feed() throws IOException {
        assertThat(Vocabulary.builtIn().ofMeetingGuide("HORSE")).isEmpty();
        write("types.yml", """
                # A ranch near town.
                - code: horses
                  kind: format
                  names: {en: With horses, es: Con caballos}
                  says: {en: "You groom a horse while you talk.", es: "Cepillas un caballo mientras platicas."}
                  meeting_guide: [HORSE]
                """);

        assertThat(Vocabulary.with(folder).ofMeetingGuide("horse").map(Type::code))
                .contains("horses");
    }

    @Test
    void a_program_adds_words_that_narrow_nothing_down() throws IOException {
        write("words.yml", "filler: {en: [whatnot]}");

        assertThat(Vocabulary.with(folder).meant("whatnot", EN)).isPresent();
        assertThat(Vocabulary.with(folder).meant("meeting", EN)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- code: x y                                                             | small letters",
                "- code: lonely                                                          | entry «lonely»",
                "- {code: a, kind: nonsense, names: {en: A, es: A}, says: {en: A, es: A}} | kind «nonsense» is unknown",
                "- {code: women, colour: red}                                            | field «colour» is unknown",
                "- {code: women, meeting_guide: [W, O]}                                  | «O» already means «open»",
                "- {code: women, meeting_guide: W}                                       | list in [brackets]",
                "- {code: women, names: {en: Women}}                                     | entry «women»: «es» is missing",
                "- {code: women, meeting_guide_in: {nobody: [Q]}}                        | fellowship «nobody» is unknown",
                "- {code: women, code: men}                                              | line 1: «code» stands there twice",
                "- &a {code: women, says: *a}                                            | anchors",
                "'- code: ''women'                                                       | line 1",
                "code: women                                                             | list",
                "[[[[[[[[[[[[]]]]]]]]]]]]                                                | nested"
            })
    void a_broken_file_says_what_to_mend(String content, String message) throws IOException {
        write("types.yml", content);

        assertThatThrownBy(() -> Vocabulary.with(folder))
                .isInstanceOf(VocabularyProblem.class)
                .hasMessageContaining(message)
                .hasMessageContaining("types.yml");
    }

    @Test
    void the_examples_of_the_manual_work() throws IOException {
        List<String> examples = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/operating/vocabulary.md")))
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(examples).hasSize(3);
        write("fellowships.yml", examples.get(0));
        write("types.yml", examples.get(1) + examples.get(2));
        Vocabulary words = Vocabulary.with(folder);

        assertThat(words.guess("RW on Sunday").map(Fellowship::code)).contains("river-walkers");
        assertThat(words.ofMeetingGuide("HO", "ga").map(Type::code)).contains("horses");
        assertThat(words.ofMeetingGuide("WOM").map(Type::code)).contains("women");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
