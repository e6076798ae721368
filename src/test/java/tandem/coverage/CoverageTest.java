package tandem.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
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
import tandem.leaders.Leaders;
import tandem.mail.Outbox;
import tandem.people.Apart;
import tandem.people.Blocks;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.people.Sights;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

@TandemTest
class CoverageTest {
    /// The day of the circle's next session.
    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");

    private static final LocalDate LAST = TUESDAY.plusWeeks(3);

    @Autowired
    Coverage coverage;

    @Autowired
    Circles circles;

    @Autowired
    Leaders leaders;

    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    Blocks blocks;

    @Autowired
    Apart apart;

    @Autowired
    Identities identities;

    @Autowired
    Sights sights;

    @Autowired
    Outbox outbox;

    @Autowired
    CircleCast round;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId lee;
    private PersonId nia;
    private PersonId cory;
    private PersonId amy;
    private CircleId circle;

    @BeforeEach
    void clean() {
        TestDatabase.empty("coverage", "leaders", "conversation", "circles", "people", "signin", "mail");
        clock.set(TestClock.START);
        lee = cast.lee();
        nia = cast.join("Nia", Role.MEMBER, Role.LEADER);
        cory = cast.cory();
        amy = cast.amy();
        circle = round.ledBy(lee);
        round.join(amy, circle, "Fern");
    }

    @Test
    void each_session_of_four_weeks_has_a_leader_and_somebody_who_stands_by_or_stands_out() {
        assertThat(coverage.all(Actor.of(cory)))
                .extracting(Cover::day)
                .containsExactly(TUESDAY, TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(2), LAST);
        var browser = cast.browser(port, cory);
        assertThat(browser.get("/coverage").body())
                .contains("Every session is led", "Lee leads.", "Nobody stands by.", "No session has both yet");
        var path = "/coverage/" + circle + "/" + TUESDAY;
        assertThat(browser.get(path).body()).contains("Nia", "leads none");
        assertThat(browser.post(path, path + "/stand-in", Map.of()).body()).contains("Choose one person");
        browser.post(path, path + "/stand-in", Map.of("person", nia.toString()));
        assertThat(state(TUESDAY)).isEqualTo(State.COVERED);
        assertThat(state(LAST)).isEqualTo(State.ALONE);
        assertThat(browser.get("/coverage").body()).contains("Nia stands by.");
        browser.post(path, path + "/stand-in/end", Map.of());
        assertThat(state(TUESDAY)).isEqualTo(State.ALONE);
        for (var other : List.of(amy, lee)) {
            assertThat(cast.browser(port, other).get("/coverage").statusCode()).isEqualTo(404);
            assertThat(cast.browser(port, other).get(path).statusCode()).isEqualTo(404);
        }
        assertThat(cast.browser(port, cory)
                        .get("/coverage/" + circle + "/2026-03-04")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_stands_in_who_is_not_ready_or_must_be_kept_from_somebody_there() {
        var una = cast.untrained("Una");
        var kim = cast.join("Kim", Role.MEMBER, Role.LEADER);
        apart.keep(cast.sam(), amy, kim);
        var cover = cover(TUESDAY);
        assertThat(coverage.candidates(Actor.of(cory), cover))
                .extracting(each -> each.name())
                .containsExactly("Nia");
        for (var other : List.of(una, kim, lee)) {
            var person = people.visibleTo(Actor.of(cory), other).orElseThrow();
            assertThatThrownBy(() -> coverage.name(cory, cover, person)).isInstanceOf(DataAccessException.class);
        }
        assertThat(cast.browser(port, kim).get("/coverage/open").body()).doesNotContain("Tuesday Table");
        coverage.name(cory, cover, people.visibleTo(Actor.of(cory), nia).orElseThrow());
        assertThat(state(TUESDAY)).isEqualTo(State.COVERED);
        blocks.block(amy, nia, "Nia");
        assertThat(state(TUESDAY)).isEqualTo(State.ALONE);
    }

    @Test
    void nobody_counts_for_a_day_on_which_what_lets_them_lead_has_ended() {
        var una = cast.untrained("Una");
        var last = TUESDAY.plusWeeks(1);
        leaders.recognize(cast.sam(), una, Ids.next(), "State certificate 4711", last);
        var hers = round.ledBy(una);
        var states = coverage.all(Actor.of(cory)).stream()
                .filter(cover -> cover.circle().id().equals(hers))
                .collect(Collectors.toMap(Cover::day, Cover::state));
        assertThat(states)
                .containsEntry(TUESDAY, State.ALONE)
                .containsEntry(last, State.ALONE)
                .containsEntry(last.plusWeeks(1), State.NOBODY)
                .containsEntry(LAST, State.NOBODY);
        var person = people.visibleTo(Actor.of(cory), una).orElseThrow();
        assertThat(coverage.candidates(Actor.of(cory), cover(last))).contains(person);
        assertThat(coverage.candidates(Actor.of(cory), cover(LAST))).doesNotContain(person);
        var late = cover(LAST);
        assertThatThrownBy(() -> coverage.name(cory, late, person)).isInstanceOf(DataAccessException.class);
        coverage.name(cory, cover(last), person);
        assertThat(state(last)).isEqualTo(State.COVERED);
    }

    @Test
    void a_leader_who_cannot_make_one_says_so_and_whoever_stands_by_is_asked() {
        coverage.name(
                cory, cover(TUESDAY), people.visibleTo(Actor.of(cory), nia).orElseThrow());
        keepAddress(nia, "nia@example.org");
        var path = "/coverage/" + circle + "/" + TUESDAY;
        var lees = cast.browser(port, lee);
        assertThat(lees.get("/coverage/open").body()).contains("You lead", "I can’t make this one");
        lees.post("/coverage/open", path + "/absence", Map.of());
        assertThat(state(TUESDAY)).isEqualTo(State.ASKED);
        clock.forward(Duration.ofMinutes(14));
        assertThat(cast.browser(port, cory).get("/coverage").body())
                .contains("One session has nobody", "Lee cannot make it.", "Nia has been asked", "For 14 minutes.");
        assertThat(outbox.waiting())
                .hasSize(1)
                .allSatisfy(letter -> assertThat(letter.to() + letter.text())
                        .contains("nia@example.org")
                        .doesNotContain("Tuesday", "Lee", "circle"));
        assertThat(cast.browser(port, amy)
                        .post("/circles", path + "/absence", Map.of())
                        .statusCode())
                .isEqualTo(404);
        var nias = cast.browser(port, nia);
        assertThat(nias.get("/coverage/open").body())
                .contains("You are asked", "Yes, I lead it")
                .doesNotContain("Fern");
        nias.post("/coverage/open", path + "/offer", Map.of());
        assertThat(state(TUESDAY)).isEqualTo(State.TAKEN);
        lees = cast.browser(port, lee);
        var session = "/circles/" + circle + "/sessions/" + TUESDAY;
        assertThat(cast.browser(port, amy).get(session).body())
                .as("who leads this one")
                .contains("Led by Nia.")
                .doesNotContain("Led by Lee");
        assertThat(cast.browser(port, amy)
                        .get("/circles/" + circle + "/sessions/" + LAST)
                        .body())
                .as("a control")
                .contains("Led by Lee.");
        clock.set(Instant.parse("2026-03-04T02:00:00Z"));
        assertThat(coverage.leads(Actor.of(nia), circle, TUESDAY)).isTrue();
        assertThat(coverage.leads(Actor.of(lee), circle, TUESDAY))
                .as("comes all the same, and leads not")
                .isFalse();
        assertThat(coverage.leads(Actor.of(lee), circle, LAST)).isTrue();
        clock.set(TestClock.START);
        lees = cast.browser(port, lee);
        lees.post("/coverage/open", path + "/absence/end", Map.of());
        assertThat(coverage.leads(Actor.of(lee), circle, TUESDAY)).isTrue();
        assertThat(state(TUESDAY)).isEqualTo(State.COVERED);
    }

    @Test
    void whoever_steps_back_is_covered_the_same_day() {
        var sam = cast.sam();
        keepAddress(sam, "sam@example.org");
        coverage.name(
                cory, cover(TUESDAY), people.visibleTo(Actor.of(cory), nia).orElseThrow());
        cast.browser(port, lee).post("/training", "/training/away", Map.of());
        assertThat(outbox.waiting()).extracting(letter -> letter.to()).containsExactly("sam@example.org");
        assertThat(state(TUESDAY)).isEqualTo(State.ASKED);
        assertThat(state(LAST)).isEqualTo(State.NOBODY);
        clock.forward(Duration.ofHours(3));
        var board = cast.browser(port, sam).get("/coverage").body();
        assertThat(board).contains("4 sessions have nobody", "Lee does not lead for now.", "For 3 hours.");
        assertThat(board.indexOf("/2026-03-10")).isPositive().isLessThan(board.indexOf("Nia has been asked"));
        assertThat(cast.browser(port, sam).get("/desk").body()).contains("Sessions with nobody to lead: 4");
        var path = "/coverage/" + circle + "/" + LAST;
        cast.browser(port, nia).post("/coverage/open", path + "/offer", Map.of());
        assertThat(state(LAST)).isEqualTo(State.TAKEN);
        var kim = cast.browser(port, cast.join("Kim", Role.MEMBER, Role.LEADER));
        assertThat(kim.post("/coverage/open", path + "/offer", Map.of())
                        .headers()
                        .firstValue("Location"))
                .contains("/coverage/open?taken=yes");
        leaders.stepBack(lee);
        assertThat(outbox.waiting()).hasSize(1);
    }

    @Test
    void whoever_stands_in_sees_the_circle_from_the_day_before_until_the_day_after() {
        var asked = people.visibleTo(Actor.of(cory), nia).orElseThrow();
        coverage.name(cory, cover(TUESDAY), asked);
        coverage.name(cory, cover(LAST), asked);
        assertThat(sights.of(amy)).extracting(Sights.Sight::name).containsExactly("Nia");
        assertThat(cast.browser(port, amy).get("/me").body())
                .as("who will see her, before anybody does")
                .contains(
                        "Nia",
                        "Leads a session of Tuesday Table",
                        "From March 2 to March 4. From March 23 to March 25.");
        assertThat(sights.of(cast.bo())).isEmpty();
        clock.set(Instant.parse("2026-03-02T06:59:00Z"));
        assertThat(seenBy(nia)).containsExactly("Lee");
        assertThat(round.seenBy(nia, circle).link()).isEmpty();
        clock.set(Instant.parse("2026-03-02T07:01:00Z"));
        assertThat(seenBy(nia)).containsExactly("Lee", "Fern");
        assertThat(round.seenBy(nia, circle).link()).isEqualTo("https://rooms.example/1");
        assertThat(seenBy(cast.bo())).containsExactly("Lee");
        assertThat(round.seenBy(nia, circle).part()).isEqualTo(Part.NONE);
        assertThat(coverage.leads(Actor.of(nia), circle, TUESDAY)).isTrue();
        assertThat(coverage.leads(Actor.of(nia), circle, LAST)).isFalse();
        assertThat(sights.of(amy).getFirst().spans()).hasSize(2);
        clock.set(Instant.parse("2026-03-05T07:01:00Z"));
        assertThat(seenBy(nia)).containsExactly("Lee");
        assertThat(sights.of(amy).getFirst().spans())
                .as("the one that is to come")
                .hasSize(1);
        assertThat(coverage.leads(Actor.of(nia), circle, TUESDAY)).isFalse();
    }

    @Test
    void who_leads_a_circle_changes_and_a_circle_without_a_leader_is_not_silent() {
        var path = "/circles/" + circle + "/leaders";
        var corys = cast.browser(port, cory);
        assertThat(corys.get("/circles/" + circle).body()).contains("Who leads this circle");
        assertThat(corys.get(path).body()).contains("Lee", "Nia");
        assertThat(corys.post(path, path, Map.of("person", cast.untrained("Una").toString()))
                        .statusCode())
                .isEqualTo(422);
        corys.post(path, path, Map.of("person", nia.toString()));
        assertThat(round.seenBy(amy, circle).leaders()).containsExactlyInAnyOrder("Lee", "Nia");
        assertThat(seesAmy(nia)).isTrue();
        var leading = circles.leading(Actor.of(cory)).get(circle);
        leading.forEach(each -> corys.post(path, path + "/" + each.id() + "/end", Map.of()));
        assertThat(seesAmy(nia)).isFalse();
        assertThat(seesAmy(lee)).isFalse();
        assertThat(round.seenBy(lee, circle).part()).isEqualTo(Part.NONE);
        assertThat(corys.get(path).body()).contains("Nobody leads this circle now");
        assertThat(corys.get("/coverage").body())
                .contains("Nobody is named to lead Tuesday Table.", "4 sessions have nobody");
        assertThat(cast.browser(port, lee).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_member_who_is_to_lead_keeps_their_name_in_the_circle() {
        round.join(nia, circle, "Sparrow");
        circles.nameLeader(cory, circle, nia, "Nia");
        assertThat(round.seenBy(amy, circle).leaders()).containsExactlyInAnyOrder("Lee", "Sparrow");
        assertThat(seesAmy(nia)).isTrue();
        var kim = cast.join("Kim", Role.MEMBER, Role.LEADER);
        blocks.block(amy, kim, "Kim");
        assertThatThrownBy(() -> circles.nameLeader(cory, circle, kim, "Kim")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> circles.nameLeader(lee, circle, nia, "Nia")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_session_that_one_person_leads_with_nobody_beside_them_is_marked() {
        var browser = cast.browser(port, cory);
        assertThat(browser.get("/coverage").body())
                .contains("Every session is led; 4 are led by one person alone", "Nobody leads beside them.");
        assertThat(browser.get("/circles/" + circle).body()).contains("A second one is still to be found.");
        assertThat(cast.browser(port, amy).get("/circles/" + circle).body()).doesNotContain("still to be found");
        standIn(TUESDAY, nia);
        assertThat(browser.get("/coverage").body()).contains("3 are led by one person alone");
        coverage.end(cory, cover(TUESDAY));
        circles.nameLeader(cory, circle, nia, "Nia");
        assertThat(browser.get("/coverage").body())
                .contains("Every session is led; 4 have nobody who stands by")
                .as("control")
                .doesNotContain("Nobody leads beside them.", "by one person alone");
        assertThat(browser.get("/circles/" + circle).body()).doesNotContain("still to be found");
    }

    @Test
    void whoever_stands_by_is_told_that_a_session_is_off() {
        var mia = cast.join("Mia", Role.MEMBER, Role.LEADER);
        standIn(TUESDAY, nia);
        standIn(TUESDAY.plusWeeks(1), mia);
        var session = "/circles/" + circle + "/sessions/" + TUESDAY;
        var lees = cast.browser(port, lee);
        lees.post(session, session + "/cancellation", Map.of("key", Ids.next().toString(), "reason", ""));
        assertThat(lees.get(session).body())
                .contains("2 people get no e-mail", ">Fern<", ">Nia<")
                .doesNotContain("Mia");
        assertThat(cast.browser(port, cory).get("/untold").body())
                .contains(">Nia<")
                .as("control: not at this session")
                .doesNotContain(">Mia<");
        lees.post(
                "/circles/" + circle + "/sessions",
                "/circles/" + circle + "/pauses",
                Map.of(
                        "key",
                        Ids.next().toString(),
                        "first",
                        TUESDAY.plusDays(1).toString(),
                        "last",
                        TUESDAY.plusDays(20).toString()));
        assertThat(cast.browser(port, cory).get("/untold").body()).as("a pause").contains(">Mia<");
    }

    private void standIn(LocalDate day, PersonId person) {
        var cover = coverage.of(Actor.of(cory), circle, day).orElseThrow();
        coverage.name(cory, cover, people.visibleTo(Actor.of(cory), person).orElseThrow());
    }

    @Test
    void whoever_is_named_to_lead_takes_no_name_that_is_in_use() {
        round.join(cast.bo(), circle, "NÍA");
        var path = "/circles/" + circle + "/leaders";
        var corys = cast.browser(port, cory);
        var refused = corys.post(path, path, Map.of("person", nia.toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Somebody in this circle has that name.", "checked");
        assertThat(round.seenBy(amy, circle).leaders()).containsExactly("Lee");
        corys.post(path, path, Map.of("person", nia.toString(), "name", "Nia B"));
        assertThat(round.seenBy(amy, circle).leaders()).as("control").containsExactlyInAnyOrder("Lee", "Nia B");
    }

    private boolean seesAmy(PersonId holder) {
        return relations.to(Actor.of(amy), amy).stream()
                .anyMatch(each ->
                        each.kind() == RelationKind.LEADER && each.holder().equals(holder));
    }

    private List<String> seenBy(PersonId person) {
        return circles.fellows(Actor.of(person), circle).stream()
                .map(Fellow::name)
                .toList();
    }

    private State state(LocalDate day) {
        return cover(day).state();
    }

    private Cover cover(LocalDate day) {
        return coverage.of(Actor.of(cory), circle, day).orElseThrow();
    }

    private void keepAddress(PersonId person, String address) {
        identities.keep(Actor.of(person), person, IdentityKind.EMAIL, address);
    }
}
