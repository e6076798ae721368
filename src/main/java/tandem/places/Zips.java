package tandem.places;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// US ZIP codes, sorted.
///
/// @param codes 00501 is 501
/// @param latitudes in thousandths of a degree
/// @param longitudes likewise
/// @param towns what the post office calls the place
record Zips(int[] codes, int[] latitudes, int[] longitudes, int[] towns) {
    private static final double PER_DEGREE = 1000;

    static Zips read(Columns in) {
        int count = in.number();
        return new Zips(in.differences(count), in.differences(count), in.differences(count), in.differences(count));
    }

    Point at(int zip) {
        return new Point(latitudes[zip] / PER_DEGREE, longitudes[zip] / PER_DEGREE);
    }

    /// The code, or where we do not know it (new, or a post office box) the closest number of the same area.
    int closest(int code) {
        int at = Arrays.binarySearch(codes, code);
        if (at >= 0) {
            return at;
        }
        int after = -at - 1;
        int before = after - 1;
        if (after < codes.length && (before < 0 || codes[after] - code < code - codes[before])) {
            return sameArea(after, code);
        }
        return before < 0 ? -1 : sameArea(before, code);
    }

    private int sameArea(int zip, int code) {
        return codes[zip] / 100 == code / 100 ? zip : -1;
    }

    /// All codes in the range, `from` included, `to` not.
    void between(int from, int to, IntConsumer found) {
        int at = Arrays.binarySearch(codes, from);
        for (int zip = at < 0 ? -at - 1 : at; zip < codes.length && codes[zip] < to; zip++) {
            found.accept(zip);
        }
    }
}
