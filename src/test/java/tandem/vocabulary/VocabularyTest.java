package tandem.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.shared.Language.EN;
import static tandem.shared.Language.ES;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private static final Vocabulary WORDS = Vocabulary.builtIn();

    @ParameterizedTest
    @CsvSource({
        "ONL, online",
        "onl, online",
        "[open], open",
        "'[\"C\"]', closed",
        "11, eleventh-step",
        "12x12, twelve-and-twelve",
        "ASBI, as-bill-sees-it",
        "1H, one-hour",
        "BS, bisexual",
        "NO, norwegian",
        "Big Book, big-book",
        "wheelchair access, wheelchair",
        "Recién llegados, newcomers"
    })
    void a_code_or_name_is_known_however_it_is_written(String written, String code) {
        assertThat(WORDS.ofMeetingGuide(written).map(Type::code)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Y, '', young-people",
        "Y, al-anon, teens",
        "Y, aca, yellow-workbook",
        "S, '', spanish",
        "S, aca, speaker",
        "B, '', big-book",
        "B, da, business-owners",
        "BEG, eda, newcomers",
        "CC, eda, leaders-choice",
        "CC, rd, childcare",
        "X, al-anon, wheelchair"
    })
    void a_code_means_what_its_fellowship_means_by_it(String written, String fellowship, String code) {
        assertThat(WORDS.ofMeetingGuide(written, fellowship).map(Type::code)).contains(code);
    }

    @Test
    void a_code_of_one_fellowship_means_nothing_elsewhere() {
        assertThat(WORDS.ofMeetingGuide("AC", "al-anon").map(Type::code)).contains("adult-children");
        assertThat(WORDS.ofMeetingGuide("AC")).isEmpty();
    }

    @Test
    void meeting_guide_and_bmlt_share_one_type() {
        assertThat(WORDS.ofBmlt("BEG")).isEqualTo(WORDS.ofMeetingGuide("BE")).isPresent();
        assertThat(WORDS.ofBmlt("wchr")).isEqualTo(WORDS.ofMeetingGuide("X")).isPresent();
        assertThat(WORDS.ofBmlt("Y")).isEqualTo(WORDS.ofMeetingGuide("Y")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Ag, Agnostic, en, secular",
        "'', SC, Surveillance Cameras, en, security-cameras",
        "LANG, ES, Espanol, en, spanish",
        "LANG, ENG, Engelska, sv, english",
        "LANG, XX, Klingon, en, other-language",
        "SPK, SD, Speaker/Discussion, en, speaker-discussion",
        "CLOSED, S, Slutet, sv, closed",
        "'', St, '', en, step-study",
        "'', O, '', '', open"
    })
    void a_bmlt_format_is_known_by_name_then_world_id_then_key(
            String worldId, String key, String name, String language, String code) {
        assertThat(WORDS.ofBmltFormat(worldId, key, name, language).map(Type::code))
                .contains(code);
    }

    @Test
    void a_key_of_another_language_or_beside_an_unknown_name_is_no_proof() {
        assertThat(WORDS.ofBmltFormat("St", "", "sv")).isEmpty();
        assertThat(WORDS.ofBmltFormat("St", "Stammtisch", "de")).isEmpty();
        assertThat(WORDS.ofBmltFormat("St", "", "en")).isPresent();
    }

    @Test
    void what_nobody_mapped_stays_as_written() {
        Recognized row = WORDS.recognize(List.of("O", "xyz", "W", "open", "Zz-9", "xyz"), "");

        assertThat(row.codes()).containsExactly("open", "women");
        assertThat(row.others()).containsExactly("xyz", "Zz-9");
    }

    @Test
    void a_type_is_written_back_with_the_codes_that_the_format_has() {
        assertThat(exported("newcomers")).containsExactly("BE");
        assertThat(exported("speaker-discussion")).containsExactly("SP", "D");
        assertThat(exported("hybrid")).isEmpty();
    }

    private static List<String> exported(String code) {
        return WORDS.meetingGuideCodes(WORDS.type(code).orElseThrow());
    }

    @Test
    void a_spoken_language_is_found_by_its_iso_code() {
        assertThat(WORDS.ofLanguage("fa").map(type -> type.name(ES))).contains("Persa");
        assertThat(WORDS.ofLanguage("xx")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Greater Seattle Intergroup of Alcoholics Anonymous, aa",
        "Eastside A.A., aa",
        "https://www.seattleaa.org, aa",
        "info@na.org, na",
        "https://eatingdisordersanonymous.org/meetings/x, eda",
        "Al-Anon/Alateen Information Service, al-anon",
        "Grupo Sin Cadenas de Narcóticos Anónimos, na",
        "Secular AA of Somewhere, secular-aa",
        "SMART Recovery Family & Friends, smart-family",
        "SMART Recovery Tucson, smart",
        "Women For Sobriety, wfs",
        "The Phoenix, phoenix"
    })
    void a_fellowship_is_guessed_from_its_name_or_address(String text, String code) {
        assertThat(WORDS.guess(text).map(Fellowship::code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sunday Serenity",
                "Meetings in Atlanta, GA",
                "Los Angeles, CA",
                "Al-Anon & AA",
                "The Phoenix area",
                "Ninguna cosa",
                "https://www.ncaa.org",
                "https://example.org/al-anon",
                "Anna's Place"
            })
    void a_doubtful_text_gives_no_guess(String text) {
        assertThat(WORDS.guess(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "wheelchair, wheelchair",
        "zoom, online",
        "Women, women",
        "women's, women",
        "GAY, lgbtq",
        "young people, young-people",
        "newcomer, newcomers",
        "jóvenes, young-people",
        "jovenes, young-people",
        "silla de ruedas, wheelchair"
    })
    void a_typed_word_means_a_type_in_either_language(String word, String code) {
        assertThat(WORDS.meant(word, EN).stream().flatMap(it -> it.types().stream()))
                .extracting(Type::code)
                .contains(code);
    }

    @Test
    void a_word_can_mean_a_fellowship_and_an_issue() {
        Meaning meth = WORDS.meant("meth", EN).orElseThrow();

        assertThat(meth.fellowships()).extracting(Fellowship::code).containsExactly("cma");
        assertThat(meth.issues()).extracting(Issue::code).containsExactly("stimulants");
    }

    @Test
    void a_state_is_not_taken_for_a_fellowship() {
        assertThat(Stream.of("ca", "pa", "ma", "ga").map(state -> WORDS.meant(state, EN)))
                .containsOnly(Optional.empty());
        assertThat(WORDS.meant("aa", EN)).isPresent();
    }

    @Test
    void a_word_for_meeting_narrows_nothing_down() {
        assertThat(WORDS.meant("junta", ES))
                .hasValueSatisfying(it -> assertThat(it.filler()).isTrue());
        assertThat(WORDS.meant("Rosebud", ES)).isEmpty();
    }

    @Test
    void a_typed_line_is_taken_apart_and_nothing_is_lost() {
        Understood line = WORDS.understand("Women's AA meetings near Tucson with childcare in Spanish", EN);

        assertThat(line.meanings()).extracting(Meaning::word).containsExactly("womens", "aa", "childcare", "spanish");
        assertThat(line.rest()).containsExactly("tucson");
    }

    @Test
    void the_longest_phrase_wins() {
        Understood line = WORDS.understand("smart recovery family & friends", EN);

        assertThat(line.meanings())
                .singleElement()
                .satisfies(it -> assertThat(it.fellowships())
                        .extracting(Fellowship::code)
                        .containsExactly("smart-family"));
    }
}
