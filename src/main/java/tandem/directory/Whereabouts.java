package tandem.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.places.Distance;
import tandem.places.Place;
import tandem.places.Places;
import tandem.places.Point;
import tandem.program.Program;
import tandem.web.Texts;

/// Where a search looks: the places a visitor may have meant, seen from where the program is.
///
/// @param typed what stood in the field
/// @param places the likeliest first
/// @param home where the program is, where that is known
record Whereabouts(String typed, List<Place> places, Optional<Place> home) {
    private static final int ALTERNATIVES = 4;

    static Whereabouts of(String typed, Places places, Program program) {
        var home = places.find(program.place(), null).stream().findFirst();
        var bias = home.map(Place::at).orElse(null);
        return new Whereabouts(typed, typed.isBlank() ? List.of() : places.find(typed, bias), home);
    }

    Optional<Place> place() {
        return places.stream().findFirst();
    }

    @Nullable
    Point point() {
        return place().map(place -> place.at().rounded()).orElse(null);
    }

    /// Whether it is a spot on the map, as a phone tells it, and no place with a name.
    boolean spot() {
        return place().filter(place -> place.country().isEmpty()).isPresent();
    }

    /// As people say it; empty where only what is online is looked for.
    Optional<String> label(Texts texts) {
        return place().map(place -> spot() ? texts.of("directory.spot") : place.label(texts.language()));
    }

    boolean unknown() {
        return !typed.isBlank() && places.isEmpty();
    }

    /// Others of the same name, for “did you mean”.
    List<Place> alternatives() {
        return places.stream()
                .skip(1)
                .filter(other -> other.isCalledLike(places.getFirst()))
                .limit(ALTERNATIVES)
                .toList();
    }

    /// Miles or kilometres, as people there say; bare coordinates have no country, so the program's counts.
    Distance.Unit unit() {
        return Distance.Unit.of(place().map(Place::country)
                .filter(country -> !country.isEmpty())
                .or(() -> home.map(Place::country))
                .orElse("US"));
    }
}
