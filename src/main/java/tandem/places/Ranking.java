package tandem.places;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.places.Question.Reading;

/// Collects the towns that a text may mean and orders them: how well the name fits, how many people live there
/// (powers of ten), how close it is, and whether it is in the same country.
final class Ranking {
    private static final double EXACT = 4.5;
    private static final double IN_REGION = 3;
    private static final double PER_SLIP = -1.5;
    private static final double CLOSE = 3;
    private static final double SAME_COUNTRY = 1.5;
    private static final double COUNTRY_KM = 200;
    private static final double CLOSE_KM = 200;
    private static final double SURE = 5000;

    private final Gazetteer gazetteer;
    private final @Nullable Point bias;
    private final String country;
    private final Map<Integer, Double> scores = new HashMap<>();
    private boolean sure;

    Ranking(Gazetteer gazetteer, @Nullable Point bias) {
        this.gazetteer = gazetteer;
        this.bias = bias;
        this.country = bias == null ? "" : countryAt(gazetteer, bias);
    }

    private static String countryAt(Gazetteer gazetteer, Point point) {
        int town = gazetteer.nearby().town(point, COUNTRY_KM);
        return town < 0 ? "" : gazetteer.regions().country(gazetteer.towns().regions()[town]);
    }

    /// Names as written, or their beginnings.
    void addWritten(List<Reading> readings) {
        readings.forEach(this::addWritten);
    }

    private void addWritten(Reading reading) {
        gazetteer.keys().exact(reading.name(), town -> {
            double score = add(town, reading, EXACT);
            sure |= score > EXACT + Math.log10(SURE);
        });
        if (reading.name().length() > 1) {
            gazetteer.keys().beginning(reading.name(), town -> add(town, reading, 0));
        }
    }

    /// Whether a name as written is a likely enough answer to do without guessing.
    boolean isSure() {
        return sure;
    }

    void addMisspelt(List<Reading> readings, int most) {
        for (Reading reading : readings) {
            int forgiven = Math.min(most, forgiven(reading.name()));
            if (forgiven > 0) {
                Typos.near(
                        gazetteer.keys(),
                        reading.name(),
                        forgiven,
                        (town, slips) -> add(town, reading, slips * PER_SLIP));
            }
        }
    }

    private static int forgiven(String name) {
        int length = name.length();
        return length < 4 ? 0 : length < 7 ? 1 : 2;
    }

    void addLargest(BitSet regions) {
        for (int town = 0; town < gazetteer.towns().size(); town++) {
            if (regions.get(gazetteer.towns().regions()[town])) {
                scores.merge(town, weight(town), Math::max);
            }
        }
    }

    private double add(int town, Reading reading, double fit) {
        if (reading.regions() != null
                && !reading.regions().get(gazetteer.towns().regions()[town])) {
            return 0;
        }
        double score = fit + weight(town) + (reading.regions() == null ? 0 : IN_REGION);
        scores.merge(town, score, Math::max);
        return score;
    }

    private double weight(int town) {
        double people = Math.log10(gazetteer.towns().populations()[town] + 10.0);
        if (bias == null) {
            return people;
        }
        boolean same =
                gazetteer.regions().country(gazetteer.towns().regions()[town]).equals(country);
        double close = CLOSE * Math.exp(-gazetteer.towns().roughKilometres(town, bias) / CLOSE_KM);
        return people + close + (same ? SAME_COUNTRY : 0);
    }

    boolean isEmpty() {
        return scores.isEmpty();
    }

    /// Best first; of places that would look the same to the reader only the best.
    List<Place> best(int most) {
        List<Place> best = new ArrayList<>(most);
        Set<String> seen = new HashSet<>();
        scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(4L * most)
                .map(entry -> gazetteer.town(entry.getKey()))
                .filter(place -> seen.add(place.name() + '|' + place.region() + '|' + place.country()))
                .limit(most)
                .forEach(best::add);
        return best;
    }
}
