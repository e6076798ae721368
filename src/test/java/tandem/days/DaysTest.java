package tandem.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import tandem.circles.CircleId;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.people.Blocks;
import tandem.people.Faces;
import tandem.people.RelationKind;
import tandem.plan.Line;
import tandem.plan.Plans;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

@TandemTest
class DaysTest {
    /// Where the program is, the day is the second of March.
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Days days;

    @Autowired
    Returns returns;

    @Autowired
    Milestones milestones;

    @Autowired
    Plans plans;

    @Autowired
    KeptOfDays kept;

    @Autowired
    List<Faces> faces;

    @Autowired
    Contents contents;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Blocks blocks;

    @Autowired
    Cast cast;

    @Autowired
    CircleCast round;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId lee;
    private PersonId amy;
    private CircleId circle;

    @BeforeEach
    void clean() {
        TestDatabase.empty("days", "plan", "circles", "people", "signin", "content", "incidents", "safety");
        clock.set(TestClock.START);
        lee = cast.lee();
        amy = cast.amy();
        circle = round.ledBy(lee);
        round.join(amy, circle, "Sparrow");
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("days", "plan", "content", "incidents", "safety");
    }

    @Test
    void a_goal_is_counted_from_a_day_long_ago_and_nobody_else_sees_it() {
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/days").body()).contains("Nothing yet");
        var path = begun(amys, Map.of("kind", "no-alcohol", "starts", "2026-02-01"));
        assertThat(amys.get(path).body()).contains("No alcohol", "<span class=\"days\">30</span>");
        assertThat(amys.get("/days").body()).contains("No alcohol", "30 days", "In 30 days: 60 days");
        for (var other : List.of(cast.bo(), lee, cast.coryFor(amy), cast.sam(), cast.ada())) {
            assertThat(cast.browser(port, other).get(path).statusCode()).isEqualTo(404);
        }
        assertThat(amys.get(path, "Accept-Language", "es").body()).contains("Nada de alcohol", "días");
    }

    @Test
    void own_words_are_sealed_and_a_mistake_keeps_what_was_typed() {
        var amys = cast.browser(port, amy);
        var wrong = amys.post(
                "/days/new",
                "/days",
                Map.of("key", key(), "kind", "own", "words", "", "bounds", "Two, weekends", "starts", "soon"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Two, weekends", "Say in a few words", "Choose a day");
        var path = begun(
                amys,
                Map.of(
                        "kind", "own",
                        "words", "Energy drinks",
                        "direction", "less",
                        "bounds", "Two, weekends",
                        "starts", "2026-03-02"));
        assertThat(amys.get(path).body()).contains("Energy drinks", "Two, weekends", "Every day within what you set");
        assertThat(TestDatabase.owner()
                        .sql("select encode(what, 'escape') || encode(bounds, 'escape') from days.goal")
                        .query(String.class)
                        .single())
                .doesNotContain("Energy", "weekends");
    }

    @Test
    void a_return_today_begins_a_new_run_tomorrow_and_the_days_before_stay() {
        var amys = cast.browser(port, amy);
        var path = begun(amys, Map.of("kind", "no-alcohol", "starts", "2026-02-01"));
        var form = key();
        noted(amys, Map.of("key", form, "goal", id(path), "when", "today", "helped", "A door that closed"));
        noted(amys, Map.of("key", form, "goal", id(path), "when", "today", "helped", "A door that closed"));
        assertThat(returns.of(amy)).hasSize(1);
        assertThat(amys.get("/return-to-use/kept").body())
                .contains("29 days in all. Longest run: 29 days.", "Tuesday Table", "Your chair is where it was")
                .doesNotContain("It changes another count");
        var first = begun(amys, Map.of("kind", "no-nicotine", "starts", "2026-03-02"));
        noted(amys, Map.of("goal", id(first), "when", "today"));
        assertThat(amys.get("/return-to-use/kept").body()).contains("It changes another count");
        for (var page : List.of(first, "/days", "/today")) {
            assertThat(amys.get(page).body())
                    .as(page)
                    .contains("A new run begins tomorrow")
                    .doesNotContain(">0 days", ">0<");
        }
        clock.forward(Duration.ofDays(1));
        amys = cast.browser(port, amy);
        assertThat(amys.get(path).body()).contains("<span class=\"days\">1</span>", "30 days in all");
        assertThat(amys.get("/days/written").body()).contains("A door that closed");
        assertThat(TestDatabase.owner()
                        .sql("select encode(helped, 'escape') from days.reflection")
                        .query(String.class)
                        .single())
                .doesNotContain("door");
    }

    @Test
    void a_return_is_back_dated_over_days_changed_and_taken_back() {
        var amys = cast.browser(port, amy);
        var path = begun(amys, Map.of("kind", "no-alcohol", "starts", "2026-02-01"));
        var early = noted(amys, Map.of("goal", id(path), "when", "date", "first", "2026-01-20"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("before the first that you count");
        var backwards =
                noted(amys, Map.of("goal", id(path), "when", "date", "first", "2026-02-20", "last", "2026-02-10"));
        assertThat(backwards.statusCode()).isEqualTo(422);
        noted(amys, Map.of("goal", id(path), "when", "date", "first", "2026-02-10", "last", "2026-02-12"));
        assertThat(count()).isEqualTo(List.of(18, 27, 18));
        var back = "/days/returns/" + returns.of(amy).getFirst().id();
        assertThat(amys.get(back).body()).contains("2026-02-10", "2026-02-12");
        amys.post(back, back, Map.of("goal", id(path), "when", "date", "first", "2026-02-28", "before", "Tired"));
        assertThat(count()).isEqualTo(List.of(2, 29, 27));
        assertThat(returns.reflections(amy).getFirst().before()).isEqualTo("Tired");
        assertThat(cast.browser(port, cast.bo()).get(back).statusCode()).isEqualTo(404);
        amys.post(back, back + "/removal", Map.of());
        assertThat(count()).isEqualTo(List.of(30, 30, 30));
        assertThat(returns.reflections(amy)).isEmpty();
    }

    @Test
    void nothing_need_change_and_nobody_else_s_count_can() {
        var amys = cast.browser(port, amy);
        var path = begun(amys, Map.of("kind", "no-alcohol", "starts", "2026-02-01"));
        noted(amys, Map.of("goal", "none", "was", "tired", "before", "Jo’s birthday"));
        assertThat(count()).isEqualTo(List.of(30, 30, 30));
        assertThat(amys.get("/days/written").body()).contains("tired", "Jo’s birthday");
        var written = returns.reflections(amy).getFirst().id();
        amys.post("/days/written", "/days/written/" + written + "/removal", Map.of());
        assertThat(returns.reflections(amy)).isEmpty();
        var bo = cast.bo();
        assertThat(noted(cast.browser(port, bo), Map.of("goal", id(path))).statusCode())
                .isEqualTo(422);
        var note = new Returns.Note(Ids.next(), Optional.of(UUID.fromString(id(path))), Span.of(TODAY), "", "", "", "");
        assertThatThrownBy(() -> returns.note(bo, note)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_helped_and_what_is_wanted_next_time_go_into_the_plan_once_each_and_only_where_asked() {
        var amys = cast.browser(port, amy);
        var quiet = noted(amys, Map.of("helped", "I rang nobody"));
        assertThat(quiet.headers().firstValue("Location")).contains("/return-to-use/kept");
        assertThat(amys.get("/return-to-use/kept").body()).doesNotContain("added to your plan");
        var helped = Map.of("key", key(), "plan", "yes", "helped", "I rang my sister");
        var both = Map.of("key", key(), "plan", "yes", "helped", "I walked home", "next", "A full fridge");
        noted(amys, helped);
        for (int twice = 0; twice < 2; twice++) {
            noted(amys, both);
        }
        assertThat(plans.of(amy))
                .extracting(Line::words)
                .containsExactly("I rang my sister", "I walked home", "A full fridge");
        var after = noted(amys, helped).headers().firstValue("Location").orElseThrow();
        assertThat(amys.get(after).body()).contains("added to your plan", "href=\"/plan\"");
        assertThat(amys.get("/plan").body()).contains("I rang my sister", "I walked home", "A full fridge");
        assertThat(plans.of(amy)).hasSize(3);
    }

    @Test
    void whoever_is_in_no_circle_is_offered_one_to_join_on_the_way_back() {
        var bos = cast.browser(port, cast.bo());
        assertThat(bos.get("/return-to-use/kept").body())
                .contains("A circle you could join", "/circles/" + circle)
                .doesNotContain("Your circle.");
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/return-to-use/kept").body())
                .contains("Your circle.", "/circles/" + circle)
                .doesNotContain("you could join");
        assertThat(new Browser(port).get("/return-to-use/when-ready").body()).doesNotContain("/circles/" + circle);
    }

    @Test
    void days_from_ten_thousand_on_are_written_so_that_they_can_be_read() {
        var amys = cast.browser(port, amy);
        var path = begun(amys, Map.of("kind", "no-alcohol", "starts", "1949-04-08"));
        assertThat(amys.get("/days").body()).contains("28,088 days").doesNotContain("28088 days");
        assertThat(amys.get(path).body()).contains("<span class=\"days\">28,088</span>");
        amys.keep("lang=es");
        assertThat(amys.get("/days").body()).contains("28,088 días");
    }

    @Test
    void hard_words_are_kept_and_a_person_is_offered_first() {
        var answer = noted(cast.browser(port, amy), Map.of("before", "I want to die"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("988", "kept for you alone");
        assertThat(returns.reflections(amy)).hasSize(1);
    }

    @Test
    void today_is_the_day_where_somebody_is_and_a_move_takes_no_day_away() {
        begun(cast.browser(port, amy), Map.of("kind", "no-alcohol", "starts", "2026-02-01"));
        clock.set(Instant.parse("2026-03-08T09:30:00Z")); // the hour that New York skips
        var moved = cast.browser(port, amy);
        assertThat(moved.get("/days").body()).contains("36 days"); // half past two in the morning in Phoenix
        moved.keep("zone=Pacific/Honolulu");
        assertThat(moved.get("/days").body()).contains("35 days");
        moved.keep("zone=America/New_York");
        assertThat(moved.get("/days").body()).contains("36 days");
    }

    @Test
    void a_practice_counts_what_was_done_and_a_day_without_takes_nothing_away() {
        var amys = cast.browser(port, amy);
        var path = begun(amys, Map.of("kind", "medication", "starts", "2026-02-20"));
        assertThat(amys.get(path).body()).contains("none so far").doesNotContain(">0<");
        amys.post(path, path + "/done", Map.of());
        amys.post(path, path + "/done", Map.of("day", "2026-03-01"));
        amys.post(path, path + "/done", Map.of("day", "2026-02-25"));
        assertThat(amys.get(path).body())
                .contains("You did it today", "<span class=\"days\">3</span>", "2 days in a row");
        assertThat(amys.post(path, path + "/done", Map.of("day", "2026-03-09")).statusCode())
                .isEqualTo(422);
        amys.post(path, path + "/done/end", Map.of("day", "2026-03-02"));
        assertThat(amys.get(path).body()).contains("<span class=\"days\">2</span>", "I did it today");
        assertThat(noted(amys, Map.of("goal", id(path))).statusCode()).isEqualTo(422);
    }

    @Test
    void a_goal_is_hidden_paused_ended_taken_up_changed_and_removed() {
        var amys = cast.browser(port, amy);
        var path = begun(amys, Map.of("kind", "no-betting", "starts", "2026-02-01"));
        amys.post(path, path + "/hidden", Map.of("hidden", "yes"));
        assertThat(amys.get(path).body()).contains("The count is hidden").doesNotContain("class=\"days\"");
        assertThat(amys.get("/days").body()).contains("The count is hidden").doesNotContain("30 days");
        amys.post(path, path + "/hidden", Map.of("hidden", "no"));
        amys.post("/days", "/days/hidden", Map.of("hidden", "yes"));
        assertThat(amys.get("/days").body()).contains("All counts are hidden").doesNotContain("30 days");
        amys.post("/days", "/days/hidden", Map.of("hidden", "no"));
        amys.post(path, path + "/pause", Map.of());
        clock.forward(Duration.ofDays(3));
        amys = cast.browser(port, amy);
        assertThat(amys.get(path).body()).contains("<span class=\"days\">29</span>", "Paused");
        amys.post(path, path + "/pause/end", Map.of());
        assertThat(amys.get(path).body()).contains("<span class=\"days\">30</span>");
        amys.post(path, path + "/ending", Map.of());
        assertThat(amys.get("/days").body()).contains("Ended");
        amys.post(path, path + "/ending/end", Map.of());
        amys.post(
                path + "/change",
                path + "/change",
                Map.of("kind", "own", "words", "Slot machines", "direction", "none", "starts", "2026-03-01"));
        assertThat(amys.get(path).body()).contains("Slot machines", "<span class=\"days\">2</span>");
        amys.post(path, path + "/removal", Map.of());
        assertThat(amys.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_milestone_is_theirs_alone_until_they_share_it_and_a_return_tells_the_circle_nothing() {
        var amys = cast.browser(port, amy);
        var path = begun(amys, Map.of("kind", "no-alcohol", "starts", "2026-02-01"));
        marked(amys, path, Map.of("mark", "d30", "words", "I made it"));
        var lees = cast.browser(port, lee);
        var here = "/circles/" + circle;
        assertThat(lees.get(here).body()).doesNotContain("I made it");
        var milestone = milestones.of(amy).getFirst();
        amys.post(path, "/days/milestones/" + milestone.id() + "/shown", Map.of("circles", circle.toString()));
        assertThat(lees.get(here).body())
                .contains("I made it", "30 days", "Sparrow")
                .doesNotContain("No alcohol");
        var shown = "/milestones/" + milestones.shownBy(amy, circle).getFirst();
        assertThat(lees.get(shown).statusCode()).isEqualTo(200);
        assertThat(cast.browser(port, cast.bo()).get(shown).statusCode()).isEqualTo(404);
        var before = seen(lees, here);
        noted(amys, Map.of("goal", id(path), "when", "date", "first", "2026-02-03", "last", "2026-03-01"));
        assertThat(seen(lees, here)).isEqualTo(before);
        amys.post(shown, shown + "/end", Map.of());
        assertThat(lees.get(here).body()).doesNotContain("I made it");
        assertThat(milestones.of(amy)).hasSize(1);
    }

    @Test
    void a_circle_answers_in_words_by_its_own_rules() {
        var shown = shared();
        var lees = cast.browser(port, lee);
        assertThat(lees.post(shown, shown + "/answers", Map.of("words", "Call 520-555-0142"))
                        .body())
                .contains("leave out numbers");
        assertThat(lees.post(shown, shown + "/answers", Map.of("words", "I want to die"))
                        .body())
                .contains("988");
        var form = key();
        lees.post(shown, shown + "/answers", Map.of("key", form, "words", "I saw how hard it was"));
        lees.post(shown, shown + "/answers", Map.of("key", form, "words", "I saw how hard it was"));
        var ned = cast.join("Ned", Role.MEMBER);
        round.join(ned, circle, "Ned");
        var neds = cast.browser(port, ned);
        neds.post(shown, shown + "/answers", Map.of("words", "Same here"));
        var amys = cast.browser(port, amy);
        assertThat(amys.get(shown).body())
                .containsOnlyOnce("I saw how hard it was")
                .contains("Same here");
        assertThat(cast.browser(port, lee).get("/circles/" + circle).body()).contains("Same here");
        var neds1 = answer(ned, "Same here");
        assertThat(lees.post(shown, shown + "/answers/" + neds1 + "/end", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(milestones.removeAnswer(cast.bo(), neds1)).isFalse();
        var face = faces.stream()
                .filter(each -> each.place().equals("milestone"))
                .findFirst()
                .orElseThrow();
        assertThat(face.visibleTo(Actor.of(amy), neds1).orElseThrow().name()).isEqualTo("Ned");
        assertThat(face.said(Actor.of(amy), neds1).orElseThrow().words()).isEqualTo("Same here");
        assertThat(face.visibleTo(Actor.of(cast.bo()), neds1)).isEmpty();
        blocks.block(amy, ned, "Ned");
        assertThat(amys.get(shown).body()).doesNotContain("Same here");
        assertThat(neds.get(shown).statusCode()).isEqualTo(404);
        amys.post(shown, shown + "/answers/" + answer(lee, "I saw how hard it was") + "/end", Map.of());
        assertThat(amys.get(shown).body()).doesNotContain("how hard it was");
    }

    @Test
    void whoever_is_muted_says_nothing_and_what_is_shared_goes_with_the_days_of_the_circle() {
        var shown = shared();
        var ned = cast.join("Ned", Role.MEMBER);
        round.join(ned, circle, "Ned");
        mute(ned);
        var neds = cast.browser(port, ned);
        assertThat(neds.get(shown).body()).contains("you read here and do not write");
        assertThat(milestones.answer(ned, UUID.fromString(shown.substring(12)), circle, Ids.next(), "Hi"))
                .isEqualTo(Milestones.Outcome.SILENT);
        clock.forward(Duration.ofDays(89));
        assertThat(milestones.forgetOld()).isZero();
        clock.forward(Duration.ofDays(2));
        assertThat(milestones.forgetOld()).isOne();
        assertThat(milestones.of(amy)).hasSize(1);
    }

    @Test
    void a_day_is_remembered_each_year_where_somebody_wants_it() {
        var amys = cast.browser(port, amy);
        var path = begun(amys, Map.of("kind", "no-alcohol", "starts", "2026-02-01"));
        marked(amys, path, Map.of("mark", "d30", "yearly", "yes"));
        clock.set(Instant.parse("2028-03-02T18:00:00Z"));
        var later = cast.browser(port, amy);
        assertThat(later.get("/days").body()).contains("2 years ago today: 30 days");
        var milestone = milestones.of(amy).getFirst().id();
        later.post(path, "/days/milestones/" + milestone + "/yearly", Map.of("yearly", "no"));
        assertThat(later.get("/days").body()).doesNotContain("ago today");
        later.post(path, "/days/milestones/" + milestone + "/removal", Map.of());
        assertThat(milestones.of(amy)).isEmpty();
    }

    @Test
    void the_first_step_needs_no_sign_in_and_is_read_once_it_is_adopted() {
        var visitor = new Browser(port);
        var before = visitor.get("/return-to-use");
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.body())
                .contains("tel:911", "tel:988", "Are you safe right now?")
                .doesNotContain("naloxone");
        var sam = cast.sam();
        var sams = cast.browser(port, sam);
        assertThat(sams.get("/return-to-use").body()).contains("naloxone", "Show it to everybody");
        assertThat(cast.browser(port, amy)
                        .post("/return-to-use", "/return-to-use/safe-now/adoption", Map.of())
                        .statusCode())
                .isEqualTo(404);
        sams.post("/return-to-use", "/return-to-use/safe-now/adoption", Map.of());
        assertThat(visitor.get("/return-to-use").body())
                .contains("naloxone", "tel:+15205550142", "SafeSpot", "/return-to-use/with-you")
                .doesNotContain("{program", "Show it to everybody");
        assertThat(visitor.get("/return-to-use", "Accept-Language", "es").body())
                .contains("naloxona", "911");
        adopt(sam, "with-you", "when-ready");
        assertThat(visitor.get("/return-to-use/with-you").body()).contains("Words you can send", "tel:988");
        assertThat(visitor.get("/return-to-use/when-ready").body())
                .contains("tired", "Sign in")
                .doesNotContain("{total_days}", "<textarea");
        assertThat(visitor.postAlone("/return-to-use/when-ready", "key=" + key())
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void one_tap_opens_the_words_with_their_mentor() {
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        var amys = cast.browser(port, amy);
        var page = amys.get("/return-to-use/with-you").body();
        assertThat(page).contains("Write to Mo", "tel:+15205550142", "Closed now", "/help#ask", "/today");
        var relation = page.replaceAll("(?s).*name=\"id\" value=\"([0-9a-f-]{36})\".*", "$1");
        var open = amys.post("/return-to-use/with-you", "/words", Map.of("place", "role", "id", relation));
        assertThat(open.statusCode()).isEqualTo(303);
        assertThat(amys.get(open.headers().firstValue("Location").orElseThrow()).body())
                .contains("Mo");
        assertThat(cast.browser(port, cast.bo()).get("/return-to-use/with-you").body())
                .doesNotContain("Write to Mo");
    }

    @Test
    void a_copy_holds_everything_and_opens_it() {
        var amys = cast.browser(port, amy);
        var path = begun(amys, Map.of("kind", "own", "words", "Energy drinks", "starts", "2026-02-01"));
        noted(amys, Map.of("goal", id(path), "when", "yesterday", "next", "Eat first"));
        marked(amys, path, Map.of("mark", "d7", "words", "A week"));
        assertThat(kept.export(amy).toString())
                .contains("Energy drinks", "2026-03-01", "Eat first", "A week", "d7")
                .doesNotContain("Optional");
        assertThat(kept.export(cast.bo()).toString()).doesNotContain("Energy");
    }

    private List<Integer> count() {
        var count = days.goals(amy).getFirst().history().on(TODAY);
        return List.of(count.now(), count.total(), count.longest());
    }

    private static String begun(Browser browser, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("key", key());
        var answer = browser.post("/days/new", "/days", all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> noted(Browser browser, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("key", key());
        return browser.post("/return-to-use/when-ready", "/return-to-use/when-ready", all);
    }

    private static void marked(Browser browser, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("key", key());
        var answer = browser.post(path + "/milestone", path + "/milestone", all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /// Amy shares thirty days with her circle.
    private String shared() {
        var amys = cast.browser(port, amy);
        var path = begun(amys, Map.of("kind", "no-alcohol", "starts", "2026-02-01"));
        marked(amys, path, Map.of("mark", "d30", "circles", circle.toString()));
        return "/milestones/" + milestones.shownBy(amy, circle).getFirst();
    }

    private static String seen(Browser browser, String path) {
        return browser.get(path).body().replaceAll("value=\"[^\"]*\"", "");
    }

    private UUID answer(PersonId by, String words) {
        var shown = milestones.shownBy(amy, circle).getFirst();
        return milestones.one(amy, shown).orElseThrow().answers().stream()
                .filter(answer -> answer.person().equals(by) && answer.words().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void adopt(PersonId sam, String... ids) {
        for (var id : ids) {
            adoptions.adopt(sam, contents.find("return-to-use", id, Language.EN).orElseThrow());
        }
    }

    private void mute(PersonId person) {
        TestDatabase.owner()
                .sql("""
                        insert into incidents.action (id, person, circle, kind, why, at, by)
                        values (:id, :person, :circle, 'mute', decode(repeat('00', 32), 'hex'), :at, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("circle", circle.value())
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("by", lee.value())
                .update();
    }

    private static String id(String path) {
        return path.substring("/days/".length());
    }

    private static String key() {
        return Ids.next().toString();
    }
}
