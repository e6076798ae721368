package tandem.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.bridge.Tally.Stage;
import tandem.shared.PersonId;

@TandemTest
class RehearsalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void clean() {
        TestDatabase.empty("bridge", "people", "signin");
        clock.set(TestClock.START);
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("bridge", "people", "signin");
    }

    @Test
    void the_contacts_of_an_imagined_year_are_those_of_the_schedule() {
        var year = new Imagined(TODAY, 52, List.of(new Stage(TODAY, TODAY.plusDays(1), 1)), new HashMap<>());
        new Simulation(new Staffing(1, 20, 0, 0), new Chances(1, 0, 0, 0, 0, 0, 0), 1, year).run(TODAY, 364);
        assertThat(Arrays.stream(year.made()).sum())
                .as("3 days, weeks 2 to 12, months 4 to 11")
                .isEqualTo(3 + 11 + 8);
        assertThat(year.waiting()).as("a weekend is no long wait").containsOnly(0);
        var missed = new Imagined(TODAY, 52, List.of(new Stage(TODAY, TODAY.plusDays(1), 1)), new HashMap<>());
        new Simulation(new Staffing(1, 20, 0, 0), new Chances(0, 0, 0, 0, 0, 0, 0), 1, missed).run(TODAY, 364);
        assertThat(Arrays.stream(missed.made()).sum())
                .as("missed ones come every week")
                .isGreaterThan(40);
    }

    @Test
    void more_hands_leave_fewer_waiting_and_the_same_question_has_the_same_answer() {
        var now = new Now(TODAY, stages(400), 1, 12, 60, true);
        var one = Outlook.of(now, new Staffing(1, 4, 8, 0.4), 7);
        var six = Outlook.of(now, new Staffing(6, 10, 8, 0.4), 7);
        assertThat(one.worst().waiting().middle()).isGreaterThan(50);
        assertThat(six.worst().waiting().middle()).isLessThan(20);
        assertThat(Outlook.of(now, new Staffing(1, 4, 8, 0.4), 7)).isEqualTo(one);
        assertThat(Outlook.of(now, new Staffing(1, 4, 8, 0.4), 8)).isNotEqualTo(one);
        var nobody = Outlook.of(now, new Staffing(0, 8, 8, 0.4), 7);
        assertThat(nobody.weeks())
                .allSatisfy(week -> assertThat(week.made().high()).isZero());
        assertThat(nobody.last().waiting().low()).isGreaterThan(400);
    }

    @Test
    void a_supervisor_reads_in_words_what_other_staffing_would_change() {
        TestDatabase.owner()
                .sql("""
                insert into people.person (id, name, language, joined) select id, :name, 'en', now()
                from unnest(cast(:ids as uuid[])) id
                """)
                .param("name", new byte[40])
                .param("ids", ids(300))
                .update();
        TestDatabase.owner().sql("""
                insert into people.role (id, person, role, given_at)
                select gen_random_uuid(), id, 'member', now() from people.person
                """).update();
        TestDatabase.owner().sql("""
                insert into bridge.enrolment (person, began)
                select id, date '2026-03-01' - (row_number() over ())::int from people.person
                """).update();
        var owner = cast.cory();
        TestDatabase.owner().sql("""
                insert into bridge.touchpoint (id, person, owner, kind, due)
                select gen_random_uuid(), person, :owner, 'taper', date '2026-03-04' from bridge.enrolment
                """).param("owner", owner.value()).update();
        var sam = cast.browser(port, cast.sam());
        var few = sam.get("/rehearsal?staff=1&hours=4&joining=5&sick=8").body();
        assertThat(few)
                .contains("With one person making contacts", "wait over 48 hours", "in week", "As it is now:")
                .contains("300 people are here now", "class=\"plot\"", "value=\"4\"");
        var many = sam.get("/rehearsal?staff=30&hours=40&joining=5&sick=8", "Accept-Language", "es")
                .body();
        assertThat(many).contains("Si 30 personas hacen los contactos, ninguna semana espera nadie");
        var mistyped = sam.get("/rehearsal?staff=two&hours=10&joining=5&sick=8");
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(mistyped.body())
                .contains("A number from 0 to 200.", "value=\"two\"")
                .doesNotContain("class=\"plot\"");
    }

    @Test
    void whoever_does_not_look_after_people_rehearses_nothing() {
        for (var person : List.of(cast.amy(), cast.ada(), cast.mo())) {
            assertThat(cast.browser(port, person).get("/rehearsal").statusCode())
                    .isEqualTo(404);
        }
        assertThat(cast.browser(port, cast.cory()).get("/rehearsal").body()).contains("No contact is planned");
    }

    @Test
    void what_is_beyond_sense_is_refused() {
        assertThat(new WhatIf("2", "10", "5", "8").wrong()).isEmpty();
        assertThat(new WhatIf("-1", "61", "", null).wrong()).containsOnlyKeys("staff", "hours", "joining", "sick");
        assertThat(new WhatIf(" 2 ", "10", "5", "8").staffing().people()).isEqualTo(2);
    }

    private static List<Stage> stages(int many) {
        return IntStream.range(0, many)
                .mapToObj(each -> new Stage(TODAY.minusDays(each), TODAY.plusDays(1 + each % 28), 1))
                .toList();
    }

    private static UUID[] ids(int many) {
        return IntStream.range(0, many)
                .mapToObj(each -> PersonId.next().value())
                .toArray(UUID[]::new);
    }
}
