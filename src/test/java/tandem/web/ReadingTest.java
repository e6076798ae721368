package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.Session;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.web.Routes.Anyone;
import tandem.web.Routes.Route;

/// Every page there is, read by everybody who may: nothing changes by it, and no browser keeps what is about people.
@TandemTest
class ReadingTest {
    /// What may change when somebody reads: who looked, when a session was last used, what a reader of events has seen.
    /// And `/exit` ends the session of whoever said that others use this phone too, or what they left would be one
    /// Back away: they are in a hurry, so it cannot be a form.
    private static final String MAY_CHANGE = "(audit|framework)\\..*|signin\\.session|incidents\\.look";

    @Autowired
    Cast cast;

    @Autowired
    Sessions sessions;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private List<Browser> everybody;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "signin", "circles", "bridge", "greeting");
        clock.set(TestClock.START);
        amy = cast.amy();
        everybody = List.of(
                new Browser(port),
                cast.browser(port, amy),
                cast.browser(port, cast.coryFor(amy)),
                cast.browser(port, cast.sam()),
                cast.browser(port, cast.ada()));
    }

    @Test
    void reading_changes_nothing() {
        var before = rows();
        int opened = 0;
        for (var route : pages()) {
            for (var browser : everybody) {
                opened += browser.get(path(route)).statusCode() == 200 ? 1 : 0;
            }
        }
        assertThat(opened).as("pages that opened").isGreaterThan(60);
        assertThat(rows()).isEqualTo(before);
        everybody.get(1).post("/me/sign-in", "/me/sign-in/card", Map.of());
        assertThat(rows()).as("control").isNotEqualTo(before);
    }

    @Test
    void leaving_quickly_ends_a_session_on_a_shared_phone_alone() {
        var shared = new Browser(port);
        shared.keep(sessions.open(amy, SessionKind.SHARED, Method.CARD, "phone"));
        for (var from : List.of("cross-site", "same-site", "none")) {
            shared.get("/exit", "Sec-Fetch-Site", from);
            assertThat(shared.get("/me/looks").statusCode()).as(from).isEqualTo(200);
        }
        var gone = shared.get("/exit", "Sec-Fetch-Site", "same-origin");
        assertThat(gone.statusCode()).isEqualTo(303);
        assertThat(gone.headers().firstValue("Location").orElseThrow()).startsWith("https://");
        assertThat(gone.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("session=;")
                .contains("Max-Age=0");
        assertThat(shared.get("/me/looks").statusCode()).isEqualTo(303);
        assertThat(sessions.of(amy)).extracting(Session::kind).containsExactly(SessionKind.SHORT);
        var own = everybody.get(1);
        own.get("/exit", "Sec-Fetch-Site", "same-origin");
        assertThat(own.get("/me/looks").statusCode())
                .as("on their own: control")
                .isEqualTo(200);
    }

    @Test
    void no_browser_keeps_a_page_that_is_not_for_everybody() {
        for (var route : pages()) {
            if (!(route.who() instanceof Anyone)) {
                for (var browser : everybody) {
                    var answer = browser.get(path(route));
                    assertThat(answer.headers().firstValue("Cache-Control"))
                            .as("%s: %d", route.pattern(), answer.statusCode())
                            .hasValue("no-store");
                }
            }
        }
        for (var open : List.of("/meetings", "/skills", "/pathways", "/stories", "/help")) {
            assertThat(kept(everybody.getFirst(), open))
                    .as("%s to a visitor: control", open)
                    .isEqualTo("private, no-cache");
            assertThat(kept(everybody.get(1), open)).as("%s to a member", open).isEqualTo("no-store");
        }
    }

    private static String kept(Browser browser, String path) {
        return browser.get(path).headers().firstValue("Cache-Control").orElseThrow();
    }

    private static List<Route> pages() {
        return Routes.ALL.stream().filter(route -> route.method().equals("GET")).toList();
    }

    private String path(Route route) {
        return route.pattern()
                .replaceAll("\\{(person|id)}", amy.toString())
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /// How many rows there are in each table, and what is in them.
    private static Map<String, String> rows() {
        var found = new TreeMap<String, String>();
        TestDatabase.owner()
                .sql("select schemaname || '.' || tablename from pg_catalog.pg_tables"
                        + " where schemaname !~ '^(pg_|information_schema|gate_test)'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.matches(MAY_CHANGE))
                .forEach(table -> found.put(
                        table,
                        TestDatabase.owner()
                                .sql("select count(*) || coalesce(md5(string_agg(t::text, ',' order by t::text)), '')"
                                        + " from " + table + " t")
                                .query(String.class)
                                .single()));
        return found;
    }
}
