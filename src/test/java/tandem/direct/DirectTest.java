package tandem.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.circles.CircleCast;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Fellow;
import tandem.people.Blocks;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Amy has just come. Kit and Bo have been here for two months, in the same circle, which Lee leads.
@TandemTest
class DirectTest {
    @Autowired
    Directs directs;

    @Autowired
    KeptOfDirect kept;

    @Autowired
    FacesOfWords faces;

    @Autowired
    Circles circles;

    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    Blocks blocks;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    Cast cast;

    @Autowired
    CircleCast round;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId lee;
    private PersonId kit;
    private PersonId bo;
    private PersonId amy;
    private CircleId circle;

    @BeforeEach
    void clean() {
        TestDatabase.empty("direct", "conversation", "circles", "people", "signin");
        clock.set(TestClock.START.minus(Duration.ofDays(60)));
        lee = cast.lee();
        kit = cast.join("Kit", Role.MEMBER);
        bo = cast.bo();
        circle = round.ledBy(lee);
        round.join(kit, circle, "Wren");
        round.join(bo, circle, "Robin");
        clock.set(TestClock.START);
        amy = cast.amy();
        round.join(amy, circle, "Sparrow");
    }

    @Test
    void two_of_a_circle_write_once_each_of_them_has_asked_and_not_before() {
        var kits = cast.browser(port, kit);
        assertThat(kits.get(ways(kit, "Robin")).body()).contains("Write with Robin?", "asked once");
        assertThat(location(ask(kits, kit, "Robin"))).isEqualTo("/words");
        assertThat(kits.get("/words").body()).contains("You asked", "Robin");
        assertThat(kits.get(ways(kit, "Robin")).body()).contains("You asked Robin");
        assertThat(directs.of(kit)).isEmpty();
        assertThatThrownBy(() -> force(kit, bo)).isInstanceOf(DataAccessException.class);
        var bos = cast.browser(port, bo);
        assertThat(bos.get("/today").body()).contains("Somebody writes to you");
        assertThat(bos.get("/words").body())
                .contains("Somebody would like to write with you", "Wren")
                .doesNotContain("Kit");
        var talk = location(ask(bos, bo, "Wren"));
        say(bos, talk, "Hello Wren.");
        assertThat(kits.get("/today").body()).contains("Somebody writes to you");
        assertThat(kits.get(talk).body()).contains("You and Robin", "Hello Wren.", "Report or block Robin");
        assertThat(kits.get("/today").body()).doesNotContain("Somebody writes to you");
        say(kits, talk, "Hello Robin.");
        assertThat(bos.get(talk).body()).contains("Hello Robin.").doesNotContain("Kit");
        for (var other : new PersonId[] {lee, amy, cast.coryFor(kit, bo), cast.sam(), cast.ada()}) {
            assertThat(cast.browser(port, other).get(talk).statusCode()).isEqualTo(404);
            assertThat(rows(other)).isZero();
        }
    }

    @Test
    void a_no_is_silent_and_may_become_a_yes() {
        var kits = cast.browser(port, kit);
        ask(kits, kit, "Robin");
        var before = kits.get("/words").body();
        var bos = cast.browser(port, bo);
        var ask = directs.asksFor(bo).getFirst().id();
        directs.refuse(lee, ask);
        assertThat(directs.asksFor(bo)).as("not another's to refuse").hasSize(1);
        bos.post("/words", "/words/asks/" + ask + "/refusal", Map.of());
        assertThat(directs.asksFor(bo)).isEmpty();
        assertThat(tokenless(kits.get("/words").body())).isEqualTo(tokenless(before));
        assertThat(refusals(kit)).isZero();
        ask(kits, kit, "Robin");
        assertThat(directs.asksFor(bo)).as("asked once").isEmpty();
        assertThat(location(ask(bos, bo, "Wren"))).startsWith("/words/");
    }

    @Test
    void somebody_new_is_asked_by_nobody_which_nobody_can_tell_and_may_ask_themselves() {
        var kits = cast.browser(port, kit);
        assertThat(location(ask(kits, kit, "Sparrow"))).isEqualTo(location(ask(kits, kit, "Robin")));
        assertThat(kits.get("/words").body()).contains("Sparrow", "Robin");
        assertThat(directs.asksFor(amy)).isEmpty();
        assertThat(asksSeenBy(amy)).isZero();
        assertThat(asksSeenBy(bo)).isOne();
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/words").body()).doesNotContain("Wren");
        assertThat(amys.get("/today").body()).doesNotContain("Somebody writes");
        assertThat(location(ask(amys, amy, "Robin"))).isEqualTo("/words");
        assertThat(directs.asksFor(bo)).extracting(each -> each.fellow().name()).contains("Sparrow");
        assertThat(location(ask(amys, amy, "Wren"))).as("both asked").startsWith("/words/");
        assertThat(directs.of(kit)).hasSize(1);
    }

    @Test
    void what_was_asked_of_somebody_new_reaches_them_once_they_know_the_place() {
        clock.set(TestClock.START.plus(Duration.ofDays(20)));
        ask(cast.browser(port, kit), kit, "Sparrow");
        assertThat(directs.asksFor(amy)).isEmpty();
        clock.set(TestClock.START.plus(Duration.ofDays(31)));
        assertThat(directs.asksFor(amy)).hasSize(1);
        clock.set(TestClock.START.plus(Duration.ofDays(52)));
        directs.forgetOld();
        assertThat(directs.asksFor(amy)).as("an old question goes away").isEmpty();
    }

    @Test
    void five_questions_wait_at_most_and_a_yes_counts_against_nothing() {
        for (int each = 0; each < 6; each++) {
            round.join(cast.join("M" + each, Role.MEMBER), circle, "M" + each);
        }
        var kits = cast.browser(port, kit);
        for (int each = 0; each < 5; each++) {
            assertThat(ask(kits, kit, "M" + each).statusCode()).isEqualTo(303);
        }
        assertThat(ask(kits, kit, "M5").body()).contains("Give them time");
        assertThatThrownBy(() -> forceAsk(kit, amy)).isInstanceOf(DataAccessException.class);
        ask(cast.browser(port, bo), bo, "Wren");
        assertThat(location(ask(kits, kit, "Robin"))).startsWith("/words/");
    }

    @Test
    void a_role_opens_words_while_it_lasts_and_only_between_the_two() {
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        var cory = cast.coryFor(amy);
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/words").body()).contains("Mo", "your mentor", "Cory", "looks after you");
        var relation = relations.to(Actor.of(amy), amy).stream()
                .filter(each -> each.kind() == RelationKind.MENTOR)
                .findFirst()
                .orElseThrow()
                .id();
        var way = "/words/new?place=role&id=" + relation;
        for (var other : new PersonId[] {bo, lee, cory}) {
            assertThat(cast.browser(port, other).get(way).statusCode()).isEqualTo(404);
        }
        var mos = cast.browser(port, mo);
        var talk = location(mos.post(way, "/words", Map.of("place", "role", "id", relation.toString())));
        say(mos, talk, "How is the new room?");
        assertThat(amys.get(talk).body()).contains("You and Mo", "How is the new room?");
        relations.end(Actor.of(amy), relation);
        assertThat(say(amys, talk, "Too late.").statusCode()).isEqualTo(422);
        assertThat(amys.get(talk).body()).contains("This talk is closed").doesNotContain("Too late.</p>");
        assertThatThrownBy(() -> directs.say(amy, directs.of(amy).getFirst(), UUID.randomUUID(), "Past the page."))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_leader_and_a_member_write_under_the_names_of_the_circle_until_one_leaves_it() {
        var lees = cast.browser(port, lee);
        var talk = location(ask(lees, lee, "Sparrow"));
        say(lees, talk, "Glad you came. Here is the desk: 520-555-0142.");
        var amys = cast.browser(port, amy);
        assertThat(amys.get(talk).body()).contains("You and Lee", "520-555-0142");
        assertThat(lees.get(talk).body()).contains("You and Sparrow").doesNotContain("Amy");
        assertThat(location(amys.get(ways(amy, "Lee")))).isEqualTo(talk);
        circles.leave(amy, circle);
        assertThat(say(lees, talk, "Where are you?").statusCode()).isEqualTo(422);
    }

    @Test
    void numbers_and_links_pass_only_where_both_have_been_here_for_a_month() {
        var kits = cast.browser(port, kit);
        var amys = cast.browser(port, amy);
        ask(kits, kit, "Sparrow");
        var talk = location(ask(amys, amy, "Wren"));
        say(kits, talk, "Call me at five two zero, 555 01 99");
        say(kits, talk, "See you on Tuesday.");
        say(amys, talk, "I am on insta: sparrow");
        assertThat(amys.get(talk).body()).contains("See you on Tuesday.").doesNotContain("555 01 99");
        assertThat(kits.get(talk).body())
                .contains("555 01 99", "It passes only between")
                .doesNotContain("insta");
        assertThat(words(amy)).as("in the database itself").isEqualTo(2);
        ask(kits, kit, "Robin");
        var old = location(ask(cast.browser(port, bo), bo, "Wren"));
        say(kits, old, "Call me at 520 555 0188");
        assertThat(cast.browser(port, bo).get(old).body()).as("control").contains("520 555 0188");
        clock.forward(Duration.ofDays(31));
        assertThat(cast.browser(port, amy).get(talk).body()).contains("555 01 99");
        assertThat(cast.browser(port, kit).get(talk).body()).contains("insta: sparrow");
    }

    @Test
    void either_ends_it_and_whoever_did_takes_it_up_again() {
        var talk = both();
        var bos = cast.browser(port, bo);
        var kits = cast.browser(port, kit);
        bos.post(talk, talk + "/ending", Map.of());
        assertThat(say(kits, talk, "Why?").statusCode()).isEqualTo(422);
        assertThat(kits.get(talk).body()).contains("This talk is closed").doesNotContain("Take it up again");
        assertThat(kits.post(talk, talk + "/ending/end", Map.of()).statusCode()).isEqualTo(404);
        assertThat(takeUp(kit)).isZero();
        assertThat(location(kits.get(ways(kit, "Robin")))).as("no second one").isEqualTo(talk);
        bos.post(talk, talk + "/ending/end", Map.of());
        assertThat(say(kits, talk, "Good to hear.").statusCode()).isEqualTo(303);
    }

    @Test
    void blocked_means_gone_for_both_and_reporting_is_two_taps() {
        var talk = both();
        var kits = cast.browser(port, kit);
        say(cast.browser(port, bo), talk, "Something unkind.");
        assertThat(kits.get("/reports/new?place=words&id=" + id(talk)).body()).contains("Robin");
        var sent = kits.post(
                "/reports/new?place=words&id=" + id(talk),
                "/reports",
                Map.of(
                        "place",
                        "words",
                        "id",
                        id(talk),
                        "key",
                        UUID.randomUUID().toString(),
                        "kind",
                        "pressure",
                        "block",
                        "yes"));
        assertThat(sent.statusCode()).isEqualTo(303);
        for (var each : new PersonId[] {kit, bo}) {
            assertThat(cast.browser(port, each).get(talk).statusCode()).isEqualTo(404);
            assertThat(directs.of(each)).isEmpty();
            assertThat(rows(each)).isZero();
        }
        assertThat(faces.visibleTo(Actor.of(bo), UUID.fromString(id(talk)))).isEmpty();
        assertThatThrownBy(() -> forceAsk(bo, kit)).isInstanceOf(DataAccessException.class);
        blocks.unblock(kit, blocks.of(kit).getFirst().id());
        assertThat(kits.get(talk).body()).contains("Something unkind.");
        TestDatabase.empty("safety");
    }

    @Test
    void the_same_form_sent_twice_says_it_once_and_hard_words_show_a_person_first() {
        var talk = both();
        var kits = cast.browser(port, kit);
        var form = form("Once.");
        kits.post(talk, talk, form);
        kits.post(talk, talk, form);
        assertThat(directs.by(kit)).hasSize(1);
        var hard = form("I don't want to live any more.");
        var pause = kits.post(talk, talk, hard);
        assertThat(pause.body()).contains("tel:988", "Get me a person", "any more.");
        assertThat(directs.by(kit)).hasSize(1);
        hard.put("go", "anyway");
        kits.post(talk, talk, hard);
        assertThat(directs.by(kit)).hasSize(2);
        assertThat(say(kits, talk, " ").statusCode()).isEqualTo(422);
        assertThat(say(kits, talk, "x".repeat(2001)).body()).contains("2,000 letters");
        for (int each = 0; each < 28; each++) {
            directs.say(kit, directs.of(kit).getFirst(), UUID.randomUUID(), "More " + each);
        }
        assertThat(say(kits, talk, "Too much.").body()).contains("a lot in this hour", "Too much.");
    }

    @Test
    void words_are_sealed_with_their_authors_key_go_with_them_and_after_ninety_days() {
        var talk = both();
        say(cast.browser(port, kit), talk, "Kestrel-of-the-north");
        say(cast.browser(port, bo), talk, "Mine stays.");
        assertThat(TestDatabase.owner()
                        .sql("select encode(words, 'escape') from direct.word")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(row -> row.contains("Kestrel") || row.contains("stays"));
        assertThat(gate.as(Actor.of(kit), () -> kept.export(kit)))
                .asString()
                .contains("Kestrel-of-the-north", "Robin", "fellows")
                .doesNotContain("Mine stays.");
        clock.forward(Duration.ofDays(89));
        directs.forgetOld();
        assertThat(directs.by(kit)).hasSize(1);
        people.erase(kit);
        assertThat(rows(bo)).isZero();
        clock.forward(Duration.ofDays(2));
        directs.forgetOld();
        assertThat(directs.by(bo)).isEmpty();
    }

    @Test
    void nobody_writes_asks_or_opens_in_anothers_name() {
        var talk = UUID.fromString(id(both()));
        assertThatThrownBy(() -> forceWord(amy, amy, talk)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> forceWord(kit, bo, talk)).isInstanceOf(DataAccessException.class);
        assertThat(forceWord(kit, kit, talk)).isEqualTo(1);
        assertThatThrownBy(() -> force(kit, amy)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> forceRole(kit, "mentor", kit, amy)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> forceRole(amy, "mentor", kit, amy)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> forceRole(lee, "staff", lee, amy)).isInstanceOf(DataAccessException.class);
        var outsider = cast.join("Out", Role.MEMBER);
        assertThatThrownBy(() -> forceAsk(outsider, kit)).isInstanceOf(DataAccessException.class);
        assertThat(cast.browser(port, outsider).get(ways(kit, "Robin")).statusCode())
                .isEqualTo(404);
    }

    /// Kit and Bo, who both asked.
    private String both() {
        ask(cast.browser(port, kit), kit, "Robin");
        return location(ask(cast.browser(port, bo), bo, "Wren"));
    }

    private HttpResponse<String> ask(Browser who, PersonId me, String name) {
        return who.post("/words", "/words", Map.of("place", "circle", "id", fellow(me, name)));
    }

    private String ways(PersonId me, String name) {
        return "/words/new?place=circle&id=" + fellow(me, name);
    }

    private String fellow(PersonId me, String name) {
        return circles.fellows(Actor.of(me), circle).stream()
                .filter(each -> each.name().equals(name))
                .map(Fellow::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static HttpResponse<String> say(Browser who, String talk, String words) {
        return who.post("/words", talk, form(words));
    }

    private static Map<String, String> form(String words) {
        return new HashMap<>(Map.of("words", words, "key", UUID.randomUUID().toString()));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").split("#")[0];
    }

    private static String id(String talk) {
        return talk.substring("/words/".length());
    }

    private static String tokenless(String page) {
        return page.replaceAll("name=\"token\" value=\"[^\"]+\"", "");
    }

    private long rows(PersonId who) {
        return count(who, "select (select count(*) from direct.talk) + (select count(*) from direct.word)");
    }

    private long words(PersonId who) {
        return count(who, "select count(*) from direct.word");
    }

    private long asksSeenBy(PersonId who) {
        return count(who, "select count(*) from direct.ask");
    }

    private long refusals(PersonId who) {
        return count(who, "select count(*) from direct.refusal");
    }

    private long count(PersonId who, String question) {
        return gate.as(Actor.of(who), () -> sql.sql(question).query(Long.class).single());
    }

    private int takeUp(PersonId who) {
        return gate.as(
                Actor.of(who),
                () -> sql.sql("update direct.talk set ended = null, ended_by = null")
                        .update());
    }

    private int force(PersonId me, PersonId other) {
        return forceTalk(me, "fellows", me, other, circle.value());
    }

    private int forceRole(PersonId me, String kind, PersonId holder, PersonId member) {
        return forceTalk(me, kind, holder, member, null);
    }

    private int forceTalk(PersonId me, String kind, PersonId holder, PersonId member, UUID room) {
        return gate.as(
                Actor.of(me),
                () -> sql.sql("""
                        insert into direct.talk (id, kind, circle, holder, member, began)
                        values (gen_random_uuid(), :kind, :circle, :holder, :member, '2026-03-02')
                        """)
                        .param("kind", kind)
                        .param("circle", room, java.sql.Types.OTHER)
                        .param("holder", holder.value())
                        .param("member", member.value())
                        .update());
    }

    private int forceAsk(PersonId me, PersonId other) {
        return gate.as(
                Actor.of(me),
                () -> sql.sql("""
                        insert into direct.ask (id, circle, asker, asked, asked_on)
                        values (gen_random_uuid(), :circle, :asker, :asked, '2026-03-02')
                        """)
                        .param("circle", circle.value())
                        .param("asker", me.value())
                        .param("asked", other.value())
                        .update());
    }

    private int forceWord(PersonId me, PersonId author, UUID talk) {
        return gate.as(
                Actor.of(me),
                () -> sql.sql("""
                        insert into direct.word (id, talk, author, words, at, held)
                        values (gen_random_uuid(), :talk, :author, decode(repeat('00', 16), 'hex'), now(), false)
                        """)
                        .param("talk", talk)
                        .param("author", author.value())
                        .update());
    }
}
