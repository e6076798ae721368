package tandem.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.checkins.CheckIn;
import tandem.checkins.CheckIns;
import tandem.checkins.Said;
import tandem.checkins.Scale;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.plan.Line;
import tandem.plan.Plans;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

@TandemTest
class SignalsTest {
    private static final ZoneId UTC = ZoneOffset.UTC;

    @Autowired
    Signals signals;

    @Autowired
    Openings openings;

    @Autowired
    Shares shares;

    @Autowired
    SignalStore store;

    @Autowired
    Choices choices;

    @Autowired
    KeptOfSignals kept;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Plans plans;

    @Autowired
    Relations relations;

    @Autowired
    Gate gate;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private PersonId mo;
    private Browser amys;

    @BeforeEach
    void clean() {
        TestDatabase.empty("signals", "checkins", "plan", "people", "signin", "audit");
        clock.set(TestClock.START);
        amy = cast.amy();
        mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        amys = cast.browser(port, amy);
    }

    @Test
    void a_signal_is_shown_with_its_reason_and_kept_nowhere_where_nobody_else_may_see_it() {
        assertThat(amys.get("/signals").body()).contains("No rule has anything to say", "No study says");
        hard(3);
        assertThat(amys.get("/signals").body())
                .contains("Three hard days", "The last 3 times you noted your mood, it was 3 or lower")
                .contains("If you think of dying, call or text 988", "Only you see this");
        assertThat(rows("signal") + rows("choice") + rows("opened")).isZero();
        assertThat(cast.browser(port, mo).get("/signals").body()).doesNotContain("The last 3 times");
    }

    @Test
    void not_now_is_until_tomorrow_or_for_a_week() {
        hard(3);
        var amys = cast.browser(port, amy);
        amys.post("/signals", "/signals/later", Map.of("rule", "hard-days", "days", "1"));
        assertThat(amys.get("/signals").body()).doesNotContain("The last 3 times").contains("It asks again tomorrow");
        clock.forward(Duration.ofDays(1));
        amys = cast.browser(port, amy);
        assertThat(amys.get("/signals").body()).contains("The last 3 times");
        amys.post("/signals", "/signals/later", Map.of("rule", "hard-days", "days", "7"));
        assertThat(amys.post("/signals", "/signals/later", Map.of("rule", "no-rule")).statusCode())
                .isEqualTo(404);
        clock.forward(Duration.ofDays(5));
        assertThat(shown()).isEmpty();
    }

    @Test
    void one_rule_is_turned_off_or_all_of_them() {
        hard(3);
        amys.post("/signals", "/signals/off", Map.of("rule", "hard-days"));
        assertThat(shown()).isEmpty();
        amys.post("/signals", "/signals/off/end", Map.of("rule", "hard-days"));
        assertThat(shown()).containsExactly("hard-days");
        amys.post("/signals", "/signals/off", Map.of("rule", "all"));
        assertThat(shown()).isEmpty();
        assertThat(amys.get("/signals").body()).contains("All rules are off");
        amys.post("/signals", "/signals/off/end", Map.of("rule", "all"));
        assertThat(shown()).containsExactly("hard-days");
    }

    @Test
    void days_are_those_of_the_zone_one_is_in() {
        plans.add(amy, new Line(Ids.next(), "risky", "payday", "", Optional.of(today().plusDays(6)), Optional.empty()));
        assertThat(signals.look(amy, UTC)).isEmpty();
        assertThat(signals.look(amy, ZoneId.of("Pacific/Kiritimati"))).containsExactly("risky-date");
    }

    @Test
    void a_mentor_reads_what_was_shown_first_and_the_member_sees_that_they_did() {
        open("hard-days");
        hard(3);
        assertThat(opened()).contains("Nobody has opened a signal");
        assertThat(amys.get("/signals").body()).contains("Mo can read it, as you agreed");
        assertThat(signals.unread(mo)).isEqualTo(1);
        assertThat(opened()).contains("Amy", "Three hard days", "The last 3 times").doesNotContain("note of amy");
        assertThat(signals.unread(mo)).isZero();
        assertThat(amys.get("/signals").body()).contains("Mo read it today");
        assertThat(amys.get("/me/looks").body()).contains("a signal that you opened to them");
        assertThat(cast.browser(port, cast.coryFor(amy)).get("/signals/opened").body()).doesNotContain("Three hard");
        assertThat(amys.get("/signals/opened").statusCode()).isEqualTo(404);
    }

    @Test
    void only_the_rules_that_were_agreed_on_are_open() {
        open("craving-up", "short-sleep");
        hard(3);
        assertThat(shown()).containsExactly("hard-days");
        assertThat(opened()).contains("Nobody has opened a signal");
        open("all");
        assertThat(shown()).containsExactly("hard-days");
        assertThat(opened()).contains("Three hard days");
    }

    @Test
    void what_is_taken_back_is_closed_at_once() {
        open("all");
        hard(3);
        shown();
        assertThat(opened()).contains("Three hard days");
        open();
        assertThat(opened()).doesNotContain("Three hard days");
        assertThat(rows("opened")).isZero();
        shown();
        assertThat(rows("signal")).isZero();
    }

    @Test
    void one_can_be_kept_to_oneself() {
        open("all");
        hard(3);
        shown();
        amys.post("/signals", "/signals/held", Map.of("rule", "hard-days"));
        assertThat(opened()).doesNotContain("Three hard days");
        assertThat(amys.get("/signals").body()).contains("You keep this one to yourself");
        signals.byItself(amy);
        assertThat(opened()).doesNotContain("Three hard days");
    }

    @Test
    void it_takes_the_share_and_the_relation() {
        open("all");
        hard(3);
        shown();
        assertThat(openings.read(mo)).hasSize(1);
        var relation = relations.to(Actor.of(amy), amy).stream()
                .filter(each -> each.holder().equals(mo))
                .findFirst()
                .orElseThrow();
        relations.end(Actor.of(amy), relation.id());
        assertThat(openings.read(mo)).isEmpty();
        clock.forward(Duration.ofMinutes(1));
        cast.relate(RelationKind.MENTOR, amy, mo);
        assertThat(openings.read(mo)).isEmpty();
        assertThatThrownBy(() -> shares.open(cast.bo(), relation, Set.of("all")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoever_is_quiet_is_shown_nothing_first_where_they_chose_so() {
        steady();
        open("hard-days");
        clock.forward(Duration.ofDays(7));
        Rounds.go(signals, openings, shares);
        assertThat(openings.read(mo)).isEmpty();
        open("gone-quiet");
        clock.forward(Duration.ofDays(-1));
        Rounds.go(signals, openings, shares);
        assertThat(openings.read(mo)).isEmpty();
        clock.forward(Duration.ofDays(1));
        Rounds.go(signals, openings, shares);
        assertThat(openings.read(mo)).hasSize(1);
        amys = cast.browser(port, amy);
        assertThat(amys.get("/signals").body()).contains("Tandem goes over your check-ins once a day", "last today");
        keep(0, Map.of(Scale.MOOD, 6));
        Rounds.go(signals, openings, shares);
        assertThat(openings.read(mo)).isEmpty();
        assertThat(rows("signal")).isZero();
    }

    @Test
    void the_daily_round_opens_nothing_that_was_not_shown_and_touches_nobody_else() {
        open("all");
        hard(3);
        var bo = cast.bo();
        Rounds.go(signals, openings, shares);
        assertThat(openings.read(mo)).isEmpty();
        assertThat(shares.people()).containsExactly(amy).doesNotContain(bo);
        shown();
        assertThat(openings.read(mo)).hasSize(1);
    }

    @Test
    void nothing_is_kept_longer_than_a_month() {
        open("all");
        hard(3);
        shown();
        clock.forward(Duration.ofDays(29));
        assertThat(openings.forget()).isZero();
        clock.forward(Duration.ofDays(2));
        assertThat(openings.forget()).isEqualTo(1);
    }

    @Test
    void no_word_of_it_stands_in_the_rows_and_the_copy_has_all_of_it() {
        var soon = Optional.of(today().plusDays(3));
        plans.add(amy, new Line(Ids.next(), "risky", "the-secret-date", "", soon, Optional.empty()));
        open("risky-date");
        choices.change(amy, choice -> choice.turnOff("low-support"));
        assertThat(shown()).containsExactly("risky-date");
        assertThat(kept.export(amy).toString()).contains("the-secret-date", "low-support", "risky-date");
        assertThat(kept.export(mo).toString()).contains("of=" + amy).doesNotContain("the-secret-date");
        var written = TestDatabase.owner().sql("""
                select string_agg(s::text, ' ') || (select string_agg(c::text, ' ') from signals.choice c)
                    || (select string_agg(h::text, ' ') from signals.share h) from signals.signal s
                """).query(String.class).single();
        assertThat(written).isNotBlank().doesNotContain("secret", "risky", "low-support");
        assertThat(gate.as(Actor.of(cast.bo()), () -> store.of(amy))).isEmpty();
        assertThat(gate.as(Actor.of(amy), () -> store.of(amy))).hasSize(1);
    }

    private List<String> shown() {
        return signals.look(amy, UTC);
    }

    private String opened() {
        return cast.browser(port, mo).get("/signals/opened").body();
    }

    private void open(String... rules) {
        assertThat(signals.open(amy, mo, Set.of(rules))).isTrue();
    }

    private void hard(int days) {
        for (int ago = days - 1; ago >= 0; ago--) {
            keep(ago, Map.of(Scale.MOOD, 2));
        }
    }

    private void steady() {
        for (int ago = 0; ago < 25; ago++) {
            keep(ago, Map.of(Scale.MOOD, 6));
        }
    }

    private void keep(int ago, Map<Scale, Integer> numbers) {
        var said = new Said(
                Optional.empty(), new EnumMap<>(numbers), Set.of(), Set.of(), Set.of(), Set.of(), "note of amy");
        checkIns.keep(amy, new CheckIn(Ids.next(), today().minusDays(ago), clock.instant(), said), true);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UTC);
    }

    private static long rows(String table) {
        return TestDatabase.owner()
                .sql("select count(*) from signals." + table)
                .query(Long.class)
                .single();
    }
}
