package tandem.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
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
import tandem.joining.Invitations.Wish;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.people.Roles;
import tandem.program.Programs;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.signin.SessionKind;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

@TandemTest
class JoinTest {
    private static final Arrival SHARED = new Arrival(SessionKind.SHARED, "phone", "a browser");

    /// Each test has an hour of its own, so that none uses up another's tries.
    private static Instant hour = Instant.parse("2026-04-01T12:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    Consents consents;

    @Autowired
    KeptOfJoining kept;

    @Autowired
    People people;

    @Autowired
    Roles roles;

    @Autowired
    Relations relations;

    @Autowired
    Programs programs;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    Browser sky;
    PersonId cory;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "joining");
        hour = hour.plus(Duration.ofHours(2));
        clock.set(hour);
        sky = new Browser(port);
        cory = cast.cory();
    }

    @AfterEach
    void back() {
        clock.set(TestClock.START);
    }

    @Test
    void somebody_who_was_invited_joins_under_a_chosen_name_and_is_signed_in() {
        var joined = join(code(), "Sky");
        assertThat(joined.statusCode()).isEqualTo(303);
        assertThat(joined.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("session="));
        var person = newest();
        assertThat(people.visibleTo(Actor.of(person), person).orElseThrow().name())
                .isEqualTo("Sky");
        assertThat(roles.of(person)).containsExactly(Role.MEMBER);
        assertThat(sky.get("/join").body()).contains("You are signed in");
    }

    @Test
    void the_inviter_looks_after_whom_they_invited_and_others_do_not_see_them() {
        var other = cast.cory();
        join(code(), "Sky");
        var person = newest();
        assertThat(relations.of(Actor.of(cory), cory)).singleElement().satisfies(relation -> {
            assertThat(relation.kind()).isEqualTo(RelationKind.CASELOAD);
            assertThat(relation.subject()).isEqualTo(person);
        });
        assertThat(people.visibleTo(Actor.of(cory), person)).isPresent();
        assertThat(people.visibleTo(Actor.of(other), person)).isEmpty();
    }

    @Test
    void whoever_is_invited_by_somebody_else_comes_to_the_coordinator_with_the_fewest() {
        cast.relate(RelationKind.CASELOAD, cast.amy(), cory);
        var other = cast.cory();
        join(invitations.invite(cast.sam(), wish(Role.MEMBER)), "Sky");
        assertThat(people.visibleTo(Actor.of(other), newest())).isPresent();
        assertThat(people.visibleTo(Actor.of(cory), newest())).isEmpty();
    }

    @Test
    void an_invitation_works_once_and_opening_it_uses_nothing_up() {
        var code = code();
        for (int times = 0; times < 3; times++) {
            assertThat(sky.get("/join?code=" + code).body()).contains("Cory from Fourth Avenue Recovery invited you");
        }
        assertThat(join(code, "Sky").statusCode()).isEqualTo(303);
        var late = new Browser(port);
        assertThat(late.get("/join?code=" + code).statusCode()).isEqualTo(422);
        assertThat(count("people.person")).isEqualTo(2);
        assertThat(invitations.of(cory).getFirst().invitation().used()).isNotNull();
    }

    @Test
    void of_two_who_come_with_one_code_at_once_one_is_let_in() throws Exception {
        var code = code();
        var outcomes = atOnce(() -> joining.join(newcomer(code), SHARED), () -> joining.join(newcomer(code), SHARED));
        assertThat(outcomes).hasAtLeastOneElementOfType(JoinOutcome.Joined.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(JoinOutcome.Closed.class);
        assertThat(count("people.person")).isEqualTo(2);
    }

    @Test
    void a_double_tap_makes_one_person_and_both_answers_lead_in() throws Exception {
        var newcomer = newcomer(code());
        var outcomes = atOnce(() -> joining.join(newcomer, SHARED), () -> joining.join(newcomer, SHARED));
        assertThat(outcomes).allMatch(JoinOutcome.Joined.class::isInstance).hasSize(2);
        assertThat(person(outcomes.getFirst())).isEqualTo(person(outcomes.getLast()));
        assertThat(count("people.person")).isEqualTo(2);
        assertThat(count("signin.session")).isOne();
    }

    @Test
    void a_form_sent_again_after_a_lost_answer_leads_into_the_same_session() {
        var fields = agreed(code(), "Sky");
        var bare = sky.cookies();
        assertThat(send(sky, fields).statusCode()).isEqualTo(303);
        sky = new Browser(port);
        sky.keep(bare);
        assertThat(send(sky, fields).headers().firstValue("Location")).contains("/welcome/keep");
        assertThat(sky.get("/join").body()).contains("You are signed in");
        assertThat(count("signin.session")).isOne();
        assertThat(sent(sky, "/join/phone", fields).body())
                .as("while they are in")
                .contains("Sky");
    }

    @Test
    void once_somebody_has_signed_out_their_form_lets_nobody_in_and_shows_no_name() {
        var fields = agreed(code(), "Sky");
        assertThat(send(sky, fields).statusCode()).isEqualTo(303);
        sky.post("/join", "/sign-out", Map.of());
        for (var step : new String[] {"/join/name", "/join/phone", "/join"}) {
            var again = sent(sky, step, fields);
            assertThat(again.statusCode()).as(step).isEqualTo(303);
            assertThat(again.headers().firstValue("Location")).contains("/sign-in");
            assertThat(again.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(count("signin.session")).isZero();
        assertThat(sent(sky, "/join/phone", agreed(code(), "Sky")).body())
                .as("another form: control")
                .contains("Sky");
    }

    @Test
    void a_form_of_the_day_before_says_so_and_shows_nothing_of_the_name() throws Exception {
        var used = agreed(code(), "Sky");
        send(sky, used);
        sky.post("/join", "/sign-out", Map.of());
        var typed = agreed(code(), "Sky");
        assertThat(sent(sky, "/join/phone", typed).body()).as("a control").contains("Sky");
        clock.forward(Duration.ofHours(25));
        joining.forgetForms();
        for (var step : new String[] {"/join/name", "/join/phone", "/join"}) {
            assertThat(sent(sky, step, typed).body())
                    .as(step)
                    .contains("open for more than a day", "Cory from Fourth Avenue Recovery invited you")
                    .doesNotContain("Sky", typed.get("key"));
            assertThat(sent(sky, step, used).body())
                    .as("one that let somebody in, at " + step)
                    .contains("This code does not open anything now")
                    .doesNotContain("Sky");
            typed.put("code", "");
            assertThat(sent(sky, step, typed).body())
                    .as("behind a closed door, at " + step)
                    .contains("open for more than a day")
                    .doesNotContain("Sky", "very fast");
            typed.put("code", code());
        }
        assertThat(count("signin.session")).isZero();
    }

    @Test
    void a_form_sent_again_later_signs_nobody_in() {
        var fields = agreed(code(), "Sky");
        assertThat(send(sky, fields).statusCode()).isEqualTo(303);
        clock.forward(Duration.ofMinutes(2));
        var stranger = new Browser(port);
        var again = send(stranger, fields);
        assertThat(again.headers().firstValue("Location")).contains("/sign-in");
        assertThat(again.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("session="));
    }

    @Test
    void wrong_used_taken_back_and_old_codes_get_the_same_answer() {
        var used = code();
        join(used, "Sky");
        var revoked = code();
        invitations.revoke(cory, invitations.of(cory).getFirst().invitation().id());
        var old = invitations.invite(cory, new Wish(UUID.randomUUID(), Role.MEMBER, null, "", Duration.ofMinutes(1)));
        var open = code();
        clock.forward(Duration.ofMinutes(2));
        var wrong = answer("mango-piano-coral-solar-1234");
        for (var code : new String[] {used, revoked, old}) {
            assertThat(answer(code)).isEqualTo(wrong);
        }
        assertThat(answer(open)).isNotEqualTo(wrong);
    }

    @Test
    void nothing_is_kept_before_the_last_step() {
        var fields = agreed(code(), "Sky");
        assertThat(sent(sky, "/join/name", fields).statusCode()).isEqualTo(200);
        assertThat(sent(sky, "/join/phone", fields).body()).contains("Last step, Sky");
        assertThat(count("people.person")).isOne();
        assertThat(count("joining.consent")).isZero();
        assertThat(count("joining.form")).isZero();
    }

    @Test
    void each_step_is_read_again_at_its_own_address_and_nothing_typed_stands_in_one() {
        var fields = agreed(code(), "Sky");
        for (var step : new String[] {"/join/name", "/join/phone"}) {
            var answer = sky.post("/sign-in", step, fields);
            assertThat(answer.statusCode()).as(step).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).as(step).hasValue(step);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(step)
                    .allMatch(cookie -> cookie.contains("HttpOnly; SameSite=Strict; Max-Age=900"))
                    .noneMatch(cookie -> cookie.contains("Sky"));
        }
        assertThat(sky.get("/join/phone").body()).contains("Last step, Sky");
        assertThat(sky.get("/join/name").body()).contains("id=\"name\" name=\"name\" value=\"Sky\"");
        assertThat(sky.get("/join/read").body()).containsPattern("name=\"agree\" value=\"yes\" checked");
        fields.put("name", "520-555-0142");
        assertThat(sky.post("/sign-in", "/join/phone", fields).headers().firstValue("Location"))
                .hasValue("/join/name");
        assertThat(sky.get("/join/name").body()).contains("leave it out");
    }

    @Test
    void what_waits_between_two_steps_is_gone_once_they_are_in_or_leave_and_opens_nowhere_else() {
        var fields = agreed(code(), "Sky");
        sent(sky, "/join/phone", fields);
        var other = new Browser(port);
        other.get("/join");
        other.keep("unfinished=" + sky.cookies().replaceAll(".*unfinished=([^;]*).*", "$1") + "; Path=/");
        assertThat(at(other, "/join/phone")).as("in another browser").isEqualTo("/join");
        clock.forward(Duration.ofMinutes(16));
        assertThat(at(sky, "/join/phone")).as("too late").isEqualTo("/join");
        sent(sky, "/join/phone", fields);
        assertThat(at(sky, "/join/phone")).as("control").isEqualTo("here");
        sky.get("/exit", "Sec-Fetch-Site", "cross-site");
        assertThat(at(sky, "/join/phone")).as("another site leads away").isEqualTo("here");
        sky.get("/exit");
        assertThat(at(sky, "/join/phone")).as("left").isEqualTo("/join");
        sent(sky, "/join/phone", fields);
        assertThat(send(sky, fields).headers().firstValue("Location")).hasValue("/welcome/keep");
        assertThat(sky.cookies()).doesNotContain("unfinished");
        assertThat(at(sky, "/join/phone")).as("in").isEqualTo("/join");
    }

    @Test
    void nothing_can_be_read_ahead_of_a_yes() {
        for (var step : new String[] {"/join/read", "/join/name", "/join/phone"}) {
            assertThat(at(sky, step)).isEqualTo("/join");
        }
        var fields = agreed(code(), "Sky");
        fields.remove("adult");
        assertThat(sent(sky, "/join/phone", fields).body()).contains("We need both answers");
        assertThat(at(sky, "/join/phone")).isEqualTo("/join");
    }

    @Test
    void a_language_chosen_on_the_way_is_spoken_from_there_on() {
        var fields = agreed(code(), "Luz");
        fields.put("language", "es");
        assertThat(sent(sky, "/join/phone", fields).body()).contains("Último paso, Luz");
        sky.post("/sign-in", "/language", Map.of("language", "en", "back", "/join/phone"));
        assertThat(sky.get("/join/phone").body()).contains("Last step, Luz", "name=\"language\" value=\"en\"");
    }

    @Test
    void at_the_last_step_the_name_can_still_be_changed() {
        var fields = agreed(code(), "Sky");
        var last = sent(sky, "/join/phone", fields).body();
        assertThat(last).contains("formaction=\"/join/name\">Change the name");
        var again = sent(sky, "/join/name", fields).body();
        assertThat(again).contains("id=\"name\" name=\"name\" value=\"Sky\"", value(last, "key"));
    }

    @Test
    void nobody_joins_who_has_not_said_both_and_a_bare_post_does_not_help() {
        for (var missing : new String[] {"adult", "agree", "terms"}) {
            var fields = agreed(code(), "Sky");
            fields.remove(missing);
            assertThat(send(sky, fields).statusCode()).as(missing).isEqualTo(422);
        }
        assertThat(count("people.person")).isOne();
    }

    @Test
    void the_words_somebody_agreed_to_are_kept_with_version_language_and_moment() {
        sky = new Browser(port);
        var fields = agreed(code(), "Luz", "Accept-Language", "es");
        fields.put("language", "es");
        assertThat(send(sky, fields).headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("lang=es"));
        var person = newest();
        assertThat(people.visibleTo(Actor.of(person), person).orElseThrow().language())
                .isEqualTo(Language.ES);
        assertThat(consents.of(Actor.of(person), person)).singleElement().satisfies(consent -> {
            assertThat(consent.kind()).isEqualTo("community");
            assertThat(consent.language()).isEqualTo(Language.ES);
            assertThat(consent.text()).contains("Si entras a un círculo", "por 7 años");
            assertThat(fields.get("terms")).startsWith(consent.version());
            assertThat(consent.at()).isEqualTo(hour);
        });
        assertThat(consents.of(Actor.of(cory), person)).hasSize(1);
        assertThat(consents.of(Actor.of(cast.bo()), person)).isEmpty();
        assertThat(gate.as(Actor.of(person), () -> kept.export(person)).toString())
                .contains("Si entras a un círculo");
    }

    @Test
    void changed_words_are_read_again() {
        var fields = agreed(code(), "Sky");
        fields.put("terms", fields.get("terms").replace('a', 'b').replace('1', '2'));
        var page = sent(sky, "/join/name", fields);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("These words have changed");
    }

    @Test
    void a_full_name_is_warned_about_once_and_a_number_is_refused() {
        var code = code();
        var fields = agreed(code, "Maria Lopez");
        var warned = sent(sky, "/join/phone", fields);
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("looks like a full name", "name=\"kept\" value=\"Maria Lopez\"");
        fields.put("kept", "Maria Lopez");
        assertThat(sent(sky, "/join/phone", fields).statusCode()).isEqualTo(200);
        fields.put("name", "Sky 520-555-0142");
        fields.put("kept", "Sky 520-555-0142");
        assertThat(sent(sky, "/join/phone", fields).body()).contains("leave it out");
        assertThat(send(sky, fields).statusCode()).isEqualTo(422);
        fields.put("name", "CORY");
        assertThat(sent(sky, "/join/phone", fields).body()).contains("Somebody who works here");
        assertThat(count("people.person")).isOne();
    }

    @Test
    void without_a_code_only_an_open_door_lets_in() {
        assertThat(programs.current().joining().open()).isFalse();
        assertThat(sky.get("/join").body()).contains("Join with a code").doesNotContain("name=\"agree\"");
        assertThat(joining.join(newcomer(""), SHARED)).isInstanceOf(JoinOutcome.Closed.class);
        assertThat(count("people.person")).isOne();
        assertThat(count("joining.form")).isZero();
    }

    @Test
    void an_open_door_lets_people_in_and_slows_programs_down() throws Exception {
        OpenDoor.with(programs, () -> {
            var fields = agreed("", "Sky");
            assertThat(send(sky, fields).body()).contains("wait a few seconds");
            clock.forward(Duration.ofSeconds(30));
            fields.put("website", "https://spam.example");
            assertThat(send(sky, fields).statusCode()).isEqualTo(422);
            fields.remove("website");
            assertThat(count("people.person")).isOne();
            assertThat(send(sky, fields).statusCode()).isEqualTo(303);
            assertThat(count("people.person")).isEqualTo(2);
            assertThat(people.visibleTo(Actor.of(cory), newest())).isPresent();
            int last = 0;
            for (int more = 0; more < 6; more++) {
                fields.put("key", tandem.shared.Ids.at(clock.millis() - 60_000).toString());
                last = send(new Browser(port), fields).statusCode();
            }
            assertThat(last).isEqualTo(429);
            return null;
        });
    }

    @Test
    void guessing_codes_is_slowed_down_and_even_the_right_one_waits() {
        var open = code();
        for (int tries = 0; tries < 50; tries++) {
            assertThat(sky.get("/join?code=mango-" + tries).statusCode()).isEqualTo(422);
        }
        assertThat(sky.get("/join?code=" + open).statusCode()).isEqualTo(429);
        clock.forward(Duration.ofMinutes(16));
        assertThat(sky.get("/join?code=" + open).statusCode()).isEqualTo(200);
    }

    @Test
    void guessing_codes_by_the_steps_after_the_first_is_slowed_down_too() {
        var fields = agreed(code(), "Sky");
        var stranger = new Browser(port);
        fields.remove("agree");
        int last = 0;
        for (int more = 0; more < 50; more++) {
            fields.put("code", "mango-piano-coral-solar-12" + (more + 10));
            last = sent(stranger, "/join/name", fields).statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void a_code_for_the_team_gives_its_role_and_asks_for_no_community_consent() {
        var code = invitations.invite(cast.ada(), wish(Role.COORDINATOR));
        assertThat(join(code, "Tess").statusCode()).isEqualTo(303);
        assertThat(roles.of(newest())).containsExactly(Role.COORDINATOR);
        assertThat(consents.of(Actor.of(newest()), newest()).getFirst().kind()).isEqualTo("team");
        assertThat(relations.to(Actor.SYSTEM, newest())).isEmpty();
    }

    @Test
    void the_words_of_the_team_do_not_let_a_member_in() {
        var fields = agreed(invitations.invite(cast.ada(), wish(Role.COORDINATOR)), "Sky");
        fields.put("code", code());
        assertThat(send(sky, fields).statusCode()).isEqualTo(422);
    }

    @Test
    void the_database_lets_nobody_but_the_door_write_consents() {
        var amy = cast.amy();
        var terms = Terms.of(programs.current(), Language.EN, Role.MEMBER);
        assertThatThrownBy(() ->
                        gate.run(Actor.of(amy), () -> new ConsentStore(sql).insert(amy, terms, clock.instant())))
                .isInstanceOf(DataAccessException.class);
        gate.run(Actor.DOOR, () -> new ConsentStore(sql).insert(amy, terms, clock.instant()));
        assertThat(consents.of(Actor.of(amy), amy)).hasSize(1);
        assertThat(consents.of(Actor.VISITOR, amy)).isEmpty();
    }

    @Test
    void the_numbers_of_forms_are_forgotten_after_a_day() {
        join(code(), "Sky");
        assertThat(joining.forgetForms()).isZero();
        clock.forward(Duration.ofHours(25));
        assertThat(joining.forgetForms()).isOne();
        assertThat(people.visibleTo(Actor.of(newest()), newest())).isPresent();
    }

    private String code() {
        return invitations.invite(cory, wish(Role.MEMBER));
    }

    private static Wish wish(Role role) {
        return new Wish(UUID.randomUUID(), role, null, "", Duration.ofDays(14));
    }

    private HttpResponse<String> join(String code, String name) {
        return send(sky, agreed(code, name));
    }

    /// The fields of the last step, as a browser carries them through the first.
    private Map<String, String> agreed(String code, String name, String... headers) {
        var page = sky.get(code.isEmpty() ? "/join" : "/join?code=" + code, headers)
                .body();
        var fields = new HashMap<String, String>();
        fields.putAll(Map.of("code", code, "name", name, "adult", "yes", "agree", "yes", "phone", "shared"));
        fields.put("key", value(page, "key"));
        fields.put("terms", value(page, "terms"));
        return fields;
    }

    private static HttpResponse<String> send(Browser browser, Map<String, String> fields) {
        return sent(browser, "/join", fields);
    }

    /// Sends the form of a step, and goes where it leads within joining.
    private static HttpResponse<String> sent(Browser browser, String step, Map<String, String> fields) {
        var answer = browser.post("/sign-in", step, fields);
        var there = answer.headers().firstValue("Location").orElse("");
        return there.startsWith("/join/") ? browser.get(there) : answer;
    }

    /// Whether a step is shown, or where it leads instead.
    private static String at(Browser browser, String step) {
        return browser.get(step).headers().firstValue("Location").orElse("here");
    }

    private static PersonId person(JoinOutcome outcome) {
        return ((JoinOutcome.Joined) outcome).person();
    }

    private String answer(String code) {
        var answer = new Browser(port).get("/join?code=" + code);
        return answer.statusCode()
                + answer.body()
                        .replaceAll("name=\"token\" value=\"[^\"]*\"", "")
                        .replace(code, "");
    }

    private Newcomer newcomer(String code) {
        return new Newcomer(
                UUID.randomUUID(), code, "Sky", Language.EN, Terms.of(programs.current(), Language.EN, Role.MEMBER));
    }

    private static java.util.List<JoinOutcome> atOnce(Callable<JoinOutcome> one, Callable<JoinOutcome> other)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return java.util.List.of(first.get(), second.get());
        }
    }

    private PersonId newest() {
        return new PersonId(TestDatabase.owner()
                .sql("select person from joining.consent order by id desc limit 1")
                .query(UUID.class)
                .single());
    }

    private static int count(String table) {
        return TestDatabase.owner()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static String value(String page, String name) {
        return page.split("name=\"" + name + "\" value=\"")[1].split("\"")[0];
    }
}
