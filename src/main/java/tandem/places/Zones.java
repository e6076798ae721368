package tandem.places;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells the time zone of a position. Opened for an import and closed after it, because it needs memory:
/// a few megabytes, and 180 more from the first position on that is within some hundred metres of a border.
///
/// Safe for use by several threads.
public final class Zones implements AutoCloseable {
    private static final int MOST_REMEMBERED = 20_000;
    private static final double PER_DEGREE = 10_000;
    private static final Map<Long, Optional<ZoneId>> NEAR_BORDERS = Collections.synchronizedMap(new Remembered());

    private volatile @Nullable ZoneGrid grid = ZoneGrid.read();
    private @Nullable Timeshape timeshape;

    private Zones() {}

    public static Zones open() {
        return new Zones();
    }

    /// An id that this JDK knows; empty on the open sea.
    public Optional<ZoneId> at(Point point) {
        ZoneGrid open = requireOpen(grid);
        int number = open.number(point);
        return number >= 0 ? open.zone(number) : atBorder(point);
    }

    /// Answers are remembered by ten metres, and outlive this object: the next import of the same feed asks the same.
    private Optional<ZoneId> atBorder(Point point) {
        long key = Math.round(point.latitude() * PER_DEGREE) << 32
                | Math.round(point.longitude() * PER_DEGREE) & 0xffff_ffffL;
        Optional<ZoneId> remembered = NEAR_BORDERS.get(key);
        if (remembered != null) {
            return remembered;
        }
        Optional<ZoneId> zone = exactly(point);
        NEAR_BORDERS.put(key, zone);
        return zone;
    }

    private synchronized Optional<ZoneId> exactly(Point point) {
        requireOpen(grid);
        Timeshape loaded = timeshape;
        if (loaded == null) {
            loaded = new Timeshape();
            timeshape = loaded;
        }
        return loaded.at(point);
    }

    private static ZoneGrid requireOpen(@Nullable ZoneGrid grid) {
        if (grid == null) {
            throw new IllegalStateException("The zones are closed.");
        }
        return grid;
    }

    /// Whether the exact borders had to be loaded: for reports and tests.
    public synchronized boolean loadedBorders() {
        return timeshape != null;
    }

    @Override
    public synchronized void close() {
        grid = null;
        timeshape = null;
    }

    static void forget() {
        NEAR_BORDERS.clear();
    }

    private static final class Remembered extends LinkedHashMap<Long, Optional<ZoneId>> {
        private Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<ZoneId>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
