package tandem.reading;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.places.Place;
import tandem.places.Places;
import tandem.places.Point;
import tandem.places.Zones;
import tandem.vocabulary.Fellowship;
import tandem.vocabulary.Recognized;
import tandem.vocabulary.Type;
import tandem.vocabulary.Vocabulary;

/// What rows need to know of the world, for the reading of one feed. Rows repeat themselves, so answers are remembered.
final class Lookups implements AutoCloseable {
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST_REMEMBERED = 200;
    private static final int MOST_SEARCHES = 5_000;

    private final Vocabulary vocabulary;
    private final Places places;
    private final Zones zones = Zones.open();
    private final Map<String, Optional<Point>> points = remembering();
    private final Map<String, String> fellowships = remembering();
    private final Map<List<String>, Recognized> types = remembering();

    private int searches;

    Lookups(Vocabulary vocabulary, Places places) {
        this.vocabulary = vocabulary;
        this.places = places;
    }

    Optional<ZoneId> zone(Point point) {
        return zones.at(point);
    }

    /// The zone of a town of which only the name is known, and its state, country or ZIP code with it: "Chicago, IL".
    Optional<ZoneId> zone(Address address) {
        Optional<ZoneId> named = zone(address.city(), address.state(), address.country());
        boolean american = address.country().isEmpty() || address.country().equals("US");
        return named.isPresent() || !american ? named : zone(address.postalCode(), address.city());
    }

    private Optional<ZoneId> zone(String zip, String town) {
        if (zip.length() < 5 || town.isEmpty()) {
            return Optional.empty();
        }
        return points.computeIfAbsent(zip.substring(0, 5) + town, _ -> point(zip.substring(0, 5), town))
                .flatMap(zones::at);
    }

    private Optional<Point> point(String zip, String town) {
        if (++searches > MOST_SEARCHES || !zip.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return places.find(zip, null).stream()
                .filter(place -> place.postalCode().equals(zip) && place.name().equalsIgnoreCase(town))
                .findFirst()
                .map(Place::at);
    }

    private Optional<ZoneId> zone(String town, String state, String country) {
        String code = Countries.code(country);
        String region = Countries.state(state) + (code.equals("CA") ? Countries.province(state) : "");
        if (town.isEmpty() || code.isEmpty() || code.equals("US") && region.isEmpty()) {
            return Optional.empty();
        }
        String text = Stream.of(town, region.isEmpty() ? state : region, code.equals("US") ? "" : country)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return points.computeIfAbsent(text, name -> point(name, region, code)).flatMap(zones::at);
    }

    /// Places are found forgivingly; here only the one that was named will do.
    private Optional<Point> point(String text, String region, String country) {
        if (text.length() > LONGEST_REMEMBERED || ++searches > MOST_SEARCHES) {
            return Optional.empty();
        }
        return places.find(text, null).stream()
                .filter(place -> place.country().equals(country))
                .filter(place -> region.isEmpty() || place.region().equals(region))
                .findFirst()
                .map(Place::at);
    }

    /// The code of the fellowship a name or address speaks of, or empty.
    String fellowship(String nameOrAddress) {
        if (nameOrAddress.isEmpty() || nameOrAddress.length() > 300) {
            return "";
        }
        return fellowships.computeIfAbsent(
                nameOrAddress,
                text -> vocabulary.guess(text).map(Fellowship::code).orElse(""));
    }

    Recognized types(List<String> written, String fellowship) {
        int characters = written.stream().mapToInt(String::length).sum();
        if (characters > LONGEST_REMEMBERED) {
            return vocabulary.recognize(written, fellowship);
        }
        List<String> key = new ArrayList<>(written);
        key.add(fellowship);
        return types.computeIfAbsent(key, _ -> vocabulary.recognize(written, fellowship));
    }

    Optional<Type> language(String code) {
        return vocabulary.ofLanguage(code);
    }

    Optional<Type> format(String worldId, String key, String name, String language) {
        return vocabulary.ofBmltFormat(worldId, key, name, language);
    }

    @Override
    public void close() {
        zones.close();
    }

    private static <K, V> Map<K, V> remembering() {
        return new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }
}
