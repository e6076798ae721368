package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.sounds.MadeSounds;
import tandem.wall.Role;

/// A story from its first word to somebody who knows the feeling. Pictures lie in `target/pages`.
class StoriesJourneyTest extends BrowserTest {
    @Autowired
    Cast cast;

    @Autowired
    Contents contents;

    @Autowired
    Adoptions adoptions;

    private PersonId amy;
    private PersonId marisol;
    private PersonId cory;

    @BeforeEach
    void people() {
        TestDatabase.empty("stories", "content", "circles", "people", "signin", "mail");
        amy = cast.amy();
        marisol = cast.join("Marisol", Role.MEMBER);
        cory = cast.cory();
        var sam = cast.sam();
        contents.all("stories", Language.EN).forEach(item -> adoptions.adopt(sam, item));
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("stories", "content", "mail");
    }

    /// The author in Spanish without scripts, the coordinator and the listener in English with them.
    @Test
    void somebody_tells_aloud_somebody_reads_first_somebody_listens_and_knows_the_feeling() {
        String own;
        try (var one = browserOf(marisol, Chromium.phone("es-US").setJavaScriptEnabled(false))) {
            one.page.navigate("/stories");
            one.page.locator("a[href='/stories/new']").click();
            one.page.locator("#title").fill("La olla grande");
            one.page.locator("#name").fill("Una de la mesa");
            one.page.locator("#summary").fill("De una olla y de la hermana que vino por ella.");
            one.page.locator("input[name=note][value=loss]").check();
            one.page.locator("input[name=topic][value=grief]").check();
            button(one, "Guardarla").click();
            own = one.page.url();
            assertThat(one.text()).contains("Solo la ves tú", "escríbela o pon una grabación");
            one.page.locator("#sound").setInputFiles(new FilePayload("foto.wav", "audio/wav", new byte[2000]));
            button(one, "Ponerla").click();
            assertThat(one.text()).contains("No podemos leer este tipo de archivo");
            checkCopy(one, "es-US", "a file that is none");
            one.page.locator("#sound").setInputFiles(new FilePayload("voz.wav", "audio/wav", MadeSounds.wav(6)));
            button(one, "Ponerla").click();
            assertThat(one.text()).contains("Dura 0 min 6 s", "Por favor escribe lo que dices");
            one.page.locator("input[name=audience][value=members]").check();
            button(one, "Mandarla").click();
            assertThat(one.text()).contains("La tiene el equipo");
        }
        try (var one = browserOf(cory, wide("en-US"))) {
            one.page.navigate("/stories/waiting");
            one.page.locator("main h3 a").click();
            assertThat(one.text()).contains("There is no written version yet", "Its author was asked to keep to this");
            plays(one);
            picture(one.page, "stories-first");
            checkPage(one, "reading first");
            button(one, "Show it").click();
            assertThat(one.text()).contains("No story waits");
            assertThat(one.complaints).isEmpty();
        }
        try (var one = browserOf(amy, Chromium.phone("en-US"))) {
            one.page.navigate("/stories");
            one.page.locator("#topic").selectOption("grief");
            button(one, "Show").click();
            assertThat(one.text())
                    .contains("La olla grande", "It speaks of: Losing somebody", "Her half of the closet");
            one.page.getByText("La olla grande").click();
            assertThat(one.page.locator("audio").isVisible())
                    .as("folded until opened")
                    .isFalse();
            one.page.locator("main summary").click();
            plays(one);
            button(one, "I know this feeling").click();
            assertThat(one.text()).contains("You said that you know this feeling");
            assertThat(one.complaints).isEmpty();
        }
        try (var one = browserOf(marisol, Chromium.phone("es-US").setJavaScriptEnabled(false))) {
            one.page.navigate(own);
            assertThat(one.text())
                    .contains("Ya se puede leer", "Alguien sabe lo que se siente")
                    .doesNotContain("Amy");
            one.page.locator("main summary").last().click();
            button(one, "Retirarla").click();
            assertThat(one.text()).contains("Todavía no has contado ninguna");
        }
        look(Chromium.phone("es-US").setColorScheme(ColorScheme.DARK), "phone-dark-es");
        look(wide("en-US"), "wide-en");
    }

    /// The recording is there, can be sought in, and runs.
    private static void plays(Visitor visitor) {
        var length = visitor.page.locator("audio").evaluate("""
                audio => new Promise((done, no) => {
                    audio.onerror = () => no(audio.error.message)
                    audio.onseeked = () => done(audio.duration)
                    audio.onloadedmetadata = () => { audio.currentTime = 4 }
                    audio.preload = 'auto'
                    audio.load()
                })""");
        assertThat(((Number) length).doubleValue()).isBetween(5.9, 6.1);
    }

    private void look(NewContextOptions options, String kind) {
        try (var one = browserOf(amy, options)) {
            var told = Settled.story(application, amy);
            for (var path :
                    new String[] {"/stories", "/stories/the-key-to-the-hall", "/stories/new", "/stories/mine/" + told
                    }) {
                one.page.navigate(path);
                one.page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true })");
                var name = "stories"
                        + path.replaceAll("^/stories|[0-9a-f-]{36}", "").replace('/', '-') + "-" + kind;
                picture(one.page, name);
                checkPage(one, name);
            }
        }
    }
}
