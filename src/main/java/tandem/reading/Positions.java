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
            draft.repaired(Double.isNaN(latitude) ? "latitude" : "longitude", Remark.HALF_A_POSITION);
            return null;
        }
        if (Math.abs(latitude) < 0.01 && Math.abs(longitude) < 0.01) {
            if (!textIsUsual || latitude != 0 || longitude != 0) {
                draft.repaired("latitude", Remark.NULL_ISLAND);
            }
            return null;
        }
        return plausible(draft, latitude, longitude, american);
    }

    private static @Nullable Point plausible(Draft draft, double latitude, double longitude, boolean american) {
        boolean possible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        boolean swappable = Math.abs(longitude) <= 75 && Math.abs(latitude) <= 180;
        if (swappable && (!possible || latitude < -60)) {
            draft.repaired("latitude", Remark.SWAPPED);
            return plausible(draft, longitude, latitude, american);
        }
        if (!possible) {
            draft.repaired("latitude", Remark.NOT_ON_EARTH);
            return null;
        }
        if (american && latitude > 22 && longitude > 60 && longitude < 172) {
            draft.repaired("longitude", Remark.MINUS);
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
            draft.repaired(field, Remark.NOT_A_COORDINATE);
            return Double.NaN;
        }
        if (!textIsUsual && !node.isNumber()) {
            draft.repaired(field, Remark.TEXT_AS_NUMBER);
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
