package tandem.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.finding.Search;
import tandem.finding.Search.How;
import tandem.finding.Search.TimeOfDay;
import tandem.finding.Search.Types;
import tandem.finding.Search.When;
import tandem.places.Point;
import tandem.shared.Language;
import tandem.web.Texts;

/// What the search form says, as it stands in the address. Whatever is not understood falls back to the default, so
/// an old or mistyped link still shows meetings.
///
/// @param near as typed; empty asks for meetings online only
/// @param within in the reader's unit
/// @param when `2h`, `6h`, `12h`, `today`, `tomorrow`, `week`, `any`, or `mon` to `sun`
/// @param fellowship one code, or several with commas between: the meetings of one way of recovery
/// @param must types of which all are wanted
/// @param any types of which one is enough
/// @param match whether of `kinds` all are wanted (`all`) or one is enough (`any`)
record SearchForm(
        String near,
        int within,
        String when,
        String time,
        Set<String> how,
        String fellowship,
        String issue,
        String language,
        Set<String> must,
        Set<String> any,
        String match,
        Set<String> kinds,
        String words,
        int page) {
    static final List<Integer> DISTANCES = List.of(2, 5, 10, 25, 50, 100);
    static final List<String> WHENS = List.of(
            "2h", "6h", "12h", "today", "tomorrow", "week", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "any");
    static final String SOON = "6h";

    private static final int NEAR = 10;
    private static final int SIZE = 25;
    private static final int PAGES = 400;
    private static final int MOST_FELLOWSHIPS = 40;

    /// @param here the place to look near when the address does not say
    static SearchForm of(Map<String, String[]> address, String here) {
        var near = address.containsKey("near") ? meant(one(address, "near"), one(address, "spot")) : here;
        var when = one(address, "when");
        return new SearchForm(
                near,
                number(one(address, "within"), NEAR, DISTANCES),
                WHENS.contains(when) ? when : SOON,
                one(address, "time"),
                many(address, "how"),
                one(address, "fellowship"),
                one(address, "issue"),
                one(address, "language"),
                many(address, "must"),
                many(address, "any"),
                one(address, "match").equals("any") ? "any" : "all",
                many(address, "kind"),
                one(address, "words"),
                page(one(address, "page")));
    }

    /// @param point null where no place is meant, or none is known by that name: then only what is online
    /// @param now on the reader's clock
    Search search(@Nullable Point point, double kilometres, ZonedDateTime now, Language reader) {
        return new Search(
                point,
                kilometres,
                now.getZone(),
                reader,
                moment(now),
                timeOfDay(),
                attendance(point == null),
                types(),
                fellowships(),
                set(issue),
                set(language),
                words,
                page,
                SIZE);
    }

    private When moment(ZonedDateTime now) {
        return switch (when) {
            case "2h", "6h", "12h" -> new When.NextHours(hours());
            case "today" -> new When.OnDate(now.toLocalDate());
            case "tomorrow" -> new When.OnDate(now.toLocalDate().plusDays(1));
            case "week" -> new When.NextHours(7 * 24);
            case "any" -> new When.Any();
            default -> new When.OnDay(weekday(when).orElseThrow());
        };
    }

    /// Whether the search is about the coming hours.
    boolean soon() {
        return when.endsWith("h");
    }

    int hours() {
        return Integer.parseInt(when.substring(0, when.length() - 1));
    }

    /// The day that `mon` to `sun` stand for.
    static Optional<DayOfWeek> weekday(String when) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equalsIgnoreCase(when))
                .findFirst();
    }

    private @Nullable TimeOfDay timeOfDay() {
        return Arrays.stream(TimeOfDay.values())
                .filter(part -> code(part).equals(time))
                .findFirst()
                .orElse(null);
    }

    private Set<How> attendance(boolean nowhere) {
        var wanted = new LinkedHashSet<How>();
        for (var one : How.values()) {
            if (how.contains(code(one))) {
                wanted.add(one);
            }
        }
        return wanted.isEmpty() && nowhere ? Set.of(How.ONLINE, How.PHONE) : wanted;
    }

    /// How a choice is written in the address and in the keys of its texts: `in-person`.
    static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Types types() {
        var all = new LinkedHashSet<>(must);
        var groups = new ArrayList<Set<String>>();
        if (!any.isEmpty()) {
            groups.add(any);
        }
        if (match.equals("all")) {
            all.addAll(kinds);
        } else if (!kinds.isEmpty()) {
            groups.add(kinds);
        }
        return new Types(all, groups);
    }

    /// One part of the address.
    record Condition(String name, String value) {}

    /// Everything this search asks for, as it stands in the address.
    List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        conditions.add(new Condition("near", near));
        conditions.add(new Condition("within", Integer.toString(within)));
        conditions.add(new Condition("when", when));
        conditions.add(new Condition("time", time));
        how.forEach(one -> conditions.add(new Condition("how", one)));
        conditions.add(new Condition("fellowship", fellowship));
        conditions.add(new Condition("issue", issue));
        conditions.add(new Condition("language", language));
        must.forEach(one -> conditions.add(new Condition("must", one)));
        any.forEach(one -> conditions.add(new Condition("any", one)));
        conditions.add(new Condition("match", kinds.isEmpty() ? "" : match));
        kinds.forEach(one -> conditions.add(new Condition("kind", one)));
        conditions.add(new Condition("words", words));
        return conditions;
    }

    String onPage(int other) {
        var conditions = conditions();
        conditions.add(new Condition("page", Integer.toString(other)));
        return address(conditions);
    }

    /// The last page of that many meetings.
    String lastOf(int total) {
        return onPage((total - 1) / SIZE);
    }

    String nearTo(String other) {
        var conditions = conditions();
        conditions.set(0, new Condition("near", other));
        return address(conditions);
    }

    String without(Condition condition) {
        var conditions = conditions();
        conditions.remove(condition);
        return address(conditions);
    }

    /// Only the place may stand empty in an address, because it then says “online”.
    private static String address(List<Condition> conditions) {
        return conditions.stream()
                .filter(one -> !one.value.isEmpty() || one.name.equals("near"))
                .map(one -> one.name + "=" + URLEncoder.encode(one.value, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/meetings?", ""));
    }

    /// The field says “where I am” for a spot that then stands beside it.
    static String meant(String typed, String spot) {
        return !spot.isEmpty()
                        && Arrays.stream(Language.values())
                                .anyMatch(language -> here(language).equals(typed))
                ? spot
                : typed;
    }

    private static String here(Language language) {
        return Texts.in(language).of("directory.here");
    }

    private static String one(Map<String, String[]> address, String name) {
        var values = address.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static Set<String> many(Map<String, String[]> address, String name) {
        var values = address.get(name);
        return values == null
                ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(values).subList(0, Math.min(40, values.length)));
    }

    private static Set<String> set(String code) {
        return code.isEmpty() ? Set.of() : Set.of(code);
    }

    Set<String> fellowships() {
        return Arrays.stream(fellowship.split(","))
                .filter(code -> !code.isBlank())
                .limit(MOST_FELLOWSHIPS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int number(String typed, int otherwise, List<Integer> allowed) {
        return allowed.stream()
                .filter(one -> one.toString().equals(typed))
                .findFirst()
                .orElse(otherwise);
    }

    private static int page(String typed) {
        try {
            return Math.clamp(Integer.parseInt(typed), 0, PAGES);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
