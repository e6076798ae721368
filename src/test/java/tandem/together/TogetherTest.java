package tandem.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.fits.Fits;
import tandem.fits.Planned;
import tandem.people.Apart;
import tandem.people.Blocks;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

@TandemTest
class TogetherTest {
    private static final Duration MONTH = Duration.ofDays(31);

    @Autowired
    Together together;

    @Autowired
    TogetherFaces faces;

    @Autowired
    KeptOfTogether kept;

    @Autowired
    Fits fits;

    @Autowired
    Blocks blocks;

    @Autowired
    Apart apart;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId gil;
    private PersonId amy;

    @BeforeEach
    void gil_has_been_here_for_a_month_and_would_come_along() {
        TestDatabase.empty("together", "fits", "safety", "people", "signin", "mail");
        clock.set(TestClock.START);
        gil = cast.gil();
        together.willing(gil, true);
        clock.forward(MONTH);
        amy = cast.amy();
    }

    @Test
    void somebody_asks_somebody_says_yes_and_both_see_where_to_meet() {
        var id = ask("A red cap");
        var gils = cast.browser(port, gil);
        var path = "/together/" + id;
        assertThat(gils.get("/together").body()).contains("They would like company", "Lamplighters");
        assertThat(gils.get(path).body()).contains("Would you come along?").doesNotContain("Amy", "A red cap");
        assertThat(gils.post(path, path + "/taking", Map.of("sign", "My house is 12 Oak St"))
                        .body())
                .contains("no numbers and no address");
        gils.post(path, path + "/taking", Map.of("sign", "A green scarf"));
        assertThat(gils.get(path).body()).contains("You and Amy", "A red cap", "Outside, by the door");
        var amys = cast.browser(port, amy);
        assertThat(amys.get(path).body()).contains("You and Gil", "A green scarf", "Call it off");
        assertThat(together.of(amy)).hasSize(1);
        assertThat(together.of(gil)).hasSize(1);
        assertThat(fits.of(amy))
                .as("she is asked afterwards whether it was a fit")
                .hasSize(1);
        assertThat(faces.visibleTo(Actor.of(amy), id)).map(face -> face.name()).hasValue("Gil");
        assertThat(amys.get("/reports/new?place=together&id=" + id).body()).contains("Gil");
        assertThat(kept.export(amy).toString()).contains("Lamplighters", "A red cap");
        assertThat(kept.export(gil).toString())
                .contains("A green scarf", "comes_along_since")
                .doesNotContain("A red cap");
    }

    @Test
    void it_is_seen_by_those_who_would_come_along_and_the_coordinator_and_by_nobody_else() {
        var cory = cast.coryFor(amy);
        var mo = cast.mo();
        var id = ask("");
        assertThat(seen(gil, id)).isTrue();
        assertThat(seen(cory, id)).isTrue();
        assertThat(seen(amy, id)).isTrue();
        for (var other : List.of(cast.bo(), cast.lee(), cast.cory(), cast.sam(), cast.ada(), mo)) {
            assertThat(seen(other, id)).isFalse();
            assertThat(cast.browser(port, other).get("/together/" + id).statusCode())
                    .isEqualTo(404);
        }
        together.willing(mo, true);
        assertThat(seen(mo, id))
                .as("a newcomer does not come along with anybody")
                .isFalse();
        together.willing(gil, false);
        assertThat(seen(gil, id)).isFalse();
        var bo = cast.bo();
        assertThatThrownBy(() -> together.willing(bo, true)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whom_nobody_looks_after_every_coordinator_does() {
        var id = ask("");
        assertThat(seen(cast.cory(), id)).isTrue();
    }

    @Test
    void those_who_are_kept_apart_or_blocked_never_meet_here_and_are_not_told() {
        var id = ask("");
        blocks.block(amy, gil, "Gil");
        assertThat(seen(gil, id)).isFalse();
        var mo = cast.mo();
        together.willing(mo, true);
        clock.forward(MONTH);
        var other = ask("");
        assertThat(seen(mo, other)).isTrue();
        apart.keep(cast.sam(), amy, mo);
        assertThat(seen(mo, other)).isFalse();
        assertThat(cast.browser(port, mo).get("/together/" + other).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_block_after_the_yes_calls_it_off_without_a_word() {
        var id = ask("A red cap");
        assertThat(together.take(gil, going(gil, id), "A green scarf")).isTrue();
        blocks.block(gil, amy, "Amy");
        assertThat(seen(gil, id)).isFalse();
        assertThat(together.of(gil)).isEmpty();
        assertThat(cast.browser(port, amy).get("/together/" + id).body())
                .contains("It is off.")
                .doesNotContain("Gil", "A green scarf");
        assertThat(faces.visibleTo(Actor.of(amy), id)).isEmpty();
    }

    @Test
    void either_calls_it_off_without_a_reason_and_the_other_sees_it() {
        var id = ask("");
        together.take(gil, going(gil, id), "");
        var gils = cast.browser(port, gil);
        gils.post("/together/" + id, "/together/" + id + "/end", Map.of());
        assertThat(cast.browser(port, amy).get("/together/" + id).body())
                .contains("cannot come after all", "We are asking others");
        assertThat(together.waiting(gil))
                .as("whoever called it off is not asked again")
                .isEmpty();
        var dee = willing();
        assertThat(together.take(dee, going(dee, id), "")).isTrue();
        var amys = cast.browser(port, amy);
        amys.post("/together/" + id, "/together/" + id + "/end", Map.of());
        assertThat(cast.browser(port, dee).get("/together/" + id).body()).contains("It is off.");
        assertThat(together.of(dee)).isEmpty();
        assertThat(together.callOff(dee, going(dee, id)))
                .as("it is off already")
                .isFalse();
    }

    @Test
    void the_first_who_says_yes_has_it() {
        var id = ask("");
        var dee = willing();
        var seen = going(dee, id);
        assertThat(together.take(gil, going(gil, id), "")).isTrue();
        assertThat(together.take(dee, seen, "")).isFalse();
        assertThat(cast.browser(port, dee).get("/together/" + id).statusCode()).isEqualTo(404);
        var bo = cast.bo();
        assertThat(together.take(bo, seen, "")).isFalse();
    }

    @Test
    void a_coordinator_sees_whom_nobody_said_yes_to_within_a_day_and_may_say_it() {
        var cory = cast.coryFor(amy);
        var id = ask("");
        var corys = cast.browser(port, cory);
        assertThat(corys.get("/desk").body()).contains("Waiting for company: 1").doesNotContain("past the stated time");
        clock.forward(Duration.ofHours(25));
        corys = cast.browser(port, cory);
        assertThat(corys.get("/desk").body()).contains("1 person is waiting for company past the stated time.");
        assertThat(corys.get("/together").body()).contains("Nobody has said yes in time");
        assertThat(corys.get("/together/" + id).body()).contains("Amy asks for company");
        corys.post("/together/" + id, "/together/" + id + "/taking", Map.of());
        assertThat(cast.browser(port, amy).get("/together/" + id).body()).contains("You and Cory");
    }

    @Test
    void the_same_form_asks_once_and_nobody_asks_for_more_than_three() {
        var wish = wish("", 3);
        together.ask(amy, wish);
        together.ask(amy, wish);
        assertThat(together.of(amy)).hasSize(1);
        ask("");
        ask("");
        assertThat(together.ask(amy, wish("", 3))).isEqualTo(Together.Asked.ENOUGH);
        assertThat(together.ask(cast.bo(), wish("", 0))).isEqualTo(Together.Asked.BEGUN);
    }

    @Test
    void what_is_asked_is_sealed_and_forgotten_a_month_later() {
        ask("A red cap");
        var row = TestDatabase.owner()
                .sql("select r::text || encode(planned, 'escape') || encode(sign, 'escape') from together.request r")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("Lamp", "red cap", "Amy");
        assertThat(together.forgetOld()).isZero();
        clock.forward(Duration.ofDays(34));
        assertThat(together.forgetOld()).isOne();
    }

    private boolean seen(PersonId person, UUID id) {
        return together.visibleTo(Actor.of(person), id).isPresent();
    }

    private Going going(PersonId person, UUID id) {
        return together.visibleTo(Actor.of(person), id).orElseThrow();
    }

    private PersonId willing() {
        clock.set(TestClock.START);
        var dee = cast.join("Dee", Role.MEMBER, Role.GREETER);
        together.willing(dee, true);
        clock.forward(MONTH);
        return dee;
    }

    private UUID ask(String sign) {
        var wish = wish(sign, 3);
        assertThat(together.ask(amy, wish)).isEqualTo(Together.Asked.WAITS);
        return wish.id();
    }

    private Together.Wish wish(String sign, int days) {
        var start = ZonedDateTime.ofInstant(clock.instant(), ZoneId.of("America/Chicago"))
                .plusDays(days);
        return new Together.Wish(Ids.next(), new Planned("lamp", "Lamplighters", "aa", start, 60), Spot.DOOR, 10, sign);
    }
}
