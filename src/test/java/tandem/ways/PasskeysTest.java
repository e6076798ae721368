package tandem.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

@TandemTest
class PasskeysTest {
    @Autowired
    Passkeys passkeys;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private final Authenticator phone = new Authenticator("http://localhost:9999");
    private PersonId amy;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "ways");
        clock.set(TestClock.START);
        amy = cast.amy();
    }

    @Test
    void a_passkey_lets_its_person_in() {
        keep();
        assertThat(passkeys.of(amy)).singleElement().extracting(Passkey::device).isEqualTo("phone");
        assertThat(passkeys.check(phone.show(passkeys.asked()))).contains(amy);
        assertThat(passkeys.of(amy).getFirst().used()).isEqualTo(clock.instant());
        assertThat(passkeys.check(new Authenticator(phone.origin).show(passkeys.asked())))
                .isEmpty();
    }

    @Test
    void what_phones_list_says_nothing_of_who_or_where() {
        assertThat(passkeys.wanted(amy)).doesNotContainIgnoringCase("amy", "tandem", "recovery", amy.toString());
    }

    @Test
    void each_question_is_answered_once_and_in_time_and_for_what_it_was_asked() {
        keep();
        var asked = passkeys.asked();
        assertThat(passkeys.check(phone.show(asked))).contains(amy);
        assertThat(passkeys.check(phone.show(asked))).as("again").isEmpty();
        var late = passkeys.asked();
        clock.forward(Duration.ofMinutes(6));
        assertThat(passkeys.check(phone.show(late))).as("late").isEmpty();
        var another = new Authenticator(phone.origin);
        assertThat(passkeys.keep(amy, another.make(passkeys.asked()), "phone")).isFalse();
        assertThat(passkeys.keep(amy, another.make(passkeys.wanted(cast.bo())), "phone"))
                .isFalse();
        assertThat(passkeys.keep(amy, another.make(passkeys.wanted(amy)), "phone"))
                .isTrue();
    }

    @Test
    void another_site_another_party_and_a_phone_that_did_not_ask_for_a_finger_are_refused() {
        keep();
        phone.origin = "https://evil.example";
        assertThat(passkeys.check(phone.show(passkeys.asked()))).isEmpty();
        phone.origin = "http://localhost:9999";
        phone.party = "evil.example";
        assertThat(passkeys.check(phone.show(passkeys.asked()))).isEmpty();
        phone.party = "localhost";
        phone.verified = false;
        assertThat(passkeys.check(phone.show(passkeys.asked()))).isEmpty();
        phone.verified = true;
        assertThat(passkeys.check(phone.show(passkeys.asked())))
                .as("the same phone, as it should")
                .contains(amy);
    }

    @Test
    void a_copied_passkey_is_noticed_by_its_counter() {
        keep();
        phone.counter = 9;
        assertThat(passkeys.check(phone.show(passkeys.asked()))).contains(amy);
        phone.counter = 5;
        assertThat(passkeys.check(phone.show(passkeys.asked()))).isEmpty();
    }

    @Test
    void nonsense_is_refused() {
        for (var nonsense : new String[] {"", "{}", "[]", "null", "{\"id\":1}", "{\"id\":\"x\",\"response\":{}}"}) {
            assertThat(passkeys.check(nonsense)).as(nonsense).isEmpty();
            assertThat(passkeys.keep(amy, nonsense, "phone")).as(nonsense).isFalse();
        }
    }

    @Test
    void only_its_person_sees_it_or_takes_it_away() {
        keep();
        var key = passkeys.of(amy).getFirst().id();
        var bo = cast.bo();
        assertThat(passkeys.forget(bo, key)).isFalse();
        var count = "select count(*) from ways.passkey";
        for (var actor : new Actor[] {Actor.of(bo), Actor.of(cast.ada()), Actor.of(cast.cory()), Actor.VISITOR}) {
            assertThat(gate.as(actor, () -> sql.sql(count).query(Long.class).single()))
                    .as(actor.text())
                    .isZero();
        }
        assertThat(passkeys.forget(amy, key)).isTrue();
        assertThat(passkeys.check(phone.show(passkeys.asked()))).isEmpty();
    }

    private void keep() {
        assertThat(passkeys.keep(amy, phone.make(passkeys.wanted(amy)), "phone"))
                .isTrue();
    }
}
