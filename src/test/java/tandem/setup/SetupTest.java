package tandem.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
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
import tandem.directory.Directory;
import tandem.feeds.Feeds;
import tandem.feeds.Order;
import tandem.feeds.Sources;
import tandem.keys.Keys;
import tandem.program.Programs;
import tandem.reading.FeedFormat;
import tandem.wall.Actor;

/// From the link that the machine prints to a program that is no sample any more.
@TandemTest
class SetupTest {
    private static final Path FILE = TestDatabase.data().resolve("program.yml");

    @LocalServerPort
    int port;

    @Autowired
    SetupLinks links;

    @Autowired
    Approvers approvers;

    @Autowired
    Programs programs;

    @Autowired
    Keys keys;

    @Autowired
    Feeds feeds;

    @Autowired
    Sources sources;

    @Autowired
    Directory directory;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private String before;

    @BeforeEach
    void clean() throws Exception {
        TestDatabase.empty("people", "signin", "setup", "audit");
        clock.set(TestClock.START);
        programs.current();
        before = Files.readString(FILE);
    }

    @AfterEach
    void back() throws Exception {
        clock.set(TestClock.START);
        Files.writeString(FILE, before);
        programs.change(program -> program);
        programs.showNoLogo();
        Thread.sleep(1_100); // until the file has been read again
        programs.current();
    }

    @Test
    void whoever_has_the_link_becomes_the_administrator_and_comes_to_the_first_part() {
        assertThat(links.wanted()).isTrue();
        var ada = new Browser(port);
        var path = links.freshPath();
        assertThat(ada.get(path).body()).contains("Set this program up");
        assertThat(ada.get("/settings").statusCode()).isEqualTo(303);
        var answer = begin(ada, path, "Ada");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/welcome/passkey?next=/settings/program");
        assertThat(location(ada.get("/settings/program"))).startsWith("/welcome/passkey");
        assertThat(withPasskey().get("/settings/program").body()).contains("Part 1 of 7");
        assertThat(links.wanted()).isFalse();
    }

    @Test
    void a_link_works_once_but_an_answer_that_was_lost_may_be_asked_for_again() {
        var path = links.freshPath();
        var other = links.freshPath();
        var ada = new Browser(port);
        var eve = new Browser(port);
        eve.get(path);
        begin(ada, path, "Ada");
        assertThat(eve.get(path).statusCode()).isEqualTo(404);
        assertThat(begin(eve, "/help", path, "Eve").statusCode()).isEqualTo(404);
        assertThat(eve.get(other).statusCode()).isEqualTo(404);
        assertThat(begin(ada, "/help", path, "Ada").statusCode()).isEqualTo(303);
        assertThat(people()).isOne();
        clock.forward(Duration.ofMinutes(11));
        assertThat(begin(ada, "/help", path, "Ada").statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_is_worthless_after_a_day_and_a_guess_always() {
        var path = links.freshPath();
        var late = new Browser(port);
        clock.forward(Duration.ofHours(23));
        assertThat(late.get(path).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofHours(2));
        assertThat(late.get(path).statusCode()).isEqualTo(404);
        assertThat(begin(late, "/help", path, "Eve").statusCode()).isEqualTo(404);
        assertThat(late.get("/setup/" + "A".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(late.get("/setup/x").statusCode()).isEqualTo(404);
        assertThat(people()).isZero();
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from setup.link l where l::text like '%' || :code || '%'")
                        .param("code", path.substring("/setup/".length()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoever_guesses_often_is_told_to_wait() {
        clock.set(TestClock.START.plus(Duration.ofDays(3)));
        var eve = new Browser(port);
        for (int guess = 0; guess < 20; guess++) {
            assertThat(eve.get("/setup/guess-" + guess).statusCode()).isEqualTo(404);
        }
        assertThat(eve.get("/setup/guess").statusCode()).isEqualTo(429);
        clock.forward(Duration.ofHours(2));
        assertThat(eve.get("/setup/guess").statusCode()).isEqualTo(404);
    }

    @Test
    void a_name_is_needed_and_what_was_typed_stays() {
        var path = links.freshPath();
        var ada = new Browser(port);
        var answer = begin(ada, path, "a".repeat(81));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("up to 80 letters", "a".repeat(81));
        assertThat(begin(ada, path, " ").statusCode()).isEqualTo(422);
        assertThat(people()).isZero();
    }

    @Test
    void part_by_part_the_sample_becomes_a_real_program() throws Exception {
        begin(new Browser(port), links.freshPath(), "Ada");
        var ada = withPasskey();
        assertThat(location(post(ada, "/settings/program", program()))).isEqualTo("/settings/numbers");
        assertThat(programs.current().numbers()).as("made-up numbers are gone").isEmpty();
        assertThat(programs.current().reply()).isNull();
        assertThat(post(ada, "/settings/numbers", number()).statusCode()).isEqualTo(303);
        assertThat(ada.get("/settings/numbers").body())
                .contains("918-555-0100", "Monday to Friday, 8\u00a0am to 5\u00a0pm");
        assertThat(location(post(ada, "/settings/reply", reply()))).isEqualTo("/settings/lists");
        assertThat(location(post(ada, "/settings/look", Map.of("own", "yes", "light", "#3b3a6e", "dark", "#b9b6f0"))))
                .isEqualTo("/settings/approver");
        assertThat(location(post(ada, "/settings/approver", Map.of("name", "Ren", "email", "ren@example.org"))))
                .isEqualTo("/settings/keys");
        assertThat(ada.get("/settings/keys").body()).contains("./tandem keys export");
        assertThat(new Browser(port).get("/").body()).contains("This is a sample");
        assertThat(post(ada, "/settings/keys", "/settings/finished", Map.of()).statusCode())
                .isEqualTo(303);
        var home = new Browser(port).get("/").body();
        assertThat(home).contains("Elm Street “Peers”", "918-555-0100").doesNotContain("This is a sample");
        assertThat(new Browser(port).get("/help").body()).contains("A peer answers.");
        assertThat(TestDatabase.owner()
                        .sql("select object from audit.entry where act = 'settings_changed' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("program", "numbers", "reply", "look", "approver", "keys");
        assertThat(FILE)
                .content()
                .contains("# Numbers of your own.", "requests_kept: 90 days", "sample: false")
                .doesNotContain("SAMPLE", "Fourth Avenue", "555-0142");
    }

    @Test
    void a_program_that_goes_on_without_a_list_shows_no_made_up_meetings_once_it_is_finished() throws Exception {
        TestDatabase.empty("meetings", "directory", "feeds");
        try (var in = SetupTest.class.getResourceAsStream("/tandem/sample/meetings.json")) {
            feeds.bring(
                    Order.of(FeedFormat.MEETING_GUIDE, "Sample meetings", "sample")
                            .asSample(),
                    in);
        }
        begin(new Browser(port), links.freshPath(), "Ada");
        var ada = withPasskey();
        post(ada, "/settings/program", program());
        assertThat(directory.freshness().meetings()).isPositive();
        assertThat(new Browser(port).get("/feeds/meeting-guide.json").body()).contains("slug");
        assertThat(post(ada, "/settings/keys", "/settings/finished", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(directory.freshness().meetings()).isZero();
        assertThat(new Browser(port).get("/feeds/meeting-guide.json").body().strip())
                .isEqualTo("[]");
        assertThat(sources.all(Actor.SYSTEM)).isEmpty();
        assertThat(post(ada, "/settings/keys", "/settings/finished", Map.of()).statusCode())
                .as("the same again")
                .isEqualTo(303);
    }

    @Test
    void an_unusable_answer_is_said_beside_its_field_and_changes_nothing() {
        begin(new Browser(port), links.freshPath(), "Ada");
        var ada = withPasskey();
        var file = programs.current();
        mends(ada, "/settings/program", with(program(), "exit", "javascript:alert(1)"), "starts with https://");
        mends(ada, "/settings/program", with(program(), "zone", "Tucson"), "Choose a clock");
        mends(ada, "/settings/numbers", with(number(), "number", "call us"), "phone number");
        mends(ada, "/settings/numbers", with(number(), "call", "no"), "what the number takes");
        mends(ada, "/settings/numbers", with(number(), "hours.to", "late"), "line of hours");
        mends(ada, "/settings/numbers", with(number(), "hours.closed", "Christmas"), "2026-12-25");
        mends(ada, "/settings/reply", with(reply(), "names", ""), "at least one person");
        mends(
                ada,
                "/settings/look",
                Map.of("own", "yes", "light", "#eeeeee", "dark", "#b9b6f0"),
                "hard to read on light");
        mends(ada, "/settings/look", Map.of("own", "yes", "light", "#8b1a1a", "dark", "#b9b6f0"), "That is a red");
        mends(ada, "/settings/approver", Map.of("name", "Ren", "email", "ren"), "e-mail address");
        mends(ada, "/settings/lists", Map.of("name", "List", "url", "http://a.example/"), "starts with https://");
        mends(ada, "/settings/lists", Map.of("name", "List", "url", "https://127.0.0.1/"), "could not read that list");
        assertThat(programs.current()).isEqualTo(file);
    }

    @Test
    void the_place_that_was_understood_is_shown_with_its_clock_and_another_of_its_name_can_be_chosen() {
        begin(new Browser(port), links.freshPath(), "Ada");
        var ada = withPasskey();
        var file = programs.current();
        var nogales = with(program(), "place", "Nogales");
        var asked = post(ada, "/settings/program", nogales);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Which place is it?", "value=\"Nogales\"", "value=\"written\"")
                .contains("Nogales, Sonora, Mexico. Its clock: ", "Nogales, AZ, United States. Its clock: ")
                .contains("America/Phoenix")
                .doesNotContainPattern("name=\"which\"[^>]* checked")
                .doesNotContain("write the state too", "Write the state too");
        var here = post(ada, "/settings/program", with(nogales, "zone", "America/Phoenix"));
        assertThat(here.body()).as("whose clock fits").containsSubsequence("Nogales, AZ, United", "Nogales, Sonora");
        var there = post(ada, "/settings/program", with(nogales, "zone", "America/Hermosillo"));
        assertThat(there.body()).as("a control").containsSubsequence("Nogales, Sonora", "Nogales, AZ, United");
        assertThat(post(ada, "/settings/program", with(program(), "place", "Springfield"))
                        .body())
                .as("of many only some are shown")
                .contains("Write the state too");
        assertThat(programs.current()).as("not before one is chosen").isEqualTo(file);
        var elsewhere = post(ada, "/settings/program", with(nogales, "which", "Tulsa, OK"));
        assertThat(elsewhere.statusCode()).as("none of them").isEqualTo(422);
        var chosen = post(ada, "/settings/program", with(nogales, "which", "Nogales, AZ"));
        assertThat(location(chosen)).isEqualTo("/settings/numbers");
        assertThat(programs.current().place()).isEqualTo("Nogales, AZ");
        assertThat(programs.current().zone()).isEqualTo(ZoneId.of("America/Phoenix"));
    }

    @Test
    void a_place_that_says_all_asks_nothing_and_one_that_nobody_knows_can_stay() {
        begin(new Browser(port), links.freshPath(), "Ada");
        var ada = withPasskey();
        var unknown = with(program(), "place", "Qwxzvkj Hollow");
        assertThat(post(ada, "/settings/program", unknown).body())
                .contains("We do not find this place")
                .doesNotContain("Its clock");
        assertThat(post(ada, "/settings/program", with(program(), "zone", "America/Phoenix"))
                        .body())
                .as("another clock than the one there")
                .contains("Tulsa, OK, United States. Its clock: ");
        assertThat(location(post(ada, "/settings/program", with(unknown, "which", "written"))))
                .isEqualTo("/settings/numbers");
        assertThat(programs.current().place()).isEqualTo("Qwxzvkj Hollow");
        assertThat(location(post(ada, "/settings/program", program()))).isEqualTo("/settings/numbers");
        assertThat(programs.current().place()).isEqualTo("Tulsa, OK");
    }

    @Test
    void why_a_list_could_not_be_read_is_said_in_the_readers_language() {
        begin(new Browser(port), links.freshPath(), "Ada");
        var ada = withPasskey();
        var list = Map.of("name", "List", "url", "https://127.0.0.1/");
        assertThat(post(ada, "/settings/lists", list).body())
                .contains("We could not reach its server: the address is not on the public internet.");
        ada.post("/settings/lists", "/language", Map.of("language", "es", "back", "/settings/lists"));
        assertThat(post(ada, "/settings/lists", list).body())
                .contains("No pudimos leer esa lista", "No llegamos a su servidor")
                .doesNotContain("We could not reach");
    }

    @Test
    void a_colour_of_ones_own_colours_what_is_chosen_too() {
        begin(new Browser(port), links.freshPath(), "Ada");
        post(withPasskey(), "/settings/look", Map.of("own", "yes", "light", "#3b3a6e", "dark", "#b9b6f0"));
        var reader = new Browser(port);
        var style =
                reader.get("/").body().split("rel=\"stylesheet\" href=\"")[1].split("\"")[0];
        assertThat(reader.get(style).body())
                .contains("--tint:color-mix(in srgb,#3b3a6e 14%", "--tint:color-mix(in srgb,#b9b6f0 22%");
    }

    @Test
    void a_second_person_is_kept_sealed_replaced_and_forgotten() {
        var ada = cast.ada();
        approvers.name(ada, "Ren Ortega", "ren@example.org");
        var first = approvers.current(Actor.of(ada)).orElseThrow();
        assertThat(TestDatabase.owner()
                        .sql("select encode(name, 'escape') || encode(email, 'escape') from setup.approver")
                        .query(String.class)
                        .single())
                .doesNotContain("Ren", "example");
        approvers.name(ada, "Kim", "kim@example.org");
        assertThat(approvers.current(Actor.SYSTEM).orElseThrow().name()).isEqualTo("Kim");
        assertThat(approvers.current(Actor.of(cast.sam()))).isPresent();
        assertThat(approvers.current(Actor.of(cast.cory()))).isEmpty();
        assertThat(approvers.current(Actor.of(cast.amy()))).isEmpty();
        assertThat(keys.exists(first.id())).isFalse();
        approvers.forget(ada);
        assertThat(approvers.current(Actor.of(ada))).isEmpty();
    }

    @Test
    void the_settings_are_for_administrators_who_have_shown_lately_that_it_is_they() {
        programs.change(program -> program.draft().real().done());
        var ada = cast.browser(port, cast.ada());
        assertThat(ada.get("/settings").statusCode()).isEqualTo(200);
        for (var path : new String[] {"", "/program", "/numbers", "/reply", "/lists", "/look", "/approver", "/keys"}) {
            assertThat(ada.get("/settings" + path).statusCode()).as(path).isEqualTo(200);
            for (var other : new tandem.shared.PersonId[] {cast.amy(), cast.cory(), cast.sam(), cast.mo()}) {
                assertThat(cast.browser(port, other).get("/settings" + path).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
            assertThat(new Browser(port).get("/settings" + path).statusCode()).isEqualTo(303);
        }
        clock.forward(Duration.ofMinutes(11));
        assertThat(location(ada.get("/settings"))).startsWith("/sign-in/again");
        var token = ada.get("/help").body().split("name=\"token\" value=\"")[1].split("\"")[0];
        assertThat(location(ada.postAlone("/settings/program", "token=" + token + "&" + Browser.encode(program()))))
                .startsWith("/sign-in/again");
        assertThat(programs.current().name()).isEqualTo("Fourth Avenue Recovery");
    }

    private void mends(Browser ada, String path, Map<String, String> fields, String words) {
        var answer = post(ada, path, fields);
        assertThat(answer.statusCode()).as(path + fields).isEqualTo(422);
        assertThat(answer.body()).contains(words, "aria-describedby=");
    }

    /// The one person there is, once they have made a passkey.
    private Browser withPasskey() {
        var id = TestDatabase.owner()
                .sql("select id from people.person")
                .query(java.util.UUID.class)
                .single();
        return cast.browser(port, new tandem.shared.PersonId(id));
    }

    private static HttpResponse<String> begin(Browser browser, String path, String name) {
        return begin(browser, path, path, name);
    }

    private static HttpResponse<String> begin(Browser browser, String formPage, String path, String name) {
        return browser.post(formPage, path, Map.of("name", name));
    }

    private static HttpResponse<String> post(Browser browser, String path, Map<String, String> fields) {
        return browser.post(path, path, fields);
    }

    private static HttpResponse<String> post(
            Browser browser, String formPage, String path, Map<String, String> fields) {
        return browser.post(formPage, path, fields);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow()
                .toString();
    }

    private static int people() {
        return TestDatabase.owner()
                .sql("select count(*) from people.person")
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> program() {
        return Map.of(
                "name", "Elm Street “Peers”",
                "place", "Tulsa, OK",
                "zone", "America/Chicago",
                "languages", "en,es",
                "exit", "https://www.example.org/weather");
    }

    private static Map<String, String> number() {
        return Map.of(
                "at", "0",
                "number", "918-555-0100",
                "call", "yes",
                "nameEn", "Elm Street",
                "aboutEn", "A peer answers.",
                "hours.days", "mon-fri",
                "hours.from", "08:00",
                "hours.to", "17:00");
    }

    private static Map<String, String> reply() {
        return Map.of(
                "promise", "yes",
                "within", "120",
                "otherwise", "10:00",
                "hours.days", "daily",
                "hours.from", "08:00",
                "hours.to", "21:00",
                "names", "Tess",
                "until", "2030-01-31");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
