package tandem.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.circles.CircleCast;
import tandem.days.Days;
import tandem.days.Direction;
import tandem.people.Blocks;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.wall.Actor;
import tandem.wall.Gate;

@TandemTest
class CheckInsTest {
    private static final String TODAY = "2026-03-02";

    @Autowired
    CheckIns checkIns;

    @Autowired
    CheckInStore store;

    @Autowired
    KeptOfCheckIns kept;

    @Autowired
    Relations relations;

    @Autowired
    Days days;

    @Autowired
    Blocks blocks;

    @Autowired
    Sessions sessions;

    @Autowired
    Gate gate;

    @Autowired
    Cast cast;

    @Autowired
    CircleCast round;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private Browser amys;

    @BeforeEach
    void clean() {
        TestDatabase.empty("checkins", "days", "circles", "people", "signin", "audit");
        clock.set(TestClock.START);
        amy = cast.amy();
        amys = cast.browser(port, amy);
    }

    @Test
    void everything_may_be_said_and_everything_may_be_skipped() {
        var path = saved(Map.of(
                "use", "no",
                "craving", "8",
                "sleep", "12",
                "feelings", "worried",
                "body", "tight-chest",
                "triggers", "alone",
                "halt", "lonely",
                "note", "The kettle sang."));
        var said = checkIns.of(amy, LocalDate.parse(TODAY), LocalDate.parse(TODAY))
                .getFirst()
                .said();
        assertThat(said.use()).contains(Use.NO);
        assertThat(said.numbers()).isEqualTo(Map.of(Scale.CRAVING, 8, Scale.SLEEP, 12));
        assertThat(said.halt()).containsExactly(Halt.LONELY);
        assertThat(amys.get(path).body())
                .contains("The kettle sang.", "8 of 10", "worried", "tight chest", "Only you see this one.")
                .contains("Add what fits")
                .doesNotContain("Mood</dt>");
        assertThat(saved(Map.of())).isNotEqualTo(path);
        assertThat(checkIns.of(amy, LocalDate.parse(TODAY), LocalDate.parse(TODAY)))
                .hasSize(2);
    }

    @Test
    void a_yes_changes_no_count_and_leads_to_each_that_it_may_change() {
        var wine = counts("no-alcohol", Direction.NONE);
        var bets = counts("no-betting", Direction.NONE);
        counts("walking", Direction.DO);
        assertThat(amys.get(saved(Map.of("use", "no"))).body()).doesNotContain("Your counts are as they were");
        var body = amys.get(saved(Map.of("use", "yes"))).body();
        assertThat(body)
                .contains("Your counts are as they were", "ready?goal=" + wine, "ready?goal=" + bets)
                .containsOnlyOnce("No alcohol")
                .doesNotContain("A walk");
        assertThat(amys.get("/days").body()).contains("32 days");
        assertThat(amys.get("/return-to-use/when-ready?goal=" + bets).body())
                .contains("value=\"" + bets + "\" checked");
    }

    private UUID counts(String kind, Direction direction) {
        var id = Ids.next();
        var starts = LocalDate.parse(TODAY).minusDays(31);
        days.begin(amy, new Days.Plan(id, kind, "", direction, "", starts));
        return id;
    }

    @Test
    void what_cannot_be_is_not_answered_and_a_note_that_is_too_long_is_mended_on_the_same_page() {
        saved(Map.of("craving", "11", "mood", "x", "feelings", "made-up", "use", "perhaps"));
        assertThat(one().empty()).isTrue();
        var mended = post(Map.of("note", "a".repeat(2001), "mood", "3"));
        assertThat(mended.statusCode()).isEqualTo(422);
        assertThat(mended.body()).contains("too long to save", "value=\"3\" checked", "a".repeat(2001));
    }

    @Test
    void the_same_form_again_is_the_same_check_in_and_one_that_was_deleted_does_not_come_back() {
        var key = Ids.next().toString();
        var first = post(Map.of("key", key, "note", "Once."));
        var again = post(Map.of("key", key, "note", "Other words."));
        assertThat(location(first)).endsWith(key + "?saved=new");
        assertThat(location(again)).endsWith(key + "?saved=again");
        assertThat(one().note()).isEqualTo("Once.");
        var path = location(first).replaceFirst("\\?.*", "");
        assertThat(amys.post(path, path + "/removal", Map.of()).statusCode()).isEqualTo(303);
        assertThat(amys.get(path).statusCode()).isEqualTo(404);
        post(Map.of("key", key, "note", "Once."));
        assertThat(all()).isEmpty();
        assertThat(checkIns.forgetPlaces()).isZero();
        clock.forward(Duration.ofDays(400));
        assertThat(checkIns.forgetPlaces()).isOne();
    }

    @Test
    void the_day_is_the_one_it_carries_in_the_zone_of_whoever_wrote_it() {
        clock.set(Instant.parse("2026-03-02T05:00:00Z")); // still Sunday in Tucson and Honolulu
        amys.keep("zone=Pacific/Honolulu");
        assertThat(amys.get("/check-in").body()).contains("name=\"day\" value=\"2026-03-01\"");
        amys.keep("zone=Asia/Tokyo");
        assertThat(amys.get("/check-in").body()).contains("name=\"day\" value=\"2026-03-02\"");
        var open = Map.of("day", "2026-02-01", "key", Ids.next().toString()); // a page that lay open for weeks
        assertThat(location(post(open))).contains("/check-in/2026-03-02/", "saved=new");
        assertThat(location(post(open))).contains("saved=again");
        assertThat(all()).hasSize(1);
        assertThat(checkIns.lastDay(amy)).contains(LocalDate.parse("2026-03-02"));
        assertThat(checkIns.on(amy, LocalDate.parse("2026-03-02"))).isTrue();
        assertThat(checkIns.on(amy, LocalDate.parse("2026-03-01"))).isFalse();
    }

    @Test
    void one_is_changed_and_listed_by_week_by_its_writer_alone() {
        var path = saved(Map.of("craving", "4", "feelings", "tired", "note", "Long shift."));
        assertThat(amys.get(path + "/change").body()).contains("value=\"4\" checked", "Long shift.");
        amys.post(path + "/change", path + "/change", Map.of("craving", "2", "note", "Short shift."));
        assertThat(one().note()).isEqualTo("Short shift.");
        assertThat(one().feelings()).isEmpty();
        amys.post(path, path + "/feelings", Map.of("feelings", "relieved"));
        assertThat(one().feelings()).containsExactly("relieved");
        assertThat(amys.get("/check-in/mine").body())
                .contains("March 2 to March 8", "pull 2", "relieved", "Short shift.");
        assertThat(amys.get("/check-in/mine?week=2026-02-20").body())
                .contains("Nothing in this week.", "To your last check-in");
        var bo = cast.bo();
        var bos = cast.browser(port, bo);
        for (var page : List.of(path, path + "/change")) {
            assertThat(bos.get(page).statusCode()).isEqualTo(404);
        }
        assertThat(bos.post("/check-in", path + "/removal", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(bos.get("/check-in/mine").body()).doesNotContain("Short shift.");
        assertThat(one().note()).isEqualTo("Short shift.");
    }

    @Test
    void a_mentor_sees_what_is_open_without_its_note_and_nothing_once_it_is_taken_back() {
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        var mos = cast.browser(port, mo);
        var path = saved(Map.of("craving", "9", "note", "For nobody."));
        saved(Map.of("craving", "1", "note", "Other."));
        assertThat(mos.get("/check-in/opened").body()).contains("Nobody has opened one to you.");
        var who = relation(mo);
        amys.post(path, path + "/sight", Map.of("who", who));
        assertThat(amys.get(path).body()).contains("Mo", "Sees it without the note.");
        assertThat(mos.get("/check-in/opened").body())
                .contains("Amy", "9 of 10")
                .doesNotContain("For nobody.", "1 of 10");
        assertThat(amys.get("/me/looks").body()).contains("Mo", "check-ins that you opened to them");
        amys.post(path, path + "/sight", Map.of("who", who, "note-too", "yes"));
        assertThat(mos.get("/check-in/opened").body()).contains("For nobody.").doesNotContain("Other.");
        assertThat(mos.get(path).statusCode()).isEqualTo(404);
        amys.post(path, path + "/sight/end", Map.of("who", who));
        assertThat(mos.get("/check-in/opened").body()).doesNotContain("Amy", "9 of 10");
    }

    @Test
    void each_new_one_is_open_until_it_is_taken_back_with_those_before() {
        var lee = cast.lee();
        var circle = round.ledBy(lee);
        round.join(amy, circle, "Sparrow");
        var lees = cast.browser(port, lee);
        saved(Map.of("craving", "1"));
        var who = relation(lee);
        amys.post("/check-in/audience", "/check-in/audience", Map.of("who", who));
        assertThat(amys.get("/check-in").body()).contains("You and", "see this.");
        saved(Map.of("craving", "7"));
        saved(Map.of("craving", "9", "sees", "me"));
        assertThat(lees.get("/check-in/opened").body())
                .contains("Sparrow", "7 of 10")
                .doesNotContain("Amy", "1 of 10", "9 of 10");
        amys.post("/check-in/audience", "/check-in/audience/end", Map.of("who", who));
        saved(Map.of("craving", "3"));
        assertThat(lees.get("/check-in/opened").body()).contains("7 of 10").doesNotContain("3 of 10");
        amys.post("/check-in/audience", "/check-in/audience/end", Map.of("who", who, "all", "yes"));
        assertThat(lees.get("/check-in/opened").body()).doesNotContain("7 of 10");
        assertThat(amys.post(
                                "/check-in/audience",
                                "/check-in/audience",
                                Map.of("who", Ids.next().toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void sight_ends_with_the_relation_and_with_a_block_and_bo_never_has_any() {
        var mo = cast.mo();
        var bo = cast.bo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        var path = saved(Map.of("craving", "9", "open", relation(mo)));
        assertThat(rows(mo)).isOne();
        var id = path.substring(path.lastIndexOf('/') + 1);
        TestDatabase.owner()
                .sql("insert into checkins.shown values (:amy, :day, :id, :bo, 'mentor', true)")
                .param("amy", amy.value())
                .param("day", LocalDate.parse(TODAY))
                .param("id", UUID.fromString(id))
                .param("bo", bo.value())
                .update();
        assertThat(rows(bo)).as("opened, but no mentor").isZero();
        blocks.block(amy, mo, "Mo");
        assertThat(rows(mo)).isZero();
    }

    @Test
    void nobody_writes_for_somebody_else_and_a_month_without_a_part_loses_nothing() {
        var forged = new CheckInStore.Sealed(amy, LocalDate.parse(TODAY), Ids.next(), TestClock.START, new byte[40]);
        assertThat(gate.as(Actor.of(amy), () -> store.insert(forged, true))).isTrue();
        var bo = Actor.of(cast.bo());
        assertThatThrownBy(() -> gate.as(bo, () -> store.insert(another(forged), true)))
                .isInstanceOf(DataAccessException.class);
        assertThat(gate.as(bo, () -> store.update(amy, forged.day(), forged.id(), null)))
                .isFalse();
        var far = entry("2031-07-01");
        assertThat(checkIns.keep(amy, far, true)).isTrue();
        assertThat(checkIns.keep(amy, far, true)).isFalse();
        assertThat(checkIns.of(amy, far.day(), far.day())).hasSize(1);
        clock.set(Instant.parse("2031-06-20T12:00:00Z"));
        assertThat(checkIns.makeMonths()).isPositive();
        assertThat(checkIns.makeMonths()).isZero();
        assertThat(checkIns.of(amy, far.day(), far.day())).hasSize(1);
        assertThat(checkIns.keep(amy, entry("2031-08-01"), true)).isTrue();
        TestDatabase.empty("checkins");
    }

    @Test
    void words_of_dying_bring_a_person_first_and_used_is_met_without_shame() {
        var path = saved(Map.of("note", "I want to die", "use", "yes"));
        var page = amys.get(path + "?saved=new").body();
        assertThat(page.indexOf("tel:988")).isBetween(0, page.indexOf("I want to die"));
        assertThat(page).contains("Your check-in is kept", "takes nothing away from the days before");
        assertThat(amys.get(saved(Map.of("note", "Fine, thanks."))).body()).doesNotContain("sms:988\">");
    }

    @Test
    void no_word_of_it_stands_in_the_row_and_the_copy_holds_it_all() {
        saved(Map.of("note", "Seagulls at dawn", "feelings", "hopeful", "craving", "5"));
        var row = TestDatabase.owner()
                .sql("select encode(said, 'escape') from checkins.entry")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("Seagulls", "hopeful", "craving");
        assertThat(kept.export(amy).toString()).contains("Seagulls at dawn", "hopeful", "craving=5", TODAY);
        assertThat(kept.export(cast.bo()).toString()).doesNotContain("Seagulls");
    }

    @Test
    void what_a_phone_sealed_arrives_once_for_its_owner_and_for_nobody_else() throws Exception {
        var key = amys.post("/check-in", "/check-in/key", Map.of()).body();
        assertThat(amys.post("/check-in", "/check-in/key", Map.of()).body()).isEqualTo(key);
        var id = UUID.randomUUID().toString();
        var fields = Map.of("key", id, "day", "2026-02-27", "at", "2026-02-27T06:00:00Z", "note", "In the cellar");
        var sent = Map.of("seal", key.split(" ")[0], "id", id, "sealed", sealed(key, id, Browser.encode(fields)));
        var bos = cast.browser(port, cast.bo());
        bos.post("/check-in", "/check-in/key", Map.of());
        assertThat(bos.post("/check-in", "/check-in/sealed", sent).statusCode()).isEqualTo(409);
        var first = amys.post("/check-in", "/check-in/sealed", sent);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body()).contains("has arrived");
        assertThat(amys.get(location(first)).body()).contains("In the cellar");
        assertThat(amys.post("/check-in", "/check-in/sealed", sent).statusCode())
                .isEqualTo(200);
        assertThat(all()).hasSize(1);
        assertThat(all().getFirst().day()).isEqualTo("2026-02-27");
        var other = new HashMap<>(sent);
        other.put("id", UUID.randomUUID().toString());
        assertThat(amys.post("/check-in", "/check-in/sealed", other).statusCode())
                .as("sealed for another id")
                .isEqualTo(409);
        assertThat(new Browser(port).postAlone("/check-in/sealed", "").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void a_clock_that_is_wrong_loses_nothing_and_doubles_nothing() throws Exception {
        var key = amys.post("/check-in", "/check-in/key", Map.of()).body();
        var id = UUID.randomUUID().toString();
        var fields = Browser.encode(Map.of("key", id, "day", "2001-01-01", "at", "2001-01-01T00:00:00Z", "mood", "5"));
        var sent = Map.of("seal", key.split(" ")[0], "id", id, "sealed", sealed(key, id, fields));
        assertThat(amys.post("/check-in", "/check-in/sealed", sent).statusCode())
                .isEqualTo(201);
        clock.forward(Duration.ofDays(1));
        var later = cast.browser(port, amy);
        assertThat(later.post("/check-in", "/check-in/sealed", sent).statusCode())
                .isEqualTo(200);
        assertThat(all()).hasSize(1);
        assertThat(all().getFirst().day()).isEqualTo(TODAY);
    }

    @Test
    void a_shared_phone_gets_nothing_to_seal_with_and_says_so_before() {
        var shared = new Browser(port);
        shared.keep(sessions.open(amy, SessionKind.SHARED, Method.PERSONA, "unknown"));
        assertThat(shared.post("/check-in", "/check-in/key", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(shared.get("/check-in").body()).contains("nothing is kept on it", "data-own=\"shared\"");
        assertThat(amys.get("/check-in").body()).doesNotContain("nothing is kept on it");
        assertThat(new Browser(port).get("/check-in/offline?lang=es").body())
                .contains("Sin conexión", "¿Cómo estás en este momento?")
                .doesNotContain("data-own", "Amy");
        assertThat(out(Map.of("keep", "sealed"))).isEqualTo("\"cache\"");
        assertThat(out(Map.of())).contains("storage");
    }

    @Test
    void a_shared_phone_hands_in_what_waits_of_whoever_is_signed_in_and_of_nobody_else() throws Exception {
        var key = amys.post("/check-in", "/check-in/key", Map.of()).body();
        var id = UUID.randomUUID().toString();
        var fields = Browser.encode(Map.of("key", id, "day", TODAY, "at", "2026-03-02T06:00:00Z", "note", "The bus"));
        var sent = Map.of("seal", key.split(" ")[0], "id", id, "sealed", sealed(key, id, fields));
        assertThat(shared(cast.bo()).post("/check-in", "/check-in/sealed", sent).statusCode())
                .isEqualTo(409);
        assertThat(all()).isEmpty();
        assertThat(shared(amy).post("/check-in", "/check-in/sealed", sent).statusCode())
                .isEqualTo(201);
        assertThat(all()).extracting(entry -> entry.said().note()).containsExactly("The bus");
        assertThat(shared(amy).post("/check-in", "/check-in/key", Map.of()).statusCode())
                .as("it still gets nothing to seal with")
                .isEqualTo(404);
    }

    @Test
    void whoever_signs_out_is_told_what_stays_here_sealed_and_only_then() {
        var kept = left(Map.of("keep", "sealed"));
        assertThat(kept.get("/sign-out?kept=sealed").body())
                .contains("A check-in of yours stays here, sealed, until you sign in.", "Nothing else of yours")
                .doesNotContain("Nothing of yours is kept");
        for (var fields : List.of(Map.<String, String>of(), Map.of("keep", "others"))) {
            assertThat(left(fields).get("/sign-out").body())
                    .contains("Nothing of yours is kept")
                    .doesNotContain("sealed");
        }
        assertThat(out(Map.of("keep", "others"))).isEqualTo("\"cache\"");
        assertThat(new Browser(port).get("/sign-out?kept=sealed&lang=es").body())
                .contains("se queda aquí, sellado");
    }

    @Test
    void a_week_stands_newest_first_also_within_a_day() {
        for (var said : List.of("Early", "Late")) {
            saved(Map.of("note", said));
            clock.forward(Duration.ofMinutes(10));
        }
        var week = cast.browser(port, amy).get("/check-in/mine").body();
        assertThat(week.indexOf("Late")).isBetween(1, week.indexOf("Early"));
    }

    /// Signs out so; what comes after it is as it should be.
    private Browser left(Map<String, String> fields) {
        var browser = cast.browser(port, amy);
        var answer = browser.post("/check-in/waiting", "/sign-out", fields);
        assertThat(location(answer)).isEqualTo(fields.containsValue("sealed") ? "/sign-out?kept=sealed" : "/sign-out");
        return browser;
    }

    private Browser shared(PersonId person) {
        var browser = new Browser(port);
        browser.keep(sessions.open(person, SessionKind.SHARED, Method.PERSONA, "unknown"));
        return browser;
    }

    private String out(Map<String, String> fields) {
        var browser = cast.browser(port, amy);
        return browser.post("/check-in/waiting", "/sign-out", fields)
                .headers()
                .firstValue("Clear-Site-Data")
                .orElseThrow();
    }

    private static String sealed(String key, String id, String words) throws Exception {
        var once = Envelope.pair();
        var agreed = KeyAgreement.getInstance("ECDH");
        agreed.init(once.getPrivate());
        var open = new X509EncodedKeySpec(Base64.getDecoder().decode(key.split(" ")[1]));
        agreed.doPhase(KeyFactory.getInstance("EC").generatePublic(open), true);
        var derived = HKDFParameterSpec.ofExtract()
                .addIKM(agreed.generateSecret())
                .addSalt(new byte[32])
                .thenExpand("tandem check-in".getBytes(StandardCharsets.UTF_8), 32);
        var nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                KDF.getInstance("HKDF-SHA256").deriveKey("AES", derived),
                new GCMParameterSpec(128, nonce));
        cipher.updateAAD((key.split(" ")[0] + "/" + id).getBytes(StandardCharsets.UTF_8));
        var text = Base64.getEncoder();
        return text.encodeToString(once.getPublic().getEncoded()) + "." + text.encodeToString(nonce) + "."
                + text.encodeToString(cipher.doFinal(words.getBytes(StandardCharsets.UTF_8)));
    }

    private static CheckInStore.Sealed another(CheckInStore.Sealed one) {
        return new CheckInStore.Sealed(one.person(), one.day(), Ids.next(), one.at(), one.said());
    }

    private static CheckIn entry(String day) {
        var date = LocalDate.parse(day);
        return new CheckIn(Ids.next(), date, TestClock.START, Said.NOTHING);
    }

    private long rows(PersonId reader) {
        return gate.as(Actor.of(reader), () -> checkIns.openedTo(reader)).size();
    }

    private String relation(PersonId holder) {
        return relations.to(Actor.of(amy), amy).stream()
                .filter(relation -> relation.holder().equals(holder))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private List<CheckIn> all() {
        return checkIns.of(amy, LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1));
    }

    private Said one() {
        assertThat(all()).hasSize(1);
        return all().getFirst().said();
    }

    /// @return the page of what was saved
    private String saved(Map<String, String> fields) {
        var answer = post(fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return location(answer).replaceFirst("\\?.*", "");
    }

    private HttpResponse<String> post(Map<String, String> fields) {
        var form = new HashMap<>(Map.of("key", Ids.next().toString(), "day", TODAY));
        form.putAll(fields);
        return amys.post("/check-in", "/check-in", form);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
