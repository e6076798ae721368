package tandem.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
import tandem.checkins.Scale;
import tandem.coping.Practices;
import tandem.leaders.Leaders;
import tandem.people.Blocks;
import tandem.people.Kept;
import tandem.people.RelationKind;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;
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

    /// A field where it is put, or passed on to be.
    private static final Pattern FIELD = Pattern.compile("(?:\\w\\(|,)\\s*\"([a-z]\\w*)\"\\s*[,)]");

    @Autowired
    List<Kept> kept;

    @Autowired
    Blocks blocks;

    @Autowired
    Audit audit;

    @Autowired
    Leaders leaders;

    @Autowired
    Practices practices;

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
    void every_field_of_a_copy_has_a_label_in_each_language() throws IOException {
        for (var language : Language.values()) {
            assertThat(unlabelled(Texts.in(language), fields()))
                    .as(language.code())
                    .isEmpty();
        }
        assertThat(fields()).hasSizeGreaterThan(150).contains("bridge.put_off", "people.roles", "checkins.craving");
    }

    @Test
    void control_a_field_without_a_label_is_found() {
        assertThat(unlabelled(Texts.in(Language.EN), Set.of("bridge.put_off", "bridge.planted")))
                .containsExactly("bridge.planted");
    }

    /// A module and a field of its copy, as its code names them.
    private static Set<String> fields() throws IOException {
        var fields = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/tandem"))) {
            for (var file : files.filter(CopiesTest::exports).toList()) {
                var module = file.getParent().getFileName();
                FIELD.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> fields.add(module + "." + found.group(1)));
            }
        }
        for (var scale : Scale.values()) {
            fields.add("checkins." + scale.code());
        }
        return fields;
    }

    private static boolean exports(Path file) {
        return file.getFileName().toString().matches("Kept(Of)?[A-Z]\\w+\\.java|SaidJson\\.java")
                && !file.getFileName().toString().endsWith("Page.java");
    }

    private static List<String> unlabelled(Texts texts, Set<String> fields) {
        return fields.stream()
                .filter(field -> CopyFile.labelled(
                                texts, field.substring(0, field.indexOf('.')), field.substring(field.indexOf('.') + 1))
                        .isEmpty())
                .toList();
    }

    @Test
    void a_copy_to_read_says_codes_in_words_in_both_languages_and_leaves_what_people_wrote() {
        var amy = cast.join("role", Role.MEMBER, Role.MENTOR);
        var cory = cast.coryFor(amy);
        blocks.block(amy, cast.bo(), "caseload");
        gate.run(Actor.of(cory), () -> audit.looked(amy, "bridge.queue"));
        var browser = cast.browser(port, amy);
        assertThat(read(browser, "en"))
                .contains("Roles", "mentor", "your coordinator", "English", "a passkey", "Looked at something")
                .contains("your name, on the list of who is due", "role", "caseload")
                .doesNotContain("looked", "bridge.queue", "passkey", "person");
        assertThat(read(browser, "es"))
                .contains("Papeles", "una llave de acceso", "tu nombre, en la lista de a quién toca buscar")
                .doesNotContain("Roles", "looked", "bridge.queue", "your coordinator", "English");
    }

    @Test
    void what_there_is_to_read_has_its_title_beside_its_id_in_the_language_of_the_reader() {
        var lee = cast.lee();
        leaders.pass(lee, "scope");
        practices.begin(lee, Ids.next(), "grounding", Optional.empty(), OptionalInt.empty());
        var browser = cast.browser(port, lee);
        browser.post("/plan/why", "/plan/why/lines", Map.of("key", Ids.next().toString(), "words", "grounding"));
        assertThat(read(browser, "en"))
                .contains("What we do and what we do not do (scope)", "Back to right now: 5, 4, 3, 2, 1 (grounding)")
                .contains("What I do not want to lose (why)", "grounding")
                .anyMatch(words -> words.startsWith("4. Waits. Lets a quiet moment last"))
                .doesNotContain("scope", "why", "4");
        assertThat(read(browser, "es"))
                .contains("Qué hacemos y qué no (scope)", "Volver al aquí: 5, 4, 3, 2, 1 (grounding)")
                .contains("Lo que no quiero perder (why)", "grounding");
        assertThat(browser.post("/me/copy", "/me/copy", Map.of("as", "json")).body())
                .as("for another program")
                .contains("\"skill\" : \"grounding\"", "\"scope\"");
    }

    /// What stands between the tags.
    private static List<String> read(Browser browser, String language) {
        browser.post("/me/copy", "/language", Map.of("language", language, "back", "/me/copy"));
        var page = browser.post("/me/copy", "/me/copy", Map.of("as", "html")).body();
        return Pattern.compile(">\\s*([^<>]+?)\\s*<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
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
