package tandem.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.shared.Reach;
import tandem.wall.Actor;
import tandem.wall.Gate;

@TandemTest
class HelpTest {
    /// 6:40 pm in Tucson: open until 9. Each test has an evening of its own, so that none uses up another's tries.
    private static Instant evening = Instant.parse("2026-11-24T01:40:00Z");

    @LocalServerPort
    int port;

    @Autowired
    ContactRequests requests;

    @Autowired
    TimeToHuman human;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestClock clock;

    @Autowired
    List<Task<Void>> tasks;

    Browser sky;

    @BeforeEach
    void open() {
        TestDatabase.empty("help");
        evening = evening.plus(Duration.ofDays(1));
        clock.set(evening);
        sky = new Browser(port);
    }

    @AfterEach
    void back() {
        clock.set(TestClock.START);
    }

    @Test
    void the_page_shows_who_answers_now_and_when_each_line_was_checked() {
        var page = sky.get("/help").body();
        assertThat(page).contains("tel:911", "Open now, until 9\u00a0pm.", "tel:+15205550142", "tel:988", "sms:838255");
        assertThat(page).containsSubsequence("tel:911", "tel:+15205550142", "tel:988");
        assertThat(page).contains("<time datetime=\"2026-11-23\">November 23</time>");
        clock.forward(Duration.ofHours(4));
        assertThat(sky.get("/help").body())
                .contains("Closed now. Opens tomorrow at 8\u00a0am.")
                .containsSubsequence("tel:911", "tel:988", "tel:+15205550142");
        assertThat(sky.get("/").body()).containsSubsequence("tel:988", "tel:+15205550142");
    }

    @Test
    void the_copy_for_times_without_a_connection_says_nothing_of_now_and_sends_nothing() {
        var copy = sky.get("/offline?lang=es").body();
        assertThat(copy).contains("tel:988", "todos los días, de las 8\u00a0a.\u00a0m. a las 9\u00a0p.\u00a0m.");
        assertThat(copy).doesNotContain("<form", "Abierto ahora", "contesta una persona");
    }

    @Test
    void a_request_is_kept_and_the_promised_time_is_said() {
        var sent = sky.post("/help", "/help/requests", fields("how", "call", "reach", "(520) 555-0142", "name", "Sky"));
        assertThat(sent.statusCode()).isEqualTo(303);
        var page = sky.get(sent.headers().firstValue("Location").orElseThrow()).body();
        assertThat(page)
                .contains("by this time: today, 8:40\u00a0pm.", "tel:988")
                .doesNotContain("Sky", "5550142\"/");
        assertThat(requests.open()).singleElement().satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("Sky");
            assertThat(kept.by()).isEqualTo(ReachBy.CALL);
            assertThat(kept.reach()).isEqualTo("+15205550142");
            assertThat(kept.sayWho()).isFalse();
            assertThat(kept.promisedBy()).contains(clock.instant().plus(Duration.ofHours(2)));
        });
    }

    @Test
    void how_long_it_takes_is_said_with_those_who_still_wait_and_not_of_a_few() {
        for (int minutes : new int[] {10, 20, 40}) {
            asks("m" + minutes);
            clock.forward(Duration.ofMinutes(minutes));
            requests.answered(requests.open().getFirst().id());
        }
        human.count();
        assertThat(sky.get("/help").body()).contains("too few people asked");
        asks("four");
        asks("five");
        clock.forward(Duration.ofHours(5));
        human.count();
        assertThat(sky.get("/help").body()).contains("had one within 40 min", "The longest wait was 5 hours");
        assertThat(sky.get("/help?lang=es").body()).contains("La espera más larga fue de 5 horas");
        assertThat(human.byKind().get("requests"))
                .isEqualTo(new Took(5, 2, Duration.ofMinutes(40), Duration.ofHours(5)));
        requests.forget(clock.instant().plusSeconds(1));
        assertThat(human.byKind().get("requests").waiting())
                .as("never answered")
                .isEqualTo(2);
        assertThat(gate.as(
                        Actor.VISITOR,
                        () -> sql.sql("select count(*) from help.took")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private void asks(String words) {
        sky.post("/help", "/help/requests", fields("how", "back", "words", words));
    }

    @Test
    void nobody_needs_a_name_or_a_number_to_say_that_they_will_call() {
        assertThat(sky.post("/help", "/help/requests", fields("how", "back")).statusCode())
                .isEqualTo(303);
        assertThat(requests.open()).hasSize(1);
    }

    @Test
    void the_same_form_sent_twice_is_one_request_and_another_is_another() {
        var page = sky.get("/help").body();
        var twice = fields("reach", "5205550142", "key", value(page, "key"), "token", value(page, "token"));
        sky.postAlone("/help/requests", Browser.encode(twice));
        assertThat(sky.postAlone("/help/requests", Browser.encode(twice)).statusCode())
                .isEqualTo(303);
        assertThat(requests.open()).hasSize(1);
        twice.put("words", "One more thing.");
        sky.postAlone("/help/requests", Browser.encode(twice));
        assertThat(requests.open()).hasSize(2);
    }

    @Test
    void what_has_to_be_mended_is_said_and_what_was_typed_stays() {
        var page =
                sky.post("/help", "/help/requests", fields("how", "text", "reach", "555", "words", "Call <b>soon</b>"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("We need a phone number with its area code", "value=\"555\"", "Call &lt;b&gt;soon&lt;/b&gt;");
        var mail = sky.post(
                "/help", "/help/requests", fields("how", "email", "reach", "5205550142"), "Accept-Language", "es");
        assertThat(mail.body()).contains("Falta un correo electrónico");
        var long500 = sky.post("/help", "/help/requests", fields("how", "back", "words", "a".repeat(501)));
        assertThat(long500.body()).contains("more than 500 letters");
        var pigeon = sky.post("/help", "/help/requests", fields("how", "pigeon", "reach", "(520) 555-0142"));
        assertThat(pigeon.statusCode()).isEqualTo(422);
        assertThat(pigeon.body()).contains("href=\"#how\"", "Choose one of the ways to reach you");
        assertThat(requests.open()).isEmpty();
    }

    @Test
    void a_flood_from_one_network_is_told_kindly_to_wait() {
        for (int at = 0; at < 8; at++) {
            assertThat(sky.post("/help", "/help/requests", fields("how", "back", "words", "n" + at))
                            .statusCode())
                    .isEqualTo(303);
        }
        var refused = sky.post("/help", "/help/requests", fields("how", "back", "words", "n9"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Please wait a few minutes", "href=\"/help\"");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 3600L);
    }

    @Test
    void a_promise_is_not_shown_for_a_moment_long_ago_or_still_to_come() {
        long now = clock.instant().getEpochSecond();
        assertThat(sky.get("/help/asked?at=" + now).statusCode()).isEqualTo(200);
        for (var at : new String[] {"" + (now + 60), "0", "-5", "9".repeat(18)}) {
            assertThat(sky.get("/help/asked?at=" + at).statusCode()).as(at).isEqualTo(404);
        }
        assertThat(sky.get("/help/asked?at=soon").statusCode()).isEqualTo(400);
        assertThat(sky.get("/help/asked").statusCode()).isEqualTo(400);
    }

    @Test
    void a_visitor_may_ask_but_never_read_and_only_the_operator_erases() {
        sky.post("/help", "/help/requests", fields("how", "back", "name", "Sky", "key", "of this test alone"));
        var id = requests.open().getFirst().id();
        var count = "select count(*) from help.contact_request";
        assertThat(gate.as(Actor.VISITOR, () -> sql.sql(count).query(Long.class).single()))
                .isZero();
        assertThat(gate.as(Actor.SYSTEM, () -> sql.sql(count).query(Long.class).single()))
                .isOne();
        var delete = "delete from help.contact_request";
        asked("now()");
        assertThat(gate.as(Actor.VISITOR, () -> sql.sql(delete).update())).isZero();
        assertThat(gate.as(Actor.SYSTEM, () -> sql.sql(delete).update())).isZero();
        assertThat(requests.answered(id)).isTrue();
        assertThat(requests.answered(id)).isFalse();
        assertThat(requests.open()).isEmpty();
    }

    @Test
    void what_nobody_answered_is_erased_after_the_time_that_the_page_says() {
        assertThat(sky.get("/help").body()).contains("after 90 days in any case");
        assertThat(sky.get("/privacy").body()).contains("after 90 days in any case");
        sky.post("/help", "/help/requests", fields("how", "back", "name", "Sky"));
        asked("now() - interval '89 days'");
        clock.set(Instant.now());
        run("requests-forget");
        assertThat(requests.open()).hasSize(1);
        asked("now() - interval '91 days'");
        run("requests-forget");
        assertThat(requests.open()).isEmpty();
    }

    private void run(String job) {
        tasks.stream()
                .filter(task -> task.getName().equals(job))
                .forEach(task -> task.execute(new TaskInstance<>(job, "test"), null));
    }

    private static void asked(String moment) {
        TestDatabase.owner()
                .sql("update help.contact_request set asked_at = " + moment)
                .update();
    }

    @Test
    void the_database_refuses_a_request_that_nobody_could_answer() {
        var nowhere =
                new ContactForm("k", "", "back", "", "", "no", "").request(evening, null, tandem.shared.Language.EN);
        var broken = new ContactRequest(
                nowhere.id(), evening, null, nowhere.language(), "", ReachBy.CALL, "", "", false, "");
        assertThatThrownBy(() -> requests.ask(broken)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> gate.run(Actor.SYSTEM, () -> new ContactRequestStore(sql).insert(requests.seal(nowhere))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void numbers_and_addresses_come_into_one_form_or_are_refused() {
        for (var typed : new String[] {"(520) 555-0142", "520.555.0142", "1 520 555 0142", "+1-520-555-0142"}) {
            assertThat(Reach.phone(typed)).as(typed).contains("+15205550142");
        }
        assertThat(Reach.phone("+52 662 123 4567")).contains("+526621234567");
        for (var typed :
                new String[] {"", "555-0142", "120-555-0142", "520-155-0142", "+0 1234567", "5205550142 x3", "ayuda"}) {
            assertThat(Reach.phone(typed)).as(typed).isEmpty();
        }
        assertThat(Reach.email("Sky@Example.ORG")).contains("Sky@example.org");
        for (var typed : new String[] {"sky", "sky@", "sky@host", "a b@c.org", "<x@y.org>", "x@y.org,z@y.org"}) {
            assertThat(Reach.email(typed)).as(typed).isEmpty();
        }
    }

    private static Map<String, String> fields(String... pairs) {
        var fields = new HashMap<String, String>();
        for (int at = 0; at < pairs.length; at += 2) {
            fields.put(pairs[at], pairs[at + 1]);
        }
        return fields;
    }

    private static String value(String page, String name) {
        return page.split("name=\"" + name + "\" value=\"")[1].split("\"")[0];
    }
}
