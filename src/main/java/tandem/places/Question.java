package tandem.places;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody wrote when asked for a place, and the ways in which it can be read.
final class Question {
    private static final int LONGEST = 200;
    private static final int LONGEST_REGION = 4;
    private static final int MOST_REGIONS = 2;
    private static final int MOST_PARTS = 6;
    private static final Pattern COORDINATES =
            Pattern.compile("([-+]?\\d{1,3}(?:\\.\\d{1,15})?)\\s*[,;\\s]\\s*([-+]?\\d{1,3}(?:\\.\\d{1,15})?)");
    private static final Pattern ZIP = Pattern.compile("(?:^|.*[\\s,])(\\d{5})(?:-?\\d{4})?");
    private static final Pattern ZIP_BEGINNING = Pattern.compile("\\d{3,4}");

    private final String text;

    Question(String text) {
        String stripped = text.strip();
        this.text = stripped.substring(0, Math.min(LONGEST, stripped.length()));
    }

    /// A name, and the regions it has to be in.
    ///
    /// @param regions null where none were named
    record Reading(String name, @Nullable BitSet regions) {}

    @Nullable
    Point coordinates() {
        Matcher matcher = COORDINATES.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        double latitude = Double.parseDouble(matcher.group(1));
        double longitude = Double.parseDouble(matcher.group(2));
        boolean real = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return real ? new Point(latitude, longitude).rounded() : null;
    }

    OptionalInt zip() {
        Matcher matcher = ZIP.matcher(text);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /// "857" while typing 85701.
    String zipBeginning() {
        return ZIP_BEGINNING.matcher(text).matches() ? text : "";
    }

    String key() {
        return Fold.key(text);
    }

    /// The readings of "123 Main St, Tucson, AZ": first those whose name is "123 main st", then those whose name is
    /// "tucson". The first list that finds anything wins.
    List<List<Reading>> readings(Regions regions) {
        String[] parts = text.split("[,;\\n]");
        List<List<Reading>> all = new ArrayList<>();
        for (int part = 0; part < Math.min(MOST_PARTS, parts.length); part++) {
            String name = Fold.key(parts[part]);
            if (!name.isEmpty()) {
                all.add(readings(name, named(parts, part + 1, regions), MOST_REGIONS, regions));
            }
        }
        return all;
    }

    /// The regions that all the parts agree on; parts that name none ("Suite 5") do not count.
    private static @Nullable BitSet named(String[] parts, int from, Regions regions) {
        BitSet named = null;
        for (int part = from; part < Math.min(MOST_PARTS, parts.length); part++) {
            String key = Fold.key(parts[part]);
            BitSet here = part == parts.length - 1 ? regions.beginning(key) : regions.called(key);
            named = both(named, here);
        }
        return named;
    }

    /// "mexico city" is a name; "tucson az" is a name and a region; "new york" can be both.
    private static List<Reading> readings(String key, @Nullable BitSet named, int more, Regions regions) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(key, named));
        int end = key.length();
        for (int words = 1; words <= LONGEST_REGION && more > 0; words++) {
            end = key.lastIndexOf(' ', end - 1);
            if (end <= 0) {
                break;
            }
            BitSet here = regions.called(key.substring(end + 1));
            if (here != null) {
                readings.addAll(readings(key.substring(0, end), both(named, here), more - 1, regions));
            }
        }
        return readings;
    }

    private static @Nullable BitSet both(@Nullable BitSet one, @Nullable BitSet other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
