package tandem.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.audit.Audit;
import tandem.people.Blocks;
import tandem.people.Kept;
import tandem.people.RelationKind;
import tandem.shared.Language;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;
import tools.jackson.databind.json.JsonMapper;

@TandemTest
class CopiesTest {
    /// Tables that refer to people and are in no copy, each for its reason.
    private static final Map<String, String> IN_NO_COPY = Map.of(
            "privacy.erasure", "the wish to be erased, which the page itself shows",
            "people.apart", "who is kept apart is told to nobody",
            "people.ending", "whoever reads a copy has an account that has not ended",
            "safety.approval", "what staff decided as staff",
            "oncall.slot", "when staff are on call, as staff",
            "oncall.change", "the same, for a while",
            "help.contact_request", "who of the staff sees to it, as staff",
            "sample.persona", "whom readers may pick, in the sample program alone",
            "setup.link", "who became the first administrator by it, which the trail says",
            "setup.approver", "an outside person whom staff named, as staff");

    @Autowired
    List<Kept> kept;

    @Autowired
    Blocks blocks;

    @Autowired
    Audit audit;

    @Autowired
    Gate gate;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "audit");
        clock.set(TestClock.START);
    }

    @Test
    void every_table_that_refers_to_people_is_in_the_copy_or_says_why_not() {
        assertThat(left()).isEmpty();
        assertThat(referring()).containsAll(IN_NO_COPY.keySet());
    }

    @Test
    void control_a_planted_table_that_nobody_copies_is_found() {
        TestDatabase.owner().sql("""
                create schema planted;
                create table planted.diary (id uuid, writer uuid references people.person);
                """).update();
        try {
            assertThat(left()).containsExactly("planted.diary");
        } finally {
            TestDatabase.owner().sql("drop schema planted cascade").update();
        }
    }

    @Test
    void every_module_that_keeps_something_says_what_and_why() {
        for (var language : Language.values()) {
            for (var each : kept) {
                var texts = Texts.in(language);
                assertThat(texts.find("privacy.kept." + each.module()))
                        .as(each.module())
                        .isPresent();
                assertThat(texts.find("privacy.kept." + each.module() + ".why"))
                        .as(each.module())
                        .isPresent();
            }
        }
    }

    @Test
    void a_copy_holds_what_is_mine_in_both_kinds_and_nothing_of_anybody_else() {
        var amy = cast.amy();
        var cory = cast.coryFor(amy);
        cast.relate(RelationKind.MENTOR, amy, cast.mo());
        blocks.block(amy, cast.bo(), "Loud-in-the-hall");
        gate.run(Actor.of(cory), () -> audit.looked(amy, "bridge.schedule"));
        var browser = cast.browser(port, amy);
        for (var kind : List.of("html", "json")) {
            var copy = browser.post("/me/copy", "/me/copy", Map.of("as", kind));
            assertThat(copy.statusCode()).isEqualTo(200);
            assertThat(copy.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(copy.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"copy." + kind + "\"");
            assertThat(copy.body())
                    .contains("Amy", "Mo", "Cory", "Loud-in-the-hall", "bridge.schedule", amy.toString());
        }
        var json = JsonMapper.builder()
                .build()
                .readTree(browser.post("/me/copy", "/me/copy", Map.of("as", "json"))
                        .body());
        assertThat(json.get("people").get("relations")).hasSize(2);
        assertThat(json.get("signin").get("sessions")).hasSize(1);
        var bo = cast.browser(port, cast.bo()).post("/me/copy", "/me/copy", Map.of("as", "html"));
        assertThat(bo.body()).contains("Bo").doesNotContain("Amy", "Loud-in-the-hall", amy.toString());
    }

    @Test
    void a_copy_asks_again_who_somebody_is_and_leaves_a_trace() {
        var amy = cast.amy();
        var browser = cast.browser(port, amy);
        browser.post("/me/copy", "/me/copy", Map.of("as", "json"));
        assertThat(recorded()).isOne();
        assertThat(browser.post("/me/copy", "/me/copy", Map.of("as", "pdf")).statusCode())
                .isEqualTo(400);
        clock.forward(Duration.ofMinutes(11));
        assertThat(browser.get("/me/copy").headers().firstValue("Location").orElse(""))
                .startsWith("/sign-in/again");
        assertThat(Optional.of(browser.post("/me", "/me/copy", Map.of("as", "json")))
                        .flatMap(answer -> answer.headers().firstValue("Location"))
                        .orElse(""))
                .startsWith("/sign-in/again");
        assertThat(recorded()).isOne();
    }

    private static long recorded() {
        return TestDatabase.owner()
                .sql("select count(*) from audit.entry where act = 'exported'")
                .query(Long.class)
                .single();
    }

    private TreeSet<String> left() {
        var left = new TreeSet<>(referring());
        left.removeAll(IN_NO_COPY.keySet());
        left.removeIf(table -> kept.stream().anyMatch(each -> table.startsWith(each.module() + ".")));
        return left;
    }

    private static List<String> referring() {
        return TestDatabase.owner().sql("""
                select distinct n.nspname || '.' || c.relname
                from pg_catalog.pg_constraint k
                join pg_catalog.pg_class c on c.oid = k.conrelid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where k.contype = 'f' and k.confrelid = 'people.person'::regclass order by 1
                """).query(String.class).list();
    }
}
