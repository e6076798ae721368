package tandem.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.bridge.Tallies;
import tandem.bridge.Tally;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// The report of reach, counted a second time by hand over made people, and as it is read.
@TandemTest
class ReachReportTest {
    private static final LocalDate THROUGH = LocalDate.of(2026, 2, 28);

    @Autowired
    Tallies tallies;

    @Autowired
    Programs programs;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final List<Made> people = new ArrayList<>();

    record Made(PersonId id, LocalDate began, List<Instant> reached, LocalDate died) {}

    @BeforeEach
    void a_program() {
        TestDatabase.empty("bridge", "people", "signin", "help");
        clock.set(TestClock.START);
        made(new Random(6));
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("bridge", "people", "signin");
    }

    @Test
    void the_counts_are_those_of_a_count_by_hand() {
        var zone = programs.current().zone();
        var sam = Actor.of(cast.sam());
        assertThat(tallies.reach(sam, THROUGH, zone)).containsExactlyInAnyOrderElementsOf(byHand(zone));
        assertThat(tallies.checkups(sam, THROUGH, zone)).isEqualTo(checkupsByHand(zone));
        assertThat(byHand(ZoneOffset.UTC)).as("control: days of another zone").isNotEqualTo(byHand(zone));
    }

    @Test
    void nobody_else_counts_anybody() {
        var zone = programs.current().zone();
        for (var actor : List.of(Actor.of(cast.amy()), Actor.of(cast.ada()), Actor.of(cast.mo()), Actor.VISITOR)) {
            assertThat(tallies.reach(actor, THROUGH, zone)).isEmpty();
            assertThat(tallies.checkups(actor, THROUGH, zone).due()).isZero();
            assertThat(tallies.stages(actor)).isEmpty();
            assertThat(tallies.outcomes(actor, Instant.EPOCH).made()).isZero();
        }
        assertThat(cast.browser(port, cast.amy()).get("/reports/reach").statusCode())
                .isEqualTo(404);
        assertThat(cast.browser(port, cast.ada()).get("/reports/reach.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void it_is_read_in_both_languages_and_taken_along() {
        var sam = cast.browser(port, cast.sam());
        var page = sam.get("/reports/reach").body();
        long all = count("start").enough();
        assertThat(page)
                .contains("up to February 28, 2026", all + " people came in so far", "Not yet", "class=\"plot\"")
                .containsPattern("of \\d+ people, \\d+%")
                .doesNotContain("\u00a0%");
        assertThat(sam.get("/reports/reach", "Accept-Language", "es").body())
                .contains("hasta el 28 de febrero de 2026", "Aún no")
                .contains("\u00a0%");
        var week = count("week-16");
        var csv = sam.get("/reports/reach.csv").body();
        assertThat(csv)
                .contains("enrolled,2026-02-28," + all + ",")
                .contains("reached_in_four_weeks,week-16," + week.enough() + "," + (all - week.enough()) + ","
                        + week.lately() + ",");
        assertThat(page).contains(week.lately() + " (");
    }

    @Test
    void a_handful_of_people_is_not_counted_out() {
        TestDatabase.empty("bridge", "people");
        people.clear();
        var sam = cast.browser(port, cast.sam());
        people.add(new Made(PersonId.next(), LocalDate.of(2025, 3, 3), List.of(), null));
        insert();
        assertThat(sam.get("/reports/reach").body()).contains("too few people").doesNotContain("came in so far");
        assertThat(sam.get("/reports/reach.csv").body()).contains("enrolled,2026-02-28,,,,,,,suppressed");
    }

    private Tally.Reach count(String mark) {
        return byHand(programs.current().zone()).stream()
                .filter(each -> each.mark().equals(mark))
                .findFirst()
                .orElseThrow();
    }

    private List<Tally.Reach> byHand(ZoneId zone) {
        var marks = List.of("start", "week-4", "week-8", "week-16", "month-8", "month-12");
        var counted = new ArrayList<Tally.Reach>();
        for (var mark : marks) {
            long enough = 0;
            long reached = 0;
            long lately = 0;
            for (var person : people) {
                var day = day(person.began(), mark);
                if (person.began().isAfter(THROUGH) || day.isAfter(THROUGH)) {
                    continue;
                }
                enough++;
                reached += within(person, person.began(), day, zone) ? 1 : 0;
                lately += within(person, day.minusDays(27), day, zone) ? 1 : 0;
            }
            counted.add(new Tally.Reach(mark, enough, reached, lately));
        }
        return counted;
    }

    private Tally.Checkups checkupsByHand(ZoneId zone) {
        long due = 0;
        long made = 0;
        long running = 0;
        int all = 0;
        int some = 0;
        int missed = 0;
        for (var person : people) {
            int before = (int) due;
            int hits = 0;
            for (int quarter = 1; quarter <= 20; quarter++) {
                var day = person.began().plusMonths(3L * quarter);
                if (day.isAfter(THROUGH)
                        || person.died() != null && person.died().isBefore(day)) {
                    continue;
                }
                if (day.plusDays(28).isAfter(THROUGH)) {
                    running++;
                    continue;
                }
                due++;
                hits += within(person, day.minusDays(14), day.plusDays(28), zone) ? 1 : 0;
            }
            int theirs = (int) due - before;
            made += hits;
            all += theirs > 0 ? 1 : 0;
            some += hits > 0 ? 1 : 0;
            missed += hits < theirs ? 1 : 0;
        }
        return new Tally.Checkups(due, made, running, all, some, missed);
    }

    private static LocalDate day(LocalDate began, String mark) {
        return switch (mark) {
            case "week-4" -> began.plusWeeks(4);
            case "week-8" -> began.plusWeeks(8);
            case "week-16" -> began.plusWeeks(16);
            case "month-8" -> began.plusMonths(8);
            case "month-12" -> began.plusMonths(12);
            default -> began;
        };
    }

    private static boolean within(Made person, LocalDate from, LocalDate to, ZoneId zone) {
        return person.reached().stream()
                .map(at -> LocalDate.ofInstant(at, zone))
                .anyMatch(day -> !day.isBefore(from) && !day.isAfter(to));
    }

    /// Some came in at the end of a month; contacts fall around midnight too.
    private void made(Random random) {
        var latest = THROUGH.plusDays(2);
        for (int made = 0; made < 240; made++) {
            var began = latest.minusDays(random.nextInt(made % 3 == 0 ? 120 : 600));
            var reached = new ArrayList<Instant>();
            for (int day = 1 + random.nextInt(9); day < 600; day += 1 + random.nextInt(made % 2 == 0 ? 20 : 70)) {
                var at = began.plusDays(day).atTime(random.nextInt(24), 30).toInstant(ZoneOffset.UTC);
                if (at.isBefore(TestClock.START)) {
                    reached.add(at);
                }
            }
            var died = random.nextInt(20) == 0 ? began.plusDays(100) : null;
            people.add(new Made(PersonId.next(), began, reached, died));
        }
        insert();
    }

    private void insert() {
        var owner = TestDatabase.owner();
        var ids = people.stream().map(each -> each.id().value()).toArray(UUID[]::new);
        owner.sql("""
                insert into people.person (id, name, language, joined)
                select id, :bytes, 'en', now() from unnest(cast(:ids as uuid[])) id
                """).param("ids", ids).param("bytes", new byte[40]).update();
        owner.sql("""
                insert into bridge.enrolment (person, began)
                select * from unnest(cast(:ids as uuid[]), cast(:began as date[]))
                """)
                .param("ids", ids)
                .param(
                        "began",
                        people.stream().map(each -> each.began().toString()).toArray(String[]::new))
                .update();
        people.stream()
                .filter(each -> each.died() != null)
                .forEach(each -> owner.sql("""
                        insert into people.death (person, said, said_by) values (:id, :at, :id)
                        """)
                        .param("id", each.id().value())
                        .param("at", Timestamp.from(each.died().atTime(19, 0).toInstant(ZoneOffset.UTC)))
                        .update());
        var whom = people.stream()
                .flatMap(each -> each.reached().stream().map(at -> each.id().value()));
        var when = people.stream().flatMap(each -> each.reached().stream().map(Instant::toString));
        owner.sql("""
                insert into bridge.encounter (id, person, by, at, result, line)
                select gen_random_uuid(), person, person, at, 'reached', :bytes
                from unnest(cast(:whom as uuid[]), cast(:when as timestamptz[])) e (person, at)
                """)
                .param("whom", whom.toArray(UUID[]::new))
                .param("when", when.toArray(String[]::new))
                .param("bytes", new byte[40])
                .update();
    }
}
