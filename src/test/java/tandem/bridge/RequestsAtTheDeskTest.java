package tandem.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.help.ContactRequest;
import tandem.help.ContactRequests;
import tandem.help.ReachBy;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.oncall.Roster;
import tandem.oncall.Slot;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// People who asked to be reached, in the queue: taken, tried, answered, and brought to those on call where nobody
/// does.
@TandemTest
class RequestsAtTheDeskTest {
    private static final String WORDS = "Just got out. Need a place tonight.";

    @Autowired
    ContactRequests requests;

    @Autowired
    RequestCalls calls;

    @Autowired
    Roster roster;

    @Autowired
    Identities identities;

    @Autowired
    Outbox outbox;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId cory;
    private java.util.UUID asked;

    @BeforeEach
    void somebody_asks() {
        TestDatabase.empty("safety", "bridge", "help", "mail", "oncall", "identities", "people", "signin");
        clock.set(TestClock.START);
        cory = cast.cory();
        asked = Ids.next();
        var now = clock.instant();
        requests.ask(new ContactRequest(
                asked,
                now,
                now.plus(Duration.ofHours(2)),
                Language.EN,
                "Sky",
                ReachBy.TEXT,
                "+15205550142",
                "",
                false,
                WORDS));
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("help", "mail", "oncall");
    }

    @Test
    void it_stands_in_the_queue_with_the_promised_time_and_is_taken_once() {
        clock.forward(Duration.ofMinutes(38));
        var desk = cast.browser(port, cory);
        assertThat(desk.get("/desk").body())
                .contains("Waiting for us", "Sky", "22\u00a0min", WORDS, "sms:", "Do not say who you are", "Take it");
        assertThat(post(desk, "taking")).isEqualTo(303);
        assertThat(desk.get("/desk").body()).contains("You have this.", "Give it back");
        var other = cast.browser(port, cast.cory());
        assertThat(post(other, "taking")).isEqualTo(303);
        assertThat(other.get("/desk").body()).contains("Cory has this.").doesNotContain("Take it");
        post(other, "taking/end");
        assertThat(desk.get("/desk").body())
                .as("only whoever has it gives it back")
                .contains("You have this.");
        post(desk, "taking/end");
        assertThat(other.get("/desk").body()).contains("Take it");
    }

    @Test
    void a_try_keeps_it_and_an_answer_erases_it() {
        var desk = cast.browser(port, cory);
        var nothing = desk.post("/circles", "/desk/requests/" + asked + "/results", Map.of());
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Choose what came of it.");
        result(desk, "no_answer");
        result(desk, "no_answer");
        assertThat(desk.get("/desk").body()).contains("Tried once.", "You have this.");
        clock.forward(Duration.ofMinutes(5));
        result(desk, "left_word");
        assertThat(desk.get("/desk").body()).contains("Tried 2 times.");
        result(desk, "reached");
        assertThat(desk.get("/desk").body()).doesNotContain("Waiting for us", WORDS);
        assertThat(requests.open(Actor.OPERATOR)).isEmpty();
    }

    @Test
    void nobody_else_sees_or_takes_it() {
        for (var who : List.of(cast.sam(), cast.mo())) {
            var browser = cast.browser(port, who);
            assertThat(browser.get("/desk").body()).doesNotContain(WORDS, "Waiting for us");
            post(browser, "taking");
            result(browser, "reached");
        }
        for (var who : List.of(cast.amy(), cast.ada())) {
            assertThat(post(cast.browser(port, who), "taking")).isEqualTo(404);
        }
        assertThat(requests.states(Actor.OPERATOR))
                .singleElement()
                .satisfies(each -> assertThat(each.taken()).isEmpty());
    }

    @Test
    void whoever_is_on_call_is_asked_where_nobody_takes_it_and_then_all_who_supervise() {
        var sam = reachable(cast.sam(), "sam@example.org");
        var second = reachable(cast.cory(), "second@example.org");
        var boss = reachable(cast.sam(), "boss@example.org");
        onCall(sam, 1);
        onCall(second, 2);
        clock.forward(Duration.ofMinutes(59));
        calls.ring();
        assertThat(outbox.waiting()).as("there is time").isEmpty();
        clock.forward(Duration.ofMinutes(2));
        calls.ring();
        calls.ring();
        assertThat(outbox.waiting()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("sam@example.org");
            assertThat(letter.subject() + letter.text()).doesNotContain("Sky", "place", "call back", "Tandem");
        });
        var onCall = cast.browser(port, sam);
        assertThat(onCall.get("/desk").body()).contains(WORDS, "was asked to see to it");
        assertThat(cast.browser(port, boss).get("/desk").body()).doesNotContain(WORDS);
        clock.forward(Duration.ofMinutes(16));
        calls.ring();
        clock.forward(Duration.ofMinutes(16));
        calls.ring();
        calls.ring();
        assertThat(outbox.waiting().stream().map(Letter::to))
                .containsExactlyInAnyOrder(
                        "sam@example.org", "second@example.org", "sam@example.org", "boss@example.org");
        assertThat(cast.browser(port, cory).get("/desk").body()).contains("Nobody was left to ask");
        onCall = cast.browser(port, sam);
        assertThat(post(onCall, "taking")).isEqualTo(303);
        result(onCall, "reached");
        assertThat(requests.open(Actor.OPERATOR)).isEmpty();
    }

    @Test
    void whoever_takes_it_in_time_is_left_alone_until_the_promise_has_passed() {
        onCall(reachable(cast.sam(), "sam@example.org"), 1);
        requests.take(cory, asked);
        clock.forward(Duration.ofMinutes(119));
        calls.ring();
        assertThat(outbox.waiting()).isEmpty();
        clock.forward(Duration.ofMinutes(2));
        calls.ring();
        assertThat(outbox.waiting()).hasSize(1);
    }

    private PersonId reachable(PersonId person, String address) {
        identities.keep(Actor.of(person), person, IdentityKind.EMAIL, address);
        return person;
    }

    private void onCall(PersonId person, int rank) {
        for (var day : DayOfWeek.values()) {
            roster.add(cory, new Slot(Ids.next(), day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, rank, person));
        }
    }

    private int post(Browser browser, String what) {
        return browser.post("/circles", "/desk/requests/" + asked + "/" + what, Map.of())
                .statusCode();
    }

    private void result(Browser browser, String result) {
        browser.post("/circles", "/desk/requests/" + asked + "/results", Map.of("result", result));
    }
}
