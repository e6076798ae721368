package tandem.operate.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tandem.meetings.Access;
import tandem.meetings.Attendance;
import tandem.meetings.Facts;
import tandem.meetings.Meeting;
import tandem.meetings.MeetingId;
import tandem.meetings.Online;
import tandem.meetings.Precision;
import tandem.meetings.Status;
import tandem.meetings.Venue;
import tandem.meetings.ZoneSource;
import tandem.places.Point;
import tandem.schedules.Pause;
import tandem.schedules.Rule;
import tandem.schedules.Schedule;

/// Meetings that do not exist, alike in numbers to those that do: crowded in towns, at noon and in the evening, 20 %
/// from afar only, 10 % hybrid, 5 % not every week. The same seed makes the same meetings.
public final class MadeMeetings {
    private static final String[] FIRST =
            ("Serenity Sunrise Courage Hope Freedom Happy Stepping Keep New Early Late Lunch Primary Spiritual "
                            + "Grateful Living Open Easy First Just Simple Honest Clean Second Downtown Riverside "
                            + "Lakeside Hillside Northside Southside Westside Eastside Midtown Bayview Harbor Nueva "
                            + "Esperanza Corazón Camino Sobriedad Unidad Libertad Mañana Amistad Serenidad")
                    .split(" ");
    private static final String[] SECOND =
            ("Seekers Group Circle Bunch Club Path Way Beginnings Nooners Risers Owls Steps Sisters Brothers Fellowship "
                            + "Workshop Meditation Study Hour Breakfast Traditions Solutions Promises Vida Grupo Hogar "
                            + "Friends Lamplighters Gratitude Journey Table Back Today Anchor Bridge Lighthouse")
                    .split(" ");
    private static final String[] SAINTS =
            "Mark's Luke's John's Mary's Paul's Anne's Peter's James' Andrew's Thomas".split(" ");
    private static final String[] HALLS =
            "Church,Community Center,Library,Clubhouse,Hospital,Alano Club,Parish Hall,School,Senior Center".split(",");
    private static final String[] SYLLABLES =
            ("al ber cal don el fen gar hol in jas kel lan mor nor ol pen quin ros sel tam und val wes yor zel ash bro cre "
                            + "del est")
                    .split(" ");
    private static final String[] ENDS = "ton ville field burg ham wood ford port dale mont".split(" ");
    private static final String[] WAYS = "St Ave Blvd Rd Dr Ln Way Ct".split(" ");
    private static final String[] TYPES =
            ("open closed discussion big-book speaker step-study women men newcomers lgbtq wheelchair spanish childcare "
                            + "meditation beginners young-people candlelight literature secular sign-language")
                    .split(" ");
    private static final String[] FELLOWSHIPS =
            "aa aa aa aa aa aa aa na na na al-anon al-anon smart rd lifering ca oa ga aca ma".split(" ");
    private static final int[] STARTS = {
        360, 390, 420, 450, 540, 600, 600, 720, 720, 720, 720, 735, 750, 1020, 1050, 1050, 1080, 1080, 1110, 1110, 1140,
        1140, 1140, 1140, 1140, 1140, 1170, 1170, 1170, 1200, 1200, 1200, 1200, 1230, 1260, 1320, 0
    };
    private static final Instant SEEN = Instant.parse("2026-11-20T08:00:00Z");

    private final Random random;
    private final List<Town> towns;
    private final double[] reach;
    private final List<String> streets = new ArrayList<>();

    /// A place where meetings crowd.
    ///
    /// @param weight how many there are, compared with other towns
    public record Town(String name, String state, Point center, ZoneId zone, double weight) {}

    /// @param townCount how many places they spread over; the bigger ones come first
    public MadeMeetings(long seed, int townCount) {
        random = new Random(seed);
        towns = towns(townCount);
        reach = new double[towns.size()];
        double sum = 0;
        for (int i = 0; i < reach.length; i++) {
            sum += towns.get(i).weight();
            reach[i] = sum;
        }
        for (int i = 0; i < 4_000; i++) {
            streets.add(name() + " " + pick(WAYS));
        }
    }

    public List<Town> towns() {
        return towns;
    }

    public List<Meeting> make(int count) {
        List<Meeting> meetings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            meetings.add(meeting(i));
        }
        return meetings;
    }

    private List<Town> towns(int count) {
        List<Town> made = new ArrayList<>();
        Object[][] real = {
            {"New York", "NY", 40.71, -74.0, "America/New_York"},
            {"Los Angeles", "CA", 34.05, -118.24, "America/Los_Angeles"},
            {"Chicago", "IL", 41.88, -87.63, "America/Chicago"},
            {"Houston", "TX", 29.76, -95.37, "America/Chicago"},
            {"Phoenix", "AZ", 33.45, -112.07, "America/Phoenix"},
            {"Philadelphia", "PA", 39.95, -75.17, "America/New_York"},
            {"San José", "CA", 37.34, -121.89, "America/Los_Angeles"},
            {"Denver", "CO", 39.74, -104.99, "America/Denver"},
            {"London", "", 51.51, -0.13, "Europe/London"},
            {"Tucson", "AZ", 32.22, -110.97, "America/Phoenix"},
            {"Sydney", "", -33.87, 151.21, "Australia/Sydney"},
            {"Anchorage", "AK", 61.22, -149.9, "America/Anchorage"},
            {"Madrid", "", 40.42, -3.7, "Europe/Madrid"},
            {"Honolulu", "HI", 21.31, -157.86, "Pacific/Honolulu"},
            {"St. John's", "NL", 47.56, -52.71, "America/St_Johns"},
        };
        for (int i = 0; i < count; i++) {
            double weight = 1 / Math.pow(i + 4, 0.75);
            if (i < real.length) {
                Object[] it = real[i];
                Point center = new Point((double) it[2], (double) it[3]);
                made.add(new Town((String) it[0], (String) it[1], center, ZoneId.of((String) it[4]), weight));
            } else {
                made.add(inland(weight));
            }
        }
        return made;
    }

    private Town inland(double weight) {
        double longitude = -122 + random.nextDouble() * 50;
        String zone = longitude < -114
                ? "America/Los_Angeles"
                : longitude < -102 ? "America/Denver" : longitude < -87 ? "America/Chicago" : "America/New_York";
        Point center = new Point(rounded(30 + random.nextDouble() * 17), rounded(longitude));
        return new Town(name(), "US", center, ZoneId.of(zone), weight);
    }

    private Meeting meeting(int number) {
        int found = Arrays.binarySearch(reach, random.nextDouble() * reach[reach.length - 1]);
        Town town = towns.get(Math.min(towns.size() - 1, found < 0 ? -found - 1 : found));
        Attendance attendance = attendance();
        String name = pick(FIRST) + " " + (chance(0.2) ? name() + " " : "") + pick(SECOND);
        Facts facts = new Facts(
                name,
                pick(FELLOWSHIPS),
                attendance,
                false,
                chance(0.02) ? Status.PAUSED : Status.ACTIVE,
                chance(0.02) ? Access.ADDRESS_WITHHELD : Access.OPEN,
                schedule(town.zone()),
                ZoneSource.ROW,
                "",
                false,
                venue(town, attendance),
                online(attendance, number),
                types(),
                List.of(),
                chance(0.3) ? "Enter by the side door, ring " + name() + ", room " + random.nextInt(40) + "." : "",
                chance(0.5) ? name : "",
                "",
                "",
                town.name() + " Intergroup",
                "",
                "",
                SEEN.minus(Duration.ofDays(random.nextInt(900))));
        UUID id = new UUID(0x0199_0000_0000_7000L | (long) number << 16, random.nextLong() >>> 2 | Long.MIN_VALUE);
        List<Meeting.Source> sources = List.of(new Meeting.Source("Made up", "m" + number, SEEN, true));
        return new Meeting(new MeetingId(id), "made-" + number, facts, sources, null);
    }

    private Attendance attendance() {
        double roll = random.nextDouble();
        return roll < 0.18
                ? Attendance.ONLINE
                : roll < 0.2 ? Attendance.PHONE : roll < 0.3 ? Attendance.HYBRID : Attendance.IN_PERSON;
    }

    private Schedule schedule(ZoneId zone) {
        LocalTime start = LocalTime.ofSecondOfDay(STARTS[random.nextInt(STARTS.length)] * 60L);
        DayOfWeek day = DayOfWeek.of(1 + random.nextInt(7));
        Duration length = Duration.ofMinutes(chance(0.8) ? 60 : chance(0.5) ? 90 : 30);
        if (chance(0.05)) {
            return irregular(zone, day, start, length);
        }
        List<Rule> rules = new ArrayList<>();
        if (chance(0.08)) {
            for (DayOfWeek each : DayOfWeek.values()) {
                rules.add(new Rule.Weekly(each, start));
            }
        } else {
            rules.add(new Rule.Weekly(day, start));
            if (chance(0.05)) {
                rules.add(new Rule.Weekly(day.plus(2), start));
            }
        }
        return new Schedule(zone, rules, length, Set.of(), List.of());
    }

    private Schedule irregular(ZoneId zone, DayOfWeek day, LocalTime start, Duration length) {
        LocalDate base = LocalDate.of(2026, 1, 5).plusDays(day.getValue() - 1 + random.nextInt(30) * 7L);
        Rule weekly = new Rule.Weekly(day, start);
        return switch (random.nextInt(8)) {
            case 0 -> new Schedule(zone, List.of(new Rule.Fortnightly(base, start)), length, Set.of(), List.of());
            case 1 -> new Schedule(zone, List.of(), length, Set.of(), List.of());
            case 2 -> new Schedule(zone, List.of(weekly), length, Set.of(base, base.plusDays(7)), List.of());
            case 3 -> {
                Pause pause = new Pause(base, chance(0.8) ? base.plusDays(40) : null);
                yield new Schedule(zone, List.of(weekly), length, Set.of(), List.of(pause));
            }
            case 4 -> {
                Rule other = new Rule.Weekly(day.plus(3), start.plusHours(2));
                yield new Schedule(zone, List.of(weekly, other), length, Set.of(), List.of());
            }
            default -> {
                TreeSet<Integer> weeks = new TreeSet<>(Set.of(chance(0.2) ? -1 : 1 + random.nextInt(5)));
                if (chance(0.4)) {
                    weeks.add(1 + random.nextInt(4));
                }
                yield new Schedule(zone, List.of(new Rule.Monthly(weeks, day, start)), length, Set.of(), List.of());
            }
        };
    }

    private Venue venue(Town town, Attendance attendance) {
        if (attendance == Attendance.PHONE || (attendance == Attendance.ONLINE && chance(0.7))) {
            return Venue.NONE;
        }
        String house = chance(0.4) ? "St. " + pick(SAINTS) + " " + pick(HALLS) : name() + " " + pick(HALLS);
        String street = 1 + random.nextInt(9_900) + " " + streets.get(random.nextInt(streets.size()));
        String zip = "%05d".formatted(10_000 + random.nextInt(89_999));
        Point center = town.center();
        double spread = 0.02 + 0.12 * Math.abs(random.nextGaussian());
        Point at = new Point(
                rounded(center.latitude() + random.nextGaussian() * spread),
                rounded(center.longitude() + random.nextGaussian() * spread));
        String address = street + ", " + town.name() + ", " + town.state() + " " + zip + ", USA";
        return new Venue(
                house, address, street, town.name(), town.state(), zip, "US", List.of(name()), "", at, Precision.EXACT);
    }

    private Online online(Attendance attendance, int number) {
        return switch (attendance) {
            case ONLINE, HYBRID ->
                new Online(
                        "https://meet.example.org/j/" + (800_000_000L + number),
                        "",
                        chance(0.3) ? "+1 555 010 " + number % 10_000 : "",
                        "");
            case PHONE -> new Online("", "", "+1 555 020 " + number % 10_000, "");
            case IN_PERSON, UNKNOWN -> Online.NONE;
        };
    }

    private List<String> types() {
        TreeSet<String> types = new TreeSet<>();
        types.add(chance(0.7) ? "open" : "closed");
        int more = random.nextInt(4);
        for (int i = 0; i < more; i++) {
            int rank = Math.min(random.nextInt(TYPES.length), random.nextInt(TYPES.length));
            types.add(TYPES[rank]);
        }
        return List.copyOf(types);
    }

    private String name() {
        String made = pick(SYLLABLES) + pick(SYLLABLES) + pick(ENDS);
        return Character.toUpperCase(made.charAt(0)) + made.substring(1);
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
