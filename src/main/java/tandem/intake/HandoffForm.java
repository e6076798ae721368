package tandem.intake;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.web.Typed;

/// What stands in the form that plans a hand-off, as typed.
///
/// @param key the number the meeting will have
/// @param entry whom it is for, while they stand on the roster
/// @param person whom it is for, once they are here
/// @param place where, or the link of a room
/// @param taker who takes over
/// @param leaves the day they leave treatment
record HandoffForm(
        String key,
        String entry,
        String person,
        String day,
        String start,
        String minutes,
        String place,
        String taker,
        String leaves) {
    static final int LONGEST_PLACE = 200;

    private static final Duration AHEAD = Duration.ofDays(366);

    HandoffForm {
        key = requireNonNullElse(key, "").strip();
        entry = requireNonNullElse(entry, "").strip();
        person = requireNonNullElse(person, "").strip();
        day = requireNonNullElse(day, "").strip();
        start = requireNonNullElse(start, "").strip();
        minutes = requireNonNullElse(minutes, "").strip();
        place = requireNonNullElse(place, "").strip();
        taker = requireNonNullElse(taker, "").strip();
        leaves = requireNonNullElse(leaves, "").strip();
    }

    static HandoffForm about(String entry, String person, Optional<LocalDate> leaves) {
        var key = Ids.next().toString();
        var day = leaves.map(LocalDate::toString).orElse("");
        return new HandoffForm(key, entry, person, "", "", "45", "", "", day);
    }

    static HandoffForm of(Handoff handoff, ZoneId zone) {
        var start = handoff.starts().atZone(zone);
        return new HandoffForm(
                handoff.id().toString(),
                "",
                "",
                start.toLocalDate().toString(),
                start.toLocalTime().toString(),
                Integer.toString(handoff.minutes()),
                handoff.place(),
                handoff.taker().map(PersonId::toString).orElse(""),
                "");
    }

    /// The field and the text that helps; empty when all is well.
    Map<String, String> wrong(ZoneId zone, Instant now) {
        var wrong = new LinkedHashMap<String, String>();
        mend(wrong, "leaves", leaves.isEmpty() || Typed.day(leaves).isPresent());
        mend(wrong, "day", Typed.day(day).isPresent());
        mend(wrong, "start", Typed.time(start).isPresent());
        starts(zone)
                .filter(starts -> !starts.isAfter(now) || starts.isAfter(now.plus(AHEAD)))
                .ifPresent(never -> wrong.put("day", "intake.wrong.past"));
        mend(wrong, "minutes", Typed.number(minutes, 10, 240).isPresent());
        mend(wrong, "place", !place.isEmpty() && place.length() <= LONGEST_PLACE);
        mend(wrong, "taker", Typed.id(taker).isPresent());
        return wrong;
    }

    private static void mend(Map<String, String> wrong, String field, boolean fits) {
        if (!fits) {
            wrong.put(field, "intake.wrong." + field);
        }
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    Optional<LocalDate> leaving() {
        return Typed.day(leaves);
    }

    /// What was typed, once nothing is wrong with it.
    ///
    /// @param meeting the number it has, or will have
    Handoffs.Wish wish(UUID meeting, ZoneId zone) {
        return new Handoffs.Wish(
                meeting,
                starts(zone).orElseThrow(),
                Typed.number(minutes, 10, 240).orElseThrow(),
                place,
                new PersonId(Typed.id(taker).orElseThrow()));
    }

    private Optional<Instant> starts(ZoneId zone) {
        return Typed.day(day)
                .flatMap(date -> Typed.time(start)
                        .map(time -> ZonedDateTime.of(date, time, zone).toInstant()));
    }
}
