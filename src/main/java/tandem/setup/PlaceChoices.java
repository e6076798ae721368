package tandem.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tandem.places.Place;
import tandem.places.Places;
import tandem.places.Zones;
import tandem.shared.Language;

/// The places somebody may mean by what they wrote, each with its clock.
@Component
class PlaceChoices {
    private static final int MOST = 5;

    private final Places places;

    PlaceChoices(Places places) {
        this.places = places;
    }

    /// @param more whether there are others of that name
    record Found(List<PlaceChoice> places, boolean more) {}

    /// Those that go by a clock first, then the likeliest; none where nothing is called that.
    ///
    /// @param zone of that clock
    Found of(String written, String zone, Language language) {
        var found = places.find(written, null);
        try (var zones = Zones.open()) {
            var called = found.stream()
                    .filter(place -> place.isCalledLike(found.getFirst()))
                    .map(place -> new PlaceChoice(place.label(language), said(place, language), zones.at(place.at())))
                    .sorted(Comparator.comparing(place -> !place.goesBy(zone)))
                    .toList();
            return new Found(called.stream().limit(MOST).toList(), called.size() > MOST);
        }
    }

    /// Labels leave out the United States, which here is one of several.
    private static String said(Place place, Language language) {
        var label = place.label(language);
        return place.country().equals("US")
                ? label + ", " + Locale.of("", place.country()).getDisplayCountry(language.locale())
                : label;
    }
}
