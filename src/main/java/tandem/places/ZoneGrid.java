package tandem.places;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The zones of the world as squares: of one degree, divided in four where a border runs through, again and again
/// down to 1/16 degree, near towns to 1/256 (about 400 metres). Only squares on a border stay undecided.
final class ZoneGrid {
    static final String RESOURCE = "/tandem/places/zones.bin.gz";
    static final int COLUMNS = 360;
    static final int ROWS = 180;
    static final int DIVIDED = 0;
    static final int BORDER = 1;
    static final int SAME = 2;
    static final int OTHER = 3;

    private static final int UNDECIDED = -1;

    private final Optional<ZoneId>[] zones;

    /// What a square holds: a zone's number, [#UNDECIDED], or, below that, where its four parts are.
    private final int[] squares;

    private ZoneGrid(Columns in) {
        this.zones = readZones(in);
        this.squares = new Squares(in).read();
    }

    static ZoneGrid read() {
        return new ZoneGrid(Columns.of(RESOURCE));
    }

    /// Number 0 is no zone at all; a zone this JDK does not know is none either.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Optional<ZoneId>[] readZones(Columns in) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        Optional<ZoneId>[] zones = new Optional[in.number() + 1];
        zones[0] = Optional.empty();
        for (int zone = 1; zone < zones.length; zone++) {
            zones[zone] = Optional.of(in.text()).filter(known::contains).map(ZoneId::of);
        }
        return zones;
    }

    /// The number of the zone there, or -1 too close to a border to say.
    int number(Point point) {
        double east = Math.min(point.longitude() + 180, Math.nextDown((double) COLUMNS));
        double north = Math.min(point.latitude() + 90, Math.nextDown((double) ROWS));
        int square = squares[(int) north * COLUMNS + (int) east];
        while (square < UNDECIDED) {
            east = east % 1 * 2;
            north = north % 1 * 2;
            square = squares[UNDECIDED - 1 - square + (int) north * 2 + (int) east];
        }
        return square;
    }

    /// @param number from [#number], not negative
    Optional<ZoneId> zone(int number) {
        return zones[number];
    }

    private static final class Squares {
        private final Columns in;
        private int[] squares = new int[COLUMNS * ROWS * 2];
        private int filled = COLUMNS * ROWS;
        private int last;

        private Squares(Columns in) {
            this.in = in;
        }

        private int[] read() {
            for (int square = 0; square < COLUMNS * ROWS; square++) {
                read(square);
            }
            return Arrays.copyOf(squares, filled);
        }

        private void read(int square) {
            switch (in.number()) {
                case DIVIDED -> divide(square);
                case BORDER -> squares[square] = UNDECIDED;
                case SAME -> squares[square] = last;
                case OTHER -> squares[square] = last = in.number();
                default -> throw new IllegalStateException("Resource damaged: " + RESOURCE);
            }
        }

        private void divide(int square) {
            int parts = filled;
            filled += 4;
            if (filled > squares.length) {
                squares = Arrays.copyOf(squares, squares.length * 2);
            }
            squares[square] = UNDECIDED - 1 - parts;
            for (int part = 0; part < 4; part++) {
                read(parts + part);
            }
        }
    }
}
