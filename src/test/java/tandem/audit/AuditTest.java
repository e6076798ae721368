package tandem.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

@TandemTest
class AuditTest {
    private static final Pattern LOOKED = Pattern.compile("<p>(?:Looked at something|Read): ([^<]+)</p>");
    private static final Pattern SPOKEN_TO = Pattern.compile("(?i)\\byour?\\b");

    @Autowired
    Audit audit;

    @Autowired
    Trail trail;

    @Autowired
    Chain chain;

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

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "audit");
        clock.set(TestClock.START);
    }

    @Test
    void a_look_is_read_by_the_one_it_was_at_and_by_the_privacy_officer_alone() {
        var amy = cast.amy();
        var cory = cast.coryFor(amy);
        look(cory, amy);
        assertThat(trail.looksAt(amy, Trail.NEWEST, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).contains(cory);
            assertThat(entry.subject()).contains(amy);
            assertThat(entry.at()).isEqualTo(TestClock.START);
            assertThat(entry.object()).isEqualTo("bridge.schedule");
        });
        assertThat(all(cast.sam())).isOne();
        assertThat(all(cory)).isZero();
        assertThat(all(cast.bo())).isZero();
        assertThat(all(cast.ada())).isZero();
    }

    @Test
    void what_nobody_is_told_is_read_by_a_privacy_officer_who_is_not_meant() {
        var amy = cast.amy();
        var sam = cast.sam();
        act(sam, Act.KEPT_APART, amy, "");
        act(cast.sam(), Act.KEPT_APART, sam, "");
        assertThat(trail.about(amy, Trail.NEWEST, 10)).isEmpty();
        assertThat(all(sam)).isOne();
        assertThat(all(cast.sam())).isEqualTo(2);
    }

    @Test
    void nobody_writes_in_anothers_name_or_for_another_time_or_as_nobody() {
        var amy = cast.amy();
        var bo = cast.bo();
        assertThatThrownBy(() -> gate.run(
                        Actor.of(amy),
                        () -> sql.sql("""
                        insert into audit.entry (id, act, object, told, actor)
                        values (gen_random_uuid(), 'looked', '', true, :bo)
                        """).param("bo", bo.value()).update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> gate.run(Actor.of(amy), () -> sql.sql("""
                        insert into audit.entry (id, act, object, told, at)
                        values (gen_random_uuid(), 'looked', '', true, now())
                        """).update()))
                .isInstanceOf(DataAccessException.class);
        TestDatabase.owner()
                .sql("insert into people.ending (person, kind, at) values (:amy, 'disabled', now())")
                .param("amy", amy.value())
                .update();
        assertThatThrownBy(() -> look(amy, bo)).isInstanceOf(DataAccessException.class);
        look(bo, amy);
    }

    @Test
    void what_is_recorded_is_neither_changed_nor_deleted_by_anybody_who_acts() {
        var amy = cast.amy();
        look(cast.sam(), amy);
        chain.link();
        for (var actor : new Actor[] {Actor.of(cast.sam()), Actor.SYSTEM, Actor.OPERATOR, Actor.DOOR}) {
            for (var statement : new String[] {
                "update audit.entry set object = ''",
                "delete from audit.entry",
                "update audit.link set sequence = 7",
                "delete from audit.link",
                "update audit.head set at = now()",
                "delete from audit.head"
            }) {
                assertThatThrownBy(
                                () -> gate.run(actor, () -> sql.sql(statement).update()))
                        .as("%s: %s", actor, statement)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void an_entry_goes_with_the_work_it_tells_of_and_holds_no_words() {
        var amy = cast.amy();
        var sam = cast.sam();
        assertThatThrownBy(() -> audit.looked(amy, "bridge.schedule")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gate.run(Actor.of(sam), () -> {
                    audit.looked(amy, "bridge.schedule");
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> act(sam, Act.LOOKED, amy, "Her name is Amy")).isInstanceOf(DataAccessException.class);
        assertThat(trail.about(amy, Trail.NEWEST, 10)).isEmpty();
    }

    @Test
    void every_act_and_everyone_who_is_no_person_has_words() {
        for (var language : Language.values()) {
            var texts = Texts.in(language);
            for (var act : Act.values()) {
                assertThat(texts.find("audit.act." + act.code())).as(act.code()).isPresent();
            }
            for (var standing : Actor.Standing.values()) {
                assertThat(texts.find("audit.by." + standing.text())).isPresent();
            }
        }
    }

    @Test
    void the_privacy_officer_reads_who_did_what_page_by_page() {
        var amy = cast.amy();
        var cory = cast.coryFor(amy);
        act(cory, Act.INVITED, amy, "");
        for (int i = 0; i < 60; i++) {
            look(cory, amy);
        }
        var browser = cast.browser(port, cast.sam());
        var first = browser.get("/audit");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(count(first.body(), "<li><span class=\"when\">")).isEqualTo(50);
        assertThat(first.body()).contains("Cory").doesNotContain("Amy").contains("61 entries wait");
        var older = "/audit?before=" + first.body().split("/audit\\?before=")[1].split("\"")[0];
        assertThat(count(browser.get(older).body(), "<li><span class=\"when\">"))
                .isEqualTo(11);
        assertThat(count(browser.get("/audit?act=invited").body(), "<li><span class=\"when\">"))
                .isOne();
        assertThat(browser.get("/audit?act=none").statusCode()).isEqualTo(404);
        clock.forward(Duration.ofMinutes(2));
        assertThat(browser.get("/audit").body()).contains("61 entries have waited 2 minutes");
        chain.link();
        assertThat(browser.get("/audit").body()).contains("61 entries are sealed");
    }

    @Test
    void nobody_else_opens_that_page() {
        for (var person : new PersonId[] {cast.amy(), cast.cory(), cast.ada()}) {
            assertThat(cast.browser(port, person).get("/audit").statusCode()).isEqualTo(404);
        }
        assertThat(cast.browser(port, cast.sam()).get("/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_looked_at_is_said_to_the_privacy_officer_as_of_somebody_and_to_the_member_as_of_them()
            throws IOException {
        var amy = cast.amy();
        var cory = cast.coryFor(amy);
        codes().forEach(code -> act(cory, Act.LOOKED, amy, code));
        assertThat(said(cast.sam(), "/audit"))
                .hasSizeGreaterThan(15)
                .contains("a name, on the list of who is due")
                .noneMatch(words -> SPOKEN_TO.matcher(words).find());
        assertThat(said(amy, "/me/looks"))
                .contains("your name, on the list of who is due")
                .anyMatch(words -> SPOKEN_TO.matcher(words).find());
    }

    /// Of everything that can be looked at.
    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/texts"))) {
            for (var file : files.filter(each -> each.toString().endsWith("_en.properties"))
                    .toList()) {
                Pattern.compile("(?m)^(?!privacy|setup)(\\w+)\\.look\\.(\\w+)=")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> codes.add(found.group(1) + "." + found.group(2)));
            }
        }
        return codes;
    }

    private List<String> said(PersonId reader, String path) {
        return LOOKED.matcher(cast.browser(port, reader).get(path).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private long all(PersonId reader) {
        return trail.all(Actor.of(reader), Optional.empty(), Trail.NEWEST, 100).size();
    }

    private void look(PersonId who, PersonId whom) {
        act(who, Act.LOOKED, whom, "bridge.schedule");
    }

    private void act(PersonId who, Act act, PersonId whom, String object) {
        gate.run(Actor.of(who), () -> audit.record(act, Optional.of(whom), object));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
