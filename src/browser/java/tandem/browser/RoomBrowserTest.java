package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.people.People;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// A circle in its session, with a room that waits to be opened.
abstract class RoomBrowserTest extends BrowserTest {
    /// Tuesday, 7:20 pm in Tucson: twenty minutes into the session.
    static final Instant IN_SESSION = Instant.parse("2026-03-04T02:20:00Z");

    /// Milliseconds after which a button is pressed that took the place of another; sooner it was not meant.
    static final int MEANT = 1_100;

    @Autowired
    Cast cast;

    @Autowired
    Circles circles;

    @Autowired
    People people;

    @Autowired
    Contents contents;

    @Autowired
    Adoptions adoptions;

    CircleId table;
    String session;
    String room;

    @BeforeEach
    void in_session() {
        clock.set(IN_SESSION);
        table = Settled.table(application);
        var sam = people.idsWith(Actor.SYSTEM, Role.SUPERVISOR).getFirst();
        contents.all("skills", Language.EN).forEach(item -> adoptions.adopt(sam, item));
        session = "/circles/" + table + "/sessions/2026-03-03";
        room = session + "/room";
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("live", "debrief", "attendance", "content");
    }

    PersonId leader() {
        return people.idsWith(Actor.SYSTEM, Role.LEADER).getFirst();
    }

    /// Whoever leads opens the room, and is in it.
    void opens(Visitor leader) {
        leader.page.navigate(room);
        button(leader, "Open it and go in").click();
        shows(leader, "#now", "The floor is free.");
    }

    /// Somebody goes into the open room, in which nobody speaks yet.
    void goesIn(Visitor visitor) {
        visitor.page.navigate(room);
        button(visitor, "Go in").click();
        shows(visitor, "#now", "The floor is free.");
    }

    PersonId member(String name) {
        var person = cast.join(name, Role.MEMBER);
        circles.join(person, table, name);
        return person;
    }

    static void write(Visitor visitor, String words) {
        visitor.page.locator("#words").fill(words);
        visitor.page.locator("#words").press("Control+Enter");
    }

    static void shows(Visitor visitor, String where, String words) {
        visitor.page
                .locator(where, new com.microsoft.playwright.Page.LocatorOptions().setHasText(words))
                .first()
                .waitFor();
    }

    static void unfold(Visitor visitor, String fold) {
        visitor.page
                .locator(fold)
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        visitor.page.locator(fold).evaluateAll("folds => folds.forEach(fold => { fold.open = true })");
    }

    static void sound(Visitor visitor) {
        visitor.page.evaluate("() => document.querySelectorAll('details:not([open])').forEach(each => {"
                + " each.open = true; each.dataset.opened = 'yes' })");
        assertThat(Axe.findings(visitor.page)).as(visitor.page.url()).isEmpty();
        if (visitor.page.viewportSize().width < 400) {
            assertThat(Ruler.findings(visitor.page)).as(visitor.page.url()).isEmpty();
        }
        visitor.page.evaluate("() => document.querySelectorAll('details[data-opened]').forEach(each => {"
                + " each.open = false; delete each.dataset.opened })");
    }

    static void presses(Visitor visitor, String selector) {
        tabTo(visitor, selector);
        visitor.page.keyboard().press("Enter");
        visitor.page.waitForLoadState();
    }

    /// Whether it is on the screen, and nothing else over it.
    static boolean inView(Visitor visitor, String selector) {
        return (boolean) visitor.page
                .locator(selector)
                .first()
                .evaluate("element => {"
                        + " const {left, top, bottom} = element.getBoundingClientRect();"
                        + " const over = document.elementFromPoint(left + 5, top + 5);"
                        + " return top >= 0 && bottom <= innerHeight && !!over && element.contains(over) }");
    }

    static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
