package tandem.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import tandem.channels.Channel;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.people.Roles;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.web.Refusal;

@TandemTest
class DeskTest {
    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Encounters encounters;

    @Autowired
    KeptOfBridge kept;

    @Autowired
    Relations relations;

    @Autowired
    Roles roles;

    @Autowired
    Gate gate;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private PersonId cory;

    @BeforeEach
    void clean() {
        TestDatabase.empty("safety", "bridge", "people", "signin");
        clock.set(TestClock.START);
        amy = cast.amy();
        cory = cast.coryFor(amy);
        touchpoints.begin(amy);
    }

    @Test
    void whoever_came_in_is_due_tomorrow_with_whoever_looks_after_them() {
        assertThat(touchpoints.next(Actor.of(amy), amy)).hasValueSatisfying(next -> {
            assertThat(next.due()).isEqualTo(LocalDate.of(2026, 3, 3));
            assertThat(next.owner()).isEqualTo(cory);
        });
        var desk = cast.browser(port, cory);
        assertThat(desk.get("/desk").body()).contains("Nobody to contact today", "1 of 1", "Tomorrow");
        clock.forward(Duration.ofDays(1));
        assertThat(cast.browser(port, cory).get("/desk").body())
                .contains("1 person to contact today", "Amy", "due today", "They came in on March")
                .doesNotContain("is missing");
        clock.forward(Duration.ofDays(2));
        assertThat(desk(400)).contains("They came in on March 2, 2026");
        assertThat(cast.browser(port, cory)
                        .get("/desk", "Accept-Language", "es")
                        .body())
                .contains("1 persona por contactar hoy", "2 días tarde");
    }

    /// Cory's desk so many days later.
    private String desk(int days) {
        clock.forward(Duration.ofDays(days));
        var shown = cast.browser(port, cory).get("/desk").body();
        clock.forward(Duration.ofDays(-days));
        return shown;
    }

    @Test
    void the_desk_of_a_program_that_nobody_joined_says_so() {
        TestDatabase.empty("bridge", "people", "signin");
        assertThat(cast.browser(port, cast.cory()).get("/desk").body())
                .contains("Nobody has come in yet")
                .doesNotContain("in touch with everyone");
    }

    @Test
    void a_contact_is_written_down_once_and_the_next_follows_the_schedule() {
        clock.forward(Duration.ofDays(1));
        var desk = cast.browser(port, cory);
        var form = form(Map.of("result", "reached", "line", "Doing okay. Ride to clinic sorted."));
        assertThat(record(desk, form)).isEqualTo(303);
        assertThat(record(desk, form)).isEqualTo(303);
        assertThat(encounters.of(Actor.of(amy), amy)).singleElement().satisfies(made -> {
            assertThat(made.by()).isEqualTo(cory);
            assertThat(made.result()).isEqualTo(Result.REACHED);
        });
        assertThat(next()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(desk.get("/desk").body()).contains("Nobody to contact today", "1 of 1");
        clock.forward(Duration.ofDays(2));
        assertThat(cast.browser(port, cory).get("/desk").body())
                .contains("“Doing okay. Ride to clinic sorted.”", "on the schedule", "Day 3");
    }

    @Test
    void a_form_with_the_id_of_a_contact_with_somebody_else_changes_nothing() {
        var bo = cast.bo();
        touchpoints.begin(bo);
        var form = form(Map.of("result", "no_answer", "next", "taper"));
        assertThat(cast.browser(port, cast.coryFor(bo))
                        .post("/circles", "/desk/" + bo + "/encounters", form)
                        .statusCode())
                .isEqualTo(303);
        var before = next();
        assertThat(record(cast.browser(port, cory), form)).isEqualTo(400);
        assertThat(encounters.of(Actor.of(amy), amy)).isEmpty();
        assertThat(next()).isEqualTo(before);
        assertThat(record(cast.browser(port, cory), form(Map.of("result", "no_answer", "next", "taper"))))
                .as("with an id of its own")
                .isEqualTo(303);
        assertThat(encounters.of(Actor.of(amy), amy)).hasSize(1);
    }

    @Test
    void the_next_date_is_chosen_by_hand_and_a_wish_for_none_is_kept() {
        var desk = cast.browser(port, cory);
        record(desk, form(Map.of("result", "no_answer", "next", "date", "date", "2026-03-20")));
        assertThat(next()).isEqualTo(LocalDate.of(2026, 3, 20));
        record(desk, form(Map.of("result", "declined", "next", "never")));
        assertThat(touchpoints.next(Actor.of(amy), amy)).isEmpty();
        assertThat(touchpoints.everyone(Actor.of(cory))).isEqualTo(new Everyone(1, 1, 0));
        assertThat(desk.get("/desk/people").body()).contains("1 person.", "Amy", "none planned");
        record(desk, form(Map.of("result", "reached", "next", "3")));
        assertThat(next()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void nobody_who_was_not_heard_is_left_without_a_next_date() {
        var desk = cast.browser(port, cory);
        var before = next();
        for (var missed : List.of("no_answer", "left_word", "other")) {
            var typed = form(Map.of("result", missed, "next", "never", "line", "Rang for long."));
            var answer = desk.post(page(), page() + "/encounters", typed);
            assertThat(answer.statusCode()).as(missed).isEqualTo(422);
            assertThat(answer.body()).contains("only ask for no more when you talk", "#next-1", "Rang for long.");
            var result = Result.read(missed).orElseThrow();
            assertThatThrownBy(() ->
                            touchpoints.contacted(cory, amy, Ids.next(), result, Channel.CALL, "", new Next.Never()))
                    .as(missed)
                    .isInstanceOf(Refusal.class);
        }
        assertThat(encounters.of(Actor.of(amy), amy)).isEmpty();
        assertThat(next()).isEqualTo(before);
        assertThat(record(desk, form(Map.of("result", "reached", "next", "never"))))
                .as("they said so")
                .isEqualTo(303);
        assertThat(touchpoints.next(Actor.of(amy), amy)).isEmpty();
    }

    @Test
    void what_cannot_be_is_asked_for_again_with_what_was_typed() {
        var desk = cast.browser(port, cory);
        var answer = desk.post(
                page(),
                page() + "/encounters",
                form(Map.of("line", "Sleeps badly.", "next", "date", "date", "2026-03-01")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose what came of it", "Pick a date from today on", "Sleeps badly.");
        assertThat(encounters.of(Actor.of(amy), amy)).isEmpty();
    }

    @Test
    void what_else_waits_is_counted_for_those_who_see_to_it() {
        TestDatabase.empty("help");
        clock.forward(Duration.ofHours(53)); // others asked at this address before
        var asked = Map.of("name", "Sky", "how", "text", "reach", "520-555-0142", "say", "no", "key", "on-the-desk");
        new Browser(port).post("/help", "/help/requests", asked);
        assertThat(cast.browser(port, cory).get("/desk").body())
                .contains("Call back: 1", "Reports: 0", "Still without a hello: 0")
                .doesNotContain("promised a call by now");
        assertThat(cast.browser(port, cast.sam()).get("/desk").body())
                .contains("Reports: 0")
                .doesNotContain("Call back", "without a hello");
        clock.forward(Duration.ofDays(3));
        assertThat(cast.browser(port, cory).get("/desk").body()).contains("1 person was promised a call by now.");
        TestDatabase.empty("help");
    }

    @Test
    void only_whoever_looks_after_them_sees_and_writes_it() {
        touchpoints.contacted(cory, amy, Ids.next(), Result.REACHED, Channel.CALL, "Sleeps badly.", new Next.Never());
        var other = cast.cory();
        for (var who : new PersonId[] {other, cast.sam()}) {
            assertThat(cast.browser(port, who).get(page()).statusCode()).isEqualTo(404);
            assertThat(cast.browser(port, who).get("/desk").body()).doesNotContain("Amy");
        }
        for (var who : new PersonId[] {amy, cast.bo(), cast.ada()}) {
            assertThat(cast.browser(port, who).get(page()).statusCode()).isEqualTo(404);
            assertThat(cast.browser(port, who).get("/desk").statusCode()).isEqualTo(404);
        }
        var mo = cast.browser(port, cast.mo());
        assertThat(mo.get(page()).statusCode()).isEqualTo(404);
        assertThat(mo.get("/desk").body()).doesNotContain("Amy");
        assertThat(new Browser(port).get("/desk").headers().firstValue("Location"))
                .hasValue("/sign-in?next=%2Fdesk");
        assertThat(cast.browser(port, cory).get(page()).body()).contains("Sleeps badly.");
        assertThat(record(cast.browser(port, other), form(Map.of("result", "reached"))))
                .isEqualTo(404);
        assertThat(encounters.of(Actor.of(cast.bo()), amy)).isEmpty();
        assertThatThrownBy(() -> touchpoints.contacted(
                        other, amy, Ids.next(), Result.REACHED, Channel.CALL, "", new Next.Never()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        touchpoints.contacted(amy, amy, Ids.next(), Result.REACHED, Channel.CALL, "", new Next.Never()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_supervisor_who_broke_the_glass_reads_and_writes_nothing() {
        touchpoints.contacted(cory, amy, Ids.next(), Result.REACHED, Channel.CALL, "Sleeps badly.", new Next.Never());
        var sam = cast.sam();
        relations.breakGlass(sam, amy);
        assertThat(cast.browser(port, sam).get(page()).body())
                .contains("Sleeps badly.")
                .doesNotContain("/encounters");
    }

    @Test
    void the_member_reads_every_word_of_it() {
        var mine = cast.browser(port, amy);
        assertThat(mine.get("/me/contacts").body())
                .contains("Cory will contact you tomorrow", "Nobody has contacted you");
        touchpoints.contacted(
                cory, amy, Ids.next(), Result.DECLINED, Channel.CALL, "I will try again.", new Next.Never());
        assertThat(mine.get("/me/contacts").body()).contains("Declined", "I will try again.", "No contact is planned");
        assertThat(cast.browser(port, cast.bo()).get("/me/contacts").body()).doesNotContain("I will try again.");
        assertThat(gate.as(Actor.of(amy), () -> kept.export(amy)).toString()).contains("I will try again.", "declined");
    }

    @Test
    void the_words_are_not_in_the_table() {
        touchpoints.contacted(
                cory, amy, Ids.next(), Result.REACHED, Channel.CALL, "Kestrel-of-the-north", new Next.Never());
        assertThat(TestDatabase.owner()
                        .sql("select encode(line, 'escape') from bridge.encounter")
                        .query(String.class)
                        .single())
                .doesNotContain("Kestrel");
    }

    @Test
    void nobody_is_silently_dropped_when_a_coordinator_goes() {
        var other = cast.cory();
        assertThat(touchpoints.everyone(Actor.of(other))).isEqualTo(new Everyone(1, 1, 0));
        roles.end(cast.ada(), cory, Role.COORDINATOR);
        assertThat(touchpoints.everyone(Actor.of(other))).isEqualTo(new Everyone(1, 0, 1));
        assertThat(touchpoints.everyone(Actor.of(amy))).isEqualTo(new Everyone(0, 0, 0));
        var desk = cast.browser(port, other);
        assertThat(desk.get("/desk").body()).contains("0 of 1", "1 person has nobody", "Take one on");
        assertThat(desk.post("/desk", "/desk/unowned", Map.of()).headers().firstValue("Location"))
                .hasValue(page());
        assertThat(desk.get("/desk").body()).contains("1 of 1", "Amy");
        assertThat(touchpoints.next(Actor.of(amy), amy).orElseThrow().owner()).isEqualTo(other);
        var third = cast.cory();
        assertThat(touchpoints.takeOn(third)).isEmpty();
        assertThatThrownBy(() -> relations.give(Actor.of(third), RelationKind.CASELOAD, amy, third))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void somebody_who_came_in_while_nobody_was_there_is_missing_until_taken_on() {
        var bo = cast.bo();
        touchpoints.begin(bo);
        assertThat(touchpoints.everyone(Actor.of(cory))).isEqualTo(new Everyone(2, 1, 1));
        assertThat(touchpoints.takeOn(cory)).hasValue(bo);
        assertThat(cast.browser(port, cory).get("/desk").body()).contains("1 of 2", "1 person is missing");
        assertThat(cast.browser(port, cory).get("/desk/everyone").body()).contains("They have no next date.", "Bo");
        touchpoints.contacted(
                cory,
                bo,
                Ids.next(),
                Result.REACHED,
                Channel.CALL,
                "",
                new Next.On(LocalDate.of(2026, 3, 9), Kind.TAPER));
        assertThat(touchpoints.everyone(Actor.of(cory)).complete()).isTrue();
    }

    private LocalDate next() {
        return touchpoints.next(Actor.of(amy), amy).orElseThrow().due();
    }

    private String page() {
        return "/desk/" + amy;
    }

    @Test
    void what_was_saved_is_said_with_the_day_of_the_next_contact() {
        var desk = cast.browser(port, cory);
        var saved = desk.post("/circles", page() + "/encounters", form(Map.of("result", "reached", "next", "3")));
        var path = saved.headers().firstValue("Location").orElseThrow();
        assertThat(desk.get(path).body()).contains("Saved for Amy: Reached. Next contact on Thursday.");
        assertThat(cast.browser(port, cast.cory()).get(path).body()).doesNotContain("Saved for");
        assertThat(desk.get("/desk?saved=" + Ids.next()).body()).doesNotContain("Saved for");
        saved = desk.post("/circles", page() + "/encounters", form(Map.of("result", "declined", "next", "never")));
        assertThat(desk.get(saved.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Saved for Amy: Declined. No next contact.");
    }

    @Test
    void two_contacts_written_down_at_the_same_moment_are_both_kept() throws Exception {
        var desks = List.of(cast.browser(port, cory), cast.browser(port, cory));
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 5; round++) {
                var answers = both.invokeAll(desks.stream()
                        .<Callable<Integer>>map(
                                desk -> () -> record(desk, form(Map.of("result", "reached", "next", "3"))))
                        .toList());
                for (var answer : answers) {
                    assertThat(answer.get()).isEqualTo(303);
                }
            }
        }
        assertThat(encounters.of(Actor.of(cory), amy)).hasSize(10);
        assertThat(touchpoints.next(Actor.of(cory), amy)).isPresent();
    }

    @Test
    void whoever_saves_after_somebody_else_reads_that_first_and_loses_nothing() {
        var desk = cast.browser(port, cory);
        var due = touchpoints.next(Actor.of(cory), amy).orElseThrow().id().toString();
        var late = form(Map.of("result", "reached", "line", "Typed before.", "next", "7", "due", due));
        record(desk, form(Map.of("result", "no_answer", "line", "Quick note.", "due", due)));
        var answer = desk.post("/circles", page() + "/encounters", late);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Somebody has just written down another contact", "Typed before.", "Quick note.");
        assertThat(encounters.of(Actor.of(cory), amy)).hasSize(1);
        late.put("due", answer.body().split("name=\"due\" value=\"")[1].split("\"")[0]);
        assertThat(record(desk, late)).isEqualTo(303);
        assertThat(record(desk, late)).as("the same again").isEqualTo(303);
        assertThat(encounters.of(Actor.of(cory), amy)).hasSize(2);
    }

    private int record(Browser browser, Map<String, String> form) {
        return browser.post("/circles", page() + "/encounters", form).statusCode();
    }

    private static Map<String, String> form(Map<String, String> typed) {
        var form = new HashMap<>(Map.of("key", Ids.next().toString(), "line", "", "next", "taper"));
        form.putAll(typed);
        return form;
    }
}
