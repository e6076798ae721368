package tandem.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.bridge.Encounters;
import tandem.joining.PersonJoined;
import tandem.mail.Outbox;
import tandem.people.People;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

@TandemTest
class ExportsTest {
    private static final String PURPOSE = "The yearly report that the county asked us for.";

    @Autowired
    Approvals approvals;

    @Autowired
    Exports exports;

    @Autowired
    Encounters encounters;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Gate gate;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private PersonId bo;
    private PersonId cory;
    private PersonId sam;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "audit", "signin", "safety", "bridge", "mail", "setup");
        clock.forward(Duration.ofHours(2));
        amy = cast.amy();
        bo = cast.bo();
        cory = cast.coryFor(amy, bo);
        sam = cast.sam();
        contact(amy, "Sleeps badly, \"tired\".");
        contact(bo, "=HYPERLINK(\"https://example.org\")");
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("mail", "setup", "safety");
    }

    @Test
    void one_asks_another_says_yes_and_the_first_takes_it_once() throws Exception {
        var other = cast.cory();
        assertThat(ask(other, PURPOSE).statusCode()).isEqualTo(303);
        var id = asked();
        assertThat(take(other, id).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, sam).get("/exports").body())
                .contains("Cory asks to take it out", PURPOSE, "The line that was written about it");
        assertThat(decide(sam, id, "yes")).isEqualTo(303);
        assertThat(cast.browser(port, other).get("/exports").body()).contains("Ready for you", "Sam said yes");
        var file = take(other, id);
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"list.csv\"");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(rows(file.body()))
                .extracting(row -> row.get("name") + "|" + row.get("line"))
                .containsExactlyInAnyOrder("Amy|Sleeps badly, \"tired\".", "Bo|'=HYPERLINK(\"https://example.org\")");
        assertThat(take(other, id).statusCode()).isEqualTo(404);
        assertThat(acts())
                .containsExactly("bulk_export_asked " + other, "bulk_export_granted " + sam, "bulk_export " + other);
    }

    @Test
    void the_file_holds_what_was_declared_and_nothing_more() throws Exception {
        var declared = List.of("name", "day", "result", "line", "next");
        var id = granted(cory);
        var file = take(cory, id).body();
        assertThat(CSVParser.parse(
                                file,
                                CSVFormat.RFC4180
                                        .builder()
                                        .setHeader()
                                        .setSkipHeaderRecord(true)
                                        .get())
                        .getHeaderNames())
                .isEqualTo(declared);
        assertThat(rows(file)).allSatisfy(row -> assertThat(row.size()).isEqualTo(declared.size()));
        assertThat(file).doesNotContain(amy.toString(), bo.toString(), cory.toString(), "Cory");
        assertThat(ExportField.values()).extracting(ExportField::code).isEqualTo(declared);
    }

    @Test
    void everybody_in_it_reads_that_they_were_and_by_whom() {
        var other = cast.join("Omar", Role.SUPERVISOR);
        var id = granted(other);
        for (var member : List.of(amy, bo)) {
            assertThat(cast.browser(port, member).get("/me/looks").body()).doesNotContain("Omar");
        }
        take(other, id);
        for (var member : List.of(amy, bo)) {
            assertThat(cast.browser(port, member).get("/me/looks").body())
                    .contains("Omar", "in a list of everybody’s that was taken out of here");
        }
        var eve = cast.join("Eve", Role.MEMBER);
        assertThat(cast.browser(port, eve).get("/me/looks").body()).doesNotContain("Omar");
    }

    @Test
    void nobody_decides_what_they_ask_and_a_no_is_a_no() {
        ask(cory, PURPOSE);
        var id = asked();
        assertThat(decide(cory, id, "yes")).isEqualTo(404);
        assertThat(approvals.decide(cory, id, true)).isFalse();
        for (var nobody : new PersonId[] {cast.ada(), cast.mo(), cast.lee(), amy}) {
            assertThat(decide(nobody, id, "yes")).isEqualTo(404);
            assertThat(approvals.decide(nobody, id, true)).isFalse();
        }
        assertThat(decide(sam, id, "perhaps")).isEqualTo(400);
        assertThat(decide(sam, id, "no")).isEqualTo(303);
        assertThat(decide(cast.cory(), id, "yes")).isEqualTo(404);
        assertThat(take(cory, id).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, cory).get("/exports").body()).contains("Sam said no.");
        assertThat(acts()).containsExactly("bulk_export_asked " + cory, "bulk_export_refused " + sam);
    }

    @Test
    void only_whoever_asked_takes_it_and_only_while_they_work_with_people() {
        var id = granted(cory);
        for (var other : new PersonId[] {sam, cast.cory(), cast.ada(), cast.mo(), amy}) {
            assertThat(take(other, id).statusCode()).isEqualTo(404);
            assertThat(exports.take(other, id, ZoneOffset.UTC)).isEmpty();
        }
        TestDatabase.owner()
                .sql("update people.role set role = 'administrator' where person = :cory")
                .param("cory", cory.value())
                .update();
        assertThat(exports.take(cory, id, ZoneOffset.UTC)).isEmpty();
        assertThat(take(cory, id).statusCode()).isEqualTo(404);
    }

    @Test
    void an_administrator_can_neither_ask_nor_see_what_was_asked() {
        var ada = cast.ada();
        ask(cory, PURPOSE);
        assertThat(cast.browser(port, ada).get("/exports").statusCode()).isEqualTo(404);
        assertThat(ask(ada, PURPOSE).statusCode()).isEqualTo(404);
        assertThat(approvals.newest(Actor.of(ada))).isEmpty();
        assertThat(approvals.newest(Actor.of(sam))).hasSize(1);
        assertThatThrownBy(() -> approvals.ask(ada, Ids.next(), PURPOSE, (to, code) -> {
                    throw new AssertionError();
                }))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_yes_holds_for_a_day_and_a_question_for_a_week() {
        var late = granted(cory);
        clock.forward(Duration.ofHours(25));
        assertThat(take(cory, late).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, cory).get("/exports").body()).contains("The time for it has passed.");
        ask(cory, PURPOSE);
        var old = asked();
        clock.forward(Duration.ofDays(8));
        assertThat(decide(sam, old, "yes")).isEqualTo(404);
        assertThat(cast.browser(port, sam).get("/exports").body()).doesNotContain("Yes, they may");
        var fresh = granted(cory);
        clock.forward(Duration.ofHours(23));
        assertThat(take(cory, fresh).statusCode()).isEqualTo(200);
    }

    @Test
    void it_is_taken_once_even_when_asked_for_at_the_same_time() throws Exception {
        var id = granted(cory);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> taking =
                    () -> exports.take(cory, id, ZoneOffset.UTC).isPresent();
            var taken = threads.invokeAll(List.of(taking, taking, taking, taking)).stream()
                    .filter(each -> each.resultNow())
                    .count();
            assertThat(taken).isOne();
        }
    }

    @Test
    void a_yes_opens_nothing_but_the_file() {
        var other = cast.cory();
        granted(other);
        assertThat(encounters.all(Actor.of(other))).isEmpty();
        assertThat(people.visibleTo(Actor.of(other), amy)).isEmpty();
        assertThat(cast.browser(port, other).get("/desk/" + amy).statusCode()).isEqualTo(404);
        assertThat(encounters.all(Actor.of(cory))).hasSize(2);
    }

    @Test
    void a_purpose_is_needed_what_was_typed_stays_and_the_same_form_asks_once() {
        var wrong = ask(cory, "county");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains(">county</textarea>", "at least 10 letters");
        var key = Ids.next();
        ask(cory, key, PURPOSE);
        ask(cory, key, PURPOSE);
        assertThat(approvals.newest(Actor.of(sam))).hasSize(1);
        assertThat(acts()).hasSize(1);
    }

    @Test
    void it_asks_again_who_somebody_is() {
        var id = granted(cory);
        var browser = cast.browser(port, cory);
        browser.get("/exports");
        clock.forward(Duration.ofMinutes(11));
        assertThat(browser.get("/exports").headers().firstValue("Location")).hasValue("/sign-in/again?next=%2Fexports");
        assertThat(browser.post("/team", "/exports/" + id + "/file", Map.of())
                        .headers()
                        .firstValue("Location"))
                .hasValue("/sign-in/again?late=1&next=%2Fexports");
        assertThat(acts()).doesNotContain("bulk_export " + cory);
    }

    @Test
    void a_small_team_asks_somebody_outside_by_a_code() throws Exception {
        TestDatabase.empty("people");
        amy = cast.amy();
        cory = cast.coryFor(amy);
        contact(amy, "Sleeps badly.");
        var alone = cast.browser(port, cory).get("/exports").body();
        assertThat(alone).contains("Nobody can give the second yes").doesNotContain("name=\"reason\"");
        var ada = cast.ada();
        assertThat(cast.browser(port, ada)
                        .post(
                                "/settings/approver",
                                "/settings/approver",
                                Map.of("name", "Ren", "email", "ren@example.org"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(ask(cory, PURPOSE).statusCode()).isEqualTo(303);
        var letter = outbox.waiting().getFirst();
        assertThat(letter.to()).isEqualTo("ren@example.org");
        assertThat(letter.subject() + letter.text())
                .contains("/second-yes")
                .doesNotContain("Cory", PURPOSE, "Recovery");
        var code = code(letter.text());
        var outside = new Browser(port);
        assertThat(second(outside, "BCDF-GHJK-MNPQ-RSTV").statusCode()).isEqualTo(422);
        assertThat(second(outside, code.toLowerCase(Locale.ROOT)).body())
                .contains("Cory wants to take", PURPOSE, "The day of the contact");
        assertThat(take(cory, asked()).statusCode()).isEqualTo(404);
        var answer = outside.post("/second-yes", "/second-yes/answer", Map.of("code", code, "answer", "yes"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/second-yes?done=1");
        assertThat(second(outside, code).statusCode()).isEqualTo(422);
        assertThat(outside.post("/second-yes", "/second-yes/answer", Map.of("code", code, "answer", "no"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(cast.browser(port, cory).get("/exports").body()).contains("Somebody outside said yes");
        assertThat(rows(take(cory, asked()).body())).hasSize(1);
        assertThat(acts()).contains("bulk_export_granted door", "bulk_export " + cory);
    }

    @Test
    void a_code_is_never_sent_while_a_colleague_can_decide_and_is_late_after_a_week() {
        cast.browser(port, cast.ada())
                .post("/settings/approver", "/settings/approver", Map.of("name", "Ren", "email", "ren@example.org"));
        ask(cory, PURPOSE);
        assertThat(outbox.waiting()).isEmpty();
        assertThat(gate.as(Actor.DOOR, () -> approvals.decide("", true))).isFalse();
        TestDatabase.owner()
                .sql("update people.role set ended_at = now() where person = :sam")
                .param("sam", sam.value())
                .update();
        ask(cory, PURPOSE);
        var code = code(outbox.waiting().getFirst().text());
        assertThat(approvals.asked(code)).isPresent();
        clock.forward(Duration.ofDays(8));
        assertThat(approvals.asked(code)).isEmpty();
        assertThat(approvals.decide(code, true)).isFalse();
    }

    private UUID granted(PersonId asker) {
        ask(asker, PURPOSE);
        var id = asked();
        assertThat(approvals.decide(sam, id, true)).isTrue();
        return id;
    }

    private HttpResponse<String> ask(PersonId asker, String purpose) {
        return ask(asker, Ids.next(), purpose);
    }

    private HttpResponse<String> ask(PersonId asker, UUID key, String purpose) {
        return cast.browser(port, asker).post("/me/name", "/exports", Map.of("key", key.toString(), "reason", purpose));
    }

    private UUID asked() {
        return TestDatabase.owner()
                .sql("select id from safety.approval order by asked_at desc, id desc limit 1")
                .query(UUID.class)
                .single();
    }

    private int decide(PersonId by, UUID id, String answer) {
        return cast.browser(port, by)
                .post("/me/name", "/exports/" + id + "/answer", Map.of("answer", answer))
                .statusCode();
    }

    private HttpResponse<String> take(PersonId by, UUID id) {
        return cast.browser(port, by).post("/me/name", "/exports/" + id + "/file", Map.of());
    }

    private static HttpResponse<String> second(Browser outside, String code) {
        return outside.post("/second-yes", "/second-yes", Map.of("code", code));
    }

    private static String code(String text) {
        var found = Pattern.compile("(?m)^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$").matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void contact(PersonId member, String line) {
        gate.run(Actor.DOOR, () -> events.publishEvent(new PersonJoined(member, Optional.empty(), Optional.empty())));
        var form = Map.of("key", Ids.next().toString(), "result", "reached", "line", line, "next", "taper");
        assertThat(cast.browser(port, cory)
                        .post("/desk/" + member, "/desk/" + member + "/encounters", form)
                        .statusCode())
                .isEqualTo(303);
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        try (var parser = CSVParser.parse(
                csv,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    private static List<String> acts() {
        return TestDatabase.owner().sql("""
                select act || ' ' || coalesce(actor::text, standing) from audit.entry
                where act like 'bulk_export%' order by id
                """).query(String.class).list();
    }
}
