package tandem.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.shared.Language;

class VocabularyDataTest {
    private static final Vocabulary WORDS = Vocabulary.builtIn();

    /// The codes of the Meeting Guide specification; `ONL` is not among them and in nearly every feed.
    private static final String SPECIFIED = "11 12x12 A ABSI AF AL AL-AN AM AR ASL B BA BE BG BI BRK C CAN CF D DA DB"
            + " DD DE DR EL EN FA FI FF FR G GR H HE HI HR HU IS ITA JA KA KOR L LGBTQ LIT LS LT M MED ML MT N NB NDG NE"
            + " NL NO O OUT P POA POC POL POR PUN RUS S SEN SK SL SM SP ST SV T TC TH TL TR TUR UK W X XB XT Y";

    private static final String WORLD_IDS = "BEG BT CAN CH CLOSED CPT CW DISC GL GP HYBR IP IW JFT LANG LC LIT M MED NC"
            + " NS OPEN QA RA S-D SMOK SPAD SPK STEP SWG TC TOP TRAD VAR VM W WCHR Y";

    /// Words that the system's own texts do without, in both languages.
    private static final Pattern UNWANTED = Pattern.compile(
            "(?iU)\\b(addicts?|alcoholics?|abusers?|abuse|junkies?|clean|dirty|relapsers?|failed|denial|habits?"
                    + "|substitutes?|adict[oa]s?|alcohólic[oa]s?|drogadict[oa]s?|vicios?|limpi[oa]s?|suci[oa]s?"
                    + "|recaíd[oa]s?|negación)\\b");

    @Test
    void every_specified_code_is_a_type_and_is_written_back_as_it_was() {
        Set<String> codes = split(SPECIFIED);

        assertThat(codes).hasSize(87);
        assertThat(codes)
                .allSatisfy(code -> assertThat(WORDS.ofMeetingGuide(code))
                        .hasValueSatisfying(type ->
                                assertThat(WORDS.meetingGuideCodes(type)).containsExactly(code)));
    }

    @Test
    void every_world_id_is_a_type() {
        assertThat(split(WORLD_IDS))
                .allSatisfy(id -> assertThat(WORDS.ofBmlt(id)).isPresent());
        assertThat(WORDS.ofBmlt("NOSUCH")).isEmpty();
    }

    @Test
    void what_we_write_we_can_read() {
        assertThat(WORDS.types())
                .allSatisfy(type -> assertThat(WORDS.meetingGuideCodes(type))
                        .allSatisfy(
                                code -> assertThat(WORDS.ofMeetingGuide(code)).isPresent()));
    }

    @Test
    void every_name_and_explanation_is_there_in_both_languages() {
        assertThat(texts()).hasSizeGreaterThan(900).noneMatch(String::isBlank);
        for (Language language : Language.values()) {
            assertThat(WORDS.types()).extracting(type -> type.name(language)).doesNotHaveDuplicates();
            assertThat(WORDS.fellowships())
                    .extracting(fellowship -> fellowship.name(language))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void explanations_are_short_and_never_label_anyone() {
        assertThat("We help the alcoholic to stay clean.").containsPattern(UNWANTED);
        assertThat("Quien sigue limpio.").containsPattern(UNWANTED);
        assertThat(explanations())
                .allSatisfy(text -> assertThat(text.split(" ")).hasSizeLessThanOrEqualTo(12))
                .noneMatch(text -> UNWANTED.matcher(text).find());
        assertThat(ownNames()).noneMatch(text -> UNWANTED.matcher(text).find());
    }

    /// Books keep their titles.
    private static Stream<String> ownNames() {
        Stream<Wording> names = Stream.concat(
                WORDS.issues().stream().map(Issue::names),
                WORDS.types().stream()
                        .filter(type -> type.kind() != Kind.LITERATURE)
                        .map(Type::names));
        return names.flatMap(VocabularyDataTest::both);
    }

    @Test
    void every_kind_has_types_and_every_issue_has_fellowships() {
        assertThat(Kind.values())
                .allSatisfy(kind -> assertThat(WORDS.types(kind)).isNotEmpty());
        assertThat(WORDS.issues())
                .allSatisfy(issue -> assertThat(WORDS.fellowships())
                        .anyMatch(fellowship -> fellowship.issues().contains(issue.code())));
    }

    @Test
    void fellowships_of_every_approach_stand_in_the_order_of_the_alphabet() {
        assertThat(WORDS.fellowships())
                .hasSizeGreaterThanOrEqualTo(60)
                .isSortedAccordingTo((a, b) -> sortName(a).compareTo(sortName(b)));
        assertThat(WORDS.fellowships()).extracting(Fellowship::approach).contains(Approach.values());
        assertThat(WORDS.fellowships())
                .extracting(Fellowship::ownSite)
                .allMatch(site -> site.isEmpty() || site.matches("https://[a-z0-9.-]+"));
    }

    private static String sortName(Fellowship fellowship) {
        return fellowship.names().en().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    @Test
    void every_fellowship_is_guessed_from_its_own_names() {
        assertThat(WORDS.fellowships())
                .allSatisfy(fellowship -> assertThat(both(fellowship.names()))
                        .allSatisfy(name -> assertThat(WORDS.guess(name)).contains(fellowship)));
    }

    @Test
    void loading_is_fast() {
        List<Vocabulary> loaded = Stream.generate(Vocabulary::builtIn).limit(3).toList();
        long best = LongStream.range(0, 5)
                .map(_ -> nanos(Vocabulary::builtIn))
                .min()
                .orElseThrow();

        assertThat(loaded).hasSize(3);
        assertThat(best / 1_000_000).as("milliseconds, warm").isLessThan(60);
    }

    /// Processor time of this thread, so that a busy machine does not fail the test.
    private static long nanos(Supplier<Vocabulary> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(work.get().types()).isNotEmpty();
        return threads.getCurrentThreadCpuTime() - start;
    }

    @Test
    void it_cannot_be_changed() {
        assertThatThrownBy(() -> WORDS.types().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> WORDS.fellowships().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Set<String> split(String codes) {
        return Arrays.stream(codes.split(" ")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> explanations() {
        return WORDS.types().stream().flatMap(type -> both(type.says())).toList();
    }

    private static List<String> texts() {
        Stream<Wording> names = Stream.of(
                        WORDS.types().stream().map(Type::names),
                        WORDS.types().stream().map(Type::says),
                        WORDS.issues().stream().map(Issue::names),
                        WORDS.fellowships().stream().map(Fellowship::names))
                .flatMap(it -> it);
        return names.flatMap(VocabularyDataTest::both).toList();
    }

    private static Stream<String> both(Wording wording) {
        return Stream.of(wording.en(), wording.es());
    }
}
