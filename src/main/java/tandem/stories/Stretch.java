package tandem.stories;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/// The part of a recording that a player asks for.
///
/// @param first the first byte
/// @param last the last byte
/// @param whole how many there are
record Stretch(int first, int last, int whole) {
    static Stretch all(int whole) {
        return new Stretch(0, whole - 1, whole);
    }

    /// @param range what stands in the header; null where nothing does. Of several, everything is sent
    /// @return empty where there is nothing of what was asked for
    static Optional<Stretch> of(@Nullable String range, int whole) {
        if (range == null) {
            return Optional.of(all(whole));
        }
        try {
            var ranges = HttpRange.parseRanges(range);
            if (ranges.size() != 1) {
                return Optional.of(all(whole));
            }
            long first = ranges.getFirst().getRangeStart(whole);
            long last = ranges.getFirst().getRangeEnd(whole);
            return first >= whole || first > last
                    ? Optional.empty()
                    : Optional.of(new Stretch((int) first, (int) last, whole));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    int length() {
        return last - first + 1;
    }

    /// As `Content-Range` says it.
    String said() {
        return "bytes " + first + "-" + last + "/" + whole;
    }
}
