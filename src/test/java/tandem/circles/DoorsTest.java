package tandem.circles;

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
import tandem.people.Apart;
import tandem.people.Blocks;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Who comes into a circle, by which door, and what they agree to.
@TandemTest
class DoorsTest {
    @Autowired
    Circles circles;

    @Autowired
    Doors doors;

    @Autowired
    Agreements agreements;

    @Autowired
    KeptOfCircles kept;

    @Autowired
    Blocks blocks;

    @Autowired
    Apart apart;

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

    private PersonId lee;
    private PersonId amy;

    @BeforeEach
    void clean() {
        TestDatabase.empty("conversation", "circles", "people", "signin");
        clock.set(TestClock.START);
        lee = cast.lee();
        amy = cast.amy();
    }

    @Test
    void somebody_asks_is_told_yes_reads_the_agreement_and_joins() {
        var circle = make(Access.REQUEST);
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/circles").body()).contains("By request");
        assertThat(amys.get(path(circle)).body()).contains("Ask to join").doesNotContain("I agree and join");
        assertThat(join(amys, circle, "1").statusCode())
                .as("nobody joins before a yes")
                .isEqualTo(422);
        assertThatThrownBy(() -> insert(amy, circle)).isInstanceOf(DataAccessException.class);
        ask(amys, circle, "Sparrow", "Kit told me about you.");
        ask(amys, circle, "Sparrow", "Kit told me about you.");
        assertThat(amys.get(path(circle)).body()).contains("You asked to join", "Take it back");
        var lees = cast.browser(port, lee);
        assertThat(lees.get("/circles").body()).contains("1 person asks to join");
        assertThat(lees.get("/circles/asks").body())
                .contains("Sparrow", "Kit told me about you.")
                .doesNotContain(">Amy<");
        answer(lees, "yes");
        assertThat(amys.get(path(circle)).body())
                .contains("I agree and join", "What is said here stays here.", "goes away after 60 days", "Led by Lee")
                .contains("What just listening looks like");
        assertThat(join(amys, circle, "0").statusCode()).as("unread").isEqualTo(422);
        assertThat(join(amys, circle, "1").statusCode()).isEqualTo(303);
        assertThat(amys.get(path(circle)).body()).contains("Sparrow", "Leave the circle");
        assertThat(lees.get("/circles/asks").body()).contains("Nobody is waiting.");
        circles.leave(amy, circle);
        assertThat(amys.get(path(circle)).body()).as("a yes is used once").contains("Ask to join");
        assertThatThrownBy(() -> insert(amy, circle)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_no_says_nothing_about_why_offers_others_and_is_not_asked_again_for_a_month() {
        var circle = make(Access.REQUEST);
        var amys = cast.browser(port, amy);
        ask(amys, circle, "Sparrow", "");
        answer(cast.browser(port, lee), "no");
        assertThat(amys.get(path(circle)).body())
                .contains("Not this time", "says nothing about you", "See other circles", "/help#ask")
                .doesNotContain("Ask to join</button>");
        ask(amys, circle, "Sparrow", "Please.");
        amys.post("/circles", path(circle) + "/ask/end", Map.of());
        assertThat(doors.waiting(Actor.of(lee))).isEmpty();
        clock.forward(Duration.ofDays(31));
        doors.forgetAnswered();
        amys = cast.browser(port, amy);
        ask(amys, circle, "Sparrow", "");
        assertThat(doors.waiting(Actor.of(lee))).hasSize(1);
        amys.post("/circles", path(circle) + "/ask/end", Map.of());
        assertThat(doors.waiting(Actor.of(lee))).isEmpty();
    }

    @Test
    void a_yes_stands_on_today_and_among_the_circles_and_leads_to_the_form_with_the_name_that_was_asked() {
        var circle = make(Access.REQUEST);
        var amys = cast.browser(port, amy);
        ask(amys, circle, "Wren", "");
        assertThat(amys.get("/today").body()).doesNotContain("There is a place for you");
        var ask = doors.waiting(Actor.of(lee)).getFirst();
        doors.answer(lee, ask.id(), true);
        assertThat(amys.get("/today").body()).contains("There is a place for you in ", path(circle) + "#join");
        assertThat(amys.get("/circles").body()).contains("There is a place for you");
        assertThat(amys.get(path(circle)).body()).contains("value=\"Wren\"");
        circles.join(amy, circle, "Wren");
        assertThat(amys.get("/today").body()).doesNotContain("There is a place for you");
        assertThat(cast.browser(port, cast.bo()).get("/today").body()).doesNotContain("There is a place for you");
    }

    @Test
    void leaders_answer_for_their_circle_alone_and_the_desk_sees_that_somebody_waits() {
        var circle = make(Access.REQUEST);
        ask(cast.browser(port, amy), circle, "Sparrow", "Hello.");
        var ask = doors.waiting(Actor.of(lee)).getFirst();
        var other = cast.join("Lou", Role.MEMBER, Role.LEADER);
        make(Access.REQUEST, other);
        assertThat(doors.waiting(Actor.of(other))).isEmpty();
        assertThat(doors.answer(other, ask.id(), true)).isFalse();
        assertThat(doors.answer(amy, ask.id(), true)).isFalse();
        assertThat(doors.waiting(Actor.of(cast.bo()))).isEmpty();
        assertThat(cast.browser(port, cast.bo()).get("/circles/asks").statusCode())
                .isEqualTo(404);
        assertThat(cast.browser(port, cast.cory()).get("/desk").body()).contains("Asking to join a circle: 1");
        clock.forward(Duration.ofDays(4));
        assertThat(cast.browser(port, cast.sam()).get("/desk").body()).contains("1 person has waited more than 3 days");
        blocks.block(lee, amy, "Amy");
        assertThat(doors.waiting(Actor.of(lee))).isEmpty();
        blocks.unblock(lee, blocks.of(lee).getFirst().id());
        assertThat(doors.answer(lee, ask.id(), true)).isTrue();
    }

    @Test
    void whoever_must_be_kept_from_somebody_in_it_asks_in_vain_as_where_it_is_full() {
        var circle = make(Access.REQUEST);
        var bo = cast.bo();
        let(bo, circle, "Robin");
        apart.keep(cast.cory(), amy, bo);
        assertThat(doors.ask(amy, circle, "Sparrow", "")).isFalse();
        assertThat(cast.browser(port, amy).get(path(circle)).body()).contains("There is no place for you");
        assertThat(doors.ask(cast.gil(), circle, "Gil", "")).isTrue();
    }

    @Test
    void a_circle_by_invitation_is_there_for_those_invited_and_those_in_it_alone() {
        var circle = make(Access.INVITATION);
        var bo = cast.bo();
        var cory = cast.coryFor(amy);
        for (var path : List.of("", "/agreement", "/conversation?before=1")) {
            assertThat(cast.browser(port, amy).get(path(circle) + path).statusCode())
                    .isEqualTo(404);
        }
        assertThat(circles.all(Actor.of(amy))).isEmpty();
        assertThat(leadersSeenBy(amy)).isZero();
        assertThat(circles.all(Actor.of(cory))).hasSize(1);
        assertThatThrownBy(() -> insert(amy, circle)).isInstanceOf(DataAccessException.class);
        var corys = cast.browser(port, cory);
        assertThat(corys.get(path(circle)).body())
                .contains("Invite somebody")
                .contains(">Amy<")
                .doesNotContain(">Bo<");
        assertThat(corys.post(path(circle), path(circle) + "/invitations", Map.of("person", bo.toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> doors.invite(cory, circle, bo)).isInstanceOf(DataAccessException.class);
        var invited = corys.post(path(circle), path(circle) + "/invitations", Map.of("person", amy.toString()));
        assertThat(corys.get(location(invited).split("#")[0]).body()).contains("They are invited.");
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/circles").body()).contains("You are invited", "Tuesday Table");
        assertThat(amys.get("/today").body()).contains("A circle you could join", "Tuesday Table");
        assertThat(circles.all(Actor.of(bo))).isEmpty();
        amys.post(path(circle), path(circle) + "/invitation/end", Map.of());
        assertThat(circles.all(Actor.of(amy))).isEmpty();
        doors.invite(cory, circle, amy);
        assertThat(join(amys, circle, "1").statusCode()).isEqualTo(303);
        assertThat(circles.of(amy)).hasSize(1);
        circles.leave(amy, circle);
        assertThat(circles.all(Actor.of(amy))).as("an invitation is used once").isEmpty();
    }

    @Test
    void a_leader_invites_whom_they_know_from_another_circle_and_nobody_else() {
        var table = make(Access.OPEN);
        var circle = make(Access.INVITATION);
        assertThat(doors.invitable(lee, circles.visibleTo(Actor.of(lee), circle).orElseThrow()))
                .isEmpty();
        assertThatThrownBy(() -> doors.invite(lee, circle, amy)).isInstanceOf(DataAccessException.class);
        circles.join(amy, table, "Sparrow");
        assertThat(doors.invite(lee, circle, amy)).isTrue();
        assertThatThrownBy(() -> doors.invite(amy, circle, lee)).isInstanceOf(DataAccessException.class);
        assertThat(circles.join(amy, circle, "Wren")).isEqualTo(JoinOutcome.JOINED);
    }

    @Test
    void the_door_is_changed_by_those_who_lead_it_and_those_who_look_after_circles() {
        var circle = make(Access.OPEN);
        circles.join(amy, circle, "Sparrow");
        assertThat(access(cast.browser(port, amy), circle, "request").statusCode())
                .isEqualTo(404);
        var other = cast.join("Lou", Role.MEMBER, Role.LEADER);
        assertThat(access(cast.browser(port, other), circle, "request").statusCode())
                .isEqualTo(404);
        doors.set(amy, circle, Access.INVITATION);
        doors.set(other, circle, Access.INVITATION);
        assertThat(circles.visibleTo(Actor.of(amy), circle).orElseThrow().access())
                .isEqualTo(Access.OPEN);
        access(cast.browser(port, lee), circle, "request");
        assertThat(circles.visibleTo(Actor.of(amy), circle).orElseThrow().access())
                .isEqualTo(Access.REQUEST);
        access(cast.browser(port, cast.cory()), circle, "invitation");
        assertThat(circles.visibleTo(Actor.of(amy), circle).orElseThrow().access())
                .isEqualTo(Access.INVITATION);
        assertThat(circles.all(Actor.of(cast.bo()))).isEmpty();
        assertThat(access(cast.browser(port, lee), circle, "anything").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_change_of_the_agreement_is_accepted_anew_before_the_next_words() {
        var circle = make(Access.OPEN);
        circles.join(amy, circle, "Sparrow");
        var amys = cast.browser(port, amy);
        assertThat(lines(amys, circle, "Mine.").statusCode()).isEqualTo(404);
        agreements.change(amy, circle, "Not mine to change.");
        var lees = cast.browser(port, lee);
        lines(lees, circle, "We bring our own cups.");
        assertThat(stored()).doesNotContain("cups");
        assertThat(say(lees, circle, "I wrote the line.").statusCode())
                .as("its author has agreed")
                .isEqualTo(303);
        assertThat(amys.get(path(circle)).body()).contains("has changed", "I wrote the line.");
        var refused = say(amys, circle, "Kept until I have read it.");
        assertThat(location(refused)).isEqualTo(path(circle) + "/agreement");
        assertThat(amys.get(path(circle) + "/agreement").body()).contains("We bring our own cups.", "I agree");
        assertThat(accept(amys, circle, "1").body()).contains("has just changed");
        assertThat(accept(amys, circle, "2").statusCode()).isEqualTo(303);
        assertThat(amys.get(path(circle)).body())
                .contains("Kept until I have read it.")
                .doesNotContain("has changed");
        assertThat(say(amys, circle, "And now I say it.").statusCode()).isEqualTo(303);
        lines(lees, circle, "We bring our own cups.");
        assertThat(circles.visibleTo(Actor.of(amy), circle)
                        .orElseThrow()
                        .agreement()
                        .changed())
                .as("saved without a change")
                .isFalse();
    }

    @Test
    void which_words_somebody_accepted_stays_known_when_the_words_have_changed() {
        var circle = make(Access.OPEN);
        circles.join(amy, circle, "Sparrow");
        assertThat(agreements.accepted(amy, circle).orElseThrow().text())
                .contains("## Our ten lines", "What is said here stays here.");
        agreements.change(lee, circle, "We bring our own cups.");
        assertThat(agreements.accept(amy, circle, 2, Language.ES)).isTrue();
        agreements.change(lee, circle, "We have cups now.");
        var known = agreements.accepted(amy, circle).orElseThrow();
        assertThat(known.text()).contains("Lo que se dice aquí, aquí se queda.");
        assertThat(known.lines()).isEqualTo("We bring our own cups.");
        assertThat(cast.browser(port, amy).get(path(circle) + "/agreement").body())
                .contains("We have cups now.", "What you agreed to on March 2, 2026", "We bring our own cups.");
        assertThat(agreements.acceptedBy(amy)).hasSize(2);
        assertThat(agreements.acceptedBy(lee)).as("whoever wrote it").hasSize(2);
        assertThat(agreements.acceptedBy(cast.bo())).isEmpty();
    }

    @Test
    void what_the_program_says_in_other_words_is_accepted_anew() {
        var circle = make(Access.OPEN);
        circles.join(amy, circle, "Sparrow");
        assertThat(agreement(circle).changed()).isFalse();
        TestDatabase.owner().sql("""
                insert into circles.wording (hash, language, text)
                values (sha256('once'), 'en', 'What is said here may be told.');
                update circles.membership set wording = sha256('once') where not leads
                """).update();
        assertThat(agreement(circle).changed()).isTrue();
        var amys = cast.browser(port, amy);
        assertThat(location(say(amys, circle, "Kept until I have read it."))).isEqualTo(path(circle) + "/agreement");
        assertThat(amys.get(path(circle) + "/agreement").body()).contains("Its words have changed", "I agree");
        assertThat(accept(amys, circle, "1").statusCode()).isEqualTo(303);
        assertThat(agreement(circle).changed()).isFalse();
        assertThat(agreements.accepted(amy, circle).orElseThrow().text()).contains("What is said here stays here.");
    }

    private Agreement agreement(CircleId circle) {
        return circles.visibleTo(Actor.of(amy), circle).orElseThrow().agreement();
    }

    @Test
    void the_database_itself_lets_nobody_write_or_join_without_the_agreement_of_now() {
        var circle = make(Access.OPEN);
        circles.join(amy, circle, "Sparrow");
        assertThat(post(amy, circle)).isEqualTo(1);
        agreements.change(lee, circle, "We bring our own cups.");
        assertThatThrownBy(() -> post(amy, circle)).isInstanceOf(DataAccessException.class);
        var bo = cast.bo();
        assertThatThrownBy(() -> insert(bo, circle)).as("of version 1").isInstanceOf(DataAccessException.class);
        agreements.accept(amy, circle, 2);
        assertThat(post(amy, circle)).isEqualTo(1);
    }

    @Test
    void others_in_their_first_month_are_spoken_of_from_five_on_and_not_on_the_day_they_come() {
        var circle = make(Access.OPEN);
        circles.join(amy, circle, "Sparrow");
        for (int each = 0; each < 4; each++) {
            circles.join(cast.join("New " + each, Role.MEMBER), circle, "New " + each);
        }
        assertThat(firstMonth(amy, circle)).as("four on their day").isFalse();
        clock.forward(Duration.ofDays(1));
        assertThat(firstMonth(amy, circle)).as("four").isFalse();
        var fifth = cast.join("Fifth", Role.MEMBER);
        circles.join(fifth, circle, "Fifth");
        assertThat(firstMonth(amy, circle))
                .as("nobody is told by on the day they join")
                .isFalse();
        clock.forward(Duration.ofDays(1));
        var page = cast.browser(port, amy).get(path(circle)).body();
        assertThat(page).contains("Others here are in their first month too.");
        circles.join(cast.join("Sixth", Role.MEMBER), circle, "Sixth");
        circles.leave(fifth, circle);
        blocks.block(
                amy,
                circles.known(Actor.of(amy), circle).keySet().stream()
                        .filter(each -> !each.equals(amy) && !each.equals(lee))
                        .findFirst()
                        .orElseThrow(),
                "New");
        assertThat(cast.browser(port, amy).get(path(circle)).body())
                .as("nothing of this day changes it")
                .contains("Others here are in their first month too.");
        assertThat(firstMonth(cast.bo(), circle)).as("from outside").isFalse();
        clock.forward(Duration.ofDays(31));
        assertThat(firstMonth(amy, circle)).isFalse();
    }

    @Test
    void a_copy_holds_what_i_asked_and_no_words_of_it_stand_in_clear() {
        var circle = make(Access.REQUEST);
        doors.ask(amy, circle, "Kestrel-of-the-north", "Could-I-come");
        doors.invite(cast.coryFor(amy), circle, amy);
        assertThat(gate.as(Actor.of(amy), () -> kept.export(amy)))
                .asString()
                .contains("Kestrel-of-the-north", "Could-I-come", "answer=asked", "given=2026-03-02");
        assertThat(stored()).doesNotContain("Kestrel", "Could-I-come");
    }

    private CircleId make(Access access) {
        return make(access, lee);
    }

    private CircleId make(Access access, PersonId leader) {
        var id = new CircleId(Ids.next());
        circles.make(
                cast.cory(),
                new NewCircle(
                        id,
                        "Tuesday Table",
                        "For people in their first year.",
                        "12 Elm Street",
                        "",
                        Spoken.EN,
                        new Rule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(19, 0)),
                        60,
                        ZoneId.of("America/New_York"),
                        12,
                        Map.of(leader, "Lee"),
                        access,
                        60));
        return id;
    }

    private void let(PersonId person, CircleId circle, String name) {
        doors.ask(person, circle, name, "");
        doors.waiting(Actor.of(lee)).forEach(ask -> doors.answer(lee, ask.id(), true));
        circles.join(person, circle, name);
    }

    private void ask(Browser who, CircleId circle, String name, String words) {
        who.post("/circles", path(circle) + "/ask", Map.of("name", name, "words", words));
    }

    private void answer(Browser who, String answer) {
        var ask = doors.waiting(Actor.of(lee)).getFirst().id();
        who.post("/circles/asks", "/circles/asks/" + ask + "/answer", Map.of("answer", answer));
    }

    private HttpResponse<String> join(Browser who, CircleId circle, String agreement) {
        return who.post("/circles", path(circle) + "/membership", Map.of("name", "Sparrow", "agreement", agreement));
    }

    private HttpResponse<String> access(Browser who, CircleId circle, String access) {
        return who.post("/circles", path(circle) + "/access", Map.of("access", access));
    }

    private HttpResponse<String> lines(Browser who, CircleId circle, String lines) {
        return who.post(path(circle), path(circle) + "/lines", Map.of("lines", lines));
    }

    private HttpResponse<String> accept(Browser who, CircleId circle, String version) {
        return who.post(path(circle), path(circle) + "/agreement", Map.of("agreement", version));
    }

    private HttpResponse<String> say(Browser who, CircleId circle, String words) {
        return who.post(
                path(circle),
                path(circle) + "/posts",
                new HashMap<>(Map.of("words", words, "key", UUID.randomUUID().toString())));
    }

    private boolean firstMonth(PersonId who, CircleId circle) {
        return circles.othersInFirstMonth(who, circle);
    }

    private long leadersSeenBy(PersonId who) {
        return gate.as(
                Actor.of(who),
                () -> sql.sql("select count(*) from circles.membership")
                        .query(Long.class)
                        .single());
    }

    private int insert(PersonId person, CircleId circle) {
        return gate.as(
                Actor.of(person),
                () -> sql.sql("""
                        insert into circles.membership (id, circle, person, name, leads, since, agreed)
                        values (gen_random_uuid(), :circle, :person, decode(repeat('00', 16), 'hex'), false, '2026-03-02', 1)
                        """)
                        .param("circle", circle.value())
                        .param("person", person.value())
                        .update());
    }

    private int post(PersonId person, CircleId circle) {
        return gate.as(
                Actor.of(person),
                () -> sql.sql("""
                        insert into conversation.post (id, circle, thread, began, author, words, at)
                        values (gen_random_uuid(), :circle, gen_random_uuid(), now(), :person,
                            decode(repeat('00', 16), 'hex'), now())
                        """)
                        .param("circle", circle.value())
                        .param("person", person.value())
                        .update());
    }

    /// Everything that is sealed in the schema, as it lies in the tables.
    private static String stored() {
        return TestDatabase.owner().sql("""
                        select encode(coalesce(lines, '\\x'), 'escape') from circles.circle
                        union all select encode(name, 'escape') || encode(coalesce(words, '\\x'), 'escape') from circles.ask
                        """).query(String.class).list().toString();
    }

    private static String path(CircleId circle) {
        return "/circles/" + circle;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
