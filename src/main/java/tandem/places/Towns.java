package tandem.places;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The places themselves, as columns; a place is a number.
///
/// @param names UTF-8, one after the other
/// @param starts where each name begins, plus the end of the last
/// @param regions see [Regions]
/// @param latitudes in thousandths of a degree, about 100 metres
/// @param longitudes likewise
/// @param populations to three digits; 0 where unknown
record Towns(byte[] names, int[] starts, char[] regions, int[] latitudes, int[] longitudes, int[] populations) {
    private static final double PER_DEGREE = 1000;
    private static final double KM_PER_DEGREE = 111.195;

    /// @param keys name a place whose own name differs from its key only by capital letters
    static Towns read(Columns in, Keys keys) {
        int count = in.number();
        byte[] lengths = in.take(count);
        byte[] written = in.take(in.number());
        Names names = new Names(count, written.length + keys.bytes().length);
        int from = 0;
        for (int town = 0; town < count; town++) {
            int key = keys.own()[town];
            if (lengths[town] == 0) {
                names.capitalized(keys.bytes(), keys.starts()[key], keys.length(key));
            } else {
                names.as(written, from, lengths[town]);
                from += lengths[town];
            }
        }
        char[] regions = new char[count];
        for (int i = 0; i < count; i++) {
            regions[i] = (char) in.number();
        }
        int[] latitudes = shifted(in.planes(count), 90_000);
        int[] longitudes = shifted(in.planes(count), 180_000);
        return new Towns(names.bytes(), names.starts, regions, latitudes, longitudes, in.numbers(count));
    }

    private static int[] shifted(int[] values, int by) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= by;
        }
        return values;
    }

    int size() {
        return populations.length;
    }

    String name(int town) {
        return new String(names, starts[town], starts[town + 1] - starts[town], StandardCharsets.UTF_8);
    }

    Point at(int town) {
        return new Point(latitudes[town] / PER_DEGREE, longitudes[town] / PER_DEGREE);
    }

    /// Good to a percent for the few hundred kilometres in which it matters, and cheap.
    double roughKilometres(int town, Point from) {
        double north = latitudes[town] / PER_DEGREE - from.latitude();
        double east = Math.abs(longitudes[town] / PER_DEGREE - from.longitude());
        double shrunk = Math.min(east, 360 - east) * Math.cos(Math.toRadians(from.latitude() + north / 2));
        return Math.hypot(north, shrunk) * KM_PER_DEGREE;
    }

    private static final class Names {
        private final byte[] space;
        private final int[] starts;
        private int filled;
        private int end;

        private Names(int count, int most) {
            this.space = new byte[most];
            this.starts = new int[count + 1];
        }

        private void as(byte[] from, int start, int length) {
            System.arraycopy(from, start, space, end, length);
            end += length;
            starts[++filled] = end;
        }

        private void capitalized(byte[] key, int start, int length) {
            int begin = end;
            as(key, start, length);
            for (int i = begin; i < end; i++) {
                if (i == begin || space[i - 1] == ' ') {
                    space[i] = (byte) Character.toUpperCase((char) space[i]);
                }
            }
        }

        private byte[] bytes() {
            return Arrays.copyOf(space, end);
        }
    }
}
