package tandem.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// Calling back those who asked, on the site.
@TandemTest
class RequestsPageTest {
    private static final Instant EVENING = Instant.parse("2027-02-24T01:40:00Z");

    @LocalServerPort
    int port;

    @Autowired
    ContactRequests requests;

    @Autowired
    Keys keys;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @BeforeEach
    void clean() {
        TestDatabase.empty("help", "people", "signin", "audit");
        clock.set(EVENING);
    }

    @AfterEach
    void back() {
        TestDatabase.empty("help");
        clock.set(TestClock.START);
    }

    @Test
    void those_who_call_back_see_who_waits_and_erase_it_when_they_have_talked() {
        ask("Sky", "520-555-0142", "Please <b>soon</b>");
        clock.forward(Duration.ofMinutes(80));
        var cory = cast.browser(port, cast.cory());
        assertThat(cory.get("/requests").body())
                .contains("1 person is waiting", "Sky", "tel:+15205550142", "in 40\u00a0min")
                .contains("Please &lt;b&gt;soon&lt;/b&gt;", "Do not say who you are");
        clock.set(EVENING.plus(Duration.ofMinutes(140)));
        cory = cast.browser(port, cast.cory());
        assertThat(cory.get("/requests").body()).contains("20 min late");
        var id = requests.open().getFirst().id();
        assertThat(cory.post("/requests", "/requests/" + id + "/answer", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(cory.post("/help", "/requests/" + id + "/answer", Map.of()).statusCode())
                .as("a second tap")
                .isEqualTo(303);
        assertThat(cory.get("/requests").body()).contains("Nobody is waiting").doesNotContain("Sky");
        assertThat(answered()).containsExactly("person " + id);
        assertThat(keys.exists(id)).isFalse();
    }

    @Test
    void nobody_else_sees_or_erases_a_request() {
        ask("Sky", "520-555-0142", "");
        var id = requests.open().getFirst().id();
        for (var other : new PersonId[] {cast.amy(), cast.mo(), cast.lee(), cast.sam()}) {
            var browser = cast.browser(port, other);
            assertThat(browser.get("/requests").statusCode()).isEqualTo(404);
            assertThat(browser.post("/help", "/requests/" + id + "/answer", Map.of())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(requests.open(Actor.of(other))).isEmpty();
            assertThat(requests.answered(Actor.of(other), id)).isFalse();
        }
        assertThat(answered()).isEmpty();
        assertThat(new Browser(port).get("/requests").statusCode()).isEqualTo(303);
        assertThat(requests.open(Actor.VISITOR)).isEmpty();
        assertThat(keys.exists(id)).isTrue();
        assertThat(requests.open(Actor.of(cast.ada()))).hasSize(1);
        assertThat(requests.open()).hasSize(1);
    }

    @Test
    void what_people_wrote_is_not_in_the_table_and_does_not_open_in_another_row() {
        ask("Kestrel", "520-555-0142", "Come by the river");
        ask("Wren", "520-555-0143", "I am at home");
        assertThat(TestDatabase.owner()
                        .sql("select string_agg(encode(name, 'escape') || encode(reach, 'escape')"
                                + " || encode(words, 'escape'), '') from help.contact_request")
                        .query(String.class)
                        .single())
                .doesNotContain("Kestrel", "5550142", "river", "Wren");
        assertThat(requests.open()).extracting(ContactRequest::name).containsExactlyInAnyOrder("Kestrel", "Wren");
    }

    @Test
    void a_request_whose_key_is_gone_is_passed_over_and_whoever_sends_the_form_again_is_heard_again() {
        ask("Sky", "520-555-0142", "");
        var kept = requests.open().getFirst();
        keys.destroy(kept.id());
        assertThat(requests.open()).isEmpty();
        requests.answered(kept.id());
        requests.ask(kept);
        assertThat(requests.open()).singleElement().satisfies(again -> {
            assertThat(again.name()).isEqualTo("Sky");
            assertThat(again.id()).isNotEqualTo(kept.id());
        });
        assertThat(requests.answered(UUID.randomUUID())).isFalse();
        assertThat(answered()).containsExactly("operator " + kept.id());
    }

    /// Who answered which, as the trail has it.
    private static List<String> answered() {
        return TestDatabase.owner()
                .sql("select standing || ' ' || object from audit.entry where act = 'request_answered' order by id")
                .query(String.class)
                .list();
    }

    private void ask(String name, String number, String words) {
        var form = Map.of(
                "name",
                name,
                "how",
                "call",
                "reach",
                number,
                "say",
                "no",
                "time",
                "",
                "words",
                words,
                "key",
                UUID.randomUUID().toString());
        assertThat(new Browser(port).post("/help", "/help/requests", form).statusCode())
                .isEqualTo(303);
    }
}
