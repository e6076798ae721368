package tandem.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import tandem.content.Adoptions;
import tandem.content.Item;
import tandem.shared.Language;
import tandem.vocabulary.Vocabulary;

@TandemTest
class PathwaysTest {
    private static final Map<String, String> NO_PRAYERS = Map.of("support", "alcohol", "faith", "none");

    @Autowired
    Pathways pathways;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void adopted_but_one() {
        TestDatabase.empty("content", "people", "signin");
        clock.set(TestClock.START);
        var sam = cast.sam();
        pathways.all(Language.EN).stream()
                .filter(way -> !way.id().equals("moderation"))
                .forEach(way -> adoptions.adopt(sam, way.item()));
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("content");
    }

    @Test
    void all_are_there_in_the_order_of_the_alphabet_and_it_is_said() {
        var page = new Browser(port).get("/pathways").body();
        assertThat(page).contains("in the order of the alphabet. We do not rank them", "Ways of recovery");
        var titles = pathways.adopted(Language.EN).stream().map(Pathway::title).toList();
        assertThat(titles).hasSize(16).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(titles.stream().map(page::indexOf)).doesNotContain(-1).isSorted();
    }

    @Test
    void a_place_that_the_phone_told_is_called_where_i_am_and_not_by_its_numbers() {
        var visitor = new Browser(port);
        var page = visitor.get("/pathways/lifering?near=32.22,-110.97").body();
        assertThat(page)
                .contains("name=\"near\" value=\"Where I am\"", "name=\"spot\" value=\"32.22,-110.97\"")
                .contains("where you are");
        assertThat(visitor.get("/pathways/lifering?near=Donde+estoy&spot=32.22,-110.97")
                        .body())
                .as("sent again, in another language")
                .contains("value=\"Where I am\"", "where you are");
        assertThat(visitor.get("/pathways/lifering?near=Tulsa&spot=32.22,-110.97")
                        .body())
                .as("another place: control")
                .contains("name=\"near\" value=\"Tulsa\"")
                .doesNotContain("name=\"spot\"", "where you are");
    }

    @Test
    void what_is_not_adopted_only_a_supervisor_reads_and_adopts() {
        var visitor = new Browser(port);
        assertThat(visitor.get("/pathways").body()).doesNotContain("Moderation");
        assertThat(visitor.get("/pathways/moderation").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/pathways/lifering").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/pathways/compare?with=moderation&with=lifering")
                        .body())
                .contains("Tick at least two");
        var sams = cast.browser(port, cast.sam());
        assertThat(sams.get("/pathways").body()).contains("For you to read and adopt", "Moderation");
        assertThat(sams.post("/pathways/moderation", "/pathways/moderation/adoption", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/pathways/moderation").statusCode()).isEqualTo(200);
        var amys = cast.browser(port, cast.amy());
        assertThat(amys.post("/pathways/fit", "/pathways/grief/adoption", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_page_says_what_it_believes_who_checked_it_and_that_nobody_is_ranked() {
        var page = new Browser(port).get("/pathways/alcoholics-anonymous").body();
        assertThat(page)
                .contains("What it believes", "What a first meeting is like", "Cost", "https://www.aa.org")
                .contains(
                        "Nobody outside the program has reviewed it yet.",
                        "Checked November 26, 2026.",
                        "We do not rank them")
                .contains("Its next meetings");
        var spanish = new Browser(port).get("/pathways/alcoholics-anonymous", "Accept-Language", "es");
        assertThat(spanish.body())
                .contains("En qué cree", "Revisado el 26 de noviembre de 2026", "No decimos cuál es mejor");
    }

    @Test
    void two_or_three_stand_side_by_side_with_the_same_headings() {
        var browser = new Browser(port);
        var page = browser.get("/pathways/compare?with=lifering&with=smart-recovery&with=recovery-dharma&with=grief")
                .body();
        assertThat(page)
                .contains("scope=\"col\"", "scope=\"row\"", "LifeRing", "SMART Recovery", "Recovery Dharma")
                .contains("What a first meeting is like", "first three you chose");
        assertThat(page.split("role=\"columnheader\"", -1)).hasSize(4);
        assertThat(browser.get("/pathways/compare?with=lifering").body()).contains("Tick at least two");
        for (var language : Language.values()) {
            var headings = pathways.all(language).stream()
                    .map(way ->
                            way.item().parts().stream().map(Item.Part::title).toList())
                    .collect(Collectors.toSet());
            assertThat(headings).as("the same headings in %s", language).hasSize(1);
        }
    }

    @Test
    void every_way_has_fellowships_that_the_directory_knows_and_rules_that_the_questions_know() {
        for (var language : Language.values()) {
            assertThat(Question.all(language)).hasSizeLessThanOrEqualTo(7);
            var answers = Question.all(language).stream()
                    .flatMap(question -> question.options().stream().map(each -> question.id() + "." + each.id()))
                    .collect(Collectors.toSet());
            for (var way : pathways.all(language)) {
                assertThat(way.fellowships())
                        .as(way.id())
                        .isNotEmpty()
                        .allMatch(code -> vocabulary.fellowship(code).isPresent());
                assertThat(answers)
                        .as(way.id())
                        .containsAll(
                                way.fit().stream().map(Pathway.Reason::code).toList())
                        .containsAll(
                                way.against().stream().map(Pathway.Reason::code).toList());
            }
        }
    }

    @Test
    void the_questions_lead_to_ways_with_every_reason_and_leave_nothing_behind() {
        var browser = new Browser(port);
        var before = rows();
        var answer = browser.post("/pathways/fit", "/pathways/fit", NO_PRAYERS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("alcohol"));
        assertThat(answer.body())
                .contains("Why it may fit", "You’d rather have no religion", "LifeRing")
                .contains("/pathways/compare?with=");
        assertThat(rows()).isEqualTo(before);
        assertThat(browser.get("/pathways/fit?support=alcohol&faith=none").body())
                .as("an address says nothing")
                .doesNotContain("checked=\"checked\"", "Why it may fit")
                .contains("Your answers are not stored");
    }

    @Test
    void whoever_skips_everything_sees_all_and_is_told_so() {
        var browser = new Browser(port);
        assertThat(browser.post("/pathways/fit", "/pathways/fit", Map.of()).body())
                .contains("You skipped every question")
                .doesNotContain("Why it may fit");
        assertThat(browser.post("/pathways/fit", "/pathways/fit", Map.of("faith", "any", "nonsense", "x"))
                        .body())
                .contains("Nothing stands out");
    }

    @Test
    void the_alphabet_does_not_decide_and_what_is_near_does_not_stand_out() {
        var found = found("support", "alcohol");
        assertThat(found.clear()).isFalse();
        int third = found.first().get(2).score();
        var all = pathways.adopted(Language.EN).stream()
                .map(way -> FitFinder.of(new Answers(Map.of("support", Set.of("alcohol"))), List.of(way)))
                .flatMap(each -> each.first().stream())
                .toList();
        long tied = all.stream().filter(each -> each.score() == third).count();
        assertThat(found.first().stream().filter(each -> each.score() == third).count())
                .isEqualTo(tied);
        assertThat(found("support", "alcohol", "faith", "none", "helps", "talking", "guide", "unguided")
                        .clear())
                .isTrue();
    }

    @Test
    void what_a_way_asks_for_has_to_be_met_and_what_goes_with_any_stands_beside() {
        assertThat(ids(found("support", "someone")))
                .contains("al-anon-and-nar-anon")
                .doesNotContain("smart-recovery");
        assertThat(ids(found("support", "alcohol", "room", "men"))).doesNotContain("women-for-sobriety");
        assertThat(ids(found("support", "opioids", "medicine", "for-recovery"))).contains("medication");
        assertThat(ids(found("support", "alcohol", "aim", "less"))).doesNotContain("alcoholics-anonymous", "lifering");
        var both = found("support", "opioids", "aim", "stop", "faith", "none", "helps", "talking");
        assertThat(both.first()).noneMatch(each -> both.alongside().contains(each));
    }

    private FitFinder.Found found(String... answers) {
        var chosen = new HashMap<String, Set<String>>();
        for (int at = 0; at < answers.length; at += 2) {
            chosen.put(answers[at], Set.of(answers[at + 1]));
        }
        return FitFinder.of(new Answers(chosen), pathways.adopted(Language.EN));
    }

    private static List<String> ids(FitFinder.Found found) {
        return found.all().stream().map(each -> each.way().id()).toList();
    }

    /// How many rows there are in any table of people.
    private static long rows() {
        var counted = TestDatabase.owner().sql("""
                        select string_agg(format('select count(*) as n from %I.%I', schemaname, tablename), ' union all ')
                        from pg_catalog.pg_tables
                        where schemaname <> 'framework' and schemaname !~ '^(pg_|information_schema|gate_test)'
                        """).query(String.class).single();
        return TestDatabase.owner()
                .sql("select sum(n) from (" + counted + ") all_rows")
                .query(Long.class)
                .single();
    }
}
