package tandem.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private final Places places = new Places();
    private final Gazetteer gazetteer = Gazetteer.get();

    @Test
    void one_slip_in_a_large_city_still_finds_it_among_the_first_three() {
        List<String> names = largestCities(2000);
        Random random = new Random(4);
        int found = 0;
        int guessed = 0;
        for (int i = 0; i < 500; i++) {
            String name = names.get(random.nextInt(names.size()));
            found += isAmongFirst(3, name, slip(name, random)) ? 1 : 0;
            guessed += isAmongFirst(3, name, "Xq" + name.substring(2) + "zz") ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(475);
        assertThat(guessed).as("control: four slips find next to nothing").isLessThan(50);
    }

    @Test
    void every_name_finds_a_place_so_called() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            int town = random.nextInt(gazetteer.towns().size());
            String name = gazetteer.towns().name(town);
            assertThat(places.find(name, gazetteer.towns().at(town)))
                    .as(name)
                    .extracting(place -> Fold.key(place.name()))
                    .contains(Fold.key(name));
        }
    }

    @Test
    void every_zip_code_lies_in_the_state_of_its_town() {
        for (int zip = 0; zip < gazetteer.zips().codes().length; zip++) {
            Place place = gazetteer.zip(zip);
            assertThat(place.region().length())
                    .as(place.postalCode())
                    .isEqualTo(place.country().equals("US") ? 2 : 0);
        }
    }

    private boolean isAmongFirst(int count, String name, String written) {
        return places.find(written, null).stream()
                .limit(count)
                .anyMatch(place -> place.name().equals(name));
    }

    private List<String> largestCities(int count) {
        Towns towns = gazetteer.towns();
        return IntStream.range(0, towns.size())
                .filter(town ->
                        gazetteer.regions().country(towns.regions()[town]).equals("US"))
                .boxed()
                .sorted(Comparator.comparing(town -> -towns.populations()[town]))
                .limit(count)
                .map(towns::name)
                .toList();
    }

    private static String slip(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + word.substring(at);
            case 2 -> before + letter + after;
            default ->
                after.isEmpty() ? word + letter : before + after.charAt(0) + word.charAt(at) + after.substring(1);
        };
    }
}
