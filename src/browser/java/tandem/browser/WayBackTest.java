package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.days.Days;
import tandem.days.Direction;
import tandem.people.RelationKind;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Role;

/// A return to use and the way back, on a phone 360 pixels wide: the first step without a script and without signing
/// in,
/// then one tap to a mentor, then what there is to note, and a week later a milestone that the circle says something
/// to.
/// Once in English without scripts, once in Spanish with them. Pictures lie in `target/pages`.
class WayBackTest extends BrowserTest {
    @Autowired
    Cast cast;

    @Autowired
    Circles circles;

    @Autowired
    Contents contents;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Days days;

    private PersonId amy;
    private CircleId table;
    private String language;
    private boolean script;

    @BeforeEach
    void a_month_and_a_mentor() {
        TestDatabase.empty("days", "content", "direct");
        var settled = Settled.in(application);
        amy = settled.amy();
        table = settled.table();
        cast.relate(RelationKind.MENTOR, amy, cast.mo());
        var sam = cast.sam();
        for (var id : List.of("safe-now", "with-you", "when-ready")) {
            adoptions.adopt(sam, contents.find("return-to-use", id, Language.EN).orElseThrow());
        }
        days.begin(amy, new Days.Plan(Ids.next(), "no-alcohol", "", Direction.NONE, "", LocalDate.of(2026, 1, 31)));
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("days", "content", "direct");
    }

    @Test
    void somebody_comes_back_without_scripts() {
        comesBack("en-US", false, Map.of("unsure", "I am not sure", "kept", "30 days in all", "now", "7 days"));
    }

    @Test
    void alguien_vuelve_en_español() {
        comesBack("es-US", true, Map.of("unsure", "No sé", "kept", "30 días en total", "now", "7 días"));
    }

    private void comesBack(String language, boolean script, Map<String, String> words) {
        this.language = language;
        this.script = script;
        try (var visitor = visitor(phone())) {
            isSafe(visitor);
        }
        try (var member = browserOf(amy, phone())) {
            findsSomebody(member);
            notes(member, words.get("kept"));
            clock.forward(Duration.ofDays(7));
            signIn(member, amy, tandem.signin.Method.PASSKEY);
            shares(member, words.get("now"));
            assertThat(member.complaints).isEmpty();
        }
        theCircleAnswers();
    }

    /// By whoever happens upon it: nothing but the page.
    private void isSafe(Visitor visitor) {
        open(visitor, "/return-to-use");
        assertThat(visitor.page.locator("details.big").count()).isEqualTo(4);
        tabTo(visitor, "details.big > summary");
        visitor.page.keyboard().press("Enter");
        assertThat(visitor.page.locator("details.big[open]").first().innerText())
                .contains("911", "988");
        visitor.page.locator("details.big > summary").nth(3).click();
        look(visitor, "safe-open");
        visitor.page
                .locator("details.big[open] a[href='/return-to-use/with-you']")
                .click();
        look(visitor, "with-you-unknown");
        assertThat(visitor.page.locator("main a[href='tel:988']").count()).isPositive();
    }

    private void findsSomebody(Visitor member) {
        open(member, "/return-to-use/with-you");
        assertThat(member.text()).contains("Mo");
        member.page.locator("main form[action='/words'] button").first().click();
        member.page.waitForURL("**/words/*");
        assertThat(member.page.locator("#words").count()).isOne();
    }

    private void notes(Visitor member, String kept) {
        open(member, "/return-to-use/when-ready");
        member.page.locator(".chips label").first().click();
        member.page.locator("#helped").fill("Mo picked up.");
        member.page.locator("#goal input").nth(1).check();
        look(member, "ready-filled");
        member.page.locator("main form .btn.main").click();
        member.page.waitForURL("**/kept");
        look(member, "kept");
        assertThat(member.text()).contains(kept, "Tuesday Table");
        assertThat(member.page.locator("main").innerText()).doesNotContainIgnoringCase("lost");
        open(member, "/days");
        look(member, "days");
        open(member, "/days/written");
        assertThat(member.text()).contains("Mo picked up.");
    }

    private void shares(Visitor member, String now) {
        open(member, "/days");
        assertThat(member.text()).contains(now);
        member.page.locator("main h3 a").first().click();
        look(member, "goal");
        member.page.locator("main a[href$='/milestone']").click();
        member.page.locator("input[value=d7]").check();
        member.page.locator("input[name=circles]").check();
        member.page.locator("#words").fill("One evening at a time.");
        look(member, "mark");
        member.page.locator("main .btn.main").click();
        look(member, "goal-marked");
        assertThat(member.text()).contains("Tuesday Table");
    }

    private void theCircleAnswers() {
        var wren = cast.join("Wren", Role.MEMBER);
        circles.join(wren, table, "Wren");
        try (var fellow = browserOf(wren, phone())) {
            open(fellow, "/circles/" + table);
            assertThat(fellow.text())
                    .contains("One evening at a time.", "Sparrow")
                    .doesNotContain("30 d");
            fellow.page.locator("#milestones a.btn").click();
            fellow.page.locator("#words").fill("I was so glad to see you there.");
            look(fellow, "shown");
            fellow.page.locator("main .btn.main").click();
            look(fellow, "shown-answered");
            assertThat(fellow.page.locator(".reply").innerText()).contains("so glad to see you", "Wren");
        }
        try (var member = browserOf(amy, phone())) {
            open(member, "/circles/" + table);
            assertThat(member.text()).contains("so glad to see you");
        }
    }

    private NewContextOptions phone() {
        return Chromium.phone(language).setViewportSize(360, 740).setJavaScriptEnabled(script);
    }

    private void open(Visitor visitor, String path) {
        visitor.page.navigate(path);
        look(visitor, path.substring(1).replaceAll("[^a-z]+", "-"));
    }

    private void look(Visitor visitor, String name) {
        picture(visitor.page, "back-" + name + "-" + language);
        if (script) {
            assertThat(Axe.findings(visitor.page)).as(name).isEmpty();
            assertThat(Ruler.findings(visitor.page)).as(name).isEmpty();
        }
    }
}
