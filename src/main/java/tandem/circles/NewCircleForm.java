package tandem.circles;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.joining.NameDoubt;
import tandem.joining.Names;
import tandem.people.Person;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.web.Typed;

/// What stands in the form for a new circle, as typed.
///
/// @param key the number the circle will have, so that a second tap makes no second one
/// @param leader ids of the people who are to lead it
record NewCircleForm(
        String key,
        String name,
        String about,
        String place,
        String link,
        String spoken,
        String every,
        String first,
        String day,
        String start,
        String minutes,
        String size,
        String access,
        String keep,
        List<String> leader) {
    /// For how many days words may be kept.
    static final List<String> KEEPS = List.of("30", "60", "90", "180", "365");

    static final int LONGEST_ABOUT = 300;
    static final int LONGEST_PLACE = 200;

    /// How many people a circle has room for.
    static final int LEAST = 3;

    static final int MOST = 30;

    NewCircleForm {
        key = requireNonNullElse(key, "").strip();
        name = Names.tidy(requireNonNullElse(name, ""));
        about = requireNonNullElse(about, "").strip();
        place = requireNonNullElse(place, "").strip();
        link = requireNonNullElse(link, "").strip();
        spoken = requireNonNullElse(spoken, "en").strip();
        every = Rhythm.KINDS.contains(requireNonNullElse(every, "")) ? every : "week";
        first = requireNonNullElse(first, "").strip();
        day = requireNonNullElse(day, "2").strip();
        start = requireNonNullElse(start, "").strip();
        minutes = requireNonNullElse(minutes, "60").strip();
        size = requireNonNullElse(size, "12").strip();
        access = requireNonNullElse(access, Access.OPEN.code()).strip();
        keep = requireNonNullElse(keep, Integer.toString(NewCircle.USUAL_DAYS)).strip();
        leader = List.copyOf(requireNonNullElse(leader, List.of()));
    }

    static NewCircleForm empty() {
        return new NewCircleForm(
                Ids.next().toString(),
                "",
                "",
                "",
                "",
                "en",
                "week",
                "",
                "2",
                "19:00",
                "60",
                "12",
                "open",
                "90",
                List.of());
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong(List<Person> leaders) {
        var wrong = new LinkedHashMap<String, String>();
        mendSaid(wrong, name, about, place, link);
        mend(wrong, "first", !every.equals("fortnight") || date().isPresent());
        mend(wrong, "start", time().isPresent());
        mend(
                wrong,
                "minutes",
                Typed.number(minutes, Rhythm.SHORTEST, Rhythm.LONGEST).isPresent());
        mendSize(wrong, size);
        mend(wrong, "access", Access.of(access).isPresent());
        mend(wrong, "keep", KEEPS.contains(keep));
        mend(wrong, "leader", !chosen(leaders).isEmpty());
        if (alike(chosen(leaders))) {
            wrong.put("leader", "circles.new.wrong.alike");
        }
        return wrong;
    }

    /// What was typed, once nothing is wrong with it.
    NewCircle circle(List<Person> leaders, ZoneId zone) {
        return new NewCircle(
                new CircleId(UUID.fromString(key)),
                name,
                about,
                place,
                link,
                Spoken.of(spoken),
                rule(),
                Typed.number(minutes, Rhythm.SHORTEST, Rhythm.LONGEST).orElseThrow(),
                zone,
                Typed.number(size, LEAST, MOST).orElseThrow(),
                chosen(leaders).stream().collect(Collectors.toUnmodifiableMap(Person::id, Person::name)),
                Access.of(access).orElseThrow(),
                Integer.parseInt(keep));
    }

    private Rule rule() {
        return Rhythm.rule(every, weekday().orElseThrow(), time().orElseThrow(), () -> date().orElseThrow());
    }

    private Optional<DayOfWeek> weekday() {
        return Typed.number(day, 1, 7).map(DayOfWeek::of);
    }

    /// The first day of every other week, which falls on the day that was chosen.
    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(first))
                    .filter(date -> weekday().equals(Optional.of(date.getDayOfWeek())));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private List<Person> chosen(List<Person> leaders) {
        return leaders.stream()
                .filter(each -> leader.contains(each.id().toString()))
                .toList();
    }

    private static boolean alike(List<Person> chosen) {
        return chosen.stream().map(each -> Likeness.of(each.name())).distinct().count() < chosen.size();
    }

    private Optional<LocalTime> time() {
        return Typed.time(start);
    }

    static void mendSaid(Map<String, String> wrong, String name, String about, String place, String link) {
        Names.refusal(name)
                .ifPresent(why -> wrong.put(
                        "name", why == NameDoubt.CONTACT ? "circles.new.wrong.contact" : "circles.new.wrong.name"));
        mend(wrong, "about", !about.isEmpty() && about.length() <= LONGEST_ABOUT);
        mend(wrong, "place", place.length() <= LONGEST_PLACE);
        mend(wrong, "link", link.isEmpty() || link.length() <= LONGEST_PLACE && link.matches("https://[^\\s\"<>]+"));
    }

    static void mendSize(Map<String, String> wrong, String size) {
        mend(wrong, "size", Typed.number(size, LEAST, MOST).isPresent());
    }

    private static void mend(Map<String, String> wrong, String field, boolean fits) {
        if (!fits) {
            wrong.put(field, "circles.new.wrong." + field);
        }
    }
}
