package tandem.reading;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.meetings.ZoneSource;
import tandem.places.Point;

/// The zone of a row's clock, and how it was known: the row, its name, its place, the feed, the program, in this order.
record ZoneChoice(ZoneId zone, ZoneSource source) {
    private static final String UTC = "Etc/UTC";

    static ZoneChoice of(Draft draft, Lookups lookups, String field, Clues clues) {
        ZoneChoice said = said(draft, field);
        ZoneChoice told = said == null ? told(draft, clues) : null;
        ZoneChoice placed = said == null && told == null ? placed(draft, lookups, clues) : null;
        if (said != null || told != null || placed != null) {
            return said != null ? said : told != null ? told : Objects.requireNonNull(placed);
        }
        ZoneId feed = draft.settings().zone();
        if (feed != null) {
            return new ZoneChoice(feed, ZoneSource.FEED);
        }
        draft.inferred("", Remark.PROGRAMS_ZONE);
        return new ZoneChoice(draft.settings().programZone(), ZoneSource.PROGRAM);
    }

    /// What else tells a zone.
    ///
    /// @param address names a town at least, for rows without a position
    record Clues(
            String name,
            @Nullable LocalTime start,
            @Nullable Point at,
            Address address) {}

    private static @Nullable ZoneChoice said(Draft draft, String field) {
        if (draft.value(field) == null) {
            return null;
        }
        String text = draft.id(field);
        ZoneId exact = ZoneWords.exact(text);
        if (exact != null) {
            return new ZoneChoice(exact, ZoneSource.ROW);
        }
        ZoneId meant = ZoneWords.meant(text);
        draft.repaired(field, meant == null ? Remark.NO_ZONE.said() : Remark.READ_AS.said(meant.getId()));
        return meant == null ? null : new ZoneChoice(meant, ZoneSource.ROW);
    }

    private static @Nullable ZoneChoice told(Draft draft, Clues clues) {
        LocalTime start = clues.start;
        ZoneId told = start == null ? null : ZoneWords.told(clues.name, start);
        if (told == null) {
            return null;
        }
        draft.inferred("name", Remark.NAMES_A_CLOCK.said(told.getId()));
        return new ZoneChoice(told, ZoneSource.ROW);
    }

    private static @Nullable ZoneChoice placed(Draft draft, Lookups lookups, Clues clues) {
        Point at = clues.at;
        Optional<ZoneId> zone = at == null ? Optional.empty() : lookups.zone(at);
        if (at == null) {
            zone = lookups.zone(clues.address);
            zone.ifPresent(found -> draft.inferred("", Remark.ZONE_OF_PLACE.said(found.getId())));
        }
        return zone.filter(found -> !found.getId().equals(UTC))
                .map(found -> new ZoneChoice(found, ZoneSource.COORDINATES))
                .orElse(null);
    }
}
