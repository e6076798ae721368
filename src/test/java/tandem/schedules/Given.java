package tandem.schedules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Schedules for tests: written short, or drawn from a seed.
final class Given {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final Duration HOUR = Duration.ofHours(1);

    /// Two that change in spring and autumn, one that never does, one ahead of the others, one that moves by half an
    /// hour and one a quarter off.
    static final List<ZoneId> ZONES = List.of(
            NEW_YORK,
            ZoneId.of("America/Phoenix"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Europe/Madrid"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kathmandu"));

    private Given() {}

    static Schedule weekly(String rules) {
        return Schedule.of(NEW_YORK, rules, HOUR, "", "");
    }

    static Schedule any(Random random, ZoneId zone, LocalDate around) {
        Set<Rule> rules = new HashSet<>();
        int count = 1 + random.nextInt(4);
        while (rules.size() < count) {
            rules.add(rule(random, around));
        }
        Set<LocalDate> except = new HashSet<>();
        for (int i = random.nextInt(4) * 10; i > 0; i--) {
            except.add(day(random, around));
        }
        return new Schedule(zone, List.copyOf(rules), length(random), except, pauses(random, around));
    }

    static Rule rule(Random random, LocalDate around) {
        return switch (random.nextInt(4)) {
            case 0 -> {
                Set<Integer> weeks = new TreeSet<>();
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    weeks.add(List.of(1, 2, 3, 4, 5, -1).get(random.nextInt(6)));
                }
                yield new Rule.Monthly(new TreeSet<>(weeks), weekday(random), time(random));
            }
            case 1 -> new Rule.Fortnightly(day(random, around), time(random));
            default -> new Rule.Weekly(weekday(random), time(random));
        };
    }

    /// Often in the small hours of Sunday, when clocks change.
    static LocalTime time(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> LocalTime.of(random.nextInt(4), random.nextInt(4) * 15);
            case 1 -> LocalTime.of(random.nextInt(24), 30 * random.nextInt(2));
            default -> LocalTime.ofSecondOfDay(60L * random.nextInt(1440));
        };
    }

    static DayOfWeek weekday(Random random) {
        return random.nextBoolean() ? DayOfWeek.SUNDAY : DayOfWeek.of(1 + random.nextInt(7));
    }

    static LocalDate day(Random random, LocalDate around) {
        return around.plusDays(random.nextInt(5 * 365));
    }

    static Duration length(Random random) {
        return Duration.ofMinutes(random.nextBoolean() ? 60 : 1 + random.nextInt(1440));
    }

    private static List<Pause> pauses(Random random, LocalDate around) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate from = day(random, around);
            pauses.add(new Pause(from, from.plusDays(random.nextInt(120))));
        }
        if (random.nextInt(5) == 0) {
            pauses.add(new Pause(day(random, around), null));
        }
        return pauses;
    }
}
