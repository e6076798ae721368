package tandem.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.shared.Language;

class PlacesTest {
    private static final Point TUCSON = new Point(32.22, -110.97);

    private final Places places = new Places();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Tucson; Tucson, AZ
                    tucson az; Tucson, AZ
                    Tucson, Arizona; Tucson, AZ
                    tucson, ari; Tucson, AZ
                    TUCSON  AZ  USA; Tucson, AZ
                    85701; Tucson, AZ 85701
                    85701-1234; Tucson, AZ 85701
                    123 N Main St, Tucson, AZ 85701; Tucson, AZ 85701
                    123 N Main St, Tucson, AZ; Tucson, AZ
                    00601; Adjuntas, 00601, Puerto Rico
                    Saint Paul; Saint Paul, MN
                    St. Paul; Saint Paul, MN
                    st louis mo; St. Louis, MO
                    NYC; New York, NY
                    new york; New York, NY
                    Nueva York; New York, NY
                    Washington DC; Washington, DC
                    washington, d.c.; Washington, DC
                    Kansas City, KS; Kansas City, KS
                    springfield il; Springfield, IL
                    Ciudad de México; Mexico City, CDMX, Mexico
                    mexico city; Mexico City, CDMX, Mexico
                    ciudad juarez; Juárez, Chihuahua, Mexico
                    guadalajara mexico; Guadalajara, Jalisco, Mexico
                    San Juan PR; San Juan, Puerto Rico
                    Toronto; Toronto, ON, Canada
                    montreal; Montréal, QC, Canada
                    London, UK; London, England, United Kingdom
                    Coeur d Alene; Coeur d'Alene, ID
                    """)
    void a_place_is_found_as_people_write_it(String text, String label) {
        assertThat(places.find(text, null).getFirst().label(Language.EN)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    tuscon; Tucson, AZ
                    tucs; Tucson, AZ
                    pheonix; Phoenix, AZ
                    albuqerque; Albuquerque, NM
                    Albuqurqe; Albuquerque, NM
                    san fransisco; San Francisco, CA
                    guadlajara mexico; Guadalajara, Jalisco, Mexico
                    Philedelphia, PA; Philadelphia, PA
                    """)
    void slips_and_beginnings_are_forgiven(String text, String label) {
        assertThat(places.find(text, null).getFirst().label(Language.EN)).isEqualTo(label);
    }

    @Test
    void of_equal_names_the_one_close_by_comes_first_and_else_the_larger() {
        Point costaRica = new Point(9.9, -84.1);
        assertThat(places.find("san jose", null).getFirst().region()).isEqualTo("CA");
        assertThat(places.find("san jose", costaRica).getFirst().country()).isEqualTo("CR");
        assertThat(places.find("portland", new Point(42.36, -71.06)).getFirst().region())
                .isEqualTo("ME");
        assertThat(places.find("portland", TUCSON).getFirst().region()).isEqualTo("OR");
    }

    @Test
    void a_slip_means_a_town_of_this_country_rather_than_one_far_away() {
        assertThat(places.find("Tusla", TUCSON).getFirst().label(Language.EN)).isEqualTo("Tulsa, OK");
        assertThat(places.find("birmingham", TUCSON).getFirst().region()).isEqualTo("AL");
        // A name as written that everybody knows stays what it is.
        assertThat(places.find("london", TUCSON).getFirst().country()).isEqualTo("GB");
        assertThat(places.find("paris", TUCSON).getFirst().country()).isEqualTo("FR");
    }

    @Test
    void coordinates_are_a_place_and_rounded() {
        for (String text : List.of("32.2217,-110.9748", " 32.2217 -110.9748 ", "32.2217; -110.9748")) {
            assertThat(places.find(text, null))
                    .containsExactly(new Place("32.22, -110.97", "", "", new Point(32.22, -110.97), 0));
        }
        assertThat(places.find("95.5,-200.25", null)).isEmpty();
    }

    @Test
    void an_unknown_zip_code_means_its_neighbour_and_a_beginning_lists_some() {
        assertThat(places.find("85799", null).getFirst().postalCode()).startsWith("857");
        assertThat(places.find("857", null))
                .hasSize(10)
                .allMatch(place -> place.postalCode().startsWith("857"));
        assertThat(places.find("00000", null)).isEmpty();
    }

    @Test
    void a_state_lists_its_largest_towns_and_a_wrong_state_is_ignored() {
        assertThat(places.find("Arizona", null)).extracting(Place::name).contains("Phoenix", "Tucson");
        assertThat(places.find("Tucson, TX", null).getFirst().label(Language.EN))
                .isEqualTo("Tucson, AZ");
    }

    @Test
    void labels_speak_both_languages() {
        Place madrid = places.find("Madrid", null).getFirst();
        assertThat(madrid.label(Language.EN)).isEqualTo("Madrid, Spain");
        assertThat(madrid.label(Language.ES)).isEqualTo("Madrid, España");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ",", ",,,", "\0", "-", "((((", "qqqqqqqqqq", "💥", "az", "%00", "1e309,1e309"})
    void text_without_sense_finds_little_and_never_throws(String text) {
        assertThat(places.find(text, TUCSON)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void random_text_never_throws() {
        Random random = new Random(2);
        String letters = "abc ,.-'0123456789áñß\u0000\n\u202e;+";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            assertThat(places.find(text.toString(), i % 2 == 0 ? null : TUCSON)).isNotNull();
        }
        assertThat(places.find("tucson ".repeat(10_000), null)).isNotNull();
    }

    @Test
    void text_made_to_be_read_in_many_ways_is_answered_in_time() {
        for (String part : List.of("washington dc ", "new york ny, ", "albuquerqua,", "qwertyuiopa ", "a,", "ca ")) {
            assertTimeout(Duration.ofSeconds(1), () -> places.find(part.repeat(1000), TUCSON));
        }
    }

    @Test
    void the_nearest_place_is_told_and_none_on_the_open_sea() {
        assertThat(places.nearest(new Point(32.40, -112.87)).orElseThrow().name())
                .isEqualTo("Ajo");
        assertThat(places.nearest(new Point(0, -30))).isEmpty();
        assertThat(places.nearest(new Point(-90, 180))).isEmpty();
        assertThat(places.nearest(new Point(-16.8, -179.99)).orElseThrow().country())
                .isEqualTo("FJ");
    }

    @Test
    void the_nearest_place_agrees_with_looking_at_all_of_them() {
        Towns towns = Gazetteer.get().towns();
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            Point from = new Point(random.nextDouble(-60, 75), random.nextDouble(-180, 180));
            double least = Double.MAX_VALUE;
            for (int town = 0; town < towns.size(); town++) {
                least = Math.min(least, towns.roughKilometres(town, from));
            }
            double found = places.nearest(from)
                    .map(place -> place.at().kilometresTo(from))
                    .orElse(Double.MAX_VALUE);
            assertThat(found > 200 ? 200 : found).isCloseTo(Math.min(least, 200), within(2.0));
        }
    }
}
