package tandem.places;

import com.esri.core.geometry.Polygon;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.iakovlev.timeshape.TimeZoneEngine;

/// Makes `zones.bin.gz` from timeshape's borders, by hand and whenever timeshape is updated: see
/// `docs/operating/gazetteer.md`. Argument: the file to write. Needs `-Xmx4g`.
///
/// A square that no border touches lies in one zone as a whole. Neighbouring squares without a border between
/// them lie in the same zone, so that timeshape needs to be asked only once per patch of them.
final class ZoneGridMaker {
    private static final int DEEPEST = 8;
    private static final int DEEP_ENOUGH_AWAY_FROM_TOWNS = 4;
    private static final int UNITS = 1 << DEEPEST;
    private static final int PER_DEGREE = 10;
    private static final double MARGIN = 1e-6;

    private static final int BORDER = -1;

    private record Square(int east, int north, int depth, int[] parts) {
        int size() {
            return UNITS >> depth;
        }
    }

    private final TimeZoneEngine engine = TimeZoneEngine.initialize();
    private final BitSet nearTowns = new BitSet();
    private final int[][] segments = new int[ZoneGrid.COLUMNS * ZoneGrid.ROWS][];
    private final int[] counts = new int[segments.length];
    private double[] ends = new double[1 << 20];
    private int ended;
    private final int[] roots = new int[segments.length];
    private final List<Square> squares = new ArrayList<>();
    private int[] patch = new int[0];

    public static void main(String[] arguments) throws Exception {
        ZoneGridMaker maker = new ZoneGridMaker();
        maker.markTowns();
        maker.readBorders();
        maker.divide();
        maker.join();
        maker.write(Path.of(arguments[0]));
    }

    private void markTowns() {
        Gazetteer gazetteer = Gazetteer.read();
        for (int town = 0; town < gazetteer.towns().size(); town++) {
            mark(gazetteer.towns().at(town));
        }
        for (int zip = 0; zip < gazetteer.zips().codes().length; zip++) {
            mark(gazetteer.zips().at(zip));
        }
    }

    private void mark(Point at) {
        int east = (int) ((at.longitude() + 180) * PER_DEGREE);
        int north = (int) ((at.latitude() + 90) * PER_DEGREE);
        for (int n = north - 1; n <= north + 1; n++) {
            for (int e = east - 1; e <= east + 1; e++) {
                nearTowns.set(Math.max(0, n) * ZoneGrid.COLUMNS * PER_DEGREE
                        + Math.floorMod(e, ZoneGrid.COLUMNS * PER_DEGREE));
            }
        }
    }

    /// timeshape does not hand out its polygons, and this is the only place that wants them.
    private void readBorders() throws ReflectiveOperationException {
        List<?> entries = (List<?>) field(field(engine, "index"), "zoneIds");
        for (Object entry : entries) {
            if (!Timeshape.isAtSea((ZoneId) field(entry, "zoneId"))) {
                addPolygon((Polygon) field(entry, "geometry"));
            }
        }
        System.out.printf("%,d border segments%n", ended / 4);
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    private void addPolygon(Polygon polygon) {
        for (int path = 0; path < polygon.getPathCount(); path++) {
            int start = polygon.getPathStart(path);
            int end = polygon.getPathEnd(path);
            for (int i = start; i < end; i++) {
                var from = polygon.getPoint(i);
                var to = polygon.getPoint(i + 1 < end ? i + 1 : start);
                addSegment(from.getX() + 180, from.getY() + 90, to.getX() + 180, to.getY() + 90);
            }
        }
    }

    private void addSegment(double x1, double y1, double x2, double y2) {
        if (ended + 4 > ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[ended] = x1;
        ends[ended + 1] = y1;
        ends[ended + 2] = x2;
        ends[ended + 3] = y2;
        for (int n = low(y1, y2); n <= high(y1, y2, ZoneGrid.ROWS); n++) {
            for (int e = low(x1, x2); e <= high(x1, x2, ZoneGrid.COLUMNS); e++) {
                if (touches(ended, e, n, 1)) {
                    addTo(n * ZoneGrid.COLUMNS + e, ended);
                }
            }
        }
        ended += 4;
    }

    private static int low(double one, double other) {
        return Math.max(0, (int) Math.floor(Math.min(one, other) - MARGIN));
    }

    private static int high(double one, double other, int count) {
        return Math.min(count - 1, (int) Math.floor(Math.max(one, other) + MARGIN));
    }

    private void addTo(int root, int segment) {
        if (segments[root] == null) {
            segments[root] = new int[8];
        } else if (counts[root] == segments[root].length) {
            segments[root] = Arrays.copyOf(segments[root], counts[root] * 2);
        }
        segments[root][counts[root]++] = segment;
    }

    /// Separating axes: the two of the square, and the one across the segment.
    private boolean touches(int segment, double west, double south, double size) {
        double half = size / 2 + MARGIN;
        double x1 = ends[segment] - west - size / 2;
        double y1 = ends[segment + 1] - south - size / 2;
        double x2 = ends[segment + 2] - west - size / 2;
        double y2 = ends[segment + 3] - south - size / 2;
        return Math.min(x1, x2) <= half
                && Math.max(x1, x2) >= -half
                && Math.min(y1, y2) <= half
                && Math.max(y1, y2) >= -half
                && Math.abs(x1 * y2 - x2 * y1) <= half * (Math.abs(x2 - x1) + Math.abs(y2 - y1)) + 1e-12;
    }

    private void divide() {
        for (int root = 0; root < roots.length; root++) {
            int[] here = segments[root] == null ? new int[0] : Arrays.copyOf(segments[root], counts[root]);
            roots[root] = divide(root % ZoneGrid.COLUMNS * UNITS, root / ZoneGrid.COLUMNS * UNITS, 0, here);
        }
        System.out.printf("%,d squares%n", squares.size());
    }

    /// Returns the number of the square.
    private int divide(int east, int north, int depth, int[] touching) {
        int size = UNITS >> depth;
        if (touching.length == 0) {
            return add(new Square(east, north, depth, new int[0]));
        }
        if (depth == DEEPEST || depth >= DEEP_ENOUGH_AWAY_FROM_TOWNS && !isNearTowns(east, north, size)) {
            return add(new Square(east, north, depth, new int[] {BORDER}));
        }
        int[] parts = new int[4];
        for (int part = 0; part < 4; part++) {
            int e = east + part % 2 * size / 2;
            int n = north + part / 2 * size / 2;
            int[] inPart = Arrays.stream(touching)
                    .filter(segment -> touches(segment, (double) e / UNITS, (double) n / UNITS, size / 2.0 / UNITS))
                    .toArray();
            parts[part] = divide(e, n, depth + 1, inPart);
        }
        return add(new Square(east, north, depth, parts));
    }

    private int add(Square square) {
        squares.add(square);
        return squares.size() - 1;
    }

    private boolean isNearTowns(int east, int north, int size) {
        int e = (int) ((east + size / 2.0) / UNITS * PER_DEGREE);
        int n = (int) ((north + size / 2.0) / UNITS * PER_DEGREE);
        return nearTowns.get(n * ZoneGrid.COLUMNS * PER_DEGREE + e);
    }

    private void join() {
        patch = new int[squares.size()];
        Arrays.setAll(patch, i -> i);
        for (int i = 0; i < squares.size(); i++) {
            Square square = squares.get(i);
            if (square.parts.length > 0) {
                continue;
            }
            int size = square.size();
            join(i, square.east - 1, square.north + size / 2);
            join(i, square.east + size, square.north + size / 2);
            join(i, square.east + size / 2, square.north - 1);
            join(i, square.east + size / 2, square.north + size);
        }
    }

    private void join(int square, int east, int north) {
        if (north < 0 || north >= ZoneGrid.ROWS * UNITS || east < 0 || east >= ZoneGrid.COLUMNS * UNITS) {
            return;
        }
        int other = squareAt(east, north);
        if (squares.get(other).parts.length == 0) {
            patch[representative(square)] = representative(other);
        }
    }

    private int squareAt(int east, int north) {
        int found = roots[north / UNITS * ZoneGrid.COLUMNS + east / UNITS];
        while (squares.get(found).parts.length == 4) {
            Square square = squares.get(found);
            int half = square.size() / 2;
            found = square.parts[(north - square.north) / half * 2 + (east - square.east) / half];
        }
        return found;
    }

    private int representative(int square) {
        int at = square;
        while (patch[at] != at) {
            patch[at] = patch[patch[at]];
            at = patch[at];
        }
        return at;
    }

    private final List<String> zones = new ArrayList<>();
    private final Map<Integer, Integer> zoneOfPatch = new HashMap<>();
    private int last = -1;

    private void write(Path file) throws IOException {
        ColumnsWriter out = new ColumnsWriter();
        engine.getKnownZoneIds().stream()
                .filter(zone -> !Timeshape.isAtSea(zone))
                .map(ZoneId::getId)
                .distinct()
                .sorted()
                .forEach(zones::add);
        out.number(zones.size());
        zones.forEach(out::text);
        for (int root : roots) {
            write(root, out);
        }
        out.save(file);
        System.out.printf("%,d patches asked, %d zones%n", zoneOfPatch.size(), zones.size());
    }

    private void write(int number, ColumnsWriter out) {
        Square square = squares.get(number);
        if (square.parts.length == 4) {
            out.number(ZoneGrid.DIVIDED);
            for (int part : square.parts) {
                write(part, out);
            }
        } else if (square.parts.length == 1) {
            out.number(ZoneGrid.BORDER);
        } else {
            int zone = zoneOfPatch.computeIfAbsent(representative(number), k -> ask(square));
            out.number(zone == last ? ZoneGrid.SAME : ZoneGrid.OTHER);
            if (zone != last) {
                out.number(zone);
            }
            last = zone;
        }
    }

    private int ask(Square square) {
        double half = square.size() / 2.0;
        return engine.queryAll((square.north + half) / UNITS - 90, (square.east + half) / UNITS - 180).stream()
                .filter(zone -> !Timeshape.isAtSea(zone))
                .findFirst()
                .map(zone -> zones.indexOf(zone.getId()) + 1)
                .orElse(0);
    }
}
