package tandem.coping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
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
import tandem.content.Contents;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.web.Texts;

@TandemTest
class SkillsTest {
    @Autowired
    Practices practices;

    @Autowired
    Skills skills;

    @Autowired
    KeptOfCoping kept;

    @Autowired
    Contents contents;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;

    @BeforeEach
    void everything_is_adopted() {
        TestDatabase.empty("people", "signin", "coping", "content");
        clock.set(TestClock.START);
        amy = cast.amy();
        var sam = cast.sam();
        contents.all("skills", Language.EN).forEach(item -> adoptions.adopt(sam, item));
    }

    @AfterEach
    void nothing_is() {
        TestDatabase.empty("content");
    }

    @Test
    void there_are_two_dozen_and_each_can_be_followed_and_found() {
        for (var language : Language.values()) {
            var all = contents.all("skills", language);
            assertThat(all).hasSizeGreaterThanOrEqualTo(24);
            for (var item : all) {
                assertThat(item.minutes()).as(item.id()).isBetween(1, 10);
                assertThat(item.steps()).as(item.id()).hasSizeGreaterThan(3);
                assertThat(When.of(item)).as("when %s helps", item.id()).isNotEmpty();
                assertThat(item.checked() + item.basis()).as(item.id()).isNotBlank();
                assertThat(item.sources()).as(item.id()).isNotEmpty();
            }
        }
        for (var when : When.values()) {
            assertThat(skills.forTags(Actor.VISITOR, Language.EN, List.of(when)))
                    .as(when.code())
                    .isNotEmpty();
        }
        assertThat(skills.forTags(Actor.VISITOR, Language.EN, List.of(When.CRAVING, When.RISKY_PLACE))
                        .getFirst()
                        .when())
                .contains("craving", "risky-place");
    }

    /// A ring that does not fill would keep somebody waiting for nothing.
    @Test
    void the_styles_know_how_long_each_step_and_each_breath_takes() {
        var css = new Browser(port);
        var styles = css.get(css.get("/skills")
                        .body()
                        .split("rel=\"stylesheet\" href=\"")[1]
                        .split("\"")[0])
                .body();
        for (var item : contents.all("skills", Language.EN)) {
            item.steps()
                    .forEach(step ->
                            assertThat(styles).contains(".s" + step.seconds() + "{--s:" + step.seconds() + "s}"));
            item.pace().ifPresent(pace -> assertThat(styles).contains("@keyframes lung" + pace.code()));
        }
        assertThat(styles).doesNotContain(".s11{");
    }

    @Test
    void a_visitor_finds_a_skill_by_what_it_is_like_and_follows_it_page_by_page() {
        var visitor = new Browser(port);
        assertThat(visitor.get("/skills?when=medication").body())
                .contains("/skills/taking-medication")
                .doesNotContain("/skills/gratitude");
        var page = visitor.get("/skills/paced-breathing").body();
        assertThat(page)
                .contains("Step by step", "Shao", "Nobody outside the program has reviewed it yet.")
                .doesNotContain("name=\"before\"");
        var second = visitor.get("/skills/paced-breathing?step=3").body();
        assertThat(second).contains("Step 3 of 8", "step=2", "step=4", "p4-0-6", "About 60 seconds");
        assertThat(shown(second)).hasSize(1).allMatch(step -> step.contains("Breathe in through your nose"));
        assertThat(visitor.get("/skills/paced-breathing?step=9").body()).contains("That was it", "988");
        assertThat(visitor.get("/skills/paced-breathing?step=10").body()).contains("Step by step");
        var now = visitor.get("/skills/now").body();
        assertThat(now).contains("What is it like now?", "value=\"craving\"", "Skip this", "tel:988");
        var offered = visitor.post("/skills/now", "/skills/now", Map.of("when", "cannot-sleep"));
        assertThat(offered.statusCode()).isEqualTo(200);
        assertThat(offered.body())
                .contains("I cannot sleep", "It is made for moments like this.", "?step=1\"", "tel:988");
        assertThat(visitor.post("/skills/now", "/skills/now", Map.of()).body())
                .contains("Something for now", "Slow breathing");
    }

    @Test
    void what_eased_in_such_a_moment_is_offered_first_and_says_so() {
        tried("urge-surfing", When.CRAVING, 8, 4);
        tried("urge-surfing", When.CRAVING, 6, 6);
        tried("urge-surfing", When.CRAVING, 7, 3);
        tried("grounding", When.PANIC, 5, 5);
        tried("paced-breathing", When.MORNING, 6, 2);
        tried("gratitude", When.MORNING, 6, 2);
        var amys = cast.browser(port, amy);
        var page = amys.post("/skills/now", "/skills/now", Map.of("when", "craving"))
                .body();
        assertThat(page)
                .contains(
                        "This has helped you",
                        "You tried it 3 times when it was like this. It eased 2 times.",
                        "You tried it once in other moments. It eased once.")
                .doesNotContain("/skills/gratitude/");
        assertThat(page.indexOf("/skills/urge-surfing/")).isLessThan(page.indexOf("/skills/paced-breathing/"));
        assertThat(page.indexOf("/skills/paced-breathing/")).isLessThan(page.indexOf("Or one of these"));
        assertThat(amys.post("/skills/now", "/skills/now", Map.of("when", "panic"))
                        .body())
                .contains("You tried it once when it was like this, and it did not ease.")
                .doesNotContain("This has helped you");
        var bos = cast.browser(port, cast.bo()).post("/skills/now", "/skills/now", Map.of("when", "craving"));
        assertThat(bos.body()).doesNotContain("This has helped you", "eased");
    }

    @Test
    void numbers_before_and_after_are_noted_once_sealed_and_for_oneself_alone() {
        var amys = cast.browser(port, amy);
        var key = Ids.next();
        var begun = Map.of("key", key.toString(), "before", "7", "when", "craving");
        for (int twice = 0; twice < 2; twice++) {
            var answer = amys.post("/skills/grounding", "/skills/grounding/practices", begun);
            assertThat(answer.headers().firstValue("Location"))
                    .contains("/skills/grounding?practice=" + key + "&step=1");
        }
        assertThat(practices.effects(amy)).as("not before the end").isEmpty();
        var end = "/skills/grounding?practice=" + key + "&step=9";
        assertThat(amys.get(end).body()).contains("name=\"after\"").doesNotContain("name=\"before\"");
        amys.post(end, "/skills/grounding/practices/" + key, Map.of("after", "3"));
        assertThat(amys.get(end).body()).contains("7 before, 3 after.", "So far: Once, and it eased.");
        assertThat(amys.get("/skills/mine").body()).contains("Once, and it eased.", "A craving. 7 before, 3 after.");
        assertThat(kept.export(amy).toString()).contains("grounding", "before=7", "after=3", "when=craving");

        var other = cast.bo();
        var bos = cast.browser(port, other);
        assertThat(bos.get(end).body()).doesNotContain("7 before");
        bos.post("/skills/mine", "/skills/mine/" + key + "/removal", Map.of());
        bos.post(end, "/skills/grounding/practices/" + key, Map.of("after", "0"));
        assertThat(practices.of(amy)).hasSize(1).allMatch(each -> each.after().equals(OptionalInt.of(3)));
        assertThat(kept.export(other).toString()).doesNotContain("craving");
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from coping.practice where position('craving'::bytea in moment) > 0"
                                + " or position('grounding'::bytea in skill) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();

        amys.post("/skills/mine", "/skills/mine/" + key + "/removal", Map.of());
        assertThat(practices.of(amy)).isEmpty();
    }

    @Test
    void who_notes_nothing_leaves_nothing_and_who_ends_without_numbers_only_that() {
        var amys = cast.browser(port, amy);
        var key = Ids.next().toString();
        amys.post("/skills/grounding", "/skills/grounding/practices", Map.of("key", key, "before", "11"));
        assertThat(practices.of(amy)).isEmpty();
        amys.post("/skills/grounding", "/skills/grounding/practices/" + key, Map.of());
        assertThat(amys.get("/skills/mine").body()).contains("Once, without numbers.", "Done, without numbers.");
        assertThat(new Browser(port)
                        .post("/skills", "/skills/grounding/practices", Map.of("key", key, "before", "7"))
                        .statusCode())
                .as("to the page on which one signs in")
                .isEqualTo(303);
        assertThat(practices.of(amy)).hasSize(1);
    }

    @Test
    void few_tries_are_told_as_few_in_both_languages() {
        var all = new Effect("x", 3, 3, 3);
        assertThat(all.words(Texts.in(Language.EN))).isEqualTo("3 times, and each time it eased.");
        assertThat(new Effect("x", 3, 3, 2).words(Texts.in(Language.ES))).isEqualTo("3 veces, alivió 2 de ellas.");
        assertThat(new Effect("x", 1, 1, 0).words(Texts.in(Language.ES))).isEqualTo("Una vez, y no alivió.");
        assertThat(new Effect("x", 5, 1, 1).words(Texts.in(Language.EN)))
                .isEqualTo("5 times, once with numbers. One of those eased.");
        assertThat(new Effect("x", 4, 4, 0).words(Texts.in(Language.EN)))
                .isEqualTo("4 times, and it did not ease so far.");
    }

    private void tried(String skill, When when, int before, int after) {
        UUID id = Ids.next();
        practices.begin(amy, id, skill, Optional.of(when), OptionalInt.of(before));
        practices.end(amy, id, skill, OptionalInt.empty(), OptionalInt.of(after));
    }

    private static List<String> shown(String page) {
        return List.of(page.split("<div data-step")).stream()
                .skip(1)
                .filter(step -> !step.startsWith(" hidden"))
                .toList();
    }
}
