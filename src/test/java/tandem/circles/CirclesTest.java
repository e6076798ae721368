package tandem.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.people.Apart;
import tandem.people.Blocks;
import tandem.people.Faces;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

@TandemTest
class CirclesTest {
    @Autowired
    Circles circles;

    @Autowired
    KeptOfCircles kept;

    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    Apart apart;

    @Autowired
    Blocks blocks;

    @Autowired
    FacesInCircles faces;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private PersonId lee;
    private CircleId table;

    @BeforeEach
    void clean() {
        TestDatabase.empty("circles", "people");
        clock.set(TestClock.START);
        lee = cast.lee();
        table = make(12, lee);
    }

    @Test
    void those_inside_see_each_others_names_in_the_circle_and_nobody_outside_does() {
        var amy = cast.amy();
        var kit = cast.join("Kit", Role.MEMBER);
        circles.join(amy, table, "Sparrow");
        circles.join(kit, table, "Wren");
        assertThat(names(amy)).containsExactly("Lee L.", "Sparrow", "Wren");
        assertThat(people.visibleTo(Actor.of(amy), kit)).isEmpty();
        assertThat(names(cast.bo())).containsExactly("Lee L.");
        assertThat(names(cast.coryFor(amy))).containsExactly("Lee L.");
        assertThat(names(cast.sam())).containsExactly("Lee L.");
        assertThat(circles.fellows(Actor.VISITOR, table)).isEmpty();
        assertThat(circles.all(Actor.VISITOR)).isEmpty();
    }

    @Test
    void a_face_in_a_circle_is_somebody_to_those_inside_only() {
        var amy = cast.amy();
        circles.join(amy, table, "Sparrow");
        var face = circles.fellows(Actor.of(lee), table).getLast().id();
        assertThat(face.version()).isEqualTo(4);
        assertThat(faces.visibleTo(Actor.of(lee), face)).hasValue(new Faces.Face(amy, "Sparrow"));
        assertThat(faces.visibleTo(Actor.of(cast.bo()), face)).isEmpty();
    }

    @Test
    void where_it_meets_online_is_told_inside_only() {
        var amy = cast.amy();
        assertThat(circles.visibleTo(Actor.of(amy), table).orElseThrow().link()).isEmpty();
        circles.join(amy, table, "Sparrow");
        assertThat(circles.visibleTo(Actor.of(amy), table).orElseThrow().link()).isEqualTo("https://rooms.example/1");
    }

    @Test
    void the_leader_sees_who_joins_until_they_leave() {
        var amy = cast.amy();
        assertThat(people.visibleTo(Actor.of(lee), amy)).isEmpty();
        circles.join(amy, table, "Sparrow");
        assertThat(people.visibleTo(Actor.of(lee), amy)).isPresent();
        circles.leave(amy, table);
        assertThat(people.visibleTo(Actor.of(lee), amy)).isEmpty();
        assertThat(names(lee)).containsExactly("Lee L.");
        assertThat(circles.of(amy)).isEmpty();
        assertThat(circles.join(amy, table, "Finch")).isEqualTo(JoinOutcome.JOINED);
    }

    @Test
    void nobody_has_the_name_that_somebody_in_the_circle_has_or_had_while_their_words_are_kept() {
        var amy = cast.amy();
        var bo = cast.bo();
        circles.join(amy, table, "Zoé");
        for (var alike : List.of("Zoé", "zoe", " Z o e", "ZОE", "Zo\u200be", "z0e", "LEE L", "1ee l.")) {
            assertThat(circles.join(bo, table, alike)).as(alike).isEqualTo(JoinOutcome.NAME_TAKEN);
        }
        circles.leave(amy, table);
        clock.forward(Duration.ofDays(80));
        assertThat(circles.join(bo, table, "Zoe")).isEqualTo(JoinOutcome.NAME_TAKEN);
        assertThat(circles.join(amy, table, "Zoe")).as("their own").isEqualTo(JoinOutcome.JOINED);
        circles.leave(amy, table);
        assertThat(circles.join(bo, table, "Zoe B")).as("control").isEqualTo(JoinOutcome.JOINED);
        clock.forward(Duration.ofDays(91));
        assertThat(circles.join(cast.gil(), table, "Zoe")).as("control").isEqualTo(JoinOutcome.JOINED);
        assertThat(circles.join(cast.mo(), make(12, lee), "Zoe B"))
                .as("in another circle")
                .isEqualTo(JoinOutcome.JOINED);
    }

    @Test
    void the_names_in_a_circle_are_compared_for_whoever_could_come_in_only() {
        circles.join(cast.amy(), table, "Sparrow");
        assertThat(count(cast.bo())).isEqualTo(2);
        assertThat(count(cast.sam())).isEqualTo(2);
        gate.run(
                Actor.of(cast.cory()),
                () -> sql.sql("update circles.circle set access = 'invitation'").update());
        assertThat(count(cast.bo())).isZero();
    }

    private int count(PersonId person) {
        return gate.as(
                Actor.of(person),
                () -> sql.sql("select count(*) from circles.names(:circle, :person)")
                        .param("circle", table.value())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void leaving_one_circle_leaves_the_sight_that_another_gives() {
        var amy = cast.amy();
        var other = make(12, lee);
        circles.join(amy, table, "Sparrow");
        circles.join(amy, other, "Wren");
        circles.leave(amy, table);
        assertThat(people.visibleTo(Actor.of(lee), amy)).isPresent();
        circles.leave(lee, other);
        assertThat(people.visibleTo(Actor.of(lee), amy)).isEmpty();
    }

    @Test
    void joining_is_refused_when_full_when_apart_and_when_blocked_either_way_with_one_answer() {
        var small = make(3, lee);
        var amy = cast.amy();
        for (var name : new String[] {"Ash", "Fern", "Jules"}) {
            circles.join(cast.join(name, Role.MEMBER), small, name);
        }
        assertThat(circles.join(amy, small, "Sparrow")).isEqualTo(JoinOutcome.NO_PLACE);
        var bo = cast.bo();
        circles.join(bo, table, "Bo");
        var cory = cast.coryFor(amy);
        refused(amy, () -> apart.keep(cory, amy, bo), () -> apart.end(cory, amy, bo));
        refused(
                amy,
                () -> blocks.block(amy, bo, "Bo"),
                () -> blocks.unblock(amy, blocks.of(amy).getFirst().id()));
        refused(
                amy,
                () -> blocks.block(bo, amy, "Amy"),
                () -> blocks.unblock(bo, blocks.of(bo).getFirst().id()));
        assertThat(joinable(amy)).containsExactly(table);
        assertThat(circles.join(amy, table, "Sparrow")).isEqualTo(JoinOutcome.JOINED);
    }

    @Test
    void somebody_whose_account_has_ended_takes_no_place_and_is_not_shown() {
        var small = make(3, lee);
        var ash = cast.join("Ash", Role.MEMBER);
        circles.join(ash, small, "Ash");
        circles.join(cast.join("Fern", Role.MEMBER), small, "Fern");
        circles.join(cast.join("Jules", Role.MEMBER), small, "Jules");
        TestDatabase.owner()
                .sql("insert into people.ending (person, kind, at) values (:ash, 'left', now())")
                .param("ash", ash.value())
                .update();
        assertThat(circles.fellows(Actor.of(lee), small))
                .extracting(Fellow::name)
                .containsExactly("Lee L.", "Fern", "Jules");
        assertThat(circles.join(cast.amy(), small, "Sparrow")).isEqualTo(JoinOutcome.JOINED);
    }

    @Test
    void joining_twice_is_joining_once() {
        var amy = cast.amy();
        circles.join(amy, table, "Sparrow");
        assertThat(circles.join(amy, table, "Sparrow")).isEqualTo(JoinOutcome.JOINED);
        assertThat(circles.everOf(amy)).hasSize(1);
    }

    @Test
    void coordinators_and_supervisors_make_circles_and_only_leaders_lead() {
        var amy = cast.amy();
        assertThat(make(cast.sam(), 12, lee)).isNotNull();
        assertThatThrownBy(() -> make(amy, 12, lee)).isInstanceOf(DataAccessException.class);
        var cory = cast.cory();
        assertThatThrownBy(() -> make(cory, 12, amy)).isInstanceOf(DataAccessException.class);
        assertThat(circles.all(Actor.of(amy))).hasSize(2);
        assertThat(people.with(Actor.of(cory), Role.LEADER)).hasSize(1);
        assertThat(people.with(Actor.of(amy), Role.LEADER)).isEmpty();
    }

    @Test
    void the_database_itself_refuses_a_place_that_is_not_there_and_anothers_membership() {
        var small = make(3, lee);
        for (var name : new String[] {"Ash", "Fern", "Jules"}) {
            circles.join(cast.join(name, Role.MEMBER), small, name);
        }
        var amy = cast.amy();
        var bo = cast.bo();
        assertThatThrownBy(() -> insert(amy, amy, small)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(amy, bo, table)).isInstanceOf(DataAccessException.class);
        var cory = cast.cory();
        assertThatThrownBy(() -> insert(cory, cory, table)).isInstanceOf(DataAccessException.class);
        assertThat(insert(amy, amy, table)).isEqualTo(1);
        assertThat(end(bo, amy)).isZero();
        assertThat(end(lee, amy)).isZero();
        assertThat(end(amy, amy)).isEqualTo(1);
        assertThatThrownBy(() -> relations.give(Actor.of(bo), RelationKind.LEADER, bo, lee))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_next_session_keeps_its_hour_when_the_clocks_change() {
        var circle = circles.visibleTo(Actor.of(lee), table).orElseThrow();
        assertThat(starts(circle, "2026-03-03T12:00:00Z")).isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
        assertThat(starts(circle, "2026-03-09T12:00:00Z")).isEqualTo(Instant.parse("2026-03-10T23:00:00Z"));
        assertThat(starts(circle, "2026-03-10T23:30:00Z")).isEqualTo(Instant.parse("2026-03-10T23:00:00Z"));
    }

    @Test
    void names_are_not_in_the_tables_and_all_of_it_is_in_the_export() {
        var amy = cast.amy();
        circles.join(amy, table, "Kestrel-of-the-north");
        var rows = TestDatabase.owner()
                .sql("select encode(name, 'escape') from circles.membership union all"
                        + " select encode(name, 'escape') || encode(about, 'escape') || encode(place, 'escape')"
                        + " from circles.circle")
                .query(String.class)
                .list();
        assertThat(rows).hasSize(3).noneMatch(row -> row.contains("Kestrel") || row.contains("Tuesday"));
        assertThat(gate.as(Actor.of(amy), () -> kept.export(amy)))
                .asString()
                .contains("Tuesday Table", "Kestrel-of-the-north", "since=2026-03-02");
    }

    private static Instant starts(Circle circle, String now) {
        return circle.session(Instant.parse(now)).orElseThrow().start().toInstant();
    }

    private CircleId make(int size, PersonId leader) {
        return make(cast.cory(), size, leader);
    }

    /// Tuesdays at seven in the evening, in New York, where the clocks go forward on March 8.
    private CircleId make(PersonId by, int size, PersonId leader) {
        var circle = new NewCircle(
                new CircleId(Ids.next()),
                "Tuesday Table",
                "For people in their first year.",
                "12 Elm Street",
                "https://rooms.example/1",
                Spoken.EN,
                new Rule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(19, 0)),
                60,
                ZoneId.of("America/New_York"),
                size,
                Map.of(leader, "Lee L."));
        circles.make(by, circle);
        return circle.id();
    }

    private void refused(PersonId amy, Runnable parts, Runnable mends) {
        parts.run();
        assertThat(circles.join(amy, table, "Sparrow")).isEqualTo(JoinOutcome.NO_PLACE);
        assertThat(joinable(amy)).isEmpty();
        mends.run();
    }

    private List<CircleId> joinable(PersonId who) {
        return circles.all(Actor.of(who)).stream()
                .filter(Circle::joinable)
                .map(Circle::id)
                .toList();
    }

    private List<String> names(PersonId who) {
        return circles.fellows(Actor.of(who), table).stream().map(Fellow::name).toList();
    }

    private int insert(PersonId actor, PersonId person, CircleId circle) {
        return gate.as(
                Actor.of(actor),
                () -> sql.sql("""
                        insert into circles.membership (id, circle, person, name, leads, since)
                        values (gen_random_uuid(), :circle, :person, decode(repeat('00', 16), 'hex'), false, '2026-03-02')
                        """)
                        .param("circle", circle.value())
                        .param("person", person.value())
                        .update());
    }

    private int end(PersonId actor, PersonId person) {
        return gate.as(
                Actor.of(actor),
                () -> sql.sql("""
                        update circles.membership set ended = '2026-03-03' where person = :person
                        """).param("person", person.value()).update());
    }
}
