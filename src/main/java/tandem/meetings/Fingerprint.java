package tandem.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tandem.places.Point;
import tandem.schedules.Rule;
import tandem.schedules.Schedule;

/// What makes a meeting the same meeting although a feed calls it otherwise: when, where and roughly by which name.
///
/// Numbers are 64-bit hashes; equal ones count as equal, which a name alike must confirm.
///
/// @param when the days, weeks and times of its rules; the zone counts only where the place does not tell it
/// @param places every way of saying where: position, address, link, number; any one in common will do
/// @param twin all of it, name and audience too: two rows of one feed with the same are one meeting
/// @param called the name without filling words
public record Fingerprint(long when, List<Long> places, long twin, String called, String fellowship) {
    private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00Z");

    public Fingerprint {
        places = List.copyOf(places);
    }

    public static Fingerprint of(Facts facts) {
        List<Long> places = places(facts);
        long when = when(facts.schedule());
        String called = Called.of(facts.name());
        long twin = Hash.of(
                Long.toString(when),
                called,
                facts.attendance().name(),
                places.toString(),
                audience(facts.types()),
                facts.fellowship());
        return new Fingerprint(when, places, twin, called, facts.fellowship());
    }

    /// The moment and one of the places together.
    public List<Long> moments() {
        return places.stream().map(place -> Hash.mix(when, place)).toList();
    }

    public boolean mayBe(Fingerprint other) {
        return fellowship.isEmpty() || other.fellowship.isEmpty() || fellowship.equals(other.fellowship);
    }

    public boolean calledLike(Fingerprint other) {
        return Called.alike(called, other.called);
    }

    String text() {
        StringBuilder text =
                new StringBuilder(Long.toString(when, 36)).append(' ').append(Long.toString(twin, 36));
        places.forEach(place -> text.append(' ').append(Long.toString(place, 36)));
        return text.toString();
    }

    static Fingerprint parse(String text, String called, String fellowship) {
        List<Long> numbers = Arrays.stream(text.split(" "))
                .map(number -> Long.parseLong(number, 36))
                .toList();
        return new Fingerprint(numbers.get(0), numbers.subList(2, numbers.size()), numbers.get(1), called, fellowship);
    }

    private static long when(Schedule schedule) {
        TreeSet<String> rules = new TreeSet<>();
        schedule.rules().forEach(rule -> rules.add(words(rule)));
        return Hash.of(rules.toString());
    }

    private static String words(Rule rule) {
        String moment = rule.day() + " " + rule.start();
        return switch (rule) {
            case Rule.Weekly weekly -> moment;
            case Rule.Monthly monthly -> moment + " " + monthly.weeks();
            case Rule.Fortnightly fortnightly -> moment + " 2";
        };
    }

    private static List<Long> places(Facts facts) {
        List<Long> places = new ArrayList<>();
        Point at = facts.venue().at();
        if (at != null && facts.venue().precision() == Precision.EXACT) {
            places.add(Hash.of("at", cell(at.latitude()), cell(at.longitude())));
        }
        String address = Addresses.key(facts.venue());
        if (!address.isEmpty()) {
            places.add(Hash.of("address", address));
        }
        String link = Links.key(facts.online());
        if (!link.isEmpty()) {
            places.add(Hash.of("link", link, clock(facts.schedule())));
        }
        return places;
    }

    /// A thousandth of a degree, about a hundred metres.
    private static String cell(double degrees) {
        return String.format(Locale.ROOT, "%.3f", degrees);
    }

    private static String clock(Schedule schedule) {
        var rules = schedule.zone().getRules();
        return rules.getOffset(WINTER) + " " + rules.getOffset(SUMMER);
    }

    private static String audience(List<String> types) {
        return types.stream().filter(Called::audience).sorted().toList().toString();
    }
}
