package tandem.reading;

import org.jspecify.annotations.Nullable;
import tandem.places.Point;
import tools.jackson.databind.JsonNode;

/// Coordinates as feeds write them: numbers, text, swapped, without their sign, or none at all.
final class Positions {
    private Positions() {}

    /// Null where the row gives no usable position.
    ///
    /// @param american whether the row's address lies in the United States or Canada
    static @Nullable Point read(Draft draft, boolean textIsUsual, boolean american) {
        double latitude = number(draft, "latitude", textIsUsual);
        double longitude = number(draft, "longitude", textIsUsual);
        if (Double.isNaN(latitude) && Double.isNaN(longitude)) {
            return null;
        }
        if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
            draft.repaired(Double.isNaN(latitude) ? "latitude" : "longitude", "half a position left out");
            return null;
        }
        if (Math.abs(latitude) < 0.01 && Math.abs(longitude) < 0.01) {
            if (!textIsUsual || latitude != 0 || longitude != 0) {
                draft.repaired("latitude", "0, 0 is no place of a meeting, so left out");
            }
            return null;
        }
        return plausible(draft, latitude, longitude, american);
    }

    private static @Nullable Point plausible(Draft draft, double latitude, double longitude, boolean american) {
        boolean possible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        boolean swappable = Math.abs(longitude) <= 75 && Math.abs(latitude) <= 180;
        if (swappable && (!possible || latitude < -60)) {
            draft.repaired("latitude", "latitude and longitude swapped back");
            return plausible(draft, longitude, latitude, american);
        }
        if (!possible) {
            draft.repaired("latitude", "not on the earth, so left out");
            return null;
        }
        if (american && latitude > 22 && longitude > 60 && longitude < 172) {
            draft.repaired("longitude", "the minus of the western hemisphere put back");
            return new Point(latitude, -longitude);
        }
        return new Point(latitude, longitude);
    }

    private static double number(Draft draft, String field, boolean textIsUsual) {
        JsonNode node = draft.value(field);
        if (node == null) {
            return Double.NaN;
        }
        double number =
                node.isNumber() ? node.asDouble(Double.NaN) : node.isString() ? parsed(node.stringValue()) : Double.NaN;
        if (!Double.isFinite(number)) {
            draft.repaired(field, "not a coordinate, so left out");
            return Double.NaN;
        }
        if (!textIsUsual && !node.isNumber()) {
            draft.repaired(field, "text read as a number");
        }
        return number;
    }

    static double parsed(String raw) {
        String text = raw.strip().replace(',', '.');
        if (text.length() > 40 || !text.chars().allMatch(c -> c >= '0' && c <= '9' || ".-+eE".indexOf(c) >= 0)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }
}
