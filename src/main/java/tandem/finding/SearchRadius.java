package tandem.finding;

import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.geo.Rectangle;
import tandem.places.Point;

/// The circle searched, on packed positions (see [MeetingIndexDocument#spot]). Same formula as [Point#kilometresTo].
final class SearchRadius {
    /// Stands for whatever place is searched near.
    static final Point NOWHERE = new Point(0, 0);

    private static final double EARTH_METRES = 6_371_008.8;
    private static final double WHOLE_EARTH_KM = 20_016;
    /// In radians: some thousand kilometres, for which five terms of a series are enough.
    private static final double SMALL = 0.17;

    private final double latitude;
    private final double longitude;
    private final double sine;
    private final double cosine;
    private final double longestChord;
    private final int south;
    private final int north;
    private final int west;
    private final int east;

    SearchRadius(Point near, double kilometres) {
        latitude = Math.toRadians(near.latitude());
        longitude = Math.toRadians(near.longitude());
        sine = Math.sin(latitude);
        cosine = Math.cos(latitude);
        double reach = Math.min(kilometres, WHOLE_EARTH_KM);
        double half = Math.sin(reach * 1000 / EARTH_METRES / 2);
        longestChord = half * half;
        Rectangle box = reach >= WHOLE_EARTH_KM
                ? new Rectangle(-90, 90, -180, 180)
                : Rectangle.fromPointDistance(near.latitude(), near.longitude(), reach * 1001);
        south = GeoEncodingUtils.encodeLatitude(box.minLat);
        north = GeoEncodingUtils.encodeLatitude(box.maxLat);
        west = GeoEncodingUtils.encodeLongitude(box.minLon);
        east = GeoEncodingUtils.encodeLongitude(box.maxLon);
    }

    /// Whether the box, a little more than the circle, has anything in common with another.
    boolean touches(int itsSouth, int itsNorth, int itsWest, int itsEast) {
        return itsSouth <= north
                && itsNorth >= south
                && (west <= east ? itsWest <= east && itsEast >= west : itsWest <= east || itsEast >= west);
    }

    /// Whether a spot lies outside of the box, and so of the circle, or nowhere: few comparisons, for what is mostly
    /// far away.
    boolean outside(long spot) {
        int up = (int) (spot >> 32);
        int along = (int) spot;
        return spot == MeetingIndexDocument.NOWHERE
                || up < south
                || up > north
                || (west <= east ? along < west || along > east : along < west && along > east);
    }

    /// Whole metres, or less than none when it is outside or nowhere.
    int metres(long spot) {
        if (outside(spot)) {
            return -1;
        }
        double up = Math.toRadians(GeoEncodingUtils.decodeLatitude((int) (spot >> 32))) - latitude;
        double rise = sine(up / 2);
        double chord = rise * rise;
        if (chord > longestChord) {
            return -1;
        }
        double turn = sine((Math.toRadians(GeoEncodingUtils.decodeLongitude((int) spot)) - longitude) / 2);
        chord += cosine * cosineAt(up) * turn * turn;
        return chord > longestChord ? -1 : (int) Math.round(2 * EARTH_METRES * arc(Math.min(1, Math.sqrt(chord))));
    }

    /// Of an angle near zero by its series, as exact as a double and much faster.
    private static double sine(double angle) {
        if (Math.abs(angle) > SMALL) {
            return Math.sin(angle);
        }
        double square = angle * angle;
        return angle * (1 - square * (1 / 6.0 - square * (1 / 120.0 - square * (1 / 5040.0 - square / 362_880))));
    }

    /// The cosine of a latitude so far north of the middle.
    private double cosineAt(double up) {
        if (Math.abs(up) > SMALL) {
            return Math.cos(latitude + up);
        }
        double square = up * up;
        double of = 1 - square * (1 / 2.0 - square * (1 / 24.0 - square * (1 / 720.0 - square / 40_320)));
        return cosine * of - sine * sine(up);
    }

    /// The inverse sine; near zero by its series, as exact as a double and much faster.
    private static double arc(double sine) {
        if (sine > 0.06) {
            return Math.asin(sine);
        }
        double square = sine * sine;
        double small = 15 / 336.0 + square * (105 / 3456.0 + square * 945 / 42240);
        return sine * (1 + square * (1 / 6.0 + square * (3 / 40.0 + square * small)));
    }
}
