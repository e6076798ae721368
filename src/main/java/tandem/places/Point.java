package tandem.places;

/// A position on the earth, WGS 84, in degrees.
public record Point(double latitude, double longitude) {
    private static final double EARTH_KM = 6371.0088;

    public Point {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not a position on the earth: " + latitude + ", " + longitude);
        }
    }

    /// The great-circle distance in kilometres (haversine formula on a sphere of mean radius).
    public double kilometresTo(Point other) {
        double halfLatitude = Math.toRadians(other.latitude - latitude) / 2;
        double halfLongitude = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(halfLatitude), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(halfLongitude), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /// Two decimals, about a kilometre: what may stand in a link that somebody shares.
    public Point rounded() {
        return new Point(Math.round(latitude * 100) / 100.0, Math.round(longitude * 100) / 100.0);
    }
}
