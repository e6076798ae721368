package tandem.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.people.Deaths;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.people.Roles;
import tandem.reach.Quiet;
import tandem.reach.QuietPlan;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// What stands in a queue, and what can be done there besides a contact.
@TandemTest
class QueueTest {
    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Encounters encounters;

    @Autowired
    KeptOfBridge kept;

    @Autowired
    Channels channels;

    @Autowired
    Identities identities;

    @Autowired
    Quiet quiet;

    @Autowired
    Deaths deaths;

    @Autowired
    Gate gate;

    @Autowired
    Relations relations;

    @Autowired
    Roles roles;

    @Autowired
    TouchpointStore touchpointStore;

    @Autowired
    QueueStore numbers;

    @Autowired
    People people;

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
        TestDatabase.empty("safety", "bridge", "channels", "identities", "reach", "people", "signin");
        clock.set(TestClock.START);
        amy = cast.amy();
        cory = cast.coryFor(amy);
        touchpoints.begin(amy);
    }

    @Test
    void each_row_says_in_words_why() {
        for (var why : Map.of(
                        Kind.ASKED, "They asked for more contact.",
                        Kind.TIGHTER, "closer together again",
                        Kind.QUIET, "They have gone quiet",
                        Kind.SIGNAL, "They opened a signal to you.",
                        Kind.STEPPED_IN, "stepped back, and you stepped in")
                .entrySet()) {
            touchpoints.replan(Actor.of(cory), amy, new Due(touchpoints.today(), why.getKey()));
            assertThat(desk()).contains("1 person to contact today", why.getValue());
        }
        contact(Result.NO_ANSWER);
        contact(Result.LEFT_WORD);
        touchpoints.replan(
                Actor.of(cory), amy, new Due(touchpoints.today(), Kind.CHOSEN, java.util.Optional.of(Channel.TEXT)));
        assertThat(desk())
                .contains("You set this date together", "The last 2 tries did not reach them.", "on how: text");
        contact(Result.REACHED);
        assertThat(next().kind()).isEqualTo(Kind.TAPER);
        touchpoints.replan(Actor.of(cory), amy, new Due(touchpoints.today(), Kind.TAPER));
        assertThat(desk()).contains("on the schedule").doesNotContain("did not reach them");
    }

    @Test
    void a_row_says_how_they_like_to_be_reached_and_a_tap_does_only_that() {
        touchpoints.replan(Actor.of(cory), amy, new Due(touchpoints.today(), Kind.TAPER));
        identities.keep(Actor.of(amy), amy, IdentityKind.PHONE, "520-555-0142");
        assertThat(desk()).contains("They have not said yet", "tel:").doesNotContain("sms:");
        channels.agree(Actor.of(amy), amy, Channel.TEXT);
        assertThat(desk())
                .as("the program has a number of its own, and none of theirs")
                .contains("They like: text.")
                .doesNotContain("tel:", "sms:", "Text Amy");
        channels.agree(Actor.of(amy), amy, Channel.EMAIL);
        assertThat(desk()).as("it leads nowhere yet").contains("They like: text, e-mail (no address yet).");
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
        assertThat(desk()).contains("They like: text, e-mail.");
    }

    @Test
    void a_contact_is_put_off_with_a_reason_that_the_member_reads() {
        var desk = cast.browser(port, cory);
        var form = several("snooze", Map.of("days", "3", "reason", ""), amy);
        var answer = desk.post("/circles", "/desk/" + amy + "/later", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say why. They can read it.");
        assertThat(next().due()).isEqualTo(LocalDate.of(2026, 3, 3));
        form.put("reason", "I am away until Thursday.");
        assertThat(later(desk, form)).isEqualTo(303);
        assertThat(later(desk, form)).as("a second tap").isEqualTo(303);
        assertThat(next().due()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(next().kind()).isEqualTo(Kind.TAPER);
        assertThat(cast.browser(port, amy).get("/me/contacts").body())
                .contains("Cory put your contact off to March 5", "I am away until Thursday.");
        assertThat(cast.browser(port, cast.bo()).get("/me/contacts").body()).doesNotContain("I am away");
        assertThat(gate.as(Actor.of(amy), () -> kept.export(amy)).toString()).contains("I am away until Thursday.");
        assertThat(TestDatabase.owner()
                        .sql("select encode(reason, 'escape') from bridge.snooze")
                        .query(String.class)
                        .single())
                .doesNotContain("away");
    }

    @Test
    void somebody_is_handed_over_with_a_line_and_the_relation_goes_with_them() {
        touchpoints.replan(Actor.of(cory), amy, new Due(touchpoints.today(), Kind.TAPER));
        var ray = cast.join("Ray", Role.COORDINATOR);
        var stranger = cast.browser(port, cast.cory());
        assertThat(later(stranger, several("hand", Map.of("to", ray.toString()), amy)))
                .isEqualTo(404);
        var desk = cast.browser(port, cory);
        assertThat(desk.post("/circles", "/desk/" + amy + "/later", several("hand", Map.of("to", amy.toString()), amy))
                        .statusCode())
                .as("to somebody who cannot")
                .isEqualTo(422);
        assertThat(later(desk, several("hand", Map.of("to", ray.toString(), "line", "Likes mornings."), amy)))
                .isEqualTo(303);
        assertThat(desk.get("/desk").body()).contains("Nobody to contact today").doesNotContain("Amy");
        assertThat(desk.get("/desk/" + amy).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, ray).get("/desk").body())
                .contains("1 person to contact today", "Cory handed them over to you today", "Likes mornings.");
        assertThat(next(ray).owner()).isEqualTo(ray);
        assertThat(cast.browser(port, amy).get("/me/contacts").body())
                .contains("Ray looks after you from then on. Before, it was Cory.", "Likes mornings.");
        assertThat(touchpoints.everyone(Actor.of(ray))).isEqualTo(new Everyone(1, 1, 0));
    }

    @Test
    void several_get_the_same_result_at_once_and_nobody_else() {
        var bo = cast.bo();
        cast.relate(RelationKind.CASELOAD, bo, cory);
        touchpoints.begin(bo);
        var other = cast.join("Other", Role.MEMBER);
        cast.coryFor(other);
        touchpoints.begin(other);
        var desk = cast.browser(port, cory);
        var form = several("result", Map.of("same", "left_word", "way", "text", "said", "Snow day."), amy);
        form.put("person", amy + "," + bo + "," + other);
        assertThat(several(desk, form)).endsWith("done=result&many=2");
        assertThat(several(desk, form)).as("a second tap").endsWith("many=2");
        for (var each : List.of(amy, bo)) {
            assertThat(encounters.of(Actor.of(each), each)).singleElement().satisfies(made -> {
                assertThat(made.result()).isEqualTo(Result.LEFT_WORD);
                assertThat(made.way()).isEqualTo(Channel.TEXT);
                assertThat(made.line()).isEqualTo("Snow day.");
                assertThat(made.next()).hasValue(LocalDate.of(2026, 3, 3));
            });
        }
        assertThat(encounters.of(Actor.of(other), other)).isEmpty();
        var nobody = desk.post("/circles", "/desk/several", several("result", Map.of("same", "reached")));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Choose at least one person");
    }

    @Test
    void letters_go_to_those_who_said_yes_to_letters() {
        clock.forward(Duration.ofDays(1));
        var desk = cast.browser(port, cory);
        var form = several("letters", Map.of("english", "We think of you."), amy);
        assertThat(desk.get("/desk").body())
                .contains("No letter can go to 1 person in this list", "did not say yes to letters");
        var nothing = several(desk, form);
        assertThat(nothing).endsWith("many=0&left=" + amy);
        assertThat(desk.get(nothing).body())
                .contains("No letter was added.", "1 person gets no letter", "href=\"/desk/" + amy + "\">Amy</a>");
        assertThat(next()).as("still on the desk").isNotNull();
        channels.agree(Actor.of(amy), amy, Channel.LETTER);
        assertThat(desk.get(several(desk, form)).body()).contains("We have no address");
        identities.keep(Actor.of(amy), amy, IdentityKind.ADDRESS, "12 Elm Street\nTucson");
        var spanish = several("letters", Map.of("spanish", "Pensamos en ti."), amy);
        assertThat(desk.get(several(desk, spanish)).body()).contains("No letter was written in their language");
        assertThat(desk.get("/desk").body()).doesNotContain("No letter can go");
        assertThat(several(desk, form)).endsWith("many=1");
        assertThat(desk.get("/desk?done=letters&many=1").body()).contains("1 letter added to the print run.");
    }

    @Test
    void whoever_went_quiet_comes_first_with_what_they_wrote_until_somebody_tried() {
        var plan = new QuietPlan(
                7, Set.of("caseload"), List.of(), List.of(), List.of(), "The garden needs water.", List.of(), "");
        quiet.write(amy, plan);
        assertThat(desk()).contains("Nobody to contact today").doesNotContain("garden");
        quiet.show(amy, true);
        assertThat(desk()).contains("1 person to contact today", "They have gone quiet", "The garden needs water.");
        assertThat(cast.browser(port, cast.cory()).get("/desk").body()).doesNotContain("garden");
        contact(Result.LEFT_WORD);
        assertThat(desk()).contains("Nobody to contact today").doesNotContain("garden");
    }

    @Test
    void mentors_have_a_queue_of_their_own_people() {
        var mo = cast.mo();
        touchpoints.replan(Actor.of(cory), amy, new Due(touchpoints.today(), Kind.TAPER));
        assertThatThrownBy(() -> touchpoints.give(Actor.of(cory), amy, mo)).isInstanceOf(DataAccessException.class);
        cast.relate(RelationKind.MENTOR, amy, mo);
        touchpoints.give(Actor.of(cory), amy, mo);
        var phone = cast.browser(port, mo);
        assertThat(phone.get("/desk").body())
                .contains("1 person to contact today", "Amy")
                .doesNotContain("Whole team", "/desk/everyone", "Several at once");
        assertThat(phone.get("/desk/everyone").statusCode()).isEqualTo(404);
        var form = new HashMap<>(Map.of("key", Ids.next().toString(), "result", "reached", "line", "We walked."));
        assertThat(phone.post("/circles", "/desk/" + amy + "/encounters", form).statusCode())
                .isEqualTo(303);
        assertThat(next().owner()).as("goes on").isEqualTo(mo);
        assertThat(cast.browser(port, cory).get("/desk/" + amy).body()).contains("We walked.");
        assertThat(desk()).contains("Nobody to contact today");
        assertThat(cast.browser(port, cast.mo()).get("/desk/" + amy).statusCode())
                .isEqualTo(404);
        relations.to(Actor.of(amy), amy).stream()
                .filter(each -> each.holder().equals(mo))
                .forEach(each -> relations.end(Actor.of(mo), each.id()));
        assertThat(next().owner()).as("whoever goes hands it on").isEqualTo(cory);
    }

    @Test
    void whoever_loses_the_role_hands_on_what_they_were_to_do_and_nobody_else_does() {
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        touchpoints.give(Actor.of(cory), amy, mo);
        roles.end(cast.ada(), cast.cory(), Role.COORDINATOR);
        gate.run(Actor.of(cast.bo()), () -> touchpointStore.handOn(mo, Optional.empty()));
        assertThat(next().owner()).as("control: what can be made stays").isEqualTo(mo);
        roles.end(cast.sam(), mo, Role.MENTOR);
        assertThat(next().owner()).isEqualTo(cory);
    }

    @Test
    void the_names_of_a_queue_are_open_to_a_supervisor_while_it_is_read_and_no_longer() {
        var sam = Actor.of(cast.sam());
        gate.run(sam, () -> {
            assertThat(people.visibleTo(sam, amy)).isEmpty();
            assertThat(numbers.withNames(() -> people.visibleTo(sam, amy))).isPresent();
            assertThat(people.visibleTo(sam, amy))
                    .as("in the same unit of work")
                    .isEmpty();
        });
    }

    @Test
    void a_supervisor_sees_names_and_days_of_all_queues_and_no_line() {
        contact(Result.REACHED);
        touchpoints.replan(Actor.of(cory), amy, new Due(touchpoints.today(), Kind.TAPER));
        clock.forward(Duration.ofDays(2));
        var sam = cast.browser(port, cast.sam());
        assertThat(sam.get("/desk").body())
                .contains("Amy", "2 days late", "With Cory.", "Whole team: 1")
                .doesNotContain("Said so.", "/desk/" + amy);
        assertThat(cast.browser(port, cast.cory()).get("/desk?view=team").body())
                .contains("Cory", "1 person to contact")
                .doesNotContain("Amy");
        assertThat(cast.browser(port, amy).get("/me/looks").body()).contains("Sam", "list of who is due");
    }

    @Test
    void a_letter_begins_with_words_that_say_neither_from_where_nor_why() {
        touchpoints.replan(Actor.of(cory), amy, new Due(touchpoints.today(), Kind.TAPER));
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
        channels.agree(Actor.of(amy), amy, Channel.EMAIL);
        assertThat(desk())
                .contains("E-mail Amy", "mailto:amy@example.org?subject=Hello&amp;body=Hello%20Amy%2C%0D%0A%0D%0AHow");
    }

    @Test
    void a_page_proves_that_nobody_is_forgotten_or_says_who() {
        var sam = cast.sam();
        assertThat(cast.browser(port, sam).get("/desk/everyone").body()).contains("1 of 1", "Nobody: 0.");
        touchpoints.stopAll(Actor.of(amy), amy);
        assertThat(cast.browser(port, sam).get("/desk/everyone").body())
                .as("their own wish")
                .contains("1 of 1");
        var bo = cast.bo();
        touchpoints.begin(bo);
        assertThat(cast.browser(port, sam).get("/desk/everyone").body())
                .contains("1 of 2", "Bo", "Nobody looks after them.");
        assertThat(cast.browser(port, sam).get("/desk?view=unowned").body()).contains("Bo", "1 person has nobody");
        assertThat(cast.browser(port, cory).get("/desk/everyone").body())
                .contains("1 of 2", "1 more")
                .doesNotContain("Bo<");
    }

    @Test
    void who_asked_for_no_more_contacts_is_found_and_can_come_back() {
        var desk = cast.browser(port, cory);
        assertThat(desk.get("/desk/everyone").body()).doesNotContain("They asked for no more", "Amy");
        touchpoints.stopAll(Actor.of(amy), amy);
        var found = desk.get("/desk/everyone").body();
        assertThat(found).contains("They asked for no more contacts", "href=\"/desk/" + amy + "\">Amy</a>");
        assertThat(cast.browser(port, cast.sam()).get("/desk/everyone").body())
                .contains("They asked for no more contacts", "Amy")
                .doesNotContain("/desk/" + amy);
        assertThat(cast.browser(port, amy).get("/me/looks").body()).contains("Sam", "list of who is due");
        assertThat(cast.browser(port, cast.cory()).get("/desk/everyone").body())
                .as("a colleague")
                .doesNotContain("They asked for no more", "Amy");
        assertThat(desk.get("/desk/" + amy).body()).contains("/desk/" + amy + "/encounters");
        assertThat(found).contains("since March").doesNotContain(", 2026");
        clock.forward(Duration.ofDays(400));
        assertThat(cast.browser(port, cory).get("/desk/everyone").body())
                .as("a day long ago has its year")
                .containsPattern("None since March \\d+, 2026")
                .containsPattern("Here since March \\d+, 2026");
        clock.forward(Duration.ofDays(-400));
        touchpoints.replan(Actor.of(amy), amy, new Due(LocalDate.of(2026, 3, 6), Kind.ASKED));
        assertThat(desk.get("/desk/everyone").body()).doesNotContain("They asked for no more");
    }

    @Test
    void people_move_and_stop_their_own_contacts_and_nobody_elses() {
        touchpoints.replan(Actor.of(amy), amy, new Due(LocalDate.of(2026, 3, 6), Kind.ASKED));
        assertThat(next().due()).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(next().owner()).isEqualTo(cory);
        touchpoints.stopAll(Actor.of(amy), amy);
        assertThat(touchpoints.next(Actor.of(cory), amy)).isEmpty();
        touchpoints.replan(Actor.of(amy), amy, new Due(LocalDate.of(2026, 3, 9), Kind.TAPER));
        assertThat(next().due()).as("again").isEqualTo(LocalDate.of(2026, 3, 9));
        var bo = cast.bo();
        touchpoints.stopAll(Actor.of(bo), amy);
        touchpoints.replan(Actor.of(bo), amy, new Due(LocalDate.of(2026, 4, 9), Kind.ASKED));
        assertThat(next().due()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void a_contact_by_the_rule_with_somebody_who_never_came_in_writes_nothing() {
        var bo = cast.bo();
        var looking = cast.coryFor(bo);
        var form = Ids.next();
        assertThatThrownBy(() -> touchpoints.contacted(
                        looking, bo, form, Result.REACHED, Channel.CALL, "Said so.", new Next.ByRule()))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(encounters.of(Actor.of(looking), bo)).isEmpty();
        assertThat(touchpoints.next(Actor.of(looking), bo)).isEmpty();
        touchpoints.contacted(looking, bo, form, Result.REACHED, Channel.CALL, "Said so.", new Next.Never());
        assertThat(encounters.of(Actor.of(looking), bo)).as("control").hasSize(1);
    }

    @Test
    void nobody_is_asked_to_call_somebody_who_died() {
        touchpoints.replan(Actor.of(cory), amy, new Due(touchpoints.today(), Kind.TAPER));
        assertThat(desk()).contains("1 person to contact today");
        deaths.say(cory, amy);
        assertThat(desk()).contains("Nobody to contact today");
        deaths.mend(cory, amy);
        assertThat(desk()).contains("1 person to contact today");
    }

    @Test
    void a_long_queue_comes_in_pages_of_25() {
        var all = new ArrayList<PersonId>();
        for (int number = 0; number < 27; number++) {
            var each = cast.join("Member" + number, Role.MEMBER);
            cast.relate(RelationKind.CASELOAD, each, cory);
            touchpoints.begin(each);
            all.add(each);
        }
        clock.forward(Duration.ofDays(1));
        var desk = cast.browser(port, cory);
        var first = desk.get("/desk").body();
        assertThat(first).contains("28 people to contact today", "Mine: 28", "Show more");
        assertThat(first.split("/encounters\"").length - 1).isEqualTo(25);
        var more = first.split("href=\"/desk\\?view=mine&amp;after=")[1].split("\"")[0];
        var second = desk.get("/desk?view=mine&after=" + more).body();
        assertThat(second.split("/encounters\"").length - 1).isEqualTo(3);
        assertThat(second).doesNotContain("Show more");
        assertThat(all)
                .filteredOn(each -> first.contains("p-" + each) == second.contains("p-" + each))
                .as("on one of the two each")
                .isEmpty();
    }

    private void contact(Result result) {
        touchpoints.contacted(cory, amy, Ids.next(), result, Channel.CALL, "Said so.", new Next.ByRule());
    }

    private Touchpoint next() {
        return next(amy);
    }

    private Touchpoint next(PersonId reader) {
        return touchpoints.next(Actor.of(reader), amy).orElseThrow();
    }

    private String desk() {
        return cast.browser(port, cory).get("/desk").body();
    }

    private static Map<String, String> several(String act, Map<String, String> typed, PersonId... people) {
        var form = new HashMap<>(Map.of("key", Ids.next().toString(), "act", act));
        for (var each : people) {
            form.put("person", each.toString());
        }
        form.putAll(typed);
        return form;
    }

    private int later(Browser browser, Map<String, String> form) {
        return browser.post("/circles", "/desk/" + amy + "/later", form).statusCode();
    }

    private static String several(Browser browser, Map<String, String> form) {
        return browser.post("/circles", "/desk/several", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
