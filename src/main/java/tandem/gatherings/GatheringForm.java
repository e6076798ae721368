package tandem.gatherings;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.web.Typed;

/// What stands in the form for a gathering, as typed.
///
/// @param key the number the gathering will have, so that a second tap plans no second one
/// @param size empty where anybody can come
record GatheringForm(
        String key, String title, String day, String start, String minutes, String place, String about, String size) {
    static final int LONGEST_TITLE = 80;
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_ABOUT = 500;
    private static final Duration AHEAD = Duration.ofDays(366);

    GatheringForm {
        key = requireNonNullElse(key, "").strip();
        title = requireNonNullElse(title, "").strip();
        day = requireNonNullElse(day, "").strip();
        start = requireNonNullElse(start, "").strip();
        minutes = requireNonNullElse(minutes, "").strip();
        place = requireNonNullElse(place, "").strip();
        about = requireNonNullElse(about, "").replace("\r\n", "\n").strip();
        size = requireNonNullElse(size, "").strip();
    }

    /// Right after a session, which is when people have time.
    static GatheringForm after(ZonedDateTime session) {
        return new GatheringForm(
                Ids.next().toString(),
                "",
                session.toLocalDate().toString(),
                session.toLocalTime().withSecond(0).withNano(0).toString(),
                "60",
                "",
                "",
                "");
    }

    static GatheringForm of(Gathering gathering, ZoneId zone) {
        var start = gathering.starts().atZone(zone);
        return new GatheringForm(
                gathering.id().toString(),
                gathering.title(),
                start.toLocalDate().toString(),
                start.toLocalTime().toString(),
                Integer.toString(gathering.minutes()),
                gathering.place(),
                gathering.about(),
                gathering.size().map(String::valueOf).orElse(""));
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong(ZoneId zone, Instant now) {
        var wrong = new LinkedHashMap<String, String>();
        mend(wrong, "title", !title.isEmpty() && title.length() <= LONGEST_TITLE);
        mend(wrong, "day", Typed.day(day).isPresent());
        mend(wrong, "start", Typed.time(start).isPresent());
        starts(zone)
                .filter(starts -> !starts.isAfter(now) || starts.isAfter(now.plus(AHEAD)))
                .ifPresent(never -> wrong.put("day", "gatherings.wrong.past"));
        mend(wrong, "minutes", Typed.number(minutes, 15, 720).isPresent());
        mend(wrong, "place", !place.isEmpty() && place.length() <= LONGEST_PLACE);
        mend(wrong, "about", about.length() <= LONGEST_ABOUT);
        mend(wrong, "size", size.isEmpty() || Typed.number(size, 2, 200).isPresent());
        return wrong;
    }

    /// What was typed, once nothing is wrong with it.
    Gatherings.Plan plan(ZoneId zone) {
        return new Gatherings.Plan(
                id().orElseThrow(),
                title,
                place,
                about,
                starts(zone).orElseThrow(),
                Typed.number(minutes, 15, 720).orElseThrow(),
                Typed.number(size, 2, 200));
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    GatheringForm key(UUID other) {
        return new GatheringForm(other.toString(), title, day, start, minutes, place, about, size);
    }

    private Optional<Instant> starts(ZoneId zone) {
        return Typed.day(day)
                .flatMap(date -> Typed.time(start)
                        .map(time -> ZonedDateTime.of(date, time, zone).toInstant()));
    }

    private static void mend(Map<String, String> wrong, String field, boolean fits) {
        if (!fits) {
            wrong.put(field, "gatherings.wrong." + field);
        }
    }
}
