package tandem.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.feeds.Rows.row;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
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
import tandem.audit.Audit;
import tandem.directory.Directory;
import tandem.meetings.Listings;
import tandem.program.Programs;
import tandem.reading.FeedFormat;
import tandem.reading.Readers;
import tandem.reading.Remark;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

/// Lists of meetings, looked after on the site.
@TandemTest
class SourcesTest {
    @LocalServerPort
    int port;

    @Autowired
    Sources sources;

    @Autowired
    SourceStore store;

    @Autowired
    FeedStore feedStore;

    @Autowired
    Feeds feeds;

    @Autowired
    Gate gate;

    @Autowired
    Listings listings;

    @Autowired
    Readers readers;

    @Autowired
    Programs programs;

    @Autowired
    Audit audit;

    @Autowired
    NewSourceStore added;

    @Autowired
    NewSources fromHere;

    @Autowired
    Directory directory;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private volatile byte[] body = {};
    private HttpServer server;
    private Feeds nearFeeds;
    private Sources near;
    private PersonId cory;

    @BeforeEach
    void serve() throws Exception {
        TestDatabase.empty("meetings", "directory", "feeds", "people", "signin", "audit");
        clock.set(TestClock.START);
        cory = cast.cory();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var fetching = new Feeds(
                gate, listings, feedStore, readers, programs, new Fetch(Reach.LOOPBACK, Fetch.Limits.DEFAULT), clock);
        nearFeeds = fetching;
        near = new Sources(gate, store, fetching, listings, audit, clock);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        clock.set(TestClock.START);
    }

    @Test
    void a_list_is_added_read_again_approved_and_taken_away() throws Exception {
        var me = Actor.of(cory);
        publish(row("a"), row("b"), row("c"));
        assertThat(near.add(me, FeedFormat.MEETING_GUIDE, "City list", url())
                        .counts()
                        .kept())
                .isEqualTo(3);
        publish(row("a"));
        near.refresh(me, only());
        assertThat(only().last().orElseThrow().waiting()).isTrue();
        assertThat(directory.freshness().meetings()).isEqualTo(3);
        assertThat(page(cory)).contains("2 meetings would vanish", "Agree, let them go");
        near.approve(me, only());
        assertThat(directory.freshness().meetings()).isEqualTo(1);
        body = "<html>".getBytes();
        near.refresh(me, only());
        assertThat(only().last().orElseThrow().state()).isEqualTo("refused");
        assertThat(page(cory)).contains("It could not be read", "not a list of meetings");
        var spanish = cast.browser(port, cory);
        spanish.post("/feeds", "/language", Map.of("language", "es", "back", "/feeds"));
        assertThat(spanish.get("/feeds").body())
                .contains("<p class=\"hint\" lang=\"es\">Eso es una página web, no una lista de reuniones.</p>")
                .doesNotContain("not a list of meetings");
        TestDatabase.owner()
                .sql("update feeds.import set remark = 'The feed is empty.' where remark <> ''")
                .update();
        assertThat(spanish.get("/feeds").body())
                .as("control: kept before there were codes")
                .contains("<p class=\"hint\" lang=\"en\">The feed is empty.</p>");
        near.remove(me, only().id());
        assertThat(sources.all(me)).isEmpty();
        assertThat(directory.freshness().meetings()).isZero();
        assertThat(TestDatabase.owner()
                        .sql("select (select count(*) from meetings.listing) + (select count(*) from meetings.content)"
                                + " + (select count(*) from meetings.meeting)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(TestDatabase.owner()
                        .sql("select object from audit.entry where actor = :cory order by id")
                        .param("cory", cory.value())
                        .query(String.class)
                        .list())
                .containsExactly("feeds.add", "feeds.refresh", "feeds.approve", "feeds.refresh", "feeds.remove");
    }

    @Test
    void a_list_that_goes_leaves_the_meetings_that_another_list_has() throws Exception {
        var me = Actor.of(cory);
        publish(row("a"), row("b"));
        near.add(me, FeedFormat.MEETING_GUIDE, "City list", url());
        publish(row("a"));
        near.add(me, FeedFormat.MEETING_GUIDE, "State list", url() + "state");
        var city = sources.all(me).getFirst();
        assertThat(city.name()).isEqualTo("City list");
        near.remove(me, city.id());
        assertThat(directory.freshness().meetings()).isEqualTo(1);
        assertThat(sources.all(me)).extracting(Source::name).containsExactly("State list");
    }

    @Test
    void who_does_not_keep_the_directory_sees_no_lists_and_changes_none() throws Exception {
        publish(row("a"));
        near.add(Actor.of(cory), FeedFormat.MEETING_GUIDE, "City list", url());
        var source = only();
        for (var other : new PersonId[] {cast.amy(), cast.mo(), cast.sam()}) {
            var them = Actor.of(other);
            assertThat(sources.all(them)).isEmpty();
            assertThatThrownBy(() -> near.add(them, FeedFormat.BMLT, "Mine", url()))
                    .hasMessageContaining("keeps");
            assertThatThrownBy(() -> near.remove(them, source.id())).hasMessageContaining("keeps");
            var browser = cast.browser(port, other);
            assertThat(browser.get("/feeds").statusCode()).isEqualTo(404);
            assertThat(browser.get(report(source)).statusCode()).isEqualTo(404);
            assertThat(browser.get(report(source) + "/rows.csv").statusCode()).isEqualTo(404);
            for (var act : new String[] {"refresh", "approval", "removal"}) {
                assertThat(browser.post("/help", path(source) + "/" + act, Map.of())
                                .statusCode())
                        .isEqualTo(404);
            }
        }
        assertThat(new Browser(port).get("/feeds").statusCode()).isEqualTo(303);
        assertThat(sources.all(Actor.VISITOR)).isEmpty();
        assertThat(cast.browser(port, cast.ada()).get("/feeds").statusCode()).isEqualTo(200);
        assertThat(only().name()).isEqualTo("City list");
    }

    @Test
    void whoever_adds_a_list_does_not_wait_while_it_is_read() throws Exception {
        publish(row("a"), row("b"));
        var me = Actor.of(cory);
        var soon = new NewSources(gate, added, near, nearFeeds, clock);
        soon.add(me, FeedFormat.MEETING_GUIDE, "City list", url());
        soon.add(me, FeedFormat.MEETING_GUIDE, "City list", url());
        assertThat(page(cory)).contains("City list", "We are reading it now");
        assertThat(directory.freshness().meetings()).isZero();
        var again = cast.browser(port, cory)
                .post("/feeds", "/feeds", Map.of("name", "City list", "url", "https://example.org/other"));
        assertThat(again.body()).contains("There is a list of that name");
        soon.read();
        assertThat(page(cory)).contains("2 meetings were read").doesNotContain("We are reading it now");
        assertThat(only().name()).isEqualTo("City list");
        for (var other : new PersonId[] {cast.amy(), cast.sam()}) {
            assertThatThrownBy(() -> soon.add(Actor.of(other), FeedFormat.BMLT, "Mine", url()))
                    .hasMessageContaining("keeps");
            assertThat(soon.all(Actor.of(other))).isEmpty();
        }
    }

    @Test
    void an_address_that_is_none_of_the_internets_is_refused_with_words() {
        var browser = cast.browser(port, cory);
        for (var url : new String[] {"https://127.0.0.1/list", "https://169.254.169.254/latest", "https://[::1]/"}) {
            var answer = browser.post("/feeds", "/feeds", Map.of("kind", "bmlt", "name", "Odd", "url", url));
            assertThat(answer.statusCode()).as(url).isEqualTo(303);
            fromHere.read();
            var page = browser.get("/feeds").body();
            assertThat(page).contains("We could not read that list", url);
            var aside = "/feeds/new/" + page.split("/feeds/new/")[1].split("\"")[0];
            var eve = cast.browser(port, cast.amy());
            assertThat(eve.post("/help", aside, Map.of()).statusCode()).isEqualTo(404);
            assertThat(browser.post("/feeds", aside, Map.of()).statusCode()).isEqualTo(303);
            assertThat(browser.get("/feeds").body()).doesNotContain("We could not read that list");
        }
        var plain = browser.post("/feeds", "/feeds", Map.of("name", "", "url", "http://example.org/"));
        assertThat(plain.statusCode()).isEqualTo(422);
        assertThat(plain.body()).contains("Give the list a name", "starts with https://");
        assertThat(sources.all(Actor.of(cory))).isEmpty();
    }

    @Test
    void a_name_that_is_there_is_not_taken_twice() throws Exception {
        publish(row("a"));
        near.add(Actor.of(cory), FeedFormat.MEETING_GUIDE, "City list", url());
        var answer = cast.browser(port, cory)
                .post("/feeds", "/feeds", Map.of("name", "City list", "url", "https://example.org/other"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("There is a list of that name");
    }

    @Test
    void the_report_is_paged_and_saved_as_a_table_that_runs_no_formula() throws Exception {
        var rows = new ArrayList<Map<String, Object>>();
        for (int at = 0; at < 60; at++) {
            rows.add(nameless("=HYPERLINK(\"https://evil.example\",\"" + at + "\")"));
        }
        rows.add(row("good"));
        body = Rows.JSON.writeValueAsBytes(rows);
        near.add(Actor.of(cory), FeedFormat.MEETING_GUIDE, "City list", url());
        var browser = cast.browser(port, cory);
        var first = browser.get(report(only())).body();
        assertThat(first).contains("1 to 50 of 60", "More rows", "Left out").doesNotContain("Rows before");
        assertThat(browser.get(report(only()) + "?from=50").body())
                .contains("51 to 60 of 60", "Rows before")
                .doesNotContain("More rows");
        var csv = browser.get(report(only()) + "/rows.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(csv.body().lines()).hasSize(61).first().isEqualTo("row,id,outcome,field,found,done");
        assertThat(csv.body()).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK", ",\"=HYPERLINK");
        assertThat(browser.get(path(only()) + "/imports/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_became_of_each_row_is_said_in_the_readers_language_and_in_english_in_the_table() throws Exception {
        var days = new HashMap<>(row("days"));
        days.put("day", "Mon, Wed");
        publish(nameless("nobody"), days);
        near.add(Actor.of(cory), FeedFormat.MEETING_GUIDE, "City list", url());
        var browser = cast.browser(port, cory);
        assertThat(browser.get(report(only()), "Accept-Language", "es").body())
                .contains("Leímos las palabras como lunes, miércoles.", "lang=\"es\">No trae nombre ni nada")
                .doesNotContain("nothing to call it by", "words read as");
        assertThat(browser.get(report(only()), "Accept-Language", "en").body())
                .contains("We read the words as Monday, Wednesday.", "It has no name, and nothing to call it by.");
        assertThat(browser.get(report(only()) + "/rows.csv", "Accept-Language", "es")
                        .body())
                .contains("words read as Monday, Wednesday", "no name, and nothing to call it by");
    }

    @Test
    void what_was_kept_before_there_were_codes_is_shown_as_it_is() {
        var spanish = Texts.in(Language.ES);
        assertThat(WhatWasDone.of("cut to 255 characters", spanish))
                .isEqualTo(new WhatWasDone("cut to 255 characters", Language.EN));
        assertThat(WhatWasDone.of(Remark.CUT_SHORT.code() + " 255", spanish))
                .isEqualTo(new WhatWasDone("Lo recortamos a 255 caracteres.", Language.ES));
    }

    @Test
    void every_remark_is_said_in_every_language() {
        for (var remark : Remark.values()) {
            for (var language : Language.values()) {
                assertThat(Texts.in(language).of("feeds.row." + remark.code(), "7"))
                        .as("%s", remark)
                        .isNotBlank();
            }
        }
    }

    private static Map<String, Object> nameless(String slug) {
        return Map.of("slug", slug);
    }

    private String page(PersonId person) {
        return cast.browser(port, person).get("/feeds").body();
    }

    private Source only() {
        List<Source> all = sources.all(Actor.of(cory));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static String path(Source source) {
        return "/feeds/" + source.id().value();
    }

    private static String report(Source source) {
        return path(source) + "/imports/" + source.last().orElseThrow().id();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @SafeVarargs
    private void publish(Map<String, Object>... rows) {
        body = Rows.JSON.writeValueAsBytes(rows);
    }
}
