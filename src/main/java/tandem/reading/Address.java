package tandem.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A postal address as a row gives it, in one line or in pieces.
///
/// @param specific whether one could ring at the door: it has more than a town
record Address(
        String line, String street, String city, String state, String postalCode, String country, boolean specific) {
    /// From the fields of Meeting Guide.
    static Address of(Draft draft) {
        String formatted = draft.line("formatted_address");
        String street = draft.has("address") && draft.value("address") != null ? draft.id("address") : "";
        Address pieces =
                pieces(street, draft.line("city"), draft.line("state"), postalCode(draft), draft.line("country"));
        if (formatted.isEmpty()) {
            return pieces;
        }
        Address parsed = parsed(formatted);
        return new Address(
                formatted,
                either(pieces.street, parsed.street),
                either(pieces.city, parsed.city),
                either(pieces.state, parsed.state),
                either(pieces.postalCode, parsed.postalCode),
                either(pieces.country, parsed.country),
                parsed.specific || pieces.specific);
    }

    static Address pieces(String street, String city, String state, String postalCode, String country) {
        if (!street.isEmpty() && city.isEmpty() && street.indexOf(',') > 0) {
            Address parsed = parsed(street);
            return new Address(
                    street,
                    parsed.street,
                    parsed.city,
                    either(state, parsed.state),
                    either(postalCode, parsed.postalCode),
                    either(Countries.code(country), parsed.country),
                    parsed.specific);
        }
        String region =
                Stream.of(state, postalCode).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        String line = Stream.of(street, city, region, country)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Address(line, street, city, state, postalCode, countryOf(country, state), !street.isEmpty());
    }

    private static String countryOf(String country, String state) {
        String code = Countries.code(country);
        if (!code.isEmpty() || !country.isEmpty()) {
            return code;
        }
        return !Countries.state(state).isEmpty()
                ? "US"
                : !Countries.province(state).isEmpty() ? "CA" : "";
    }

    boolean american() {
        return country.equals("US") || country.equals("CA");
    }

    /// `1 Elm St, Tucson, AZ 85701, USA` and the like; whatever is not understood counts as street.
    static Address parsed(String line) {
        List<String> parts = new ArrayList<>(Stream.of(line.split(",", 20))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
        String country = parts.size() > 1 ? country(parts.getLast()) : "";
        if (!country.isEmpty()) {
            parts.removeLast();
        }
        String region =
                parts.size() > (country.isEmpty() ? 1 : 0) && isRegion(parts.getLast()) ? parts.removeLast() : "";
        int digit = postalCodeStart(region);
        String state = region.substring(0, digit).strip();
        String city = parts.isEmpty() ? "" : parts.removeLast();
        String street = String.join(", ", parts);
        if (street.isEmpty() && country.isEmpty() && region.isEmpty() && startsWithNumber(city)) {
            street = city;
            city = "";
        }
        String nation = country.isEmpty() ? countryOf("", state) : country;
        return new Address(line, street, city, state, region.substring(digit), nation, !street.isEmpty());
    }

    /// `CA` at the end is California.
    private static String country(String last) {
        return last.length() == 2 && !Countries.state(last).isEmpty() ? "" : Countries.code(last);
    }

    /// `AZ`, `AZ 85701`, `ON K0K 1G0`, `Arizona`.
    private static boolean isRegion(String part) {
        String name = part.substring(0, postalCodeStart(part)).strip();
        boolean known =
                !Countries.state(name).isEmpty() || !Countries.province(name).isEmpty();
        return known && (name.length() > 2 || name.equals(name.toUpperCase(Locale.ROOT)));
    }

    /// Where the postal code of `AZ 85701` begins; the end where there is none.
    private static int postalCodeStart(String region) {
        for (int i = 1; i < region.length(); i++) {
            boolean canadian = i + 2 < region.length()
                    && Character.isDigit(region.charAt(i + 1))
                    && Character.isUpperCase(region.charAt(i));
            if (region.charAt(i - 1) == ' ' && (Character.isDigit(region.charAt(i)) || canadian)) {
                return i;
            }
        }
        return region.length();
    }

    private static boolean startsWithNumber(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    /// A number lost the zeros it began with.
    private static String postalCode(Draft draft) {
        String code = draft.id("postal_code");
        var value = draft.value("postal_code");
        if (value == null || !value.isNumber()) {
            return code;
        }
        draft.repaired("postal_code", Remark.NUMBER_AS_TEXT);
        boolean american = countryOf(draft.line("country"), draft.line("state")).equals("US");
        return american && code.length() < 5 && code.length() > 2 ? "0".repeat(5 - code.length()) + code : code;
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
