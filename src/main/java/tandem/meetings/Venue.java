package tandem.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.places.Point;

/// Where a meeting gathers. Text that a feed does not give is empty, never null.
///
/// @param name what people call the place ("Church hall")
/// @param address one line, as the feed wrote or we put it together
/// @param country ISO 3166 alpha-2 where known
/// @param regions most general first
/// @param at null where the feed gives no usable position
public record Venue(
        String name,
        String address,
        String street,
        String city,
        String state,
        String postalCode,
        String country,
        List<String> regions,
        String notes,
        @Nullable Point at,
        Precision precision) {
    public static final Venue NONE = new Venue("", "", "", "", "", "", "", List.of(), "", null, Precision.NONE);

    public Venue {
        regions = List.copyOf(regions);
    }
}
