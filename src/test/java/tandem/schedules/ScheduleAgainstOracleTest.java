package tandem.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Five years around the present, two leap days included.
class ScheduleAgainstOracleTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = FIRST.plusYears(5);

    static List<ZoneId> zones() {
        return Given.ZONES;
    }

    @ParameterizedTest
    @MethodSource("zones")
    void every_start_is_where_a_calendar_puts_it(ZoneId zone) {
        Random random = new Random(20);
        int looked = 0;
        for (int i = 0; i < 150; i++) {
            Schedule schedule = Given.any(random, zone, FIRST);
            List<ZonedDateTime> expected = Oracle.starts(schedule, FIRST.plusDays(1), LAST.minusDays(1));
            Instant from = FIRST.plusDays(1).atStartOfDay(zone).toInstant();
            Instant until = LAST.atStartOfDay(zone).toInstant();
            List<Occurrence> found = schedule.between(from, until, Integer.MAX_VALUE);
            assertThat(found)
                    .extracting(Occurrence::start)
                    .as(schedule::rulesText)
                    .isEqualTo(expected);
            assertThat(found)
                    .allSatisfy(each -> assertThat(Duration.between(each.start(), each.end()))
                            .isEqualTo(schedule.length()));
            looked += expected.size();
        }
        assertThat(looked).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void next_and_current_agree_with_the_list(ZoneId zone) {
        Random random = new Random(21);
        int underWay = 0;
        for (int i = 0; i < 60; i++) {
            Schedule schedule = Given.any(random, zone, FIRST);
            List<ZonedDateTime> starts = Oracle.starts(schedule, FIRST.minusDays(3), LAST.plusYears(1));
            for (int j = 0; j < 60; j++) {
                Instant now = momentIn(random, zone, starts.subList(0, starts.size() * 3 / 4));
                assertThat(schedule.next(now).map(Occurrence::start))
                        .isEqualTo(starts.stream()
                                .filter(start -> !start.toInstant().isBefore(now))
                                .findFirst());
                assertThat(schedule.current(now).map(Occurrence::start))
                        .isEqualTo(starts.reversed().stream()
                                .filter(start -> !start.toInstant().isAfter(now)
                                        && start.toInstant()
                                                .plus(schedule.length())
                                                .isAfter(now))
                                .findFirst());
                underWay += schedule.current(now).isPresent() ? 1 : 0;
            }
        }
        assertThat(underWay).isBetween(100, 3500);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void a_week_of_the_zone_agrees_with_next(ZoneId zone) {
        Random random = new Random(22);
        for (int i = 0; i < 20_000; i++) {
            Instant now = i % 2 == 0 ? nearChange(random, zone) : anyMoment(random, zone);
            Schedule schedule = new Schedule(
                    zone,
                    List.of(new Rule.Weekly(Given.weekday(random), Given.time(random))),
                    Given.HOUR,
                    java.util.Set.of(),
                    List.of());
            long minute = ZoneWeek.of(zone, now).nextEpochMinute(schedule.weekMinutes()[0]);
            assertThat(Instant.ofEpochSecond(minute * 60))
                    .as("%s at %s", schedule.rulesText(), now)
                    .isEqualTo(schedule.next(now).orElseThrow().start().toInstant());
        }
    }

    @Test
    void offsets_are_those_of_the_time_zone_database_in_every_zone() {
        Random random = new Random(23);
        // Without those that the library which writes calendars makes for its files.
        Set<String> ids = new TreeSet<>(List.of(TimeZone.getAvailableIDs()));
        ids.retainAll(ZoneId.getAvailableZoneIds());
        assertThat(ids).hasSizeGreaterThan(500);
        for (String id : ids) {
            ZoneId zone = ZoneId.of(id);
            Offsets offsets = Offsets.of(zone);
            for (int i = 0; i < 200; i++) {
                Instant instant = i % 2 == 0 ? nearChange(random, zone) : anyMoment(random, zone);
                assertThat(offsets.at(instant.getEpochSecond()))
                        .isEqualTo(zone.getRules().getOffset(instant).getTotalSeconds());
                long local = instant.getEpochSecond() + random.nextInt(-90_000, 90_000);
                ZonedDateTime expected = java.time.LocalDateTime.ofEpochSecond(local, 0, java.time.ZoneOffset.UTC)
                        .atZone(zone);
                assertThat(offsets.instant(local)).as(expected::toString).isEqualTo(expected.toEpochSecond());
            }
        }
    }

    private static Instant momentIn(Random random, ZoneId zone, List<ZonedDateTime> starts) {
        if (starts.isEmpty() || random.nextInt(3) == 0) {
            return nearChange(random, zone);
        }
        Instant start = starts.get(random.nextInt(starts.size())).toInstant();
        return start.plusSeconds(random.nextInt(-2, 3)).plusNanos(random.nextInt(2));
    }

    /// Within two days of a change of the clocks, often to the minute.
    private static Instant nearChange(Random random, ZoneId zone) {
        var change = zone.getRules().nextTransition(anyMoment(random, zone));
        Instant around = change == null ? anyMoment(random, zone) : change.getInstant();
        int spread = random.nextBoolean() ? 3 * 3600 : 2 * 86_400;
        return around.plusSeconds(random.nextInt(-spread, spread) / 900 * 900L + random.nextInt(-1, 2));
    }

    private static Instant anyMoment(Random random, ZoneId zone) {
        return Given.day(random, FIRST).atStartOfDay(zone).toInstant().plusSeconds(random.nextInt(86_400));
    }
}
