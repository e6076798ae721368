package tandem.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

@TandemTest
class PeopleTest {
    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    Roles roles;

    @Autowired
    Gate gate;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient sql;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people");
        clock.set(TestClock.START);
    }

    @Test
    void whoever_is_being_erased_this_moment_is_missing_and_nobody_elses_page_breaks() {
        var cory = cast.cory();
        var other = cast.cory();
        var sam = cast.sam();
        assertThat(people.with(Actor.of(sam), Role.COORDINATOR))
                .extracting(Person::id)
                .contains(cory, other);
        keys.destroy(other.value());
        assertThat(people.with(Actor.of(sam), Role.COORDINATOR))
                .extracting(Person::id)
                .contains(cory)
                .doesNotContain(other);
        assertThat(sees(sam, other)).isFalse();
        assertThat(sees(sam, cory)).isTrue();
    }

    @Test
    void a_name_is_seen_by_oneself_and_by_those_with_a_relation_and_the_role_for_it() {
        var amy = cast.amy();
        var mo = cast.mo();
        var cory = cast.coryFor(amy);
        cast.relate(RelationKind.MENTOR, amy, mo);
        assertThat(sees(amy, amy)).isTrue();
        assertThat(sees(mo, amy)).isTrue();
        assertThat(sees(amy, mo)).isTrue();
        assertThat(sees(cory, amy)).isTrue();
        assertThat(sees(cast.bo(), amy)).isFalse();
        assertThat(sees(cast.cory(), amy)).isFalse();
        assertThat(sees(cast.ada(), amy)).isFalse();
        assertThat(people.visibleTo(Actor.VISITOR, amy)).isEmpty();
    }

    @Test
    void a_relation_without_its_role_shows_nothing() {
        var amy = cast.amy();
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        assertThat(roles.end(cast.sam(), mo, Role.MENTOR)).isTrue();
        assertThat(sees(mo, amy)).isFalse();
    }

    @Test
    void a_relation_that_has_ended_shows_nothing() {
        var amy = cast.amy();
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        var relation = relations.to(Actor.of(amy), amy).getFirst();
        assertThat(relations.end(Actor.of(cast.bo()), relation.id())).isFalse();
        assertThat(relations.end(Actor.of(amy), relation.id())).isTrue();
        assertThat(sees(mo, amy)).isFalse();
        assertThat(sees(amy, mo)).isFalse();
    }

    @Test
    void breaking_the_glass_shows_for_an_hour_and_only_to_staff() {
        var amy = cast.amy();
        var sam = cast.sam();
        relations.breakGlass(sam, amy);
        assertThat(sees(sam, amy)).isTrue();
        assertThat(relations.to(Actor.of(amy), amy)).singleElement().satisfies(glass -> {
            assertThat(glass.kind()).isEqualTo(RelationKind.GLASS);
            assertThat(glass.holder()).isEqualTo(sam);
        });
        clock.forward(Duration.ofMinutes(61));
        assertThat(sees(sam, amy)).isFalse();
        var mo = cast.mo();
        assertThatThrownBy(() -> relations.breakGlass(mo, amy)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_gives_themselves_a_role_or_a_relation() {
        var amy = cast.amy();
        var bo = cast.bo();
        var cory = cast.cory();
        cast.coryFor(amy);
        assertThatThrownBy(() -> roles.give(amy, amy, Role.COORDINATOR)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> roles.give(amy, bo, Role.MENTOR)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> roles.give(cory, bo, Role.SUPERVISOR)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> relations.give(Actor.of(bo), RelationKind.GREETER, amy, bo))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> relations.give(Actor.of(cory), RelationKind.CASELOAD, amy, cory))
                .isInstanceOf(DataAccessException.class);
        roles.give(cast.sam(), bo, Role.MENTOR);
        relations.give(Actor.of(cast.sam()), RelationKind.MENTOR, amy, bo);
        assertThat(sees(bo, amy)).isTrue();
    }

    @Test
    void somebody_whose_account_has_ended_acts_as_nobody() {
        var amy = cast.amy();
        TestDatabase.owner()
                .sql("insert into people.ending (person, kind, at) values (:amy, 'disabled', now())")
                .param("amy", amy.value())
                .update();
        assertThat(sees(amy, amy)).isFalse();
        assertThat(roles.of(amy)).isEmpty();
        assertThat(gate.as(
                        Actor.of(amy),
                        () -> sql.sql("select wall.actor()").query(String.class).single()))
                .isEqualTo("nobody");
    }

    @Test
    void a_name_is_not_in_the_table() {
        var amy = cast.join("Kestrel-of-the-north", Role.MEMBER);
        var kept = TestDatabase.owner()
                .sql("select encode(name, 'escape') from people.person where id = :amy")
                .param("amy", amy.value())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("Kestrel");
        people.rename(Actor.of(amy), amy, "Wren");
        assertThat(people.visibleTo(Actor.of(amy), amy).orElseThrow().name()).isEqualTo("Wren");
    }

    private boolean sees(PersonId who, PersonId whom) {
        return people.visibleTo(Actor.of(who), whom).isPresent();
    }
}
