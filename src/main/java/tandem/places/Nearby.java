package tandem.places;

/// Finds the town closest to a position, through a grid of one-degree cells.
final class Nearby {
    private static final int COLUMNS = 360;
    private static final int ROWS = 180;
    private static final double KM_PER_DEGREE = 111.195;

    private final Towns towns;
    private final int[] starts = new int[ROWS * COLUMNS + 1];
    private final int[] inCells;

    Nearby(Towns towns) {
        this.towns = towns;
        this.inCells = new int[towns.size()];
        for (int town = 0; town < towns.size(); town++) {
            starts[cell(town) + 1]++;
        }
        for (int cell = 0; cell < starts.length - 1; cell++) {
            starts[cell + 1] += starts[cell];
        }
        int[] next = starts.clone();
        for (int town = 0; town < towns.size(); town++) {
            inCells[next[cell(town)]++] = town;
        }
    }

    /// The closest town within `kilometres`, or -1.
    int town(Point from, double kilometres) {
        int row = row(from.latitude());
        int column = column(from.longitude());
        int best = -1;
        double least = kilometres;
        for (int ring = 0; ring <= COLUMNS / 2 && (ring - 1) * narrowest(row, ring) <= least; ring++) {
            for (int r = Math.max(0, row - ring); r <= Math.min(ROWS - 1, row + ring); r++) {
                int step = Math.abs(r - row) == ring || ring == 0 ? 1 : 2 * ring;
                for (int c = column - ring; c <= column + ring; c += step) {
                    int cell = r * COLUMNS + Math.floorMod(c, COLUMNS);
                    for (int i = starts[cell]; i < starts[cell + 1]; i++) {
                        double distance = towns.roughKilometres(inCells[i], from);
                        if (distance < least) {
                            least = distance;
                            best = inCells[i];
                        }
                    }
                }
            }
        }
        return best;
    }

    /// The width of a cell where the ring's cells are narrowest.
    private static double narrowest(int row, int ring) {
        double farthest = Math.min(90, Math.abs(row + 0.5 - 90) + ring + 0.5);
        return Math.max(1, KM_PER_DEGREE * Math.cos(Math.toRadians(farthest)));
    }

    private int cell(int town) {
        Point at = towns.at(town);
        return row(at.latitude()) * COLUMNS + column(at.longitude());
    }

    private static int row(double latitude) {
        return Math.min(ROWS - 1, (int) (latitude + 90));
    }

    private static int column(double longitude) {
        return Math.min(COLUMNS - 1, (int) (longitude + 180));
    }
}
