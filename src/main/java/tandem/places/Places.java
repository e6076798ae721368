package tandem.places;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.places.Question.Reading;

/// Finds places by name, US ZIP code or coordinates, offline, forgiving accents and slips of the finger.
///
/// Nothing is read before the first question; the data takes a few megabytes from then on.
@Component
public final class Places {
    private static final int MOST = 10;
    private static final double NEARBY_KM = 200;

    /// The places that a text may mean, the likeliest first, at most ten; empty where nothing fits. Never throws.
    ///
    /// Of places with the same name those close to `bias` come first (the program's position), then the larger.
    public List<Place> find(String text, @Nullable Point bias) {
        Question question = new Question(text);
        Point at = question.coordinates();
        if (at != null) {
            return List.of(new Place(at.latitude() + ", " + at.longitude(), "", "", at, 0));
        }
        List<Place> zips = zips(question);
        return zips.isEmpty() ? named(question, bias) : zips;
    }

    /// The closest place within 200 km, for "2 miles from Ajo".
    public Optional<Place> nearest(Point point) {
        Gazetteer gazetteer = Gazetteer.get();
        int town = gazetteer.nearby().town(point, NEARBY_KM);
        return town < 0 ? Optional.empty() : Optional.of(gazetteer.town(town));
    }

    private static List<Place> zips(Question question) {
        List<Place> found = new ArrayList<>();
        Gazetteer gazetteer = Gazetteer.get();
        question.zip().ifPresent(code -> {
            int zip = gazetteer.zips().closest(code);
            if (zip >= 0) {
                found.add(gazetteer.zip(zip));
            }
        });
        String beginning = question.zipBeginning();
        if (!beginning.isEmpty()) {
            int step = beginning.length() == 3 ? 100 : 10;
            int from = Integer.parseInt(beginning) * step;
            gazetteer.zips().between(from, from + step, zip -> found.add(gazetteer.zip(zip)));
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static List<Place> named(Question question, @Nullable Point bias) {
        Gazetteer gazetteer = Gazetteer.get();
        List<List<Reading>> readings = question.readings(gazetteer.regions());
        List<Place> found = best(readings, gazetteer, bias);
        if (found.isEmpty()) {
            found = best(anywhere(readings), gazetteer, bias);
        }
        return withLargest(found, gazetteer.regions().fullyCalled(question.key()), gazetteer);
    }

    private static List<Place> best(List<List<Reading>> readings, Gazetteer gazetteer, @Nullable Point bias) {
        for (int slips = 1; slips <= 2; slips++) {
            for (List<Reading> reading : readings) {
                Ranking ranking = new Ranking(gazetteer, bias);
                ranking.addWritten(reading);
                if (!ranking.isSure()) {
                    ranking.addMisspelt(reading, slips);
                }
                if (!ranking.isEmpty()) {
                    return ranking.best(MOST);
                }
            }
        }
        return List.of();
    }

    /// "Tucson, TX": rather the place of that name elsewhere than nothing.
    private static List<List<Reading>> anywhere(List<List<Reading>> readings) {
        return readings.stream()
                .map(list -> list.stream()
                        .map(reading -> new Reading(reading.name(), null))
                        .distinct()
                        .toList())
                .toList();
    }

    /// "Arizona" is no place to meet at, but its largest towns are.
    private static List<Place> withLargest(List<Place> found, @Nullable BitSet regions, Gazetteer gazetteer) {
        if (regions == null) {
            return found;
        }
        Ranking largest = new Ranking(gazetteer, null);
        largest.addLargest(regions);
        List<Place> all = new ArrayList<>(found.subList(0, Math.min(MOST / 2, found.size())));
        largest.best(MOST).stream().filter(place -> !all.contains(place)).forEach(all::add);
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }
}
