package tandem.setup;

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

    /// The likeliest first, then others of its name; none where nothing is called that.
    List<PlaceChoice> of(String written, Language language) {
        var found = places.find(written, null);
        try (var zones = Zones.open()) {
            return found.stream()
                    .filter(place -> place.isCalledLike(found.getFirst()))
                    .limit(MOST)
                    .map(place -> new PlaceChoice(place.label(language), said(place, language), zones.at(place.at())))
                    .toList();
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
