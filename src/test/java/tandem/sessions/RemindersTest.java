package tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.circles.CircleCast;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Plans;
import tandem.circles.Rhythm;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.jobs.Node;
import tandem.mail.Letter;
import tandem.mail.OffLinks;
import tandem.mail.Outbox;
import tandem.people.Blocks;
import tandem.schedules.Rule;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// A circle that meets on Tuesdays at seven in Tucson, which is two in the morning of Wednesday in Greenwich.
@TandemTest
class RemindersTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");
    private static final Instant STARTS = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    Reminders reminders;

    @Autowired
    Letters letters;

    @Autowired
    OffLinks off;

    @LocalServerPort
    int port;

    @Autowired
    Notices notices;

    @Autowired
    Plans plans;

    @Autowired
    Circles all;

    @Autowired
    Identities identities;

    @Autowired
    Outbox outbox;

    @Autowired
    Blocks blocks;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    DataSource source;

    @Autowired
    CircleCast circles;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private PersonId lee;
    private CircleId table;

    @BeforeEach
    void clean() {
        TestDatabase.empty("sessions", "circles", "identities", "people", "signin", "mail");
        clock.set(TestClock.START);
        lee = cast.lee();
        table = circles.ledBy(lee);
    }

    @Test
    void whoever_wants_it_is_reminded_a_day_or_an_hour_before_and_others_are_not() {
        var amy = wishing("Amy", "day");
        var bo = wishing("Bo", "hour");
        wishing("Ash", "");
        assertThat(at(STARTS.minus(Duration.ofDays(1)).minusSeconds(1))).isEmpty();
        assertThat(at(STARTS.minus(Duration.ofDays(1)))).containsExactly(amy);
        assertThat(at(STARTS.minusSeconds(3601))).isEmpty();
        assertThat(at(STARTS.minusSeconds(3600))).containsExactly(bo);
        assertThat(at(STARTS.minusSeconds(60))).isEmpty();
        assertThat(at(STARTS)).isEmpty();
        assertThat(outbox.waiting()).allSatisfy(letter -> {
            assertThat(letter.subject()).isEqualTo("Your reminder");
            assertThat(letter.text())
                    .matches("You asked us to remind you of something soon. Sign in to see.\n\n"
                            + "To turn this off: http\\S+/off/[\\w-]+\n");
            assertThat(letter.until()).isEqualTo(STARTS);
        });
    }

    @Test
    void a_reminder_of_one_circle_is_turned_off_from_itself_and_no_other_is() {
        var amy = wishing("Amy", "hour");
        var bo = wishing("Bo", "hour");
        assertThat(at(STARTS.minusSeconds(3600))).containsExactlyInAnyOrder(amy, bo);
        var path = outbox.waiting().stream()
                .filter(letter -> letter.owner().equals(amy.value()))
                .findFirst()
                .orElseThrow()
                .text()
                .replaceFirst("(?s).*(/off/[\\w-]+).*", "$1");
        var anybody = new Browser(port);
        assertThat(anybody.get(path).body()).contains("Turn this reminder off?");
        assertThat(notices.of(amy).wishes()).as("a look changes nothing").hasSize(1);
        assertThat(anybody.get(path.substring(0, path.length() - 2) + "xx").statusCode())
                .isEqualTo(404);
        assertThat(anybody.post(path, path, Map.of()).statusCode()).isEqualTo(303);
        assertThat(anybody.post(path, path, Map.of()).statusCode()).as("twice").isEqualTo(303);
        assertThat(anybody.get(path + "?done=1").body()).contains("It is off.");
        assertThat(notices.of(amy).wishes()).isEmpty();
        var nextWeek = STARTS.plus(Duration.ofDays(7)).plus(Duration.ofHours(1)); // the clocks do not change in Tucson
        assertThat(at(nextWeek.minusSeconds(2 * 3600))).as("the control").containsExactly(bo);
    }

    @Test
    void what_was_missed_is_sent_until_it_begins_and_a_wish_that_came_too_late_is_not() {
        var amy = wishing("Amy", "day");
        clock.set(STARTS.minus(Duration.ofHours(5)));
        wishing("Bo", "day");
        assertThat(at(STARTS.minus(Duration.ofHours(4)))).containsExactly(amy);
        assertThat(at(STARTS.minus(Duration.ofHours(3)))).isEmpty();
    }

    @Test
    void nobody_is_reminded_of_what_does_not_take_place_and_everybody_of_what_is_moved() {
        var amy = wishing("Amy", "hour");
        plans.cancel(lee, table, TUESDAY, "");
        assertThat(at(STARTS.minusSeconds(1800))).isEmpty();
        plans.move(lee, table, TUESDAY, LocalDateTime.parse("2026-03-04T18:30:00"), "");
        assertThat(at(STARTS.minusSeconds(1200))).isEmpty();
        var moved = Instant.parse("2026-03-05T01:30:00Z");
        assertThat(at(moved.minusSeconds(3600))).containsExactly(amy);
        plans.restore(lee, table, TUESDAY);
        plans.move(lee, table, TUESDAY, LocalDateTime.parse("2026-03-05T10:00:00"), "");
        assertThat(at(Instant.parse("2026-03-05T16:30:00Z")))
                .as("moved again after the reminder")
                .containsExactly(amy);
        plans.pause(lee, table, LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-11"));
        assertThat(at(STARTS.plus(Duration.ofDays(7)).minusSeconds(1800))).isEmpty();
        assertThat(at(STARTS.plus(Duration.ofDays(14)).minusSeconds(1800))).containsExactly(amy);
    }

    @Test
    void reminders_follow_where_a_circle_meets_at_another_time_from_a_day_on() {
        var amy = wishing("Amy", "hour");
        plans.retime(
                lee,
                table,
                new Rhythm(TUESDAY.plusDays(1), new Rule.Weekly(DayOfWeek.FRIDAY, LocalTime.of(12, 0)), 60));
        assertThat(at(STARTS.minusSeconds(1800))).as("before that day as ever").containsExactly(amy);
        assertThat(at(Instant.parse("2026-03-06T18:30:00Z"))).containsExactly(amy);
        assertThat(at(STARTS.plus(Duration.ofDays(7)).minusSeconds(1800)))
                .as("the old day")
                .isEmpty();
    }

    @Test
    void whoever_left_is_parted_kept_out_or_switched_off_is_reminded_of_nothing() {
        var left = wishing("Amy", "hour");
        var parted = wishing("Bo", "hour");
        var off = wishing("Ash", "hour");
        var out = wishing("Jules", "hour");
        var here = wishing("Fern", "hour");
        all.leave(left, table);
        blocks.block(parted, lee, "Lee");
        TestDatabase.owner()
                .sql("insert into people.ending (person, kind, at) values (:off, 'left', now())")
                .param("off", off.value())
                .update();
        TestDatabase.owner()
                .sql("""
                        insert into incidents.action (id, person, circle, kind, why, at, by)
                        values (gen_random_uuid(), :out, :circle, 'pause', decode(repeat('00', 16), 'hex'), now(), :lee)
                        """)
                .param("out", out.value())
                .param("circle", table.value())
                .param("lee", lee.value())
                .update();
        assertThat(at(STARTS.minusSeconds(1800))).containsExactly(here);
    }

    @Test
    void two_nodes_that_look_at_the_same_moment_remind_everybody_once() throws Exception {
        var people = twenty();
        clock.set(STARTS.minusSeconds(1800));
        assertThat(together(node(new ReminderStore(sql)), node(new ReminderStore(sql))))
                .isEqualTo(20);
        assertThat(told()).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void control_without_the_claim_two_nodes_remind_people_twice() throws Exception {
        twenty();
        clock.set(STARTS.minusSeconds(1800));
        var barrier = new CyclicBarrier(2);
        assertThat(together(node(unclaimed(barrier)), node(unclaimed(barrier)))).isEqualTo(40);
        assertThat(told()).hasSize(40);
    }

    /// As db-scheduler runs it on two nodes: each minute's round is one node's, and the rounds overlap with one that
    /// nobody scheduled.
    @Test
    void two_schedulers_on_one_database_fire_nothing_twice() throws Exception {
        var people = twenty();
        clock.set(STARTS.minusSeconds(1800));
        var rounds = new AtomicInteger();
        var job = Tasks.recurring("sessions-remind-twice", FixedDelay.ofMillis(20))
                .execute((task, context) -> {
                    reminders.round();
                    rounds.incrementAndGet();
                });
        try (var one = Node.of(source, job);
                var other = Node.of(source, job)) {
            one.start();
            other.start();
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (rounds.get() < 6 && System.nanoTime() < patience) {
                reminders.round();
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        TestDatabase.owner()
                .sql("delete from framework.scheduled_task where task_name = 'sessions-remind-twice'")
                .update();
        assertThat(rounds.get()).isGreaterThanOrEqualTo(6);
        assertThat(told()).containsExactlyInAnyOrderElementsOf(people);
    }

    private List<PersonId> twenty() {
        var people = new ArrayList<PersonId>();
        for (int i = 0; i < 10; i++) {
            people.add(wishing("Ash" + i, "hour"));
        }
        var second = circles.ledBy(cast.join("Lou", Role.MEMBER, Role.LEADER));
        for (int i = 10; i < 20; i++) {
            people.add(wishing("Ash" + i, "hour", second));
        }
        return people;
    }

    private Reminders node(ReminderStore store) {
        return new Reminders(gate, store, plans, letters, off, clock);
    }

    /// Remembers what it did as the other does, and asks nobody before it does it.
    private ReminderStore unclaimed(CyclicBarrier barrier) {
        return new ReminderStore(sql) {
            @Override
            List<Wishing> wishing(CircleId circle, Reminders.Due due) {
                var found = super.wishing(circle, due);
                try {
                    barrier.await(20, TimeUnit.SECONDS);
                } catch (Exception stop) {
                    throw new IllegalStateException(stop);
                }
                return found;
            }

            @Override
            boolean claim(PersonId person, CircleId circle, Reminders.Due due) {
                super.claim(person, circle, due);
                return true;
            }
        };
    }

    private static int together(Reminders one, Reminders other) throws Exception {
        try (var nodes = Executors.newFixedThreadPool(2)) {
            int sent = 0;
            for (var each : nodes.invokeAll(List.<Callable<Integer>>of(one::round, other::round))) {
                sent += each.get();
            }
            return sent;
        }
    }

    private List<PersonId> told() {
        return outbox.waiting().stream().map(Letter::owner).map(PersonId::new).toList();
    }

    /// Who is reminded at a moment.
    private List<PersonId> at(Instant moment) {
        var before = told();
        clock.set(moment);
        reminders.round();
        var after = new ArrayList<>(told());
        before.forEach(after::remove);
        return after;
    }

    private PersonId wishing(String name, String ahead) {
        return wishing(name, ahead, table);
    }

    private PersonId wishing(String name, String ahead, CircleId circle) {
        var person = cast.join(name, Role.MEMBER);
        circles.join(person, circle, name);
        identities.keep(Actor.of(person), person, IdentityKind.EMAIL, name + "@example.org");
        notices.keep(person, false, Map.of(circle, Ahead.of(ahead)));
        return person;
    }
}
