package tandem.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Fellow;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.greeting.Greetings;
import tandem.joining.PersonJoined;
import tandem.people.Apart;
import tandem.people.Blocks;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.people.Roles;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Amy and Kit are in one circle, which Lee leads; Kit is the one who does harm.
@TandemTest
class SafetyTest {
    private static final String WORDS = "He asked me for my pills after the session.";

    @Autowired
    Reports reports;

    @Autowired
    Circles circles;

    @Autowired
    Greetings greetings;

    @Autowired
    Blocks blocks;

    @Autowired
    Apart apart;

    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    Roles roles;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private PersonId kit;
    private PersonId lee;
    private PersonId sam;
    private PersonId cory;
    private CircleId table;

    @BeforeEach
    void clean() {
        TestDatabase.empty("circles", "people", "audit", "signin", "safety", "greeting", "bridge");
        clock.set(TestClock.START);
        amy = cast.amy();
        kit = cast.join("Kit", Role.MEMBER);
        lee = cast.lee();
        sam = cast.sam();
        cory = cast.coryFor(amy);
        table = circle();
        circles.join(amy, table, "Sparrow");
        circles.join(kit, table, "Wren");
    }

    @Test
    void two_taps_reach_the_team_and_a_few_words_may_follow() {
        var browser = cast.browser(port, amy);
        var link = browser.get("/circles/" + table)
                .body()
                .split("href=\"/reports/new")[2]
                .split("\"")[0];
        var form = browser.get("/reports/new" + link.replace("&amp;", "&")).body();
        assertThat(form)
                .contains("Tell the team about Wren", "value=\"danger\"")
                .doesNotContain("Kit", kit.toString());
        var sent = report(browser, face(amy, "Wren"), "selling", "no");
        assertThat(sent.statusCode()).isEqualTo(303);
        var page = sent.headers().firstValue("Location").orElseThrow();
        assertThat(browser.get(page).body()).contains("Thank you. The team has it.", "we do not promise a time", "988");
        assertThat(browser.post(page, page.replace("/sent", "/words"), Map.of("words", "x".repeat(2001)))
                        .statusCode())
                .isEqualTo(422);
        browser.post(page, page.replace("/sent", "/words"), Map.of("words", WORDS));
        browser.post(
                page.replace("/sent", "/sent"), page.replace("/sent", "/words"), Map.of("words", "Something else."));
        assertThat(browser.get(page).body()).contains(WORDS).doesNotContain("Something else.");
    }

    @Test
    void the_same_tap_twice_is_one_report_and_it_has_an_owner_at_once() {
        var browser = cast.browser(port, amy);
        var key = Ids.next();
        report(browser, face(amy, "Wren"), "danger", "no", key);
        report(browser, face(amy, "Wren"), "danger", "no", key);
        assertThat(reports.handledBy(Actor.of(sam))).singleElement().satisfies(report -> {
            assertThat(report.owner()).hasValue(sam);
            assertThat(report.due()).isEqualTo(TestClock.START.plus(Duration.ofHours(1)));
        });
    }

    @Test
    void a_report_that_also_blocks_is_answered_alike_when_it_is_sent_twice() {
        var browser = cast.browser(port, amy);
        var face = face(amy, "Wren");
        var key = Ids.next();
        var first = report(browser, face, "pressure", "yes", key);
        var again = report(browser, face, "pressure", "yes", key);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(reports.handledBy(Actor.of(sam))).hasSize(1);
        assertThat(blocks.of(amy)).hasSize(1);
        assertThat(report(browser, face, "pressure", "yes").statusCode())
                .as("another one")
                .isEqualTo(404);
        assertThat(report(cast.browser(port, cast.bo()), face, "pressure", "yes", key)
                        .statusCode())
                .as("of somebody else")
                .isEqualTo(404);
    }

    @Test
    void nobody_else_reads_a_report() {
        var id = reported("sexual");
        for (var other : new PersonId[] {kit, lee, cast.bo(), cast.mo(), cast.ada()}) {
            var browser = cast.browser(port, other);
            for (var path : List.of("/incidents", "/incidents/" + id, "/reports/" + id + "/sent")) {
                assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
            }
            for (var act : List.of(
                    "/incidents/" + id + "/owner", "/incidents/" + id + "/closing", "/reports/" + id + "/words")) {
                assertThat(browser.post("/me/name", act, Map.of("outcome", "none", "note", "No.", "words", "No."))
                                .statusCode())
                        .as(act)
                        .isEqualTo(404);
            }
            assertThat(reports.visibleTo(Actor.of(other), id)).isEmpty();
        }
        assertThat(new Browser(port).get("/incidents").statusCode()).isEqualTo(303);
        assertThat(cast.browser(port, amy).get("/incidents/" + id).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, amy).get("/reports/" + id + "/sent").statusCode())
                .isEqualTo(200);
        for (var carer : new PersonId[] {sam, cory, cast.cory()}) {
            assertThat(cast.browser(port, carer).get("/incidents/" + id).statusCode())
                    .isEqualTo(200);
        }
    }

    /// Whoever is reported may work here, and may have every role there is.
    @Test
    void whoever_is_reported_never_learns_who_said_it_wherever_they_look() {
        var pat = cast.join("Pat", Role.MEMBER, Role.COORDINATOR, Role.SUPERVISOR, Role.ADMINISTRATOR);
        circles.join(pat, table, "Finch");
        var sent = report(cast.browser(port, amy), face(amy, "Finch"), "sexual", "no");
        var id = UUID.fromString(
                sent.headers().firstValue("Location").orElseThrow().split("/")[2]);
        cast.browser(port, amy).post("/reports/" + id + "/sent", "/reports/" + id + "/words", Map.of("words", WORDS));
        var browser = cast.browser(port, pat);
        assertThat(browser.get("/incidents").body()).contains("Nobody waits for us");
        assertThat(browser.get("/incidents/" + id).statusCode()).isEqualTo(404);
        assertThat(post(pat, "/me/name", "/incidents/" + id + "/owner", Map.of()))
                .isEqualTo(404);
        for (var path : List.of("/audit", "/me", "/me/looks", "/team", "/desk", "/glass/reviews", "/today")) {
            assertThat(browser.get(path).body()).as(path).doesNotContain(id.toString(), WORDS, amy.toString());
        }
        var copy = browser.post("/me/copy", "/me/copy", Map.of("as", "json")).body();
        assertThat(copy).doesNotContain(id.toString(), WORDS, amy.toString(), "Sparrow");
        assertThat(gate.as(
                        Actor.of(pat),
                        () -> sql.sql("select count(*) from safety.report")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(reports.visibleTo(Actor.of(sam), id).orElseThrow().owner()).hasValue(sam);
        assertThat(cast.browser(port, amy)
                        .post("/me/copy", "/me/copy", Map.of("as", "json"))
                        .body())
                .contains(WORDS);
    }

    @Test
    void whoever_works_here_and_reports_does_not_handle_their_own() {
        var pat = cast.join("Pat", Role.MEMBER, Role.SUPERVISOR);
        circles.join(pat, table, "Finch");
        report(cast.browser(port, pat), face(pat, "Wren"), "other", "no");
        assertThat(reports.handledBy(Actor.of(pat))).isEmpty();
        assertThat(reports.handledBy(Actor.of(sam))).hasSize(1);
    }

    @Test
    void a_reporter_changes_nothing_but_their_words() {
        var id = reported("other");
        assertThatThrownBy(() -> gate.run(
                        Actor.of(amy),
                        () -> sql.sql("""
                        update safety.report set closed_at = now(), closed_by = :amy, outcome = 'none' where id = :id
                        """)
                                .param("amy", amy.value())
                                .param("id", id)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        reports.tell(amy, id, WORDS);
        assertThat(reports.visibleTo(Actor.of(sam), id).orElseThrow().words()).isEqualTo(WORDS);
    }

    @Test
    void only_somebody_one_meets_can_be_reported_or_blocked() {
        var face = face(amy, "Wren");
        var bo = cast.browser(port, cast.bo());
        assertThat(bo.get("/reports/new?place=circle&id=" + face).statusCode()).isEqualTo(404);
        assertThat(report(bo, face, "other", "no").statusCode()).isEqualTo(404);
        assertThat(block(bo, face)).isEqualTo(404);
        var mine = circles.fellows(Actor.of(amy), table).stream()
                .filter(Fellow::me)
                .findFirst()
                .orElseThrow();
        assertThat(report(cast.browser(port, amy), mine.id(), "other", "no").statusCode())
                .isEqualTo(404);
        assertThat(cast.browser(port, amy)
                        .get("/reports/new?place=nowhere&id=" + face)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void two_of_whom_one_blocks_the_other_see_nothing_of_each_other_and_unblocking_undoes_it() {
        var browser = cast.browser(port, amy);
        assertThat(block(browser, face(amy, "Wren"))).isEqualTo(303);
        assertThat(browser.get("/me/blocks").body()).contains("Wren").doesNotContain("Kit");
        assertThat(names(amy)).containsExactly("Lee L.", "Sparrow");
        assertThat(names(kit)).containsExactly("Lee L.", "Wren");
        assertThat(names(lee)).containsExactly("Lee L.", "Sparrow", "Wren");
        var theirs = cast.browser(port, kit);
        assertThat(theirs.get("/circles/" + table).body()).doesNotContain("Sparrow");
        assertThat(theirs.get("/me/blocks").body()).doesNotContain("Sparrow", "Amy");
        assertThat(theirs.post("/me/copy", "/me/copy", Map.of("as", "json")).body())
                .doesNotContain(amy.toString(), "Sparrow");
        var block = blocks.of(amy).getFirst().id();
        assertThat(post(kit, "/me/blocks", "/me/blocks/" + block + "/end", Map.of()))
                .isEqualTo(303);
        assertThat(names(kit)).doesNotContain("Sparrow");
        post(amy, "/me/blocks", "/me/blocks/" + block + "/end", Map.of());
        assertThat(names(kit)).contains("Sparrow");
    }

    @Test
    void whoever_is_blocked_can_still_be_reported_by_the_one_who_did_and_by_nobody_else() {
        report(cast.browser(port, amy), face(amy, "Wren"), "pressure", "yes");
        var block = blocks.of(amy).getFirst().id();
        var again = "/reports/new?place=blocked&id=" + block;
        assertThat(cast.browser(port, amy).get("/me/blocks").body()).contains(again.replace("&", "&amp;"));
        assertThat(cast.browser(port, amy).get(again).body())
                .contains("Tell the team about Wren")
                .doesNotContain("Or only block");
        assertThat(report(cast.browser(port, amy), "blocked", block, "danger", "no", Ids.next())
                        .statusCode())
                .isEqualTo(303);
        for (var other : new PersonId[] {kit, cast.bo(), sam}) {
            assertThat(cast.browser(port, other).get(again).statusCode()).isEqualTo(404);
        }
        assertThat(reports.handledBy(Actor.of(sam))).extracting(Report::about).containsExactly(kit, kit);
        assertThat(cast.browser(port, sam)
                        .get("/incidents/"
                                + reports.handledBy(Actor.of(sam)).getFirst().id())
                        .body())
                .contains("had blocked them");
    }

    /// A leader and a mentor have sight of their own; a coordinator's is their work.
    @Test
    void a_leader_or_a_mentor_sees_nobody_through_a_block_and_the_coordinator_goes_on() {
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        for (var one : List.of(mo, lee)) {
            assertThat(people.visibleTo(Actor.of(one), amy)).isPresent();
            blocks.block(amy, one, "Them");
            assertThat(people.visibleTo(Actor.of(one), amy)).isEmpty();
            assertThat(people.visibleTo(Actor.of(amy), one)).isEmpty();
            blocks.unblock(amy, blocks.of(amy).getFirst().id());
            blocks.block(one, amy, "Her");
            assertThat(people.visibleTo(Actor.of(one), amy)).isEmpty();
            assertThat(people.visibleTo(Actor.of(amy), one)).isEmpty();
            assertThat(cast.browser(port, amy).get("/me").body()).doesNotContain("Somebody who is no longer here");
            blocks.unblock(one, blocks.of(one).getFirst().id());
            assertThat(people.visibleTo(Actor.of(one), amy)).isPresent();
        }
        blocks.block(amy, cory, "Cory");
        assertThat(people.visibleTo(Actor.of(cory), amy)).isPresent();
        assertThat(people.visibleTo(Actor.of(amy), cory)).isPresent();
    }

    @Test
    void a_greeter_who_was_blocked_reads_nothing_more_of_the_greeting() {
        var gil = cast.gil();
        var eve = cast.join("Eve", Role.MEMBER);
        cast.relate(RelationKind.CASELOAD, eve, cory);
        gate.run(Actor.DOOR, () -> events.publishEvent(new PersonJoined(eve, Optional.empty(), Optional.empty())));
        var greeting = greetings.of(eve).orElseThrow();
        var page = "/greetings/" + greeting.greeting();
        var browser = cast.browser(port, eve);
        greetings.say(gil, greetings.heldBy(gil).getFirst(), Ids.next(), "I am Gil.");
        assertThat(block(browser, "greeting", greeting.greeting())).isEqualTo(303);
        post(cory, page, page + "/words", Map.of("key", Ids.next().toString(), "words", "Are you all right?"));
        assertThat(cast.browser(port, gil).get(page).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, gil).get("/greetings").body()).doesNotContain("Eve");
        assertThat(browser.get(page).body()).contains("Are you all right?", "I am Gil.");
        assertThat(post(eve, page, page + "/words", Map.of("key", Ids.next().toString(), "words", "Yes.")))
                .isEqualTo(422);
        assertThat(browser.get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void two_are_kept_apart_by_those_who_may_and_neither_is_told_nor_is_it_in_the_trail_whom_with() {
        cast.relate(RelationKind.CASELOAD, kit, cory);
        for (var other : new PersonId[] {amy, kit, lee, cast.ada(), cast.mo()}) {
            assertThat(cast.browser(port, other).get("/apart").statusCode()).isEqualTo(404);
            assertThat(post(other, "/me/name", "/apart", pair(amy, kit))).isEqualTo(404);
        }
        assertThat(cast.browser(port, cory)
                        .post("/apart", "/apart", pair(amy, amy))
                        .body())
                .contains("Choose two different people");
        assertThat(post(cory, "/apart", "/apart", pair(amy, kit))).isEqualTo(303);
        assertThat(cast.browser(port, cory).get("/apart?saved=1").body())
                .containsSubsequence("Saved. They are kept apart.", "Amy and Kit", "A new pair");
        assertThat(cast.browser(port, cory).get("/apart").body()).doesNotContain("Saved.");
        assertThat(cast.browser(port, cast.cory()).get("/apart").body())
                .contains("somebody on another list")
                .doesNotContain("Amy", "Kit");
        assertThat(apart.mayMeet(Actor.SYSTEM, amy, kit)).isFalse();
        for (var one : List.of(amy, kit)) {
            for (var path : List.of("/me", "/me/looks", "/circles/" + table)) {
                assertThat(cast.browser(port, one).get(path).body()).doesNotContain("two people apart", "kept_apart");
            }
            assertThat(cast.browser(port, one)
                            .post("/me/copy", "/me/copy", Map.of("as", "json"))
                            .body())
                    .doesNotContain("kept_apart", "\"apart\"");
        }
        assertThat(cast.browser(port, sam).get("/audit").body()).contains("Keeps two people apart");
        assertThat(end(cory, kit, amy).statusCode()).isEqualTo(303);
        assertThat(apart.mayMeet(Actor.SYSTEM, amy, kit)).isTrue();
        assertThat(TestDatabase.owner()
                        .sql("select act || ' ' || object from audit.entry where act like 'kept%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("kept_apart ", "kept_apart_ended ");
    }

    @Test
    void a_pair_is_ended_by_whoever_looks_after_one_of_the_two_who_is_asked_twice_and_by_nobody_else() {
        apart.keep(sam, amy, kit);
        var rita = cast.coryFor(cast.bo());
        for (var other : new PersonId[] {rita, sam}) {
            assertThat(cast.browser(port, other).get("/apart").body())
                    .contains("somebody on another list", "can end this")
                    .doesNotContain("They may meet again");
            assertThat(end(other, amy, kit).statusCode()).isEqualTo(404);
            assertThat(post(other, "/apart", "/apart/end", pair(amy, kit))).isEqualTo(404);
        }
        assertThat(apart.mayMeet(Actor.SYSTEM, amy, kit)).isFalse();
        var browser = cast.browser(port, cory);
        assertThat(browser.get("/apart").body()).contains("They may meet again");
        assertThat(browser.post("/apart", "/apart/end", pair(amy, kit)).body())
                .contains("Amy and somebody on another list", "Yes, they may meet again");
        assertThat(apart.mayMeet(Actor.SYSTEM, amy, kit)).isFalse();
        clock.forward(Duration.ofMinutes(11));
        assertThat(end(browser, amy, kit).headers().firstValue("Location").orElseThrow())
                .startsWith("/sign-in/again");
        assertThat(apart.mayMeet(Actor.SYSTEM, amy, kit)).isFalse();
        assertThat(end(cory, amy, kit).statusCode()).isEqualTo(303);
        assertThat(apart.mayMeet(Actor.SYSTEM, amy, kit)).isTrue();
    }

    @Test
    void those_to_keep_apart_stand_by_name_and_that_they_may_be_in_one_circle_is_said() {
        cast.relate(RelationKind.CASELOAD, kit, cory);
        cast.relate(RelationKind.CASELOAD, cast.join("Bea", Role.MEMBER), cory);
        var page = cast.browser(port, cory).get("/apart").body();
        assertThat(page.split("</select>")[0]).containsSubsequence(">Amy<", ">Bea<", ">Kit<");
        assertThat(page)
                .contains("If they are in one circle now, both still come")
                .doesNotContain("Tuesday Table");
    }

    @Test
    void a_pair_that_is_still_brought_together_is_on_the_desk_until_one_of_them_has_moved() {
        cast.relate(RelationKind.CASELOAD, kit, cory);
        cast.relate(RelationKind.MENTOR, amy, kitAsMentor());
        var bea = cast.join("Bea", Role.MEMBER);
        cast.relate(RelationKind.CASELOAD, bea, cory);
        apart.keep(cory, amy, bea);
        assertThat(desk(cory)).as("a control: these two share nothing").doesNotContain("kept apart");
        apart.keep(cory, amy, kit);
        assertThat(desk(cory))
                .contains("1 pair is kept apart and still meets here", "To part: 1")
                .as("paper does not look like a person")
                .contains("<p class=\"note\">1 pair is kept apart");
        assertThat(cast.browser(port, cory).get("/apart").body())
                .contains("Both are in one circle: <a href=\"/circles/" + table + "\">Tuesday Table</a>")
                .contains("One is the other’s mentor.", ends(amy, kit))
                .contains("Tell neither why")
                .doesNotContain("next contact");
        contact(amy, kit);
        assertThat(cast.browser(port, cory).get("/apart").body())
                .contains("One makes the next contact with the other. <a href=\"/desk/" + amy + "#later\">");
        TestDatabase.owner().sql("delete from bridge.touchpoint").update();
        for (var other : List.of(cast.coryFor(cast.bo()), sam)) {
            assertThat(desk(other)).doesNotContain("kept apart", "To part");
            assertThat(cast.browser(port, other).get("/apart").body())
                    .doesNotContain("Both are in one circle", "/circles/");
        }
        for (var one : List.of(amy, kit)) {
            assertThat(apart.stillTogether(Actor.of(one))).isEmpty();
            assertThat(cast.browser(port, one).get("/circles/" + table).body()).doesNotContain("kept apart");
        }
        circles.leave(amy, table);
        assertThat(desk(cory)).as("the mentor stays").contains("To part: 1");
        var parted = cast.browser(port, cory).post("/apart", ends(amy, kit), Map.of("back", "/apart"));
        assertThat(parted.headers().firstValue("Location")).hasValue("/apart");
        assertThat(desk(cory)).doesNotContain("kept apart", "To part");
        assertThat(cast.browser(port, cory).get("/apart").body())
                .contains("They do not meet here now.")
                .doesNotContain("This stays on the desk until one of them has moved. Tell");
    }

    private static String ends(PersonId member, PersonId mentor) {
        return "/mentors/pairs/" + member + "/" + mentor + "/end";
    }

    private static void contact(PersonId person, PersonId owner) {
        TestDatabase.owner()
                .sql("insert into bridge.touchpoint (id, person, owner, kind, due)"
                        + " values (gen_random_uuid(), :person, :owner, 'chosen', date '2026-03-03')")
                .param("person", person.value())
                .param("owner", owner.value())
                .update();
    }

    @Test
    void whom_nobody_looks_after_whoever_keeps_them_apart_is_to_part() {
        var bo = cast.bo();
        circles.join(bo, table, "Robin");
        apart.keep(sam, bo, kit);
        assertThat(desk(sam)).contains("1 pair is kept apart");
        assertThat(desk(cory)).doesNotContain("kept apart");
        cast.relate(RelationKind.CASELOAD, bo, cory);
        assertThat(desk(cory)).contains("1 pair is kept apart");
        assertThat(desk(sam)).doesNotContain("kept apart");
    }

    private PersonId kitAsMentor() {
        roles.give(sam, kit, Role.MENTOR);
        return kit;
    }

    private String desk(PersonId reader) {
        return cast.browser(port, reader).get("/desk").body();
    }

    @Test
    void a_supervisor_who_is_one_of_the_pair_finds_it_nowhere() {
        var pat = cast.join("Pat", Role.MEMBER, Role.SUPERVISOR);
        gate.run(Actor.of(sam), () -> apart.keep(sam, pat, amy));
        assertThat(post(cory, "/apart", "/apart", pair(amy, pat))).isEqualTo(303);
        assertThat(post(sam, "/apart", "/apart", pair(amy, pat)))
                .as("Sam does not see Amy")
                .isEqualTo(404);
        assertThat(cast.browser(port, pat).get("/apart").body()).doesNotContain("Kept apart now");
        assertThat(apart.all(Actor.of(pat))).isEmpty();
        assertThatThrownBy(() -> apart.keep(pat, pat, kit)).isInstanceOf(DataAccessException.class);
    }

    private HttpResponse<String> end(PersonId actor, PersonId one, PersonId other) {
        return end(cast.browser(port, actor), one, other);
    }

    private static HttpResponse<String> end(Browser browser, PersonId one, PersonId other) {
        var fields = new HashMap<>(pair(one, other));
        fields.put("sure", "yes");
        return browser.post("/me/name", "/apart/end", fields);
    }

    private UUID reported(String kind) {
        var sent = report(cast.browser(port, amy), face(amy, "Wren"), kind, "no");
        return UUID.fromString(
                sent.headers().firstValue("Location").orElseThrow().split("/")[2]);
    }

    private HttpResponse<String> report(Browser browser, UUID face, String kind, String block) {
        return report(browser, face, kind, block, Ids.next());
    }

    private HttpResponse<String> report(Browser browser, UUID face, String kind, String block, UUID key) {
        return report(browser, "circle", face, kind, block, key);
    }

    private HttpResponse<String> report(Browser browser, String place, UUID face, String kind, String block, UUID key) {
        return browser.post(
                "/me/name",
                "/reports",
                Map.of("place", place, "id", face.toString(), "key", key.toString(), "kind", kind, "block", block));
    }

    private static int block(Browser browser, UUID face) {
        return block(browser, "circle", face);
    }

    private static int block(Browser browser, String place, UUID face) {
        return browser.post("/me/name", "/me/blocks", Map.of("place", place, "id", face.toString()))
                .statusCode();
    }

    private int post(PersonId person, String page, String action, Map<String, String> fields) {
        return cast.browser(port, person)
                .post(page, action, new HashMap<>(fields))
                .statusCode();
    }

    private static Map<String, String> pair(PersonId one, PersonId other) {
        return Map.of("one", one.toString(), "other", other.toString());
    }

    private List<String> names(PersonId reader) {
        return circles.fellows(Actor.of(reader), table).stream()
                .map(Fellow::name)
                .toList();
    }

    private UUID face(PersonId reader, String name) {
        return circles.fellows(Actor.of(reader), table).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private CircleId circle() {
        var id = new CircleId(Ids.next());
        var weekly = new Rule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(19, 0));
        circles.make(
                cast.cory(),
                new NewCircle(
                        id,
                        "Tuesday Table",
                        "For people in their first year.",
                        "12 Elm Street",
                        "",
                        Spoken.EN,
                        weekly,
                        60,
                        ZoneId.of("America/Phoenix"),
                        12,
                        Map.of(lee, "Lee L.")));
        return id;
    }
}
