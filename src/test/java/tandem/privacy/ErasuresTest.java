package tandem.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
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
import tandem.keys.Box;
import tandem.keys.KeyGone;
import tandem.keys.Keys;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.people.Blocks;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

@TandemTest
class ErasuresTest {
    /// Where the opaque id of somebody may stay, each for its reason.
    private static final List<String> MAY_STAY = List.of(
            "audit.entry", // who did what: the id leads to nobody
            "framework.event", // that sessions elsewhere are to be forgotten; gone after 30 days
            "mail.letter", // sealed, unreadable from now on, thrown away when it is late
            "safety.report", // evidence of a safety case, under a key of its own
            "incidents.step", // what was done about it, and by whom
            "incidents.look",
            "incidents.call",
            "incidents.answer",
            "incidents.action",
            "incidents.appeal",
            "incidents.review");

    @Autowired
    Erasures erasures;

    @Autowired
    Returned returned;

    @Autowired
    People people;

    @Autowired
    Blocks blocks;

    @Autowired
    Outbox outbox;

    @Autowired
    Keys keys;

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
        TestDatabase.empty("people", "audit", "mail");
        clock.set(TestClock.START);
    }

    @Test
    void nothing_of_an_erased_person_is_left_but_an_id_in_the_stated_places() {
        var amy = amyWithALife();
        var name = sealedName(amy);
        assertThat(tablesWith(amy.toString())).contains("people.person", "people.relation", "signin.session");
        assertThat(tablesWith(hex(name))).containsExactly("people.person");
        erasures.ask(amy, Grace.NONE);
        assertThat(MAY_STAY).containsAll(tablesWith(amy.toString()));
        assertThat(tablesWith(hex(name))).isEmpty();
    }

    @Test
    void nothing_that_refers_to_a_person_holds_up_their_erasure() {
        assertThat(TestDatabase.owner().sql("""
                select conrelid::regclass::text from pg_catalog.pg_constraint
                where contype = 'f' and confrelid = 'people.person'::regclass and confdeltype not in ('c', 'n')
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void an_older_backup_does_not_bring_the_name_back() {
        var amy = amyWithALife();
        var box = new Box(amy.value(), "people.person", "name", amy.value());
        var backup = sealedName(amy);
        assertThat(keys.open(box, backup)).isEqualTo("Amy");
        erasures.ask(amy, Grace.NONE);
        TestDatabase.owner()
                .sql("insert into people.person (id, name, language, joined) values (:id, :name, 'en', now())")
                .param("id", amy.value())
                .param("name", backup)
                .update();
        assertThatThrownBy(() -> keys.open(box, backup)).isInstanceOf(KeyGone.class);
        assertThat(people.visibleTo(Actor.SYSTEM, amy)).isEmpty();
        assertThatThrownBy(() -> keys.make(amy.value())).isInstanceOf(KeyGone.class);
    }

    @Test
    void whoever_an_older_backup_brought_back_is_erased_again_and_nobody_else() {
        var amy = amyWithALife();
        var bo = cast.bo();
        var backup = sealedName(amy);
        erasures.ask(amy, Grace.NONE);
        TestDatabase.owner()
                .sql("insert into people.person (id, name, language, joined) values (:id, :name, 'en', now())")
                .param("id", amy.value())
                .param("name", backup)
                .update();
        assertThat(people.returned()).containsExactly(amy);
        returned.start();
        assertThat(tablesWith(amy.toString())).doesNotContain("people.person");
        assertThat(people.visibleTo(Actor.SYSTEM, bo)).isPresent();
        assertThat(people.returned()).isEmpty();
    }

    @Test
    void who_waits_is_signed_out_everywhere_and_erased_when_it_is_due_not_before() {
        var amy = cast.amy();
        var phone = cast.browser(port, amy);
        var computer = cast.browser(port, amy);
        var answer = erase(phone, "7");
        assertThat(answer.headers().firstValue("Location")).contains("/goodbye?days=7");
        assertThat(new Browser(port).get("/goodbye?days=7").body()).contains("in 7 days");
        assertThat(computer.get("/me").statusCode()).isEqualTo(303);
        clock.forward(Duration.ofDays(7).minusSeconds(1));
        assertThat(erasures.eraseDue()).isZero();
        assertThat(keys.exists(amy.value())).isTrue();
        clock.forward(Duration.ofSeconds(1));
        assertThat(erasures.eraseDue()).isOne();
        assertThat(keys.exists(amy.value())).isFalse();
        assertThat(people.visibleTo(Actor.SYSTEM, amy)).isEmpty();
        assertThat(erasures.eraseDue()).isZero();
    }

    @Test
    void who_signs_in_again_is_asked_and_can_stay() {
        var amy = cast.amy();
        erase(cast.browser(port, amy), "1");
        var back = cast.browser(port, amy);
        assertThat(back.get("/me").body()).contains("You asked us to erase all of this");
        assertThat(back.get("/today").body()).contains("You asked us to erase all of this", "/me/erasure/end");
        assertThat(cast.browser(port, cast.bo()).get("/today").body()).doesNotContain("You asked us to erase");
        assertThat(back.post("/today", "/me/erasure/end", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(back.get("/today").body()).doesNotContain("You asked us to erase");
        assertThat(back.get("/me").body()).doesNotContain("You asked us to erase");
        clock.forward(Duration.ofDays(2));
        assertThat(erasures.eraseDue()).isZero();
        assertThat(people.visibleTo(Actor.of(amy), amy)).isPresent();
    }

    @Test
    void nobody_meets_rows_that_cannot_be_read_while_somebody_goes() throws Exception {
        var amy = cast.amy();
        erasures.ask(amy, Grace.DAY);
        clock.forward(Duration.ofDays(1));
        try (var held = TestDatabase.database().owner().getConnection()) {
            held.setAutoCommit(false);
            held.createStatement().execute("select from people.person for update");
            var erasing = CompletableFuture.supplyAsync(erasures::eraseDue);
            until(ErasuresTest::waits);
            assertThat(keys.exists(amy.value())).isTrue();
            held.rollback();
            assertThat(erasing.get()).isOne();
        }
        assertThat(keys.exists(amy.value())).isFalse();
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        for (int tries = 0; tries < 100 && !holds.getAsBoolean(); tries++) {
            Thread.sleep(20);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private static boolean waits() {
        return TestDatabase.owner()
                .sql("select exists (select from pg_catalog.pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void where_rows_cannot_go_the_key_does_and_the_rows_later() {
        var amy = cast.amy();
        erasures.ask(amy, Grace.DAY);
        clock.forward(Duration.ofDays(1));
        var owner = TestDatabase.owner();
        owner.sql("create table people.holds as select id from people.person").update();
        owner.sql("alter table people.holds add foreign key (id) references people.person")
                .update();
        try {
            assertThat(erasures.eraseDue()).isZero();
            assertThat(keys.exists(amy.value())).isFalse();
            assertThat(tablesWith(amy.toString())).contains("people.person");
        } finally {
            owner.sql("drop table people.holds").update();
        }
        assertThat(erasures.eraseDue()).isOne();
        assertThat(tablesWith(amy.toString())).doesNotContain("people.person");
    }

    @Test
    void a_sudden_end_after_the_key_is_gone_is_taken_up_again() {
        var amy = cast.amy();
        erasures.ask(amy, Grace.DAY);
        clock.forward(Duration.ofDays(1));
        keys.destroy(amy.value());
        assertThat(erasures.eraseDue()).isOne();
        assertThat(tablesWith(amy.toString())).doesNotContain("people.person", "privacy.erasure");
    }

    @Test
    void nobody_is_erased_by_another_or_without_having_shown_who_they_are_or_by_a_slip() {
        var amy = cast.amy();
        var bo = cast.bo();
        assertThatThrownBy(() -> gate.run(
                        Actor.of(bo),
                        () -> sql.sql("""
                        insert into privacy.erasure (person, asked, due) values (:amy, now(), now())
                        """).param("amy", amy.value()).update()))
                .isInstanceOf(DataAccessException.class);
        gate.run(Actor.of(amy), () -> sql.sql("delete from people.person").update());
        assertThat(people.visibleTo(Actor.of(amy), amy)).isPresent();
        var browser = cast.browser(port, amy);
        assertThat(browser.post("/me/erasure", "/me/erasure", Map.of("days", "0"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post("/me/erasure", "/me/erasure", Map.of("days", "3", "sure", "yes"))
                        .statusCode())
                .isEqualTo(422);
        clock.forward(Duration.ofMinutes(11));
        assertThat(browser.get("/me/erasure").headers().firstValue("Location").orElse(""))
                .startsWith("/sign-in/again");
        assertThat(browser.post("/me", "/me/erasure", Map.of("days", "0", "sure", "yes"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/sign-in/again");
        assertThat(keys.exists(amy.value())).isTrue();
    }

    @Test
    void the_only_one_who_runs_the_program_names_another_first() {
        var ada = cast.ada();
        assertThat(erase(cast.browser(port, ada), "0").statusCode()).isEqualTo(422);
        assertThat(cast.browser(port, ada).get("/me/erasure").body()).contains("Give somebody else that role first");
        cast.join("Abe", Role.ADMINISTRATOR);
        assertThat(erase(cast.browser(port, ada), "0").statusCode()).isEqualTo(303);
        assertThat(keys.exists(ada.value())).isFalse();
    }

    private static java.net.http.HttpResponse<String> erase(Browser browser, String days) {
        return browser.post("/me", "/me/erasure", Map.of("days", days, "sure", "yes"));
    }

    private PersonId amyWithALife() {
        var amy = cast.amy();
        cast.relate(RelationKind.MENTOR, amy, cast.mo());
        cast.coryFor(amy);
        blocks.block(amy, cast.bo(), "Bo");
        cast.browser(port, amy);
        outbox.send(
                Actor.SYSTEM,
                new Letter(
                        amy.value(),
                        "amy@example.org",
                        "Hello",
                        "A code",
                        Instant.now(clock).plusSeconds(600)));
        return amy;
    }

    private static byte[] sealedName(PersonId person) {
        return TestDatabase.owner()
                .sql("select name from people.person where id = :id")
                .param("id", person.value())
                .query(byte[].class)
                .single();
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    /// Every table in which some column of some row shows this text.
    private static TreeSet<String> tablesWith(String text) {
        var found = new TreeSet<String>();
        for (var table : TestDatabase.owner().sql("""
                select format('%I.%I', schemaname, tablename) from pg_catalog.pg_tables
                where schemaname !~ '^(pg_|information_schema)'
                """).query(String.class).list()) {
            if (TestDatabase.owner()
                    .sql("select exists (select from " + table + " t where strpos(t::text, :text) > 0)")
                    .param("text", text)
                    .query(Boolean.class)
                    .single()) {
                found.add(table);
            }
        }
        return found;
    }
}
