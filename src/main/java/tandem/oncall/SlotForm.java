package tandem.oncall;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// Hours of the week to be kept by somebody, as typed.
record SlotForm(String day, String from, String to, String rank, String person, UUID key) {
    static final String EVERY_DAY = "0";

    SlotForm(
            @Nullable String day,
            @Nullable String from,
            @Nullable String to,
            @Nullable String rank,
            @Nullable String person,
            @Nullable UUID key) {
        this.day = requireNonNullElse(day, "");
        this.from = requireNonNullElse(from, "");
        this.to = requireNonNullElse(to, "");
        this.rank = requireNonNullElse(rank, "1");
        this.person = requireNonNullElse(person, "");
        this.key = requireNonNullElse(key, Ids.next());
    }

    static SlotForm empty() {
        return new SlotForm(null, null, null, null, null, null);
    }

    /// One for each day it is meant for; none where something is still to be mended.
    List<Slot> slots() {
        try {
            int called = Integer.parseInt(rank);
            var start = LocalTime.parse(from);
            var end = LocalTime.parse(to);
            var who = PersonId.of(person);
            return Stream.of(DayOfWeek.values())
                    .filter(each -> called >= 1 && called <= Roster.RANKS)
                    .filter(each -> day.equals(EVERY_DAY) || day.equals("" + each.getValue()))
                    .map(each -> new Slot(id(each), each, start, end, called, who))
                    .toList();
        } catch (DateTimeParseException | IllegalArgumentException mistyped) {
            return List.of();
        }
    }

    /// The same form sent twice makes the same.
    private UUID id(DayOfWeek each) {
        return UUID.nameUUIDFromBytes((key + " " + each).getBytes(StandardCharsets.UTF_8));
    }
}
