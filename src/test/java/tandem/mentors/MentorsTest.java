package tandem.mentors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.ApplicationModule;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.people.Apart;
import tandem.people.Blocks;
import tandem.people.Deaths;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.people.Roles;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

@TandemTest
class MentorsTest {
    @Autowired
    Mentors mentors;

    @Autowired
    Beginnings beginnings;

    @Autowired
    Proposals proposals;

    @Autowired
    Profiles profiles;

    @Autowired
    Wishes wishes;

    @Autowired
    MentorFaces faces;

    @Autowired
    KeptOfMentors kept;

    @Autowired
    ProposalStore store;

    @Autowired
    Gate gate;

    @Autowired
    Apart apart;

    @Autowired
    Blocks blocks;

    @Autowired
    Deaths deaths;

    @Autowired
    Relations relations;

    @Autowired
    Roles roles;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private PersonId mo;

    @BeforeEach
    void mo_offers_to_walk_with_two() {
        TestDatabase.empty("mentors", "safety", "people", "signin", "mail");
        clock.set(TestClock.START);
        amy = cast.amy();
        mo = cast.mo();
        offers(mo, "Mo", 2);
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("mentors");
    }

    @Test
    void a_member_says_what_matters_gets_three_with_reasons_asks_and_both_agree() {
        var rosa = mentor("Rosa", 2, says("languages", "es"), says("lived", "medication"));
        mentor("Ida", 1);
        mentor("Jo", 1);
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/mentors").body())
                .contains("Say what matters to me", "Just show me who is there")
                .doesNotContain("Rosa", "Mo<");
        amys.post(
                "/mentors/wishes",
                "/mentors/wishes",
                Map.of("languages", "es", "lived", "medication", "shown", "lived"));
        var three = amys.get("/mentors").body();
        assertThat(three).contains("also speaks Spanish", "walks with people on medication too", "Show three others");
        assertThat(names(three)).hasSize(3).first().isEqualTo("Rosa");
        var path = "/mentors/" + profile(rosa).id();
        assertThat(amys.post(path, path + "/ask", Map.of("key", key(), "word", "Call me: 520-555-0142"))
                        .body())
                .contains("leave out phone numbers");
        amys.post(path, path + "/ask", Map.of("key", key(), "word", "You sound calm."));
        assertThat(amys.get("/mentors").body()).contains("We asked Rosa for you.");
        var ask = asked(amy);
        var rosas = cast.browser(port, rosa);
        assertThat(rosas.get("/mentors").body()).contains("Amy", "Please answer by");
        assertThat(rosas.get(ask.path()).body())
                .contains("You sound calm.", "Recovery with medication")
                .doesNotContain("Spanish");
        rosas.post(ask.path(), ask.path() + "/yes", Map.of());
        assertThat(mentors.of(Actor.of(amy), amy)).contains(rosa);
        assertThat(mentors.people(Actor.of(rosa), rosa)).containsExactly(amy);
        assertThat(relations.to(Actor.of(amy), amy)).singleElement().satisfies(relation -> {
            assertThat(relation.kind()).isEqualTo(RelationKind.MENTOR);
            assertThat(relation.holder()).isEqualTo(rosa);
        });
        assertThat(amys.get("/mentors").body()).contains("Your mentor", "Rosa", "Write to Rosa");
        assertThat(rosas.get("/mentors").body()).contains("Write to Amy", "You walk with 1 of 2.");
        assertThat(kept.export(amy).toString()).contains("You sound calm.", "medication", "Rosa");
        assertThat(kept.export(rosa).toString()).contains("capacity=2").doesNotContain("You sound calm.");
    }

    @Test
    void each_thing_a_mentor_says_is_read_by_its_audience_and_by_nobody_else() {
        beginnings.offer(
                mo,
                "Mo",
                2,
                List.of(
                        says("lived", "jail"),
                        new Beginnings.Saying("hours", List.of("nights"), "coordinators"),
                        new Beginnings.Saying("identities", List.of("veteran"), "me")));
        var looking = looking("Lou");
        assertThat(kinds(looking)).containsExactly(Kind.LIVED);
        assertThat(kinds(cast.cory())).containsExactlyInAnyOrder(Kind.LIVED, Kind.HOURS);
        assertThat(kinds(cast.sam())).containsExactlyInAnyOrder(Kind.LIVED, Kind.HOURS);
        assertThat(kinds(mo)).hasSize(3);
        for (var other : List.of(cast.bo(), amy, cast.gil(), cast.lee(), cast.ada())) {
            assertThat(kinds(other)).as("they look for nobody").isEmpty();
            assertThat(cast.browser(port, other)
                            .get("/mentors/" + profile(mo).id())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void what_a_member_does_not_show_is_read_by_nobody_else() {
        beginnings.wish(amy, Map.of("lived", List.of("jail"), "hours", List.of("nights")), Set.of("hours"));
        var cory = cast.coryFor(amy);
        ask(amy, mo);
        assertThat(wishes.of(Actor.of(amy), amy)).hasSize(2);
        for (var reader : List.of(cory, mo)) {
            assertThat(wishes.of(Actor.of(reader), amy)).containsOnlyKeys(Kind.HOURS);
        }
        for (var other : List.of(cast.bo(), cast.cory(), cast.sam(), cast.lee())) {
            assertThat(wishes.of(Actor.of(other), amy)).isEmpty();
        }
    }

    /// Not the least of what is shown changes with what is kept private, whatever it is.
    @Test
    void nothing_that_anybody_sees_changes_with_what_somebody_keeps_private() {
        var cory = cast.coryFor(amy);
        mentor("Rosa", 1, says("languages", "es"));
        mentor("Ida", 1, says("languages", "en"));
        beginnings.wish(amy, Map.of("languages", List.of("es"), "lived", List.of("jail", "loss")), Set.of("languages"));
        var amys = cast.browser(port, amy);
        var corys = cast.browser(port, cory);
        var suggested = plain(amys.get("/mentors").body());
        var cohort = plain(corys.get("/mentors/cohort").body());
        assertThat(suggested).contains("Rosa", "also speaks Spanish");
        assertThat(cohort).contains("Amy", "also speaks Spanish");
        for (var audience : List.of("me", "coordinators")) {
            beginnings.offer(mo, "Mo", 2, List.of(new Beginnings.Saying("lived", List.of("jail", "loss"), audience)));
            assertThat(plain(amys.get("/mentors").body())).isEqualTo(suggested);
        }
        beginnings.offer(mo, "Mo", 2, List.of(new Beginnings.Saying("languages", List.of("es"), "me")));
        beginnings.wish(amy, Map.of("languages", List.of("es"), "hours", List.of("nights")), Set.of("languages"));
        assertThat(plain(corys.get("/mentors/cohort").body())).isEqualTo(cohort);
        beginnings.wish(amy, Map.of("languages", List.of("es"), "lived", List.of("jail", "loss")), Set.of("languages"));
        beginnings.offer(mo, "Mo", 2, List.of(says("lived", "jail")));
        assertThat(plain(amys.get("/mentors").body()))
                .as("control: what is opened changes it")
                .isNotEqualTo(suggested);
    }

    @Test
    void matching_knows_nothing_of_days_plans_and_how_somebody_is() {
        var may = Mentors.class
                .getPackage()
                .getAnnotation(ApplicationModule.class)
                .allowedDependencies();
        assertThat(may)
                .contains("people")
                .doesNotContain("days", "plan", "checkins", "signals", "patterns", "coping", "outcomes", "bridge");
    }

    @Test
    void those_kept_apart_or_blocked_are_never_suggested_and_nothing_says_why() {
        looks(amy);
        assertThat(suggested(amy)).contains("Mo");
        apart.keep(cast.sam(), amy, mo);
        var away = profile(mo).id();
        assertThat(suggested(amy)).doesNotContain("Mo");
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/mentors/" + away).statusCode())
                .isEqualTo(amys.get("/mentors/" + Ids.next()).statusCode())
                .isEqualTo(404);
        var answer = amys.post("/mentors", "/mentors/" + away + "/ask", Map.of("key", key()));
        assertThat(answer.headers().firstValue("Location")).contains("/mentors?busy=1");
        assertThat(amys.get("/mentors?busy=1").body()).contains("Not free right now.");
        assertThat(suggested(looking("Lou"))).as("for others he is there").contains("Mo");
    }

    @Test
    void a_block_after_the_ask_reads_like_a_no_and_ends_what_was_agreed() {
        var ask = ask(amy, mo);
        blocks.block(mo, amy, "Amy");
        assertThat(cast.browser(port, amy).get("/mentors").body()).contains("Mo is not free right now.");
        assertThat(cast.browser(port, mo).get(ask.path()).statusCode()).isEqualTo(404);
        var bo = cast.bo();
        var id = ask(bo, mo).id();
        assertThat(beginnings.answer(mo, id, true)).isTrue();
        blocks.block(bo, mo, "Mo");
        assertThat(mentors.of(Actor.of(bo), bo)).isEmpty();
        assertThat(mentors.people(Actor.of(mo), mo)).isEmpty();
        proposals.tidy();
        assertThat(relations.to(Actor.of(bo), bo)).as("the place is free again").isEmpty();
    }

    @Test
    void a_mentor_says_no_and_the_member_reads_that_they_are_not_free_and_sees_others() {
        mentor("Ida", 1);
        var ask = ask(amy, mo);
        cast.browser(port, mo).post(ask.path(), ask.path() + "/end", Map.of());
        assertThat(cast.browser(port, amy).get("/mentors").body())
                .contains("Mo is not free right now.", "it is not about you", "Ida");
        assertThat(suggested(amy)).containsExactly("Ida");
        assertThat(mentors.of(Actor.of(amy), amy)).isEmpty();
        assertThat(row("select outcome from mentors.proposal")).isEqualTo("not_free");
    }

    @Test
    void whoever_says_nothing_for_a_week_is_not_free_right_now() {
        ask(amy, mo);
        clock.forward(Duration.ofDays(6));
        assertThat(proposals.tidy()).isZero();
        clock.forward(Duration.ofDays(2));
        assertThat(proposals.tidy()).isOne();
        assertThat(cast.browser(port, amy).get("/mentors").body()).contains("Mo is not free right now.");
        clock.forward(Duration.ofDays(91));
        proposals.tidy();
        assertThat(row("select count(*)::text from mentors.proposal")).isEqualTo("0");
        assertThat(suggested(amy)).as("it was right now, and not for ever").contains("Mo");
    }

    @Test
    void nobody_is_ever_above_capacity_however_many_agree_at_once() throws Exception {
        offers(mo, "Mo", 12);
        var members = new ArrayList<PersonId>();
        var asks = new HashMap<PersonId, Proposal>();
        for (int number = 0; number < 12; number++) {
            var member = cast.join("Member " + number, Role.MEMBER);
            members.add(member);
            asks.put(member, ask(member, mo));
        }
        offers(mo, "Mo", 3);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads
                    .invokeAll(members.stream()
                            .<Callable<Proposals.Yes>>map(each -> () -> proposals.yes(mo, asks.get(each)))
                            .toList())
                    .stream()
                    .map(MentorsTest::got)
                    .toList();
            assertThat(answers).filteredOn(Proposals.Yes.AGREED::equals).hasSize(3);
            assertThat(answers).filteredOn(Proposals.Yes.FULL::equals).hasSize(9);
        }
        assertThat(mentors.people(Actor.of(mo), mo)).hasSize(3);
        var waiting = members.stream()
                .filter(each -> mentors.of(Actor.of(each), each).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> cast.relate(RelationKind.MENTOR, waiting, mo))
                .as("not even the program itself")
                .isInstanceOf(DataAccessException.class);
        assertThat(cast.browser(port, mo)
                        .post(asks.get(waiting).path(), asks.get(waiting).path() + "/yes", Map.of())
                        .body())
                .contains("You walk with as many as you said.");
        assertThat(profiles.write(mo, new Profiles.Written("Mo", 2, Map.of()))).isFalse();
        assertThatThrownBy(() -> TestDatabase.owner()
                        .sql("update mentors.profile set capacity = 2")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(TestDatabase.owner()
                        .sql("update mentors.profile set capacity = 4")
                        .update())
                .as("control: one more is fine")
                .isOne();
        cast.relate(RelationKind.MENTOR, waiting, mo);
    }

    @Test
    void nobody_gets_a_mentor_without_both_and_nobody_says_yes_for_the_other() {
        var ask = ask(amy, mo);
        assertThatThrownBy(() -> relations.give(Actor.of(mo), RelationKind.MENTOR, amy, mo))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> relations.give(Actor.of(amy), RelationKind.MENTOR, amy, mo))
                .isInstanceOf(DataAccessException.class);
        var ida = mentor("Ida", 1);
        assertThat(proposals.visibleTo(Actor.of(ida), ask.id())).isEmpty();
        assertThatThrownBy(() -> gate.as(Actor.of(amy), () -> store.mentorYes(ask.id(), mo, clock.instant())))
                .isInstanceOf(DataAccessException.class);
        assertThat(beginnings.answer(mo, ask.id(), true)).isTrue();
        mentors.end(Actor.of(mo), amy, mo);
        clock.forward(Duration.ofHours(1));
        assertThatThrownBy(() -> relations.give(Actor.of(mo), RelationKind.MENTOR, amy, mo))
                .as("what was agreed once is used up")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void either_of_the_two_or_the_coordinator_ends_it_and_nothing_says_why() {
        mentor("Ida", 1);
        mentor("Jo", 1);
        mentor("Kay", 1);
        var cory = cast.coryFor(amy);
        walk(amy, mo);
        assertThat(mentors.end(Actor.of(cast.cory()), amy, mo))
                .as("nobody else")
                .isFalse();
        assertThat(mentors.end(Actor.of(cast.bo()), amy, mo)).isFalse();
        var amys = cast.browser(port, amy);
        amys.post("/mentors", "/mentors/pairs/" + amy + "/" + mo + "/end", Map.of());
        assertThat(mentors.of(Actor.of(amy), amy)).isEmpty();
        assertThat(names(amys.get("/mentors").body()))
                .as("three others at once")
                .containsExactlyInAnyOrder("Ida", "Jo", "Kay");
        var bo = cast.bo();
        walk(bo, mo);
        cast.browser(port, mo).post("/mentors", "/mentors/pairs/" + bo + "/" + mo + "/end", Map.of());
        assertThat(mentors.of(Actor.of(bo), bo)).isEmpty();
        assertThat(cast.browser(port, bo).get("/mentors").body()).doesNotContain("Mo ");
        var ida = person("Ida");
        walk(amy, ida);
        var corys = cast.browser(port, cory);
        assertThat(corys.get("/mentors/load").body()).contains("1 of 1", "Amy", "No free place");
        corys.post("/mentors/load", "/mentors/pairs/" + amy + "/" + ida + "/end", Map.of());
        assertThat(mentors.of(Actor.of(amy), amy)).isEmpty();
    }

    @Test
    void two_who_are_kept_apart_walk_together_until_it_is_ended_and_everybody_reads_the_same() {
        var cory = cast.coryFor(amy);
        walk(amy, mo);
        apart.keep(cory, amy, mo);
        assertThat(mentors.of(Actor.of(amy), amy)).hasValue(mo);
        assertThat(cast.browser(port, mo).get("/mentors").body()).contains("Write to Amy", "1 of 2");
        assertThat(cast.browser(port, amy).get("/mentors").body()).contains("Write to Mo");
        var end = "/mentors/pairs/" + amy + "/" + mo + "/end";
        var corys = cast.browser(port, cory);
        assertThat(corys.get("/apart").body()).contains("One is the other’s mentor.", end);
        assertThat(corys.get("/mentors/load").body()).contains("1 of 2", "Amy", end);
        corys.post("/mentors/load", end, Map.of());
        assertThat(corys.get("/mentors/load").body()).contains("0 of 2").doesNotContain(end);
        assertThat(corys.get("/apart").body()).doesNotContain("One is the other’s mentor.");
    }

    @Test
    void whoever_is_no_mentor_any_more_walks_with_nobody() {
        walk(amy, mo);
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/mentors").body()).contains("Write to Mo");
        assertThat(profiles.of(Actor.of(amy), List.of(mo))).hasSize(1);
        roles.end(cast.sam(), mo, Role.MENTOR);
        for (var page : List.of("/mentors", "/reach", "/return-to-use/with-you", "/today")) {
            assertThat(amys.get(page).body()).as("at once, at " + page).doesNotContain(">Mo<", "to Mo");
        }
        assertThat(profiles.of(Actor.of(amy), List.of(mo))).isEmpty();
        proposals.tidy();
        assertThat(relations.to(Actor.of(amy), amy)).isEmpty();
    }

    @Test
    void a_mentor_who_rests_is_not_suggested_and_keeps_those_they_walk_with() {
        walk(amy, mo);
        var lou = looking("Lou");
        assertThat(suggested(lou)).contains("Mo");
        cast.browser(port, mo).post("/mentors", "/mentors/rest", Map.of());
        assertThat(suggested(lou)).isEmpty();
        assertThat(mentors.of(Actor.of(amy), amy)).contains(mo);
        cast.browser(port, mo).post("/mentors", "/mentors/rest/end", Map.of());
        assertThat(suggested(lou)).contains("Mo");
    }

    @Test
    void from_the_first_word_that_a_mentor_died_on_nobody_is_matched_with_them_anew() {
        walk(amy, mo);
        var ida = mentor("Ida", 2);
        var lou = looking("Lou");
        var sam = cast.sam();
        assertThat(suggested(lou)).contains("Mo", "Ida");
        deaths.say(sam, mo);
        assertThat(suggested(lou)).containsExactly("Ida");
        assertThat(beginnings.ask(lou, Ids.next(), mo, "")).isFalse();
        assertThat(mayPropose(lou, mo)).isFalse();
        assertThat(mayPropose(lou, ida)).isTrue();
        assertThat(mentors.of(Actor.of(amy), amy)).as("until the second word").contains(mo);
        deaths.mend(sam, mo);
        assertThat(suggested(lou)).as("where it was a mistake").contains("Mo");
        assertThat(mayPropose(lou, mo)).isTrue();
    }

    @Test
    void from_the_first_word_that_a_member_died_on_nobody_is_proposed_to_them_and_no_yes_pairs_them() {
        var lou = looking("Lou");
        var asked = ask(amy, mo);
        var sam = cast.sam();
        assertThat(mayPropose(lou, mo)).isTrue();
        deaths.say(sam, lou);
        deaths.say(sam, amy);
        assertThat(mayPropose(lou, mo)).isFalse();
        assertThat(beginnings.answer(mo, asked.id(), true)).isFalse();
        deaths.mend(sam, amy);
        assertThat(beginnings.answer(mo, asked.id(), true)).isTrue();
    }

    private boolean mayPropose(PersonId person, PersonId mentor) {
        return gate.as(Actor.SYSTEM, () -> store.mayPropose(person, mentor));
    }

    @Test
    void a_coordinator_proposes_for_everybody_changes_by_hand_and_both_sides_still_say_yes() {
        var bo = cast.bo();
        var lou = cast.join("Lou", Role.MEMBER);
        var not = cast.join("Nan", Role.MEMBER);
        var cory = cast.coryFor(amy, bo, lou, not);
        wishes.seek(not, false);
        var both = new Beginnings.Saying("languages", List.of("en", "es"), "members");
        beginnings.offer(mo, "Mo", 1, List.of(both, says("lived", "jail"), says("hours", "nights")));
        mentor("Rosa", 2, both);
        mentor("Ines", 3, says("languages", "vi"));
        beginnings.wish(amy, Map.of("lived", List.of("jail"), "hours", List.of("nights")), Set.of("lived", "hours"));
        beginnings.wish(bo, Map.of("lived", List.of("jail"), "languages", List.of("es")), Set.of("lived", "languages"));
        var corys = cast.browser(port, cory);
        var page = corys.get("/mentors/cohort").body();
        assertThat(page)
                .contains(
                        "Amy",
                        "Bo",
                        "Lou",
                        "Rosa",
                        "Second choice. Mo fits better",
                        "And with Mo? All together,",
                        "1 person said “no mentor for now”",
                        "Send 3 proposals")
                .doesNotContain("Nan", "Ines");
        assertThat(corys.get("/mentors/cohort/" + bo).body())
                .contains("also speaks Spanish", "Choose Mo", "less would be in common", "Amy would go to Rosa.");
        corys.post(
                "/mentors/cohort/" + bo,
                "/mentors/cohort/" + bo + "/hand",
                Map.of("mentor", profile(mo).id().toString()));
        corys.post("/mentors/cohort/" + lou, "/mentors/cohort/" + lou + "/hand", Map.of("mentor", ""));
        page = corys.get("/mentors/cohort").body();
        assertThat(page)
                .contains("Chosen by hand", "You chose this.", "You left them out for now.", "Send 2 proposals");
        var stamp = page.replaceAll("(?s).*name=\"stamp\" value=\"([^\"]+)\".*", "$1");
        assertThat(corys.post("/mentors/cohort", "/mentors/cohort", Map.of("stamp", "old"))
                        .statusCode())
                .isEqualTo(409);
        corys.post("/mentors/cohort", "/mentors/cohort", Map.of("stamp", stamp));
        assertThat(corys.post("/mentors/cohort", "/mentors/cohort", Map.of("stamp", stamp))
                        .statusCode())
                .as("nobody is asked twice")
                .isEqualTo(409);
        var proposed = asked(bo);
        assertThat(proposed.mentor()).isEqualTo(mo);
        assertThat(cast.browser(port, mo).get(proposed.path()).statusCode())
                .as("the mentor sees no name before the member says yes")
                .isEqualTo(404);
        assertThat(cast.browser(port, bo).get("/mentors").body()).contains("Somebody thought of a mentor for you");
        cast.browser(port, bo).post(proposed.path(), proposed.path() + "/yes", Map.of());
        assertThat(mentors.of(Actor.of(bo), bo)).isEmpty();
        cast.browser(port, mo).post(proposed.path(), proposed.path() + "/yes", Map.of());
        assertThat(mentors.of(Actor.of(bo), bo)).contains(mo);
        var amys = asked(amy);
        assertThat(corys.get("/mentors/cohort").body()).contains("The member has not answered.");
        corys.post("/mentors/cohort", amys.path() + "/removal", Map.of());
        assertThat(proposals.of(amy)).isEmpty();
    }

    @Test
    void a_coordinator_proposes_nobody_whom_they_do_not_look_after_and_nobody_apart() {
        var cory = cast.coryFor(amy);
        var bo = cast.bo();
        var actor = Actor.of(cory);
        assertThat(proposals.propose(cory, Map.of(bo, profile(mo)))).isZero();
        apart.keep(cast.sam(), amy, mo);
        assertThat(proposals.propose(cory, Map.of(amy, profile(mo)))).isZero();
        assertThat(cast.browser(port, cory).get("/mentors/cohort/" + bo).statusCode())
                .isEqualTo(404);
        assertThat(proposals.open(actor, List.of(amy, bo))).isEmpty();
    }

    @Test
    void the_desk_says_how_many_are_looking() {
        var cory = cast.coryFor(amy);
        looks(amy);
        assertThat(cast.browser(port, cory).get("/desk").body()).contains("Looking for a mentor: 1");
    }

    @Test
    void whom_they_met_here_they_can_report_and_block() {
        var ask = ask(amy, mo);
        assertThat(faces.visibleTo(Actor.of(mo), ask.id()))
                .map(face -> face.name())
                .hasValue("Amy");
        assertThat(faces.visibleTo(Actor.of(amy), ask.id()))
                .map(face -> face.name())
                .hasValue("Mo");
        assertThat(faces.visibleTo(Actor.of(amy), profile(mo).id())).isPresent();
        assertThat(faces.visibleTo(Actor.of(cast.bo()), ask.id())).isEmpty();
        assertThat(cast.browser(port, amy)
                        .get("/reports/new?place=mentors&id=" + profile(mo).id())
                        .body())
                .contains("Mo");
    }

    @Test
    void a_form_with_mistakes_keeps_what_was_typed_and_the_words_are_sealed() {
        var mos = cast.browser(port, mo);
        var wrong = mos.post(
                "/mentors/profile", "/mentors/profile", Map.of("name", "Mo", "capacity", "0", "own", "Quiet mornings"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Write a number from 1 to 12.", "Quiet mornings");
        mos.post(
                "/mentors/profile",
                "/mentors/profile",
                Map.of("name", "Moritz", "capacity", "2", "own", "Quiet mornings", "lived", "jail"));
        assertThat(mos.get("/mentors/profile").body()).contains("Moritz", "Quiet mornings");
        assertThat(row("select string_agg(i::text || encode(said, 'escape'), '') from mentors.item i"))
                .doesNotContain("Quiet", "jail");
        assertThat(row("select p::text || encode(name, 'escape') from mentors.profile p"))
                .doesNotContain("Moritz");
        assertThat(cast.browser(port, amy).get("/mentors/profile").statusCode()).isEqualTo(404);
    }

    /// A coordinator with a thousand people opens the page, and sends what it proposes.
    @Test
    @EnabledIfSystemProperty(named = "tandem.proofs", matches = "yes")
    void a_thousand_people_have_a_mentor_proposed_within_seconds() {
        var random = new Random(7);
        for (int number = 0; number < 200; number++) {
            mentor(
                    "Mentor " + number,
                    1 + random.nextInt(8),
                    says("languages", "en"),
                    some(random, "lived"),
                    some(random, "hours"));
        }
        var members = new ArrayList<PersonId>();
        for (int number = 0; number < 1_000; number++) {
            var member = cast.join("Member " + number, Role.MEMBER);
            var wished = Map.of(
                    "lived",
                    some(random, "lived").said(),
                    "hours",
                    some(random, "hours").said());
            beginnings.wish(member, wished, Set.of("lived", "hours"));
            members.add(member);
        }
        var cory = cast.coryFor(members.toArray(PersonId[]::new));
        var corys = cast.browser(port, cory);
        long began = System.nanoTime();
        var page = corys.get("/mentors/cohort").body();
        long read = System.nanoTime();
        var stamp = page.replaceAll("(?s).*name=\"stamp\" value=\"([^\"]+)\".*", "$1");
        corys.post("/mentors/cohort", "/mentors/cohort", Map.of("stamp", stamp));
        long sent = System.nanoTime();
        System.out.println("1,000 people, 200 mentors: the page " + (read - began) / 1_000_000 + " ms; again and sent "
                + (sent - read) / 1_000_000 + " ms");
        assertThat(page).contains("1000 people.");
        assertThat((read - began) / 1_000_000).isLessThan(5_000);
    }

    private static Beginnings.Saying some(Random random, String about) {
        var all = about.equals("lived")
                ? List.of("alcohol", "opioids", "stimulants", "medication", "jail", "children", "loss", "home")
                : List.of("mornings", "middays", "afternoons", "evenings", "nights", "weekends");
        var said = all.stream().filter(each -> random.nextInt(3) == 0).toList();
        return new Beginnings.Saying(about, said.isEmpty() ? List.of(all.getFirst()) : said, "members");
    }

    private void offers(PersonId mentor, String name, int capacity, Beginnings.Saying... says) {
        assertThat(beginnings.offer(mentor, name, capacity, List.of(says))).isTrue();
    }

    private PersonId mentor(String name, int capacity, Beginnings.Saying... says) {
        var person = cast.join(name, Role.MEMBER, Role.MENTOR);
        offers(person, name, capacity, says);
        return person;
    }

    private static Beginnings.Saying says(String about, String code) {
        return new Beginnings.Saying(about, List.of(code), "members");
    }

    private PersonId looking(String name) {
        var person = cast.join(name, Role.MEMBER);
        looks(person);
        return person;
    }

    private void looks(PersonId person) {
        wishes.seek(person, true);
    }

    private Proposal ask(PersonId member, PersonId mentor) {
        looks(member);
        assertThat(beginnings.ask(member, Ids.next(), mentor, "")).isTrue();
        return asked(member);
    }

    private void walk(PersonId member, PersonId mentor) {
        assertThat(beginnings.answer(mentor, ask(member, mentor).id(), true)).isTrue();
    }

    private Proposal asked(PersonId member) {
        return proposals.of(member).stream()
                .filter(each -> each.person().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private Profile profile(PersonId mentor) {
        return profiles.own(mentor).orElseThrow();
    }

    private PersonId person(String name) {
        return profiles.all(Actor.of(cast.cory())).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .person();
    }

    private List<String> suggested(PersonId member) {
        return profiles.open(member).stream().map(Profile::name).toList();
    }

    private Set<Kind> kinds(PersonId reader) {
        return profiles.of(Actor.of(reader), List.of(mo)).stream()
                .findFirst()
                .map(profile -> profile.items().keySet())
                .orElse(Set.of());
    }

    /// The names of those suggested, in order.
    private static List<String> names(String page) {
        return java.util.regex.Pattern.compile("<h3 class=\"who\"><a href=\"/mentors/[0-9a-f-]{36}\">([^<]+)<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /// Without what is different each time.
    private static String plain(String page) {
        return page.replaceAll("(?s)^.*?<main", "<main")
                .replaceAll("(?s)</main>.*", "")
                .replaceAll("<input type=\"hidden\"[^>]*>", "");
    }

    private static String key() {
        return Ids.next().toString();
    }

    private static String row(String query) {
        return TestDatabase.owner().sql(query).query(String.class).single();
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
