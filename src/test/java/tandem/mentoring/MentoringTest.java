package tandem.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.bridge.Due;
import tandem.bridge.Encounters;
import tandem.bridge.Kind;
import tandem.bridge.Touchpoint;
import tandem.bridge.Touchpoints;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.joining.PersonJoined;
import tandem.mail.Outbox;
import tandem.mentors.Beginnings;
import tandem.oncall.Change;
import tandem.oncall.Roster;
import tandem.people.Apart;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.reach.Quiet;
import tandem.reach.QuietPlan;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

@TandemTest
class MentoringTest {
    @Autowired
    Notes notes;

    @Autowired
    Worries worries;

    @Autowired
    Ringing ringing;

    @Autowired
    Aways aways;

    @Autowired
    Covering covering;

    @Autowired
    Facts facts;

    @Autowired
    Credentials credentials;

    @Autowired
    Beginnings beginnings;

    @Autowired
    KeptOfMentoring kept;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Encounters encounters;

    @Autowired
    Relations relations;

    @Autowired
    Quiet quiet;

    @Autowired
    People people;

    @Autowired
    Roster roster;

    @Autowired
    Apart apart;

    @Autowired
    Identities identities;

    @Autowired
    Outbox outbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Gate gate;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId mo;
    private PersonId amy;
    private PersonId cory;

    @BeforeEach
    void mo_walks_with_amy_whom_cory_looks_after() {
        TestDatabase.empty(
                "mentoring",
                "mentors",
                "bridge",
                "safety",
                "oncall",
                "reach",
                "mail",
                "identities",
                "people",
                "signin",
                "audit");
        clock.set(TestClock.START);
        mo = cast.mo();
        amy = cast.amy();
        cory = cast.coryFor(amy);
        joined(amy);
        walks(mo, amy, Kind.TAPER);
        roster.add(cory, new Change(Ids.next(), TestClock.START, TestClock.START.plusSeconds(1), 3, null));
    }

    @Test
    void a_mentor_sees_whom_to_contact_today_and_why_and_writes_down_what_came_of_it() {
        var mos = cast.browser(port, mo);
        assertThat(mos.get("/today").body()).contains("1 person to contact today", "/mentoring");
        var day = mos.get("/mentoring").body();
        assertThat(day).contains("1 person to contact today", "Amy", "Nobody here has talked with them so far");
        var path = "/mentoring/" + amy;
        assertThat(mos.post(path, path + "/encounters", Map.of("key", key(), "line", "Typed before"))
                        .body())
                .contains("Typed before", "Choose how you were in touch");
        assertThat(encounters.of(Actor.of(mo), amy)).isEmpty();
        var form = contact();
        var key = form.get("key");
        mos.post(path, path + "/encounters", form);
        mos.post(path, path + "/encounters", form);
        assertThat(encounters.of(Actor.of(mo), amy))
                .as("a second tap changes nothing")
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.id()).hasToString(key);
                    assertThat(made.line()).isEqualTo("Talked about the bus.");
                });
        assertThat(touchpoints.next(Actor.of(mo), amy)).hasValueSatisfying(next -> {
            assertThat(next.owner()).isEqualTo(mo);
            assertThat(next.due()).isEqualTo(touchpoints.today().plusDays(3));
        });
        assertThat(mos.get("/mentoring?saved=" + amy).body())
                .contains("Nobody to contact today", "Saved for Amy", "In the next days");
        assertThat(mos.get(path).body()).contains("Talked about the bus.");
    }

    @Test
    void a_mentor_leaves_nobody_who_was_not_heard_without_a_next_date() {
        var path = "/mentoring/" + amy;
        var mos = cast.browser(port, mo);
        var form = contact();
        form.put("next", "never");
        form.put("result", "left_word");
        var answer = mos.post(path, path + "/encounters", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("only ask for no more when you talk", "#next", "Talked about the bus.");
        assertThat(owner(amy)).isEqualTo(mo);
        form.put("result", "declined");
        assertThat(mos.post(path, path + "/encounters", form).statusCode())
                .as("they said so")
                .isEqualTo(303);
        assertThat(owner(amy)).isNull();
    }

    @Test
    void what_somebody_wrote_for_going_quiet_stands_before_their_mentor_once_it_is_open() {
        var never = List.of(new QuietPlan.Chosen("no-partner", "Sal"));
        quiet.write(
                amy,
                new QuietPlan(
                        7, Set.of("mentor"), List.of(), List.of(), List.of(), "Garden?", never, "Not my sister."));
        var path = "/mentoring/" + amy;
        var mos = cast.browser(port, mo);
        assertThat(mos.get(path).body()).doesNotContain("Garden?", "my sister");
        quiet.show(amy, true);
        var page = mos.get(path).body();
        assertThat(page).contains("Garden?").containsSubsequence("Not my sister.", "If I go quiet", "Record what");
        assertThat(cast.browser(port, amy).get("/me/looks").body()).contains("Mo");
        quiet.write(amy, new QuietPlan(7, Set.of("caseload"), List.of(), List.of(), List.of(), "Garden?", never, ""));
        quiet.show(amy, true);
        assertThat(cast.browser(port, mo).get(path).body()).as("for another").doesNotContain("Garden?");
    }

    @Test
    void whoever_does_not_walk_with_somebody_sees_nothing_of_them_here() {
        var path = "/mentoring/" + amy;
        assertThat(cast.browser(port, mo).get(path).statusCode()).isEqualTo(200);
        var other = cast.browser(port, kim());
        assertThat(other.get("/mentoring").body()).contains("You walk with nobody here so far");
        for (var page : List.of(path, path + "/worry")) {
            assertThat(other.get(page).statusCode()).isEqualTo(404);
        }
        assertThat(other.post("/mentoring", path + "/notes", note("Nothing")).statusCode())
                .isEqualTo(404);
        assertThat(cast.browser(port, amy).get("/mentoring").statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, cory).get("/mentoring").statusCode()).isEqualTo(404);
        var kim = kim();
        assertThatThrownBy(() -> notes.write(kim, amy, Ids.next(), "", "Words"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> worries.write(kim, amy, Ids.next(), "Words", false))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_note_is_read_and_answered_by_the_one_it_is_about_and_by_no_outsider() {
        var amys = cast.browser(port, amy);
        assertThat(amys.post("/me/mentor", "/me/mentor/goals", Map.of("key", key(), "words", " "))
                        .body())
                .contains("Choose one, or write one");
        amys.post("/me/mentor", "/me/mentor/goals", Map.of("key", key(), "words", "A room of my own"));
        var goal = notes.goals(Actor.of(mo), amy).getFirst();
        var path = "/mentoring/" + amy;
        var mos = cast.browser(port, mo);
        assertThat(mos.get(path).body())
                .contains("A room of my own", "Who reads this: Amy, you, and the coordinator who looks after Amy");
        assertThat(mos.post(path, path + "/notes", note("")).body()).contains("Write a few words first");
        var typed = new HashMap<>(note("She saw two rooms."));
        typed.put("goal", goal.id().toString());
        mos.post(path, path + "/notes", typed);
        var written = notes.of(Actor.of(amy), amy).getFirst();
        assertThat(written.goal()).isEqualTo("A room of my own");
        var remark = "/me/mentor/notes/" + written.id() + "/remark";
        amys.post("/me/mentor", remark, Map.of("remark", "One had a window."));
        assertThat(amys.get("/me/mentor").body()).contains("She saw two rooms.", "One had a window.", "Mo");
        assertThat(cast.browser(port, mo).get(path).body()).contains("One had a window.");
        assertThat(cast.browser(port, cory).get(path + "/notes").body())
                .contains("She saw two rooms.", "A room of my own");
        assertThat(cast.browser(port, cast.cory()).get(path + "/notes").statusCode())
                .isEqualTo(404);
        for (var outsider : List.of(cast.bo(), cast.lee(), cast.mo(), cast.sam(), cast.ada(), cast.cory())) {
            assertThat(notes.of(Actor.of(outsider), amy)).isEmpty();
            assertThat(notes.goals(Actor.of(outsider), amy)).isEmpty();
        }
        assertThat(notes.remark(cast.bo(), written.id(), "Not mine")).isFalse();
        assertThat(rows("note")).doesNotContain("rooms", "window", "own");
        notes.hide(amy, goal.id());
        assertThat(notes.goals(Actor.of(mo), amy)).isEmpty();
        assertThat(kept.export(amy).toString()).contains("She saw two rooms.", "One had a window.");
    }

    @Test
    void a_worry_goes_to_the_first_on_call_then_to_the_next_and_then_to_everybody() {
        var sam = cast.sam();
        var second = cast.cory();
        mailed(sam);
        mailed(second);
        onCall(1, sam);
        onCall(2, second);
        var mos = cast.browser(port, mo);
        var path = "/mentoring/" + amy + "/worry";
        assertThat(mos.get(path).body()).contains("tel:988", "tel:911", "They have 15 minutes", "and Amy");
        assertThat(mos.post(path, path, Map.of("key", key(), "words", "")).body())
                .contains("Write a few words first");
        var id = key();
        mos.post(path, path, Map.of("key", id, "words", "She sounded far away."));
        mos.post(path, path, Map.of("key", id, "words", "She sounded far away."));
        var page = "/worries/" + id;
        assertThat(mos.get(page).body()).contains("Somebody on call was told", "tel:988", "She sounded far away.");
        assertThat(letters()).as("told at once, and once").isEqualTo(1);
        assertThat(outbox.waiting().getFirst().text()).doesNotContain("Amy", "far away", "Mo");
        assertThat(sees(sam, id)).isTrue();
        assertThat(sees(second, id)).as("not asked so far").isFalse();
        clock.forward(Duration.ofMinutes(14));
        ringing.ring();
        assertThat(letters()).isEqualTo(1);
        clock.forward(Duration.ofMinutes(2));
        ringing.ring();
        ringing.ring();
        assertThat(letters()).isEqualTo(2);
        assertThat(sees(second, id)).isTrue();
        clock.forward(Duration.ofMinutes(16));
        ringing.ring();
        ringing.ring();
        assertThat(sees(cast.cory(), id)).as("everybody who looks after people").isTrue();
        assertThat(cast.browser(port, mo).get(page).body()).contains("Nobody on call has taken it");
        assertThat(cast.browser(port, cory).get("/desk").body())
                .contains("Worries of mentors: 1", "1 worry of a mentor was not taken in time");
        assertThat(sees(cast.ada(), id)).isFalse();
        assertThat(sees(cast.bo(), id)).isFalse();
    }

    @Test
    void where_nobody_is_on_call_it_is_everybodys_at_once_and_somebodys_by_name() {
        var id = Ids.next();
        worries.write(mo, amy, id, "She sounded far away.", false);
        var worry = worries.visibleTo(Actor.of(mo), id).orElseThrow();
        assertThat(worry.everybody()).isTrue();
        assertThat(worry.owner()).as("whoever looks after her").isEqualTo(cory);
        assertThat(cast.browser(port, mo).get(worry.path()).body()).contains("call one of the numbers");
    }

    @Test
    void a_worry_is_taken_and_closed_and_its_person_reads_all_of_it() {
        onCall(1, cory);
        var id = Ids.next();
        worries.write(mo, amy, id, "She sounded far away.", false);
        clock.forward(Duration.ofMinutes(4));
        var corys = cast.browser(port, cory);
        assertThat(corys.get("/desk").body()).contains("Worries of mentors: 1");
        assertThat(corys.get("/worries").body())
                .contains("1 worry is open", "Amy", "Nobody has it yet. Please take it now.");
        var path = "/worries/" + id;
        assertThat(corys.get(path).body())
                .as("the button before all else")
                .containsSubsequence("Nobody has it yet. Please take it now.", "I take it", "tel:911", "far away")
                .doesNotContain("How to reach Amy");
        assertThat(cast.browser(port, mo).get(path).body())
                .as("a control: whoever wrote it")
                .contains("Somebody on call was told")
                .doesNotContain("Please take it");
        assertThat(cast.browser(port, mo).get("/mentoring").body()).contains("See what became of it");
        assertThat(corys.post("/worries", path + "/closing", Map.of("words", "Early"))
                        .statusCode())
                .as("only whoever took it")
                .isEqualTo(404);
        corys.post(path, path + "/taking", Map.of());
        assertThat(corys.get(path).body())
                .contains("Cory has taken it", "<a class=\"btn main\" href=\"/desk/" + amy + "\">How to reach Amy</a>")
                .doesNotContain("Nobody has it yet", "href=\"/glass\"");
        assertThat(cast.browser(port, mo).get(path).body()).contains("Cory has taken it", "after 4 min");
        assertThat(corys.post(path, path + "/closing", Map.of("words", "")).body())
                .contains("Write a few words first");
        corys.post(path, path + "/closing", Map.of("words", "We talked. She slept badly."));
        assertThat(cast.browser(port, amy).get("/me/mentor").body())
                .contains("She sounded far away.", "We talked. She slept badly.");
        assertThat(cast.browser(port, amy).get("/me/looks").body()).contains("what a mentor was worried about");
        assertThat(cast.browser(port, amy).get(path).statusCode())
                .as("theirs stands on their own page")
                .isEqualTo(404);
        assertThat(rows("worry")).doesNotContain("far away", "slept", "Amy");
        ringing.ring();
        assertThat(letters()).isZero();
    }

    @Test
    void a_mentor_may_rest_once_somebody_has_it_and_is_told_to_call_until_then() {
        var second = cast.cory();
        onCall(1, second);
        var id = Ids.next();
        worries.write(mo, amy, id, "She sounded far away.", false);
        var path = "/worries/" + id;
        assertThat(cast.browser(port, mo).get(path).body())
                .as("somebody is asked and has time")
                .contains("whoever is on call has it. You can rest.");
        clock.forward(Duration.ofMinutes(16));
        ringing.ring();
        assertThat(cast.browser(port, mo).get(path).body())
                .contains("Nobody on call has taken it", "Until somebody takes it, call")
                .doesNotContain("You can rest");
        worries.take(cory, id);
        var mos = cast.browser(port, mo);
        assertThat(mos.get(path).body())
                .as("also where they were not on call")
                .contains("Cory has taken it", "Cory has it now. You can rest.")
                .doesNotContain("on call has");
        assertThat(mos.get("/mentoring").body()).contains("Cory has taken it");
        var kim = kim();
        assertThat(people.visibleTo(Actor.of(mo), cory)).isPresent();
        assertThat(people.visibleTo(Actor.of(kim), cory)).as("not her worry").isEmpty();
        assertThat(people.visibleTo(Actor.of(mo), second)).as("took nothing").isEmpty();
    }

    @Test
    void what_could_get_somebody_hurt_is_read_some_days_later_and_the_page_says_so() {
        onCall(1, cory);
        var id = Ids.next();
        worries.write(mo, amy, id, "He waits at her door.", true);
        worries.read(cory, id);
        assertThat(worries.about(Actor.of(amy), amy)).isEmpty();
        assertThat(cast.browser(port, amy).get("/me/mentor").body())
                .contains("you read it later: after 7 days at most")
                .doesNotContain("her door");
        assertThat(cast.browser(port, amy).get("/me/looks").body()).doesNotContain("worried");
        worries.take(cory, id);
        var worry = worries.visibleTo(Actor.of(cory), id).orElseThrow();
        assertThat(worries.close(cory, worry, "She is with her aunt.", false)).isTrue();
        assertThat(worries.about(Actor.of(amy), amy)).as("still held back").isEmpty();
        clock.forward(Duration.ofDays(8));
        assertThat(worries.about(Actor.of(amy), amy)).hasSize(1);
        var other = Ids.next();
        worries.write(mo, amy, other, "He called again.", true);
        worries.take(cory, other);
        worries.close(cory, worries.visibleTo(Actor.of(cory), other).orElseThrow(), "It is over.", true);
        assertThat(worries.about(Actor.of(amy), amy)).as("shown when closed").hasSize(2);
    }

    @Test
    void stepping_back_gives_everybody_somebody_the_same_day_and_coming_back_restores_it() {
        var bea = cast.join("Bea", Role.MEMBER);
        cast.relate(RelationKind.CASELOAD, bea, cory);
        joined(bea);
        walks(mo, bea, Kind.CHOSEN);
        var kim = kim();
        apart.keep(cast.sam(), bea, kim);
        var mos = cast.browser(port, mo);
        assertThat(mos.post("/mentoring/away", "/mentoring/away", Map.of("key", key()))
                        .body())
                .contains("Choose for how long");
        assertThat(mos.post("/mentoring/away", "/mentoring/away", Map.of("key", key(), "time", "date"))
                        .statusCode())
                .isEqualTo(422);
        mos.post("/mentoring/away", "/mentoring/away", Map.of("key", key(), "time", "14"));
        assertThat(owner(amy)).as("another mentor with room").isEqualTo(kim);
        assertThat(owner(bea)).as("kept apart from Kim").isEqualTo(cory);
        assertThat(mos.get("/mentoring/away").body())
                .as("mentors do not know each other here")
                .contains("another mentor", "the coordinator")
                .doesNotContain("Kim");
        assertThat(cast.browser(port, kim).get("/mentoring").body())
                .contains("1 person to contact today", "Their mentor is away");
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/today").body())
                .contains("Mo is away for now. It has nothing to do with you. Kim is there for you meanwhile.");
        assertThat(cast.browser(port, cory).get("/desk").body()).contains("Mentor is away: 2");
        assertThat(cast.browser(port, cory).get("/mentoring/moved").body())
                .contains("Mo", "Amy", "Kim, as a mentor", "Until March 16");
        covering.settle();
        assertThat(aways.standing(Actor.of(cory))).as("again changes nothing").hasSize(2);
        cast.browser(port, mo).post("/mentoring", "/mentoring/away/end", Map.of());
        assertThat(owner(amy)).isEqualTo(mo);
        assertThat(owner(bea)).isEqualTo(mo);
        assertThat(relations.to(Actor.SYSTEM, amy))
                .noneMatch(each -> each.holder().equals(kim));
        assertThat(cast.browser(port, amy).get("/today").body()).doesNotContain("away for now");
        assertThat(cast.browser(port, kim).get("/mentoring").body()).contains("You walk with nobody");
    }

    @Test
    void somebody_would_rather_have_the_coordinator_and_nobody_asks_why() {
        var kim = kim();
        aways.stepBack(mo, Ids.next(), Optional.of(touchpoints.today().plusDays(7)));
        assertThat(owner(amy)).isEqualTo(kim);
        var cover = aways.about(Actor.of(amy), amy).getFirst();
        var bos = cast.browser(port, cast.bo());
        bos.post("/me/mentor", "/me/mentor/cover/" + cover.id() + "/refusal", Map.of());
        assertThat(owner(amy)).as("not theirs to say").isEqualTo(kim);
        cast.browser(port, amy).post("/me/mentor", "/me/mentor/cover/" + cover.id() + "/refusal", Map.of());
        assertThat(owner(amy)).isEqualTo(cory);
        assertThat(relations.to(Actor.SYSTEM, amy))
                .noneMatch(each -> each.holder().equals(kim));
        aways.comeBack(mo);
        assertThat(owner(amy)).isEqualTo(mo);
    }

    @Test
    void for_good_ends_what_a_mentor_may_see_and_what_came_instead_stays() {
        var kim = kim();
        aways.stepBack(mo, Ids.next(), Optional.empty());
        assertThat(relations.of(Actor.SYSTEM, mo)).isEmpty();
        assertThat(cast.browser(port, mo).get("/mentoring/" + amy).statusCode()).isEqualTo(404);
        assertThat(owner(amy)).isEqualTo(kim);
        aways.comeBack(mo);
        assertThat(owner(amy)).isEqualTo(kim);
        assertThat(relations.of(Actor.SYSTEM, kim)).hasSize(1);
        var bo = cast.bo();
        assertThatThrownBy(() -> aways.stepBack(bo, Ids.next(), Optional.empty()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoever_waits_for_a_mentor_who_steps_back_hears_it_and_is_offered_others() {
        beginnings.offer(mo, "Mo", 3, List.of());
        var kim = kim();
        beginnings.offer(cast.join("Ida", Role.MEMBER, Role.MENTOR), "Ida", 3, List.of());
        var bo = cast.bo();
        var bos = cast.browser(port, bo);
        bos.post("/mentors", "/mentors/seeking", Map.of());
        beginnings.ask(bo, Ids.next(), mo, "");
        assertThat(bos.get("/mentors").body()).contains("We asked Mo for you");
        var dee = cast.join("Dee", Role.MEMBER);
        var dees = cast.browser(port, dee);
        dees.post("/mentors", "/mentors/seeking", Map.of());
        beginnings.ask(dee, Ids.next(), kim, "");
        var mos = cast.browser(port, mo);
        assertThat(mos.get("/mentors").body()).contains("Bo");
        assertThat(mos.get("/mentoring/away").body()).contains("reads that you are not free right now");
        mos.post("/mentoring/away", "/mentoring/away", Map.of("key", key(), "time", "14"));
        assertThat(mos.get("/mentoring/away").body()).contains("reads that you are not free right now");
        assertThat(mos.get("/mentors").body()).contains("Nobody is waiting for an answer from you");
        assertThat(bos.get("/mentors").body())
                .contains("Mo is not free right now.", "Ida")
                .doesNotContain("We asked");
        assertThat(dees.get("/mentors").body()).as("of another").contains("We asked Kim for you");
        assertThat(mos.get("/mentoring").body()).contains("stepped back until March 16.");
    }

    @Test
    void a_mentor_who_was_away_for_a_week_is_suggested_again_to_whoever_asked_them() {
        beginnings.offer(mo, "Mo", 3, List.of());
        beginnings.offer(kim(), "Kim", 3, List.of());
        var bo = cast.bo();
        var bos = cast.browser(port, bo);
        bos.post("/mentors", "/mentors/seeking", Map.of());
        beginnings.ask(bo, Ids.next(), mo, "");
        var mos = cast.browser(port, mo);
        mos.post("/mentoring/away", "/mentoring/away", Map.of("key", key(), "time", "7"));
        assertThat(suggestions(bos)).contains("Kim").doesNotContain("Mo<");
        clock.forward(Duration.ofDays(8));
        var back = cast.browser(port, mo);
        back.post("/mentoring", "/mentoring/away/end", Map.of());
        assertThat(suggestions(cast.browser(port, bo)))
                .as("not before they say so")
                .doesNotContain("Mo<");
        back.post("/mentors", "/mentors/rest/end", Map.of());
        assertThat(suggestions(cast.browser(port, bo))).contains("Mo<");
        beginnings.ask(bo, Ids.next(), mo, "");
        var asked =
                back.get("/mentors").body().split("href=\"/mentors/asks/")[1].split("\"")[0];
        beginnings.answer(mo, UUID.fromString(asked), false);
        assertThat(suggestions(cast.browser(port, bo))).as("one who said no").doesNotContain("Mo<");
    }

    private static String suggestions(Browser browser) {
        return browser.get("/mentors").body();
    }

    @Test
    void whoever_covers_can_step_back_too_and_nobody_is_without_somebody() {
        var kim = kim();
        aways.stepBack(mo, Ids.next(), Optional.of(touchpoints.today().plusDays(7)));
        aways.stepBack(kim, Ids.next(), Optional.of(touchpoints.today().plusDays(7)));
        assertThat(owner(amy)).isEqualTo(cory);
        aways.comeBack(mo);
        assertThat(owner(amy)).isEqualTo(mo);
        aways.comeBack(kim);
        assertThat(owner(amy)).isEqualTo(mo);
        assertThat(relations.to(Actor.SYSTEM, amy))
                .noneMatch(each -> each.holder().equals(kim));
    }

    @Test
    void nothing_is_billed_without_a_credential_and_a_yes() {
        var path = "/mentoring/" + amy;
        var mos = cast.browser(port, mo);
        assertThat(mos.get(path).body()).doesNotContain("H0038", "insurance");
        facts.agree(amy, true);
        assertThat(mos.get(path).body()).doesNotContain("H0038");
        mos.post(path, path + "/encounters", billed("11:00", "11:23"));
        assertThat(facts.about(Actor.of(amy), amy)).as("no credential").isEmpty();
        facts.agree(amy, false);
        var sams = cast.browser(port, cast.sam());
        var form = Map.of("key", key(), "person", mo.toString(), "title", "CPSS 4471");
        assertThat(sams.post("/mentoring/credentials", "/mentoring/credentials", form)
                        .body())
                .contains("Only of peers who are paid", "CPSS 4471");
        var paid = new HashMap<>(form);
        paid.put("paid", "yes");
        sams.post("/mentoring/credentials", "/mentoring/credentials", paid);
        assertThat(credentials.of(mo, touchpoints.today())).isPresent();
        assertThat(mos.get(path).body()).contains("Amy has not said yes to billing");
        assertThatThrownBy(() ->
                        facts.write(mo, credentials.of(mo, touchpoints.today()).orElseThrow(), fact()))
                .as("no yes")
                .isInstanceOf(DataAccessException.class);
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/me/mentor").body()).contains("Nothing is billed.");
        amys.post("/me/mentor", "/me/mentor/billing", Map.of("yes", "yes"));
        assertThat(mos.get(path).body()).contains("For the insurance (H0038)", "Tell them that you bill this one");
        clock.set(Instant.parse("2026-03-02T20:00:00Z"));
        mos = cast.browser(port, mo);
        var wrong = mos.post(path, path + "/encounters", billed("11:30", "11:23"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Say when it ended", "Read two ads", "value=\"11:30\"");
        mos.post(path, path + "/encounters", billed("11:00", "11:23"));
        assertThat(mos.post(path, path + "/encounters", billed("11:20", "11:40"))
                        .body())
                .contains("another contact at the same time");
        assertThat(facts.about(Actor.of(amy), amy)).hasSize(1);
        assertThat(cast.browser(port, amy).get("/me/mentor").body())
                .contains("Not sent yet.", "23 minutes", "Read two ads");
        assertThat(rows("fact")).doesNotContain("ads", "CPSS", "Mo");
        for (var outsider : List.of(cast.bo(), cast.cory(), cast.sam(), cast.ada())) {
            assertThat(facts.about(Actor.of(outsider), amy)).isEmpty();
        }
    }

    @Test
    void the_file_holds_what_may_be_billed_and_its_people_read_that_it_was_taken() {
        credentials.record(cast.sam(), mo, Ids.next(), "CPSS 4471", null);
        facts.agree(amy, true);
        clock.set(Instant.parse("2026-03-02T20:00:00Z"));
        var path = "/mentoring/" + amy;
        var mos = cast.browser(port, mo);
        mos.post(path, path + "/encounters", billed("10:00", "10:23"));
        var second = billed("11:00", "11:50");
        mos.post(path, path + "/encounters", second);
        assertThat(facts.refuse(amy, UUID.fromString(second.get("key")))).isTrue();
        assertThat(facts.refuse(cast.bo(), UUID.fromString(second.get("key")))).isFalse();
        var corys = cast.browser(port, cory);
        var days = "?from=2026-03-01&until=2026-03-31&rule=eight";
        assertThat(corys.get("/mentoring/billing" + days).body())
                .contains("1 contact", "Units: 2", "Check this rule with whoever pays");
        var form = Map.of("from", "2026-03-01", "until", "2026-03-31", "rule", "eight");
        var file = corys.post("/mentoring/billing", "/mentoring/billing/file", form);
        assertThat(file.body())
                .contains("Amy,2026-03-02,10:00,10:23,23,2,H0038,,phone,")
                .contains("'=SUM(A1)")
                .doesNotContain("11:50");
        assertThat(cast.browser(port, amy).get("/me/looks").body()).contains("taken out for the insurance");
        assertThat(cast.browser(port, amy).get("/me/mentor").body()).contains("Sent on March 2");
        assertThat(facts.refuse(amy, facts.about(Actor.of(amy), amy).getLast().encounter()))
                .as("it was sent")
                .isFalse();
        facts.agree(amy, false);
        assertThat(corys.post("/mentoring/billing", "/mentoring/billing/file", form)
                        .body())
                .as("taken back")
                .doesNotContain("Amy");
        assertThat(cast.browser(port, cast.cory())
                        .post("/mentoring/billing", "/mentoring/billing/file", form)
                        .body())
                .doesNotContain("Amy");
        var late = cast.browser(port, cory);
        clock.forward(Duration.ofMinutes(11));
        assertThat(late.post("/desk", "/mentoring/billing/file", form)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .as("who it is, once more")
                .startsWith("/sign-in/again");
    }

    /// A mentor who has room for two.
    private PersonId kim() {
        var kim = cast.join("Kim", Role.MEMBER, Role.MENTOR);
        beginnings.offer(kim, "Kim", 2, List.of());
        return kim;
    }

    private Map<String, String> contact() {
        var form = new HashMap<>(Map.of("key", key(), "result", "reached", "way", "call", "next", "3"));
        form.put("line", "Talked about the bus.");
        return form;
    }

    private Map<String, String> billed(String start, String stop) {
        var form = contact();
        form.putAll(Map.of("start", start, "stop", stop, "place", "phone", "goal", "=SUM(A1)"));
        form.putAll(Map.of("activity", "Read two ads", "response", "Said yes", "step", "Call"));
        return form;
    }

    private Facts.New fact() {
        var said = new Fact.Said("A", "B", "C", "D");
        var now = clock.instant();
        return new Facts.New(Ids.next(), amy, now.minusSeconds(900), now, Fact.Place.PHONE, false, said);
    }

    private static Map<String, String> note(String words) {
        return Map.of("key", key(), "words", words);
    }

    private void joined(PersonId person) {
        gate.run(Actor.DOOR, () -> events.publishEvent(new PersonJoined(person, Optional.empty(), Optional.empty())));
    }

    private void walks(PersonId mentor, PersonId person, Kind why) {
        cast.relate(RelationKind.MENTOR, person, mentor);
        LocalDate today = touchpoints.today();
        touchpoints.replan(Actor.SYSTEM, person, new Due(today, why));
        touchpoints.give(Actor.SYSTEM, person, mentor);
    }

    private @Nullable PersonId owner(PersonId person) {
        return touchpoints.next(Actor.SYSTEM, person).map(Touchpoint::owner).orElse(null);
    }

    private void onCall(int rank, PersonId person) {
        var from = clock.instant();
        roster.add(cory, new Change(Ids.next(), from, from.plus(Duration.ofDays(30)), rank, person));
    }

    private void mailed(PersonId person) {
        identities.keep(Actor.of(person), person, IdentityKind.EMAIL, person + "@example.org");
    }

    private int letters() {
        return outbox.waiting().size();
    }

    private boolean sees(PersonId person, String worry) {
        return worries.visibleTo(Actor.of(person), UUID.fromString(worry)).isPresent();
    }

    private static String rows(String table) {
        return TestDatabase.owner()
                .sql("select t::text from mentoring." + table + " t")
                .query(String.class)
                .list()
                .toString();
    }

    private static String key() {
        return Ids.next().toString();
    }
}
