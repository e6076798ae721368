package tandem.places;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.places.Distance.Unit.KILOMETRES;
import static tandem.places.Distance.Unit.MILES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.shared.Language;

class DistanceTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    0;       less than 0.1 miles; menos de 0.1 millas
                    0.04;    less than 0.1 miles; menos de 0.1 millas
                    0.84;    0.8 miles;           0.8 millas
                    0.96;    1 mile;              1 milla
                    1.04;    1 mile;              1 milla
                    9.94;    9.9 miles;           9.9 millas
                    9.96;    10 miles;            10 millas
                    12.4;    12 miles;            12 millas
                    1234.5;  1,235 miles;         1,235 millas
                    """)
    void miles_are_told_in_words(double miles, String english, String spanish) {
        assertThat(Distance.ofMiles(miles).words(MILES, Language.EN)).isEqualTo(english);
        assertThat(Distance.ofMiles(miles).words(MILES, Language.ES)).isEqualTo(spanish);
    }

    @Test
    void kilometres_are_told_elsewhere() {
        assertThat(new Distance(3.26).words(KILOMETRES, Language.ES)).isEqualTo("3.3 km");
        assertThat(Distance.Unit.of("US")).isEqualTo(MILES);
        assertThat(Distance.Unit.of("GB")).isEqualTo(MILES);
        assertThat(Distance.Unit.of("MX")).isEqualTo(KILOMETRES);
        assertThat(Distance.Unit.of("")).isEqualTo(KILOMETRES);
    }

    @Test
    void between_two_towns_it_is_the_great_circle() {
        Distance distance = Distance.between(new Point(32.2217, -110.9265), new Point(33.4484, -112.0740));
        assertThat(distance.words(MILES, Language.EN)).isEqualTo("108 miles");
    }
}
