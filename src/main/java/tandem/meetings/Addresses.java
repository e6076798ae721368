package tandem.meetings;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Addresses as keys: the same street and town in whatever spelling.
final class Addresses {
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("street", "st"),
            Map.entry("avenue", "ave"),
            Map.entry("av", "ave"),
            Map.entry("road", "rd"),
            Map.entry("drive", "dr"),
            Map.entry("boulevard", "blvd"),
            Map.entry("lane", "ln"),
            Map.entry("court", "ct"),
            Map.entry("place", "pl"),
            Map.entry("highway", "hwy"),
            Map.entry("parkway", "pkwy"),
            Map.entry("square", "sq"),
            Map.entry("north", "n"),
            Map.entry("south", "s"),
            Map.entry("east", "e"),
            Map.entry("west", "w"),
            Map.entry("saint", "st"));

    private Addresses() {}

    /// Empty where there is no house number: a town alone says nothing.
    static String key(Venue venue) {
        String[] parts = venue.address().split(",");
        String street = venue.street().isBlank() ? parts[0] : venue.street().split(",")[0];
        String town = venue.city().isBlank() && parts.length > 1 ? parts[1] : venue.city();
        if (street.chars().noneMatch(Character::isDigit) || town.isBlank()) {
            return "";
        }
        return words(street) + "|" + words(town);
    }

    private static String words(String text) {
        return Arrays.stream(Called.plain(text).split(" "))
                .map(word -> SHORT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
