package tandem.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestDatabase;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

@TandemTest
class IdentitiesTest {
    @Autowired
    Identities identities;

    @Autowired
    java.util.List<Kept> kept;

    @Autowired
    Cast cast;

    private PersonId amy;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people");
        amy = cast.amy();
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, " Amy.Q@Example.ORG ");
    }

    @Test
    void an_address_is_found_however_it_is_typed_and_stands_nowhere_in_clear() {
        assertThat(identities.find(IdentityKind.EMAIL, "amy.q@EXAMPLE.org")).containsExactly(amy);
        assertThat(identities.find(IdentityKind.EMAIL, "amy@example.org")).isEmpty();
        assertThat(identities.find(IdentityKind.PHONE, "amy.q@example.org")).isEmpty();
        assertThat(email(Actor.of(amy))).contains("Amy.Q@example.org");
        assertThat(TestDatabase.owner()
                        .sql("select string_agg(encode(value, 'escape') || encode(fingerprint, 'escape'), '')"
                                + " from identities.identity")
                        .query(String.class)
                        .single())
                .doesNotContainIgnoringCase("amy", "example");
    }

    @Test
    void oneself_and_the_coordinator_of_the_caseload_see_it_and_nobody_else_does() {
        assertThat(email(Actor.of(amy))).isPresent();
        assertThat(email(Actor.of(cast.coryFor(amy)))).isPresent();
        for (var other : new Actor[] {
            Actor.of(cast.bo()),
            Actor.of(cast.cory()),
            Actor.of(cast.sam()),
            Actor.of(cast.ada()),
            Actor.VISITOR,
            Actor.OPERATOR
        }) {
            assertThat(email(other)).as(other.text()).isEmpty();
        }
    }

    @Test
    void nobody_writes_for_somebody_else() {
        var cory = Actor.of(cast.coryFor(amy));
        assertThatThrownBy(() -> identities.keep(cory, amy, IdentityKind.PHONE, "520 555 0142"))
                .isInstanceOf(DataAccessException.class);
        assertThat(identities.forget(cory, amy, IdentityKind.EMAIL)).isFalse();
        assertThat(email(Actor.of(amy))).isPresent();
        assertThat(identities.forget(Actor.of(amy), amy, IdentityKind.EMAIL)).isTrue();
        assertThat(email(Actor.of(amy))).isEmpty();
    }

    @Test
    void an_address_is_one_persons_and_a_telephone_may_be_a_households() {
        var bo = cast.bo();
        assertThat(identities.keep(Actor.of(bo), bo, IdentityKind.EMAIL, "AMY.Q@example.org"))
                .isFalse();
        assertThat(identities.keep(Actor.of(bo), bo, IdentityKind.EMAIL, "bo@example.org"))
                .isTrue();
        for (var person : new PersonId[] {amy, bo}) {
            assertThat(identities.keep(Actor.of(person), person, IdentityKind.PHONE, "(520) 555-0142"))
                    .isTrue();
        }
        assertThat(identities.find(IdentityKind.PHONE, "+1 520 555 0142")).containsExactlyInAnyOrder(amy, bo);
    }

    @Test
    void a_new_address_takes_the_place_of_the_old_one_and_nonsense_is_refused() {
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "new@example.org");
        assertThat(email(Actor.of(amy))).contains("new@example.org");
        assertThat(identities.find(IdentityKind.EMAIL, "amy.q@example.org")).isEmpty();
        assertThatThrownBy(() -> identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "new@"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_export_holds_all_of_it() {
        identities.keep(Actor.of(amy), amy, IdentityKind.LEGAL_NAME, "Amelia Quint");
        var ours =
                kept.stream().filter(each -> each.module().equals("identities")).findFirst();
        assertThat(ours.orElseThrow().export(amy))
                .isEqualTo(Map.of("email", "Amy.Q@example.org", "legal_name", "Amelia Quint"));
    }

    private java.util.Optional<String> email(Actor actor) {
        return identities.of(actor, amy, IdentityKind.EMAIL);
    }
}
