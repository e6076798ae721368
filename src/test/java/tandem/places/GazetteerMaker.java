package tandem.places;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes `places.bin.gz`, by hand and rarely: see `docs/operating/gazetteer.md`.
///
/// Arguments: the folder with `cities.tsv` and `zips.tsv`, and the file to write.
final class GazetteerMaker {
    private static final Path HERE = Path.of("src/gazetteer");
    private static final Set<String> POSTED_ABROAD = Set.of("AA", "AE", "AP");
    private static final Set<String> TERRITORIES = Set.of("PR", "VI", "GU", "AS", "MP", "FM", "PW", "MH");
    private static final Pattern TOWN_NAME = Pattern.compile("[A-Z][A-Za-z .'-]+");
    private static final Pattern COMPANY = Pattern.compile(
            "(?i).*\\b(inc|co|corp|bank|service|services|insurance|univ|company|firms?|brm|crm|ctr|center|correctional|lottery|dept|office|gov|hospital|college|university|savings|trust|irs)\\b.*");
    private static final Map<String, String> BETTER_KNOWN_AS =
            Map.of("New York City", "New York", "Washington, D.C.", "Washington", "The Bronx", "Bronx");
    private static final double SAME_TOWN_KM = 60;

    private record Region(String country, String code, String label, List<String> names) {}

    private record Town(String name, int region, double latitude, double longitude, int population) {
        String key() {
            return Fold.key(name);
        }

        double kilometres(double otherLatitude, double otherLongitude) {
            return new Point(latitude, longitude).kilometresTo(new Point(otherLatitude, otherLongitude));
        }
    }

    /// @param isArea whether the Census Bureau knows people who live there
    private record Zip(int code, String city, String state, double latitude, double longitude, boolean isArea) {}

    private final List<Region> regions = new ArrayList<>();
    private final Map<String, Integer> regionNumbers = new HashMap<>();
    private final List<Town> towns = new ArrayList<>();
    private final Map<String, List<Town>> byName = new HashMap<>();
    private List<Zip> zips = List.of();

    public static void main(String[] arguments) throws IOException {
        Path raw = Path.of(arguments[0]);
        GazetteerMaker maker = new GazetteerMaker();
        maker.readRegions();
        maker.readCities(raw.resolve("cities.tsv"));
        maker.readZips(raw.resolve("zips.tsv"));
        maker.write(Path.of(arguments[1]));
    }

    private static Stream<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1));
    }

    private void readRegions() throws IOException {
        rows(HERE.resolve("regions.tsv"))
                .forEach(row -> addRegion(new Region(
                        row[0],
                        row[1],
                        row[2],
                        Arrays.stream(row[3].split("\\|"))
                                .filter(name -> !name.isEmpty())
                                .toList())));
    }

    private int addRegion(Region region) {
        regions.add(region);
        regionNumbers.put(region.country + '/' + region.code, regions.size() - 1);
        return regions.size() - 1;
    }

    /// Where we have no names of regions, the whole country is one.
    private int region(String country, String code) {
        Integer known = regionNumbers.get(country + '/' + code);
        if (known == null) {
            known = regionNumbers.get(country + '/');
        }
        return known != null ? known : addRegion(new Region(country, "", "", List.of()));
    }

    private void readCities(Path file) throws IOException {
        rows(file)
                .forEach(row -> add(new Town(
                        BETTER_KNOWN_AS.getOrDefault(row[0], row[0]).strip(),
                        region(row[1], row[2]),
                        Double.parseDouble(row[3]),
                        Double.parseDouble(row[4]),
                        threeDigits(Integer.parseInt(row[5])))));
    }

    private static int threeDigits(int population) {
        int unit = 1;
        while (population / unit >= 1000) {
            unit *= 10;
        }
        return (population + unit / 2) / unit * unit;
    }

    private void add(Town town) {
        if (!town.key().isEmpty() && town.name.getBytes(StandardCharsets.UTF_8).length < 128) {
            towns.add(town);
            byName.computeIfAbsent(town.key().replace(" ", "") + '/' + town.region, k -> new ArrayList<>())
                    .add(town);
        }
    }

    private void readZips(Path file) throws IOException {
        zips = rows(file)
                .filter(row -> !POSTED_ABROAD.contains(row[2]))
                .map(row -> new Zip(
                        Integer.parseInt(row[0]),
                        postal(row[1]),
                        row[2],
                        Double.parseDouble(row[3]),
                        Double.parseDouble(row[4]),
                        row[5].equals("1")))
                .toList();
        Map<String, List<Zip>> byTown = new HashMap<>();
        zips.forEach(zip -> byTown.computeIfAbsent(zip.city + '/' + zip.state, k -> new ArrayList<>())
                .add(zip));
        byTown.values().stream()
                .sorted(Comparator.comparing(list -> list.getFirst().code))
                .forEach(this::addPostalTown);
    }

    private static String postal(String name) {
        return name.replaceAll("\\bA F B\\b", "AFB")
                .replaceAll("\\bU S A F\\b", "USAF")
                .strip();
    }

    private int region(Zip zip) {
        return TERRITORIES.contains(zip.state) ? region(zip.state, "") : region("US", zip.state);
    }

    /// Post offices name 18,000 settlements that are too small for the list of cities.
    private void addPostalTown(List<Zip> ofTown) {
        Zip first = ofTown.getFirst();
        boolean isTown = TOWN_NAME.matcher(first.city).matches()
                && !COMPANY.matcher(first.city).matches()
                && (ofTown.stream().anyMatch(Zip::isArea) || isCountryside(first));
        if (isTown && ofTown.stream().allMatch(zip -> known(zip) == null)) {
            double latitude =
                    ofTown.stream().mapToDouble(Zip::latitude).average().orElseThrow();
            double longitude =
                    ofTown.stream().mapToDouble(Zip::longitude).average().orElseThrow();
            add(new Town(first.city, region(first), latitude, longitude, 0));
        }
    }

    /// Large companies have codes of their own, but rarely far from a city.
    private boolean isCountryside(Zip zip) {
        return towns.stream()
                .noneMatch(town -> town.population > 20_000 && town.kilometres(zip.latitude, zip.longitude) < 8);
    }

    private Town known(Zip zip) {
        return byName.getOrDefault(Fold.key(zip.city).replace(" ", "") + '/' + region(zip), List.of()).stream()
                .filter(town -> town.kilometres(zip.latitude, zip.longitude) < SAME_TOWN_KM)
                .max(Comparator.comparing(Town::population))
                .orElse(null);
    }

    private void write(Path file) throws IOException {
        towns.sort(Comparator.comparing(Town::key)
                .thenComparing(Comparator.comparing(Town::population).reversed())
                .thenComparing(Town::latitude)
                .thenComparing(Town::longitude));
        ColumnsWriter out = new ColumnsWriter();
        writeRegions(out);
        writeKeys(out);
        writeTowns(out);
        writeZips(out);
        out.save(file);
        System.out.printf("%,d towns, %,d ZIP codes, %d regions%n", towns.size(), zips.size(), regions.size());
    }

    private void writeRegions(ColumnsWriter out) {
        out.number(regions.size());
        for (Region region : regions) {
            out.text(region.country);
            out.text(region.label);
            out.number(region.names.size());
            region.names.forEach(out::text);
        }
        Set<String> countries = new TreeSet<>();
        regions.forEach(region -> countries.add(region.country));
        out.number(countries.size());
        for (String country : countries) {
            Locale locale = Locale.of("", country);
            out.text(country);
            out.text(locale.getDisplayCountry(Locale.ENGLISH));
            out.text(locale.getDisplayCountry(Locale.of("es")));
        }
    }

    private record Key(String text, int town, boolean own) {}

    private void writeKeys(ColumnsWriter out) throws IOException {
        List<Key> keys = keys();
        byte[] shared = new byte[keys.size()];
        byte[] lengths = new byte[keys.size()];
        int[] places = new int[keys.size()];
        ByteArrayOutputStream endings = new ByteArrayOutputStream();
        String before = "";
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i).text;
            int same = 0;
            while (same < Math.min(key.length(), before.length()) && key.charAt(same) == before.charAt(same)) {
                same++;
            }
            shared[i] = (byte) same;
            lengths[i] = (byte) (key.length() - same);
            endings.writeBytes(key.substring(same).getBytes(StandardCharsets.US_ASCII));
            places[i] = keys.get(i).own ? 0 : keys.get(i).town + 1;
            before = key;
        }
        out.number(keys.size());
        out.bytes(shared);
        out.bytes(lengths);
        out.number(endings.size());
        out.bytes(endings.toByteArray());
        out.numbers(places);
    }

    private List<Key> keys() throws IOException {
        List<Key> keys = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int town = 0; town < towns.size(); town++) {
            keys.add(new Key(towns.get(town).key(), town, true));
            known.add(towns.get(town).key() + '/' + town);
        }
        for (int town = 0; town < towns.size(); town++) {
            for (String part : towns.get(town).name.split("[/()]")) {
                addKey(keys, known, part, town);
            }
        }
        for (String[] row : rows(HERE.resolve("aliases.tsv")).toList()) {
            int town = largest(row);
            for (String name : row[3].split("\\|")) {
                addKey(keys, known, name, town);
            }
        }
        keys.sort(Comparator.comparing(Key::text).thenComparing(Key::town));
        return keys;
    }

    private static void addKey(List<Key> keys, Set<String> known, String name, int town) {
        String key = Fold.key(name);
        if (!key.isEmpty() && known.add(key + '/' + town)) {
            keys.add(new Key(key, town, false));
        }
    }

    private int largest(String[] alias) {
        int region = alias[2].isEmpty() ? -1 : region(alias[1], alias[2]);
        int best = -1;
        for (int town = 0; town < towns.size(); town++) {
            Town candidate = towns.get(town);
            boolean fits = candidate.key().equals(Fold.key(alias[0]))
                    && regions.get(candidate.region).country.equals(alias[1])
                    && (region < 0 || candidate.region == region);
            if (fits && (best < 0 || candidate.population > towns.get(best).population)) {
                best = town;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("No such town for an alias: " + String.join(" ", alias));
        }
        return best;
    }

    private void writeTowns(ColumnsWriter out) {
        byte[] lengths = new byte[towns.size()];
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        for (int i = 0; i < towns.size(); i++) {
            Town town = towns.get(i);
            if (!town.name.equals(capitalized(town.key()))) {
                byte[] name = town.name.getBytes(StandardCharsets.UTF_8);
                lengths[i] = (byte) name.length;
                names.writeBytes(name);
            }
        }
        out.number(towns.size());
        out.bytes(lengths);
        out.number(names.size());
        out.bytes(names.toByteArray());
        out.numbers(towns.stream().mapToInt(Town::region).toArray());
        out.planes(towns.stream()
                .mapToInt(town -> thousandths(town.latitude) + 90_000)
                .toArray());
        out.planes(towns.stream()
                .mapToInt(town -> thousandths(town.longitude) + 180_000)
                .toArray());
        out.numbers(towns.stream().mapToInt(Town::population).toArray());
    }

    private static String capitalized(String key) {
        StringBuilder name = new StringBuilder(key);
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == ' ') {
                name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return name.toString();
    }

    private void writeZips(ColumnsWriter out) {
        Map<Town, Integer> numbers = new HashMap<>();
        for (int i = 0; i < towns.size(); i++) {
            numbers.put(towns.get(i), i);
        }
        out.number(zips.size());
        out.differences(zips.stream().mapToInt(Zip::code).toArray());
        out.differences(zips.stream().mapToInt(zip -> thousandths(zip.latitude)).toArray());
        out.differences(
                zips.stream().mapToInt(zip -> thousandths(zip.longitude)).toArray());
        out.differences(zips.stream().mapToInt(zip -> numbers.get(town(zip))).toArray());
    }

    private Town town(Zip zip) {
        Town known = known(zip);
        return known != null
                ? known
                : towns.stream()
                        .filter(town -> town.region == region(zip))
                        .min(Comparator.comparing(town -> town.kilometres(zip.latitude, zip.longitude)))
                        .orElseThrow();
    }

    private static int thousandths(double degrees) {
        return (int) Math.round(degrees * 1000);
    }
}
