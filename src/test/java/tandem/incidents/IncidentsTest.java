package tandem.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import tandem.circles.Part;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.oncall.Change;
import tandem.oncall.Roster;
import tandem.oncall.Slot;
import tandem.people.Apart;
import tandem.people.People;
import tandem.people.Roles;
import tandem.safety.Reports;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Amy and Kit are in one circle, which Lee leads; Kit is the one who does harm. Cory and Sam handle it.
@TandemTest
class IncidentsTest {
    private static final String HARM = "Nobody would miss you here.";
    private static final String WHY = "You wrote to somebody that nobody would miss them.";

    @Autowired
    Reports reports;

    @Autowired
    Incidents incidents;

    @Autowired
    Actions actions;

    @Autowired
    Calls calls;

    @Autowired
    Roster roster;

    @Autowired
    Circles circles;

    @Autowired
    People people;

    @Autowired
    Apart apart;

    @Autowired
    Identities identities;

    @Autowired
    Outbox outbox;

    @Autowired
    EventLog log;

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

    private PersonId amy;
    private PersonId kit;
    private PersonId lee;
    private PersonId sam;
    private PersonId cory;
    private CircleId table;

    @BeforeEach
    void clean() {
        TestDatabase.empty(
                "incidents", "oncall", "safety", "conversation", "circles", "people", "audit", "signin", "mail");
        clock.set(TestClock.START);
        amy = cast.amy();
        kit = cast.join("Kit", Role.MEMBER);
        lee = cast.lee();
        sam = cast.sam();
        cory = cast.cory();
        table = round.ledBy(lee);
        round.join(amy, table, "Sparrow");
        round.join(kit, table, "Wren");
        roster.add(sam, new Change(Ids.next(), TestClock.START, TestClock.START.plusSeconds(1), 3, null));
    }

    @Test
    void reported_words_stay_as_they_were_whatever_becomes_of_them_and_only_those_who_handle_it_read_them() {
        var post = said(kit, HARM);
        var amys = cast.browser(port, amy);
        var link = "/reports/new?place=post&id=" + post;
        assertThat(amys.get(circle()).body()).contains(link.replace("&", "&amp;"));
        assertThat(amys.get(link).body()).contains("Tell the team about Wren", "The words stay with your report");
        var id = report(amy, "post", post, "pressure");
        assertThat(amys.get("/reports/" + id + "/sent").body())
                .contains("We kept the words as they were")
                .doesNotContain(HARM);
        var kits = cast.browser(port, kit);
        kits.post(circle() + "/posts/" + post, circle() + "/posts/" + post, Map.of("words", "Good to see you."));
        assertThat(evidence(sam, id)).contains(HARM, "Words of “Wren”").doesNotContain("Good to see you.");
        kits.post(circle() + "/posts/" + post, circle() + "/posts/" + post + "/removal", Map.of());
        assertThat(evidence(cory, id)).contains(HARM);
        for (var one : List.of(kit, amy)) {
            TestDatabase.owner()
                    .sql("delete from people.person where id = :id")
                    .param("id", one.value())
                    .update();
            assertThat(evidence(sam, id)).contains(HARM);
        }
        for (var other : List.of(lee, cast.bo(), cast.ada())) {
            assertThat(cast.browser(port, other).get("/incidents/" + id).statusCode())
                    .isEqualTo(404);
            assertThat(reports.evidence(Actor.of(other), id)).isEmpty();
        }
        assertThat(recorded("case_read", sam)).isEqualTo(3);
        assertThat(recorded("case_read", cory)).isEqualTo(1);
        assertThat(TestDatabase.owner()
                        .sql("select words from safety.evidence")
                        .query((row, number) -> new String(row.getBytes("words")))
                        .single())
                .doesNotContain("miss");
    }

    @Test
    void the_reporter_does_not_read_what_was_kept_and_others_report_only_what_they_see() {
        var post = said(kit, HARM);
        var id = report(amy, "post", post, "pressure");
        assertThat(reports.evidence(Actor.of(amy), id)).isEmpty();
        var bos = cast.browser(port, cast.bo());
        assertThat(bos.get("/reports/new?place=post&id=" + post).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, kit)
                        .get("/reports/new?place=post&id=" + post)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_incident_has_a_severity_an_owner_clocks_and_steps_and_its_end_is_told_without_the_other_one() {
        var id = reported("sexual");
        assertThat(cast.browser(port, sam).get("/incidents").body())
                .contains("1 incident is open", "High", "Sam has it", "read by then");
        var page = "/incidents/" + id;
        var samsPage = cast.browser(port, sam);
        assertThat(samsPage.get(page).body()).contains("First read", "To be decided by this time");
        samsPage.post(page, page + "/severity", Map.of("severity", "urgent"));
        assertThat(samsPage.get(page).body()).contains("At once", "Set to: at once");
        assertThat(samsPage.post(page, page + "/owner", Map.of("to", kit.toString()))
                        .statusCode())
                .isEqualTo(422);
        samsPage.post(page, page + "/owner", Map.of("to", cory.toString()));
        assertThat(cast.browser(port, cory).get(page).body()).contains("Cory has it", "Handed it to Cory");
        var key = Ids.next().toString();
        samsPage.post(page, page + "/steps", Map.of("key", key, "words", "Called the one who told us."));
        samsPage.post(page, page + "/steps", Map.of("key", key, "words", "Called the one who told us."));
        assertThat(samsPage.get(page).body()).containsOnlyOnce("Called the one who told us.");
        assertThat(samsPage.post(page, page + "/steps", Map.of("key", key, "words", " "))
                        .body())
                .contains("Write a few words first.");
        var second = reported("other");
        samsPage.post("/incidents/" + second, "/incidents/" + second + "/links", Map.of("into", id.toString()));
        assertThat(samsPage.get("/incidents").body()).contains("1 incident is open");
        var wrong = samsPage.post(page, page + "/closing", Map.of("outcome", "warned", "note", " ", "told", "Thanks."));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Say in a few words what was done", "Thanks.");
        samsPage.post(
                page,
                page + "/closing",
                Map.of("outcome", "removed", "note", "Kit is out of the circle.", "told", "You did right to tell us."));
        assertThat(samsPage.get("/incidents").body()).contains("Nobody waits for us");
        for (var each : List.of(id, second)) {
            assertThat(cast.browser(port, amy).get("/reports/" + each + "/sent").body())
                    .contains("We acted, so that it does not happen again.", "You did right to tell us.")
                    .doesNotContain("Kit is out");
        }
        assertThat(cast.browser(port, amy).get("/today").body()).contains("The team answered what you told it.");
        assertThat(cast.browser(port, amy).get("/me/safety").body()).contains("The team has decided.");
        assertThat(recorded("case_handled", sam)).isGreaterThan(4);
    }

    @Test
    void an_incident_is_closed_as_what_was_done_and_a_limit_is_one_of_it() {
        var id = reported("pressure");
        var page = "/incidents/" + id;
        var sams = cast.browser(port, sam);
        assertThat(sams.get(page).body()).containsOnlyOnce("<h2>What was done").contains("value=\"limited\"");
        var form = Map.of("outcome", "limited", "note", "Kit reads and does not write.", "told", "");
        assertThat(sams.post(page, page + "/closing", form).statusCode()).isEqualTo(303);
        assertThat(sams.get(page).body())
                .containsOnlyOnce("<h2>What was done")
                .contains("How it ended", "Muted somebody, or paused their place");
        assertThat(sent(id)).contains("We acted, so that it does not happen again.");
        assertThatThrownBy(() -> TestDatabase.owner()
                        .sql("update safety.report set outcome = 'forgotten' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_handles_what_is_about_them_of_their_making_or_of_somebody_they_are_kept_apart_from() {
        gate.run(Actor.of(cory), () -> apart.keep(cory, sam, kit));
        var id = reported("pressure");
        assertThat(incidents.handled(cory, id).orElseThrow().report().owner()).hasValue(cory);
        assertThat(incidents.handled(sam, id)).isEmpty();
        var sams = cast.browser(port, sam);
        assertThat(sams.get("/incidents/" + id).statusCode()).isEqualTo(404);
        assertThat(sams.get("/incidents").body()).contains("Nobody waits for us");
        var page = "/incidents/" + id;
        var corys = cast.browser(port, cory);
        assertThat(corys.get(page).body()).doesNotContain(">Sam<");
        assertThat(corys.post(page, page + "/owner", Map.of("to", sam.toString()))
                        .statusCode())
                .isEqualTo(422);
        assertThatThrownBy(() -> reports.hand(cory, id, sam)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> act(sam, Kind.BAN, null, null)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoever_is_muted_reads_and_does_not_write_and_is_told_why_and_until_when() {
        var post = said(kit, "Hello.");
        var id = reported("pressure");
        var page = "/incidents/" + id;
        var answer = cast.browser(port, sam)
                .post(page, page + "/actions", Map.of("kind", "mute", "why", "short", "days", "3"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("at least 10 letters");
        var form = Map.of(
                "kind",
                "mute",
                "circle",
                table.toString(),
                "days",
                "3",
                "why",
                WHY,
                "key",
                Ids.next().toString());
        cast.browser(port, sam).post(page, page + "/actions", form);
        cast.browser(port, sam).post(page, page + "/actions", form);
        assertThat(cast.browser(port, sam).get(page).body()).containsOnlyOnce("<p class=\"say\">“" + WHY);
        var kits = cast.browser(port, kit);
        assertThat(kits.get(circle()).body())
                .contains("Hello.", "You can read in Tuesday Table, and not write.", WHY, "/me/safety")
                .doesNotContain("id=\"write\"");
        assertThat(say(kits, "Again.").statusCode()).isEqualTo(422);
        assertThat(kits.post(circle() + "/posts/" + post, circle() + "/posts/" + post, Map.of("words", "Other words."))
                        .statusCode())
                .isEqualTo(422);
        assertThatThrownBy(() -> insert(kit)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> change(kit)).isInstanceOf(DataAccessException.class);
        insert(amy);
        assertThat(kits.get("/today").body()).contains("The team decided something about you.");
        assertThat(kits.get("/me/safety").body())
                .contains("You can read in Tuesday Table", WHY, "help stays open to you", "988")
                .doesNotContain("Sam", "Sparrow", id.toString());
        assertThat(kits.get("/help").statusCode()).isEqualTo(200);
        clock.forward(Duration.ofDays(3));
        kits = cast.browser(port, kit);
        assertThat(say(kits, "I am sorry.").statusCode()).isEqualTo(303);
        assertThat(kits.get("/me/safety").body()).contains("This is over.");
    }

    @Test
    void each_action_takes_effect_and_a_form_that_was_sent_does_nothing_else_and_says_so() {
        var page = "/incidents/" + reported("pressure");
        var sams = cast.browser(port, sam);
        var used = shown(sams, page, Map.of("kind", "warn", "why", WHY));
        assertThat(sams.post(page, page + "/actions", used).statusCode()).isEqualTo(303);
        var second = shown(sams, page, Map.of("kind", "mute", "days", "3", "why", WHY));
        assertThat(sams.post(page, page + "/actions", second).statusCode()).isEqualTo(303);
        assertThat(done()).containsExactly("warn", "mute");
        assertThat(sams.post(page, page + "/actions", second).statusCode()).isEqualTo(303);
        var other = new HashMap<>(second);
        other.put("days", "5");
        var answer = sams.post(page, page + "/actions", other);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("What it asks for now was not.", WHY);
        assertThat(done()).containsExactly("warn", "mute");
        other.put("key", key(answer.body()));
        assertThat(sams.post(page, page + "/actions", other).statusCode()).isEqualTo(303);
        assertThat(done()).containsExactly("warn", "mute", "mute");
    }

    @Test
    void those_who_lead_limit_somebody_in_their_own_circle_for_a_week_at_most_and_say_why() {
        var lees = cast.browser(port, lee);
        var wren = fellow("Wren");
        var path = circle() + "/limits/" + wren;
        assertThat(lees.get(circle()).body()).contains(path);
        var wrong = lees.post(path, path, limit("mute", "9", WHY));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("from 1 to 7 days", WHY);
        assertThat(lees.post(path, path, limit("ban", "3", WHY)).statusCode()).isEqualTo(422);
        assertThat(lees.post(path, path, limit("mute", "7", "no")).statusCode()).isEqualTo(422);
        assertThat(lees.post(path, path, limit("mute", "7", WHY)).statusCode()).isEqualTo(303);
        assertThat(say(cast.browser(port, kit), "Hm.").statusCode()).isEqualTo(422);
        for (var other : List.of(amy, cast.bo(), sam)) {
            assertThat(cast.browser(port, other).get(path).statusCode()).isEqualTo(404);
            assertThat(cast.browser(port, other)
                            .post("/me/name", path, limit("mute", "1", WHY))
                            .statusCode())
                    .isEqualTo(404);
        }
        var week = clock.instant().plus(Duration.ofDays(7));
        assertThatThrownBy(() -> act(lee, Kind.PAUSE, table, week.plusSeconds(1)))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> act(lee, Kind.PAUSE, table, null)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> act(lee, Kind.PAUSE, null, week)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> act(lee, Kind.REMOVE, table, week)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> act(lee, Kind.PAUSE, round.ledBy(cast.lee()), week))
                .isInstanceOf(DataAccessException.class);
        act(lee, Kind.PAUSE, table, week);
        assertThat(round.seenBy(kit, table).part()).isEqualTo(Part.NONE);
        var action = actions.in(lee, table).getFirst();
        assertThat(lees.get(circle()).body()).contains("Limits in this circle", "End the limit of Wren");
        assertThat(cast.browser(port, amy).get(circle()).body()).doesNotContain("Limits in this circle");
        assertThat(lees.post(circle(), circle() + "/limits/" + action.id() + "/end", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(actions.in(lee, table)).hasSize(1);
    }

    @Test
    void a_pause_closes_a_circle_a_removal_ends_it_and_a_ban_closes_all() {
        var kits = cast.browser(port, kit);
        say(cast.browser(port, amy), "Only for us.");
        var elsewhere = round.ledBy(lee);
        var other = round.ledBy(lee);
        round.join(kit, other, "Wren");
        act(sam, Kind.PAUSE, other, clock.instant().plus(Duration.ofDays(2)));
        assertThat(circles.known(Actor.of(lee), other)).containsKey(kit);
        assertThat(kits.get("/me/safety").body()).contains("You need not wait: you can leave this circle now.");
        assertThat(kits.post("/me/safety", "/circles/" + other + "/membership/end", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(circles.known(Actor.of(lee), other)).doesNotContainKey(kit);
        assertThat(kits.get(circle()).body()).contains("Only for us.");
        act(sam, Kind.PAUSE, table, clock.instant().plus(Duration.ofDays(20)));
        assertThat(kits.get(circle()).body())
                .contains("Tuesday Table is closed to you for now.")
                .doesNotContain("Only for us.", "Sparrow", "rooms.example");
        clock.forward(Duration.ofDays(20));
        kits = cast.browser(port, kit);
        assertThat(kits.get(circle()).body()).contains("Only for us.");
        assertThat(kits.get("/me/safety").body()).doesNotContain("/membership/end");
        act(sam, Kind.REMOVE, table, null);
        assertThat(kits.get(circle()).body())
                .contains("You are not in Tuesday Table any more")
                .doesNotContain("Only for us.");
        assertThat(kits.post(circle(), circle() + "/membership", Map.of("name", "Wren"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(people.visibleTo(Actor.of(lee), kit)).isEmpty();
        round.join(kit, elsewhere, "Wren");
        act(sam, Kind.BAN, null, null);
        assertThat(circles.of(kit)).isEmpty();
        assertThat(round.seenBy(kit, round.ledBy(lee)).joinable()).isFalse();
        assertThat(kits.get("/help").statusCode()).isEqualTo(200);
        assertThat(kits.get("/me/safety").body()).contains("The circles of this program are closed to you.");
        assertThatThrownBy(() -> gate.run(Actor.of(sam), () -> circles.putOut(Actor.of(sam), amy, table)))
                .isInstanceOf(DataAccessException.class);
    }

    /// The figure goes to the report: how long the next request and an open stream still lived.
    @Test
    void whoever_is_out_is_out_of_the_next_request_and_of_open_streams_within_a_second() throws Exception {
        var kits = cast.browser(port, kit);
        assertThat(kits.get("/today").statusCode()).isEqualTo(200);
        var heard = new CountDownLatch(1);
        long last = log.last(Roles.CHANGES);
        try (var stream = log.subscribe(Roles.CHANGES, () -> {
            if (log.after(Roles.CHANGES, last, 100).stream()
                    .anyMatch(event -> event.body().equals(kit.toString()))) {
                heard.countDown();
            }
        })) {
            long before = System.nanoTime();
            act(sam, Kind.OUT, null, null);
            assertThat(heard.await(1, TimeUnit.SECONDS)).isTrue();
            long stream_ended = System.nanoTime() - before;
            var answer = kits.get("/today");
            while (answer.statusCode() == 200 && System.nanoTime() - before < 1_000_000_000L) {
                answer = kits.get("/today");
            }
            long ended = System.nanoTime() - before;
            System.out.printf("out: stream %d ms, request %d ms%n", stream_ended / 1_000_000, ended / 1_000_000);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(ended).isLessThan(1_000_000_000L);
        }
        assertThat(circles.of(kit)).isEmpty();
        assertThatThrownBy(() -> insert(kit)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoever_is_out_reads_why_with_a_code_appeals_and_comes_in_again() {
        identities.keep(Actor.of(kit), kit, IdentityKind.EMAIL, "kit@example.org");
        var id = reported("danger");
        var page = "/incidents/" + id;
        cast.browser(port, cory)
                .post(
                        page,
                        page + "/actions",
                        Map.of("kind", "out", "why", WHY, "key", Ids.next().toString()));
        var letter = outbox.waiting().stream()
                .filter(each -> each.to().equals("kit@example.org"))
                .findFirst()
                .orElseThrow();
        assertThat(letter.subject() + letter.text()).doesNotContain(WHY, "Kit", "circle");
        var action = action();
        assertThat(letter.text()).contains(actions.code(action));
        assertThat(cast.browser(port, cory).get(page).body()).contains(actions.code(action));
        var anyone = new Browser(port);
        assertThat(anyone.post("/appeal", "/appeal", Map.of("code", "WRONG")).statusCode())
                .isEqualTo(422);
        var code = actions.code(action).toLowerCase(Locale.ROOT);
        assertThat(anyone.post("/appeal", "/appeal", Map.of("code", code)).body())
                .contains("You cannot sign in to this program.", WHY, "/help");
        var said = anyone.post("/appeal", "/appeal/words", Map.of("code", code, "words", "It was not me."));
        assertThat(said.body()).contains("It was not me.", "reads it and decides");
        assertThat(cast.browser(port, cory).get("/appeals/" + action).statusCode())
                .isEqualTo(404);
        var sams = cast.browser(port, sam);
        assertThat(sams.get("/desk").body()).contains("Appeals: 1");
        assertThat(sams.get("/appeals").body()).contains("1 appeal waits for you");
        assertThat(sams.get("/appeals/" + action).body()).contains("It was not me.");
        var path = "/appeals/" + action;
        assertThat(sams.post(path, path, Map.of("granted", "yes", "answer", "")).statusCode())
                .isEqualTo(422);
        sams.post(path, path, Map.of("granted", "yes", "answer", "You are right."));
        assertThat(cast.browser(port, kit).get("/today").statusCode()).isEqualTo(200);
        assertThat(cast.browser(port, kit).get("/me/safety").body()).contains("You are right.", "It was ended.");
        assertThat(anyone.post("/appeal", "/appeal", Map.of("code", code)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoever_was_out_until_a_time_comes_in_after_it() {
        act(sam, Kind.OUT, null, clock.instant().plus(Duration.ofDays(1)));
        actions.letIn();
        assertThat(cast.browser(port, kit).get("/today").statusCode()).isEqualTo(303);
        clock.forward(Duration.ofDays(1).plusMinutes(1));
        actions.letIn();
        assertThat(cast.browser(port, kit).get("/today").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> act(sam, Kind.OUT, cory)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_appeal_is_said_once_decided_by_another_and_told() {
        act(cory, Kind.MUTE, table, clock.instant().plus(Duration.ofDays(9)));
        var action = action();
        var kits = cast.browser(port, kit);
        var path = "/me/safety/" + action + "/appeal";
        assertThat(kits.post("/me/safety", path, Map.of("words", " ")).statusCode())
                .isEqualTo(422);
        assertThat(cast.browser(port, amy)
                        .post("/me/safety", path, Map.of("words", "Me too."))
                        .statusCode())
                .isEqualTo(404);
        kits.post("/me/safety", path, Map.of("words", "I said sorry the same day."));
        kits.post("/me/safety", path, Map.of("words", "And once more."));
        assertThat(kits.get("/me/safety").body())
                .contains("I said sorry the same day.")
                .doesNotContain("And once more.");
        assertThat(cast.browser(port, cory).get("/appeals").body()).contains("No appeal waits for you");
        var sams = cast.browser(port, sam);
        sams.post("/appeals/" + action, "/appeals/" + action, Map.of("granted", "no", "answer", "Nine days it is."));
        assertThat(kits.get("/me/safety").body()).contains("It stays as it is.", "Nine days it is.");
        assertThat(say(kits, "Hm.").statusCode()).isEqualTo(422);
        var copy = kits.post("/me/copy", "/me/copy", Map.of("as", "json")).body();
        assertThat(copy).contains(WHY, "I said sorry the same day.", "Nine days it is.");
        assertThat(recorded("appeal_decided", sam)).isEqualTo(1);
    }

    @Test
    void the_first_on_call_is_asked_then_the_second_and_where_nobody_answers_the_reporter_reads_that() {
        identities.keep(Actor.of(sam), sam, IdentityKind.EMAIL, "sam@example.org");
        identities.keep(Actor.of(cory), cory, IdentityKind.EMAIL, "cory@example.org");
        onCall(sam, 1);
        onCall(cory, 2);
        var id = reported("danger");
        assertThat(letters()).containsExactly("sam@example.org");
        assertThat(outbox.waiting().getFirst().toString()
                        + outbox.waiting().getFirst().text())
                .doesNotContain("Wren", "Sparrow", "hurt", "report", "Sunrise");
        assertThat(sent(id)).contains("We asked the one who is on call", "Somebody reads it by", "The team has it.");
        calls.ring();
        assertThat(letters()).hasSize(1);
        clock.forward(Duration.ofMinutes(15));
        calls.ring();
        assertThat(letters()).containsExactlyInAnyOrder("sam@example.org", "cory@example.org");
        assertThat(incidents.handled(cory, id).orElseThrow().report().owner()).hasValue(cory);
        clock.forward(Duration.ofMinutes(15));
        calls.ring();
        calls.ring();
        assertThat(letters()).hasSize(2);
        assertThat(sent(id))
                .contains("We could not reach anybody on the team", "988", "Your report is kept.")
                .doesNotContain("Somebody reads it by", "The team has it.");
        cast.browser(port, sam).post("/incidents/" + id, "/incidents/" + id + "/owner", Map.of());
        assertThat(sent(id)).contains("Somebody on the team has it now.");
    }

    @Test
    void whoever_answers_stops_the_calls_and_whoever_is_meant_is_never_called() {
        var pat = cast.join("Pat", Role.MEMBER, Role.SUPERVISOR);
        round.join(pat, table, "Finch");
        onCall(pat, 1);
        onCall(cory, 2);
        var id = report(amy, "circle", fellow("Finch"), "danger");
        assertThat(incidents.handled(cory, id).orElseThrow().report().owner()).hasValue(cory);
        cast.browser(port, cory).post("/incidents/" + id, "/incidents/" + id + "/owner", Map.of());
        clock.forward(Duration.ofMinutes(40));
        calls.ring();
        assertThat(sent(id)).contains("Somebody on the team has it now.");
    }

    @Test
    void a_promise_that_nobody_staffs_is_not_made() {
        var alone = reported("danger");
        assertThat(sent(alone))
                .contains("we do not promise a time", "988", "We could not reach anybody")
                .doesNotContain("Somebody reads it by");
        var amys = cast.browser(port, amy);
        assertThat(amys.get(circle()).body()).contains("Nobody on the team is on duty right now");
        assertThat(say(amys, "I want to kill myself.").body()).contains("Nobody on the team is on duty", "988");
        onCall(cory, 1);
        assertThat(amys.get(circle()).body()).doesNotContain("Nobody on the team is on duty");
        assertThat(say(amys, "I want to kill myself.").body()).contains("Somebody on the team is on duty right now");
        assertThat(sent(reported("danger"))).contains("Somebody reads it by").doesNotContain("we do not promise");
        roster.add(cory, new Change(Ids.next(), clock.instant(), clock.instant().plus(Duration.ofHours(5)), 1, null));
        assertThat(amys.get(circle()).body()).contains("Nobody on the team is on duty", "The next one begins");
        clock.forward(Duration.ofHours(5));
        onCall(cory, 2);
        assertThat(amys.get(circle()).body()).doesNotContain("Nobody on the team is on duty");
    }

    @Test
    void the_roster_is_kept_by_those_on_it_and_says_what_is_wrong() {
        var corys = cast.browser(port, cory);
        var slot = Map.of("person", sam.toString(), "day", "1", "from", "17:00", "to", "09:00", "rank", "1");
        assertThat(corys.post("/oncall", "/oncall/slots", slot).statusCode()).isEqualTo(303);
        assertThat(corys.get("/oncall").body()).contains("Monday", "Sam", "Asked first");
        for (var wrong : List.of(
                Map.of("person", kit.toString(), "day", "1", "from", "17:00", "to", "18:00", "rank", "1"),
                Map.of("person", sam.toString(), "day", "9", "from", "17:00", "to", "18:00", "rank", "1"),
                Map.of("person", sam.toString(), "day", "1", "from", "late", "to", "18:00", "rank", "1"))) {
            assertThat(corys.post("/oncall", "/oncall/slots", wrong).body()).contains("give both times");
        }
        var change = Map.of("since", "2026-03-02T08:00", "until", "2026-03-01T08:00", "rank", "1");
        assertThat(corys.post("/oncall", "/oncall/changes", change).body()).contains("must be later");
        for (var other : List.of(amy, lee, cast.ada())) {
            assertThat(cast.browser(port, other).get("/oncall").statusCode()).isEqualTo(404);
            assertThatThrownBy(() -> onCall(other, other, 1)).isInstanceOf(DataAccessException.class);
        }
        assertThat(recorded("roster_changed", cory)).isEqualTo(1);
    }

    @Test
    void a_month_is_counted_for_supervisors_and_what_they_write_is_sealed() {
        onCall(cory, 1);
        var first = reported("pressure");
        reported("other");
        clock.forward(Duration.ofMinutes(40));
        incidents.read(sam, first);
        act(sam, Kind.WARN, null, null);
        var page = "/incidents/" + first;
        cast.browser(port, sam).post(page, page + "/closing", Map.of("outcome", "warned", "note", "Talked."));
        var sams = cast.browser(port, sam);
        assertThat(sams.get("/safety/review").body())
                .contains("2 reports came", "One, after 40 minutes.", "Not read yet: 1", "Not decided yet: 1")
                .contains("Kept: 1", "Not promised, because nobody was on duty: 0")
                .doesNotContain("Kit", "Wren", "Amy");
        var note =
                Map.of("month", "2026-03", "key", Ids.next().toString(), "words", "We need a second name on Sundays.");
        sams.post("/safety/review", "/safety/review", note);
        assertThat(sams.get("/safety/review?month=2026-03").body())
                .contains("We need a second name on Sundays.", "Sam");
        assertThat(sams.get("/safety/review?month=never").statusCode()).isEqualTo(400);
        assertThat(cast.browser(port, cory).get("/safety/review").statusCode()).isEqualTo(404);
        assertThat(recorded("safety_reviewed", sam)).isGreaterThan(1);
    }

    private String circle() {
        return "/circles/" + table;
    }

    private UUID said(PersonId author, String words) {
        say(cast.browser(port, author), words);
        return TestDatabase.owner()
                .sql("select id from conversation.post where author = :author order by at desc limit 1")
                .param("author", author.value())
                .query(UUID.class)
                .single();
    }

    private HttpResponse<String> say(Browser browser, String words) {
        return browser.post(
                circle(),
                circle() + "/posts",
                new HashMap<>(
                        Map.of("words", words, "go", "say", "key", Ids.next().toString())));
    }

    private void insert(PersonId author) {
        gate.run(
                Actor.of(author),
                () -> sql.sql("""
                        insert into conversation.post (id, circle, thread, began, author, words, at)
                        values (:id, :circle, :id, now(), :author, decode(repeat('00', 40), 'hex'), now())
                        """)
                        .param("id", Ids.next())
                        .param("circle", table.value())
                        .param("author", author.value())
                        .update());
        TestDatabase.owner()
                .sql("delete from conversation.post where author = :a and words = decode(repeat('00', 40), 'hex')")
                .param("a", author.value())
                .update();
    }

    private void change(PersonId author) {
        gate.run(
                Actor.of(author),
                () -> sql.sql("update conversation.post set edited = true where author = :author")
                        .param("author", author.value())
                        .update());
    }

    private UUID fellow(String name) {
        return circles.fellows(Actor.of(amy), table).stream()
                .filter(each -> each.name().equals(name))
                .map(Fellow::id)
                .findFirst()
                .orElseThrow();
    }

    private UUID reported(String kind) {
        return report(amy, "circle", fellow("Wren"), kind);
    }

    private UUID report(PersonId reporter, String place, UUID whom, String kind) {
        var sent = cast.browser(port, reporter)
                .post(
                        "/me/name",
                        "/reports",
                        Map.of(
                                "place",
                                place,
                                "id",
                                whom.toString(),
                                "key",
                                Ids.next().toString(),
                                "kind",
                                kind));
        return UUID.fromString(
                sent.headers().firstValue("Location").orElseThrow().split("/")[2]);
    }

    private String sent(UUID report) {
        return cast.browser(port, amy).get("/reports/" + report + "/sent").body();
    }

    private String evidence(PersonId reader, UUID report) {
        return cast.browser(port, reader).get("/incidents/" + report).body();
    }

    private static Map<String, String> limit(String kind, String days, String why) {
        return Map.of("kind", kind, "days", days, "why", why, "key", Ids.next().toString());
    }

    private void act(PersonId by, Kind kind, CircleId where, Instant until) {
        actions.act(new Action(Ids.next(), null, kit, where, kind, WHY, clock.instant(), by, until, null));
    }

    private void act(PersonId by, Kind kind, PersonId whom) {
        actions.act(new Action(Ids.next(), null, whom, null, kind, WHY, clock.instant(), by, null, null));
    }

    private static UUID action() {
        return TestDatabase.owner()
                .sql("select id from incidents.action order by id desc limit 1")
                .query(UUID.class)
                .single();
    }

    /// The form for an action as the page gives it, filled in.
    private static Map<String, String> shown(Browser browser, String page, Map<String, String> typed) {
        var form = new HashMap<>(typed);
        form.put("key", key(browser.get(page).body()));
        return form;
    }

    private static String key(String page) {
        var form = page.substring(page.indexOf("/actions\""));
        return form.split("name=\"key\" value=\"", 2)[1].split("\"", 2)[0];
    }

    private static List<String> done() {
        return TestDatabase.owner()
                .sql("select kind from incidents.action order by at, id")
                .query(String.class)
                .list();
    }

    private void onCall(PersonId person, int rank) {
        onCall(cory, person, rank);
    }

    private void onCall(PersonId by, PersonId person, int rank) {
        Stream.of(DayOfWeek.values())
                .forEach(day -> roster.add(
                        by, new Slot(Ids.next(), day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, rank, person)));
    }

    private List<String> letters() {
        return outbox.waiting().stream().map(Letter::to).toList();
    }

    private static long recorded(String act, PersonId actor) {
        return TestDatabase.owner()
                .sql("select count(*) from audit.entry where act = :act and actor = :actor")
                .param("act", act)
                .param("actor", actor.value())
                .query(Long.class)
                .single();
    }
}
