package tandem.finding;

import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.geo.Rectangle;
import org.apache.lucene.search.Query;
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
    private final double kilometres;
    private final double longestChord;

    SearchRadius(Point near, double kilometres) {
        latitude = Math.toRadians(near.latitude());
        longitude = Math.toRadians(near.longitude());
        sine = Math.sin(latitude);
        cosine = Math.cos(latitude);
        this.kilometres = Math.min(kilometres, WHOLE_EARTH_KM);
        double half = Math.sin(this.kilometres * 1000 / EARTH_METRES / 2);
        longestChord = half * half;
    }

    /// A little more than the circle.
    Query box() {
        if (kilometres >= WHOLE_EARTH_KM) {
            return LatLonPoint.newBoxQuery(MeetingIndexDocument.AT, -90, 90, -180, 180);
        }
        Rectangle box =
                Rectangle.fromPointDistance(Math.toDegrees(latitude), Math.toDegrees(longitude), kilometres * 1001);
        return LatLonPoint.newBoxQuery(MeetingIndexDocument.AT, box.minLat, box.maxLat, box.minLon, box.maxLon);
    }

    /// Whole metres, or less than none when it is outside or nowhere.
    int metres(long spot) {
        if (spot == MeetingIndexDocument.NOWHERE) {
            return -1;
        }
        double up = Math.toRadians(GeoEncodingUtils.decodeLatitude((int) (spot >> 32))) - latitude;
        double north = sine(up / 2);
        double chord = north * north;
        if (chord > longestChord) {
            return -1;
        }
        double east = sine((Math.toRadians(GeoEncodingUtils.decodeLongitude((int) spot)) - longitude) / 2);
        chord += cosine * cosineAt(up) * east * east;
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
