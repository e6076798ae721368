package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.fits.Fits;
import tandem.shared.Language;
import tandem.signin.Method;
import tandem.together.Together;

/// Finding another way than the first one, and not going there alone.
class PathwaysJourneyTest extends BrowserTest {
    private static final Duration MONTH = Duration.ofDays(31);

    @Autowired
    Cast cast;

    @Autowired
    Contents contents;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Together together;

    @Autowired
    Fits fits;

    @BeforeEach
    void adopted() {
        TestDatabase.empty("content", "fits", "together", "people", "signin");
        var sam = cast.sam();
        contents.all("pathways", Language.EN).forEach(item -> adoptions.adopt(sam, item));
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("content", "fits", "together");
    }

    @Test
    void a_visitor_for_whom_aa_was_no_fit_finds_another_way_and_a_meeting_of_it() {
        try (var visitor =
                visitor(Chromium.phone("es-US").setJavaScriptEnabled(false).setViewportSize(360, 740))) {
            var page = visitor.page;
            page.navigate("/meetings?near=Tucson&when=week&fellowship=aa&how=in-person");
            page.locator(MEETING).first().click();
            page.locator("main a[href='/pathways/alcoholics-anonymous']").click();
            assertThat(visitor.text()).contains("En qué cree", "Tal vez no si", "Sus próximas reuniones");
            page.locator("main a[href='/pathways']").first().click();
            page.locator("main a[href='/pathways/fit']").click();
            checkCopy(visitor, "es-US", "the questions");
            page.locator("input[name=support][value=alcohol]").check();
            page.locator("input[name=faith][value=none]").check();
            page.locator("input[name=helps][value=talking]").check();
            page.locator("input[name=guide][value=unguided]").check();
            button(visitor, "Ver qué me puede servir").click();
            assertThat(page.url()).endsWith("/pathways/fit");
            assertThat(visitor.text())
                    .contains("Por qué te puede servir", "LifeRing", "Prefieres que no haya religión");
            picture(page, "pathways-found");
            checkCopy(visitor, "es-US", "what was found");
            page.locator("main .btn.main[href^='/pathways/compare']").click();
            assertThat(visitor.text()).contains("En pocas palabras", "LifeRing");
            checkCopy(visitor, "es-US", "side by side");
            page.locator(".beside a[href='/pathways/lifering']").last().click();
            page.locator("#near").fill("Tucson");
            button(visitor, "Buscar ahí").click();
            page.locator("#meetings " + MEETING).first().click();
            assertThat(page.url()).contains("/meetings/");
            assertThat(visitor.text()).contains("LifeRing", "Agregar al calendario");
            assertThat(visitor.complaints).isEmpty();
        }
    }

    @Test
    void somebody_asks_for_company_gets_it_and_says_if_it_was_a_fit_by_keyboard() {
        var gil = cast.gil();
        together.willing(gil, true);
        clock.forward(MONTH);
        var amy = cast.amy();
        var phone = Chromium.phone("en-US").setColorScheme(ColorScheme.DARK);
        try (var amys = browserOf(amy, phone);
                var gils = browserOf(gil, phone)) {
            var page = amys.page;
            page.navigate("/meetings?near=Tucson&when=week&fellowship=lifering&how=in-person");
            press(amys, MEETING);
            press(amys, "main a[href^='/together/new']");
            checkPage(amys, "asking");
            press(amys, "input[name=spot]", "Space");
            send(amys, "#sign", "A red cap");
            page.waitForURL(Pattern.compile(".*/together/[0-9a-f-]{36}"));
            assertThat(amys.text()).contains("We are asking.", "a coordinator looks for somebody", "A red cap");
            checkPage(amys, "asked");
            gils.page.navigate("/together");
            press(gils, "main .rows h3 a");
            assertThat(gils.text()).contains("Somebody would like company").doesNotContain("Amy");
            send(gils, "#sign", "A green scarf");
            gils.page.waitForSelector("#off");
            assertThat(gils.text()).contains("You and Amy", "A red cap");
            checkPage(gils, "coming along");
            page.reload();
            assertThat(amys.text()).contains("You and Gil", "A green scarf", "Outside, by the door");
            clock.set(fits.of(amy).getFirst().planned().end().toInstant().plusSeconds(60));
            signIn(amys, amy, Method.PASSKEY);
            page.navigate(fits.of(amy).getFirst().path());
            press(amys, "input[name=fit]", "Space");
            press(amys, "main .btn.main");
            page.waitForSelector("#next");
            assertThat(amys.text()).contains("was a fit. Here is when it meets again");
            checkPage(amys, "after");
            for (var path : List.of("/together", "/together/new", "/me/meetings")) {
                page.navigate(path);
                checkPage(amys, path);
            }
            assertThat(amys.complaints).isEmpty();
        }
    }
}
