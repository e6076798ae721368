package tandem.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.meetings.Facts;

/// Whose meeting a row is, where it does not say so in a field of its own.
class FellowshipTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Al-Anon Family Groups | AA Group | AA | https://na.org | al-anon",
                "Tucson Intergroup | Refuge Recovery Tucson | AA | https://na.org | refuge",
                "Tucson Intergroup | Lanterns | SMART Recovery Tuesday | https://na.org | smart",
                "Tucson Intergroup | Lanterns | Tuesday | https://na.org/meetings | na",
                "'' | '' | Tuesday | '' | ''"
            })
    void a_rows_own_words_tell_entity_before_group_before_name_before_address(
            String entity, String group, String name, String website, String fellowship) {
        assertThat(facts(ReadFeed.SETTINGS, entity, group, name, website).fellowship())
                .isEqualTo(fellowship);
    }

    @Test
    void two_fellowships_in_one_text_tell_neither() {
        assertThat(facts(ReadFeed.SETTINGS, "", "", "Al-Anon and Nar-Anon together", "")
                        .fellowship())
                .isEmpty();
    }

    @Test
    void the_operators_word_and_then_the_feeds_name_count_for_rows_that_do_not_tell() {
        FeedSettings named = new FeedSettings("Al-Anon of Tucson", null, ReadFeed.SETTINGS.programZone());
        assertThat(facts(named, "", "", "Lanterns", "").fellowship()).isEqualTo("al-anon");
        assertThat(facts(named.withFellowship("aa"), "", "", "Lanterns", "").fellowship())
                .isEqualTo("aa");
        assertThat(facts(named.withFellowship("aa"), "", "", "Alateen Lanterns", "")
                        .fellowship())
                .isNotEqualTo("aa");
    }

    @Test
    void a_code_means_what_it_means_in_that_fellowship() {
        String youth = "\"group\": \"%s\", \"types\": [\"Y\"]";
        assertThat(ReadFeed.facts(youth.formatted("Alcoholics Anonymous")).types())
                .isNotEqualTo(
                        ReadFeed.facts(youth.formatted("Al-Anon Family Groups")).types());
    }

    @Test
    void every_sample_meeting_has_a_fellowship() throws FeedUnreadable, IOException {
        try (InputStream sample = FellowshipTest.class.getResourceAsStream("/tandem/sample/meetings.json")) {
            List<Row> rows =
                    ReadFeed.of(sample, new FeedSettings("Sample meetings", null, ReadFeed.SETTINGS.programZone()));
            assertThat(rows)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(row -> assertThat(row.facts())
                            .extracting(Facts::fellowship)
                            .asString()
                            .isNotEmpty());
        }
    }

    private static Facts facts(FeedSettings settings, String entity, String group, String name, String website) {
        String row = MeetingJson.with("\"entity\": \"%s\", \"group\": \"%s\", \"name\": \"%s\", \"website\": \"%s\""
                .formatted(entity, group, name, website));
        try {
            Facts facts = ReadFeed.of(("[" + row + "]").getBytes(), settings)
                    .getFirst()
                    .facts();
            return java.util.Objects.requireNonNull(facts);
        } catch (FeedUnreadable e) {
            throw new AssertionError(e);
        }
    }
}
