package tandem.places;

import java.text.Collator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.shared.Language;

/// A place somebody may have meant.
///
/// @param region what people there write after the name ("AZ", "ON", "Sonora"); may be empty
/// @param country ISO 3166 alpha-2; empty for bare coordinates
/// @param population 0 where unknown
/// @param postalCode where the place was asked for by its ZIP code; else empty
public record Place(String name, String region, String country, Point at, int population, String postalCode) {
    /// Accents and capitals do not tell places apart: San Jose and San José.
    private static final Collator SAME = Collator.getInstance(Locale.ROOT);

    static {
        SAME.setStrength(Collator.PRIMARY);
    }

    public Place(String name, String region, String country, Point at, int population) {
        this(name, region, country, at, population, "");
    }

    /// Whether people may mean the one where they say the other.
    public boolean isCalledLike(Place other) {
        return SAME.compare(name, other.name) == 0;
    }

    /// "Tucson, AZ", "Tucson, AZ 85701", "Toronto, ON, Canada", "Madrid, España".
    public String label(Language language) {
        String inRegion = (region + " " + postalCode).strip();
        String inCountry = country.isEmpty() || country.equals("US")
                ? ""
                : Gazetteer.get().regions().countryName(country, language);
        return Stream.of(name, inRegion.equals(name) ? "" : inRegion, inCountry.startsWith(name) ? "" : inCountry)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
