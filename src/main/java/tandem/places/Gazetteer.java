package tandem.places;

/// What Tandem knows about places without asking anybody: read once, on first use, kept as plain arrays.
///
/// Made from GeoNames and the US Census by the maker described in `docs/operating/gazetteer.md`.
record Gazetteer(Regions regions, Keys keys, Towns towns, Zips zips, Nearby nearby) {
    static final String RESOURCE = "/tandem/places/places.bin.gz";

    static Gazetteer get() {
        return Once.READ;
    }

    static Gazetteer read() {
        Columns in = Columns.of(RESOURCE);
        Regions regions = Regions.read(in);
        Keys keys = Keys.read(in);
        Towns towns = Towns.read(in, keys);
        return new Gazetteer(regions, keys, towns, Zips.read(in), new Nearby(towns));
    }

    Place town(int town) {
        return place(town, towns.at(town), "");
    }

    Place zip(int zip) {
        return place(zips.towns()[zip], zips.at(zip), "%05d".formatted(zips.codes()[zip]));
    }

    private Place place(int town, Point at, String postalCode) {
        int region = towns.regions()[town];
        return new Place(
                towns.name(town),
                regions.label(region),
                regions.country(region),
                at,
                towns.populations()[town],
                postalCode);
    }

    private static final class Once {
        private static final Gazetteer READ = read();
    }
}
