package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.browser.Chromium.Visitor;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.wall.Actor;
import tandem.wall.Role;

/// The page of a room while others do things: what somebody types, holds and looks at stays theirs, and what waits for
/// them is seen.
class LivePageTest extends RoomBrowserTest {
    private final List<Visitor> all = new ArrayList<>();
    private final Map<String, PersonId> known = new HashMap<>();
    private PersonId leader;
    private Visitor lee;

    @BeforeEach
    void a_leader_comes() {
        leader = people.idsWith(Actor.SYSTEM, Role.LEADER).getFirst();
        lee = comes(leader, true);
    }

    @AfterEach
    void all_go() {
        all.forEach(Visitor::close);
    }

    @Test
    void what_the_keyboard_is_on_stays_with_its_person_whoever_comes_and_goes() {
        opens(true);
        var ray = waits("Ray");
        var dee = waits("Dee");
        shows(lee, "#people", "Ray");
        shows(lee, "#people", "Dee");
        var sue = waits("Sue");
        shows(lee, "#people", "Sue");
        lee.page.locator(at("Sue") + " [value=admit]").click();
        sue.page.locator("#turn-raise").waitFor();
        unfold(lee, at("Ray") + " details");
        unfold(lee, at("Dee") + " details");
        lee.page.locator(at("Ray") + " [value=remove]").focus();
        sue.page.locator("#turn-raise").click();
        shows(lee, "#now", "Sue has the floor.");
        settles(lee);
        assertThat(lee.page.evaluate("document.activeElement.closest('li').querySelector('.who').textContent"))
                .isEqualTo("Ray");
        ray.page.locator("form[action$='/seat/end'] button").click();
        ray.page.waitForURL("**" + session);
        lee.page.locator(at("Ray")).waitFor(gone());
        assertThat(lee.page.evaluate("document.activeElement.localName")).isEqualTo("h2");
        lee.page.keyboard().press("Enter");
        settles(lee);
        assertThat(dee.text()).contains("You are at the door");
        lee.page.locator(at("Dee") + " [value=admit]").focus();
        lee.page.keyboard().press("Enter");
        dee.page.locator("#turn-raise").waitFor();
        lee.page.locator(at("Dee") + " [value=admit]").waitFor(gone());
        assertThat(held(lee)).as("the last one is in").isEqualTo("h2");
    }

    @Test
    void in_the_order_the_keyboard_stays_with_its_person_too() {
        opens(false);
        var ray = goes("Ray");
        var dee = goes("Dee");
        var sue = goes("Sue");
        for (var each : List.of(sue, dee, ray)) {
            each.page.locator("#turn-raise").click();
            each.page.locator("#turn-raise").waitFor(hidden());
        }
        var rays = "#now .order li:has(b:text-is('Ray')) [value=floor]";
        shows(lee, "#now .order", "Ray");
        lee.page.locator(rays).focus();
        dee.page.waitForTimeout(MEANT);
        dee.page.locator("#turn-lower").click();
        lee.page.locator("#now .order li:has(b:text-is('Dee'))").waitFor(gone());
        assertThat(lee.page.locator(rays + ":focus").count()).isOne();
        dee.page.waitForTimeout(MEANT);
        dee.page.locator("#turn-raise").click();
        shows(lee, "#now .order", "Dee");
        ray.page.locator("#turn-lower").click();
        lee.page.locator(rays).waitFor(gone());
        assertThat(held(lee)).isEqualTo("h2");
        lee.page.keyboard().press("Enter");
        settles(lee);
        assertThat(lee.page.locator("#now .floor").innerText()).contains("Sue");
    }

    @Test
    void after_a_button_the_keyboard_goes_on_from_there_and_the_page_stays_where_it_is() {
        opens(false);
        var amy = goes("Sparrow");
        amy.page.locator("#mine [name=on]").focus();
        amy.page.keyboard().press("Enter");
        shows(amy, "#mine", "You only listen.");
        assertThat(held(amy)).isEqualTo("button#listening");
        amy.page.keyboard().press("Enter");
        shows(amy, "#mine", "You can speak");
        lee.page.locator("#tools [value=lock]").focus();
        lee.page.keyboard().press("Enter");
        shows(lee, "#tools", "The door is locked");
        assertThat(held(lee)).isEqualTo("button#lock-do");
        shows(lee, "#people", "Sparrow");
        unfold(lee, at("Sparrow") + " details[id^=do-]");
        lee.page.locator(at("Sparrow") + " [value=mute]").focus();
        lee.page.keyboard().press("Enter");
        lee.page.locator(at("Sparrow") + " [value=unmute]").waitFor();
        assertThat(lee.page.locator(at("Sparrow") + " [value=unmute]:focus").count())
                .isOne();
        lee.page.keyboard().press("Enter");
        amy.page.locator("#turn-raise").waitFor();
        amy.page.locator("#turn-raise").click();
        amy.page.locator("#turn-done").waitFor();
        amy.page.evaluate("scrollTo(0, document.body.scrollHeight)");
        var there = scrolled(amy);
        show(lee, "On the screen now.");
        shows(amy, "#now", "On the screen now.");
        assertThat(scrolled(amy)).isCloseTo(there, within(400.0));
        assertThat(there).isGreaterThan(500);
    }

    @Test
    void words_that_were_changed_after_they_did_not_go_through_are_said() {
        opens(false);
        var amy = goes("Sparrow");
        var lost = new AtomicBoolean(true);
        amy.page.route("**/room/words", route -> {
            if (lost.getAndSet(false)) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        write(amy, "I am");
        shows(amy, "#write", "Your words are still here");
        assertThat(inView(amy, "#write .sorry")).isTrue();
        assertThat(amy.page.locator("#words").inputValue()).isEqualTo("I am");
        amy.page.locator("#words").press("Control+Enter");
        amy.page.locator("#write .sorry").waitFor(gone());
        shows(lee, "#talk", "I am");
        settles(lee);
        assertThat(lee.page.locator("#talk li").count())
                .as("the same words twice are said once")
                .isOne();
        lost.set(true);
        write(amy, "I slept");
        shows(amy, "#write", "Your words are still here");
        write(amy, "I slept four hours, and I need help.");
        shows(lee, "#talk", "and I need help.");
        amy.page.locator("#write .sorry").waitFor(gone());
    }

    @Test
    void what_waits_for_somebody_is_in_sight_wherever_they_are_and_is_said_once() {
        opens(true);
        var amy = waits("Sparrow");
        var ray = waits("Ray");
        bottom(lee);
        shows(lee, "#calls", "2 people wait at the door.");
        assertThat(inView(lee, "#calls a")).isTrue();
        lee.page.locator(at("Sparrow") + " [value=admit]").click();
        shows(lee, "#calls", "Ray waits at the door.");
        lee.page.locator("#calls a").click();
        assertThat(inView(lee, at("Ray") + " [value=admit]")).isTrue();
        amy.page.locator("#words").waitFor();
        amy.page.locator("#words").evaluate("words => { words.scrollIntoView(); words.focus() }");
        assertThat(amy.page.locator("#calls a, #asked").count()).isZero();
        shows(lee, "#people", "has not spoken yet");
        unfold(lee, at("Sparrow") + " details[id^=do-]");
        lee.page.locator(at("Sparrow") + " [value=ask]").click();
        shows(amy, "#asked", "are you all right?");
        shows(amy, "#tell", "are you all right?");
        assertThat(inView(amy, "#asked [value=help]")).isTrue();
        assertThat(inView(amy, "#words")).as("what is typed is not covered").isTrue();
        sound(amy);
        bottom(lee);
        amy.page.locator("#asked [value=help]").click();
        shows(lee, "#calls", "Sparrow needs somebody now.");
        shows(lee, "#alert", "Sparrow needs somebody now.");
        assertThat(inView(lee, "#calls [data-urgent]")).isTrue();
        sound(lee);
        amy.page.locator("#asked").waitFor(gone());
        bottom(amy);
        lee.page.locator("#to").selectOption(new SelectOption().setLabel("Only Sparrow"));
        write(lee, "I am with you.");
        shows(amy, "#calls", "A private word from Lee");
        shows(amy, "#tell", "A private word from Lee");
        lee.page.locator("#calls [data-urgent]").waitFor(gone());
        amy.page.locator("#calls a").click();
        amy.page.locator("#calls a").waitFor(hidden());
        assertThat(inView(amy, "#mine .words li:last-child")).isTrue();
        assertThat(ray.text()).doesNotContain("private word", "needs somebody");
        var told = (List<?>) amy.page.evaluate("[...document.querySelectorAll('#tell p')].map(p => p.textContent)");
        assertThat(told.stream().filter("A private word from Lee"::equals)).hasSize(1);
    }

    @Test
    void whoever_came_later_can_be_written_to_alone_and_whom_one_chose_stays_chosen() {
        opens(false);
        lee.page.locator("#words").fill("A word for");
        var amy = goes("Sparrow");
        lee.page.locator("#to option:text-is('Only Sparrow')").waitFor(there());
        lee.page.locator("#to").selectOption(new SelectOption().setLabel("Only Sparrow"));
        goes("Ray");
        lee.page.locator("#to option:text-is('Only Ray')").waitFor(there());
        amy.page.locator("form[action$='/seat/end'] button").click();
        amy.page.waitForURL("**" + session);
        shows(lee, "#count", "2");
        settles(lee);
        assertThat(lee.page.evaluate("document.getElementById('to').selectedOptions[0].text"))
                .isEqualTo("Only Sparrow");
        assertThat(lee.page.locator("#words").inputValue()).isEqualTo("A word for");
    }

    @Test
    void whoever_leaves_or_signs_out_gets_where_they_wanted() {
        opens(false);
        var amy = goes("Sparrow");
        var ray = goes("Ray");
        var mo = goes("Mo");
        slowly(amy, "**/seat/end");
        amy.page.locator("form[action$='/seat/end'] button").click();
        amy.page.waitForURL("**" + session);
        slowly(ray, "**/sign-out");
        ray.page.locator("[formaction='/sign-out']").click();
        ray.page.waitForURL("**/sign-out");
        sessions.endAll(known.get("Mo"));
        mo.page.waitForURL("**/sign-out");
        assertThat(mo.page.url()).doesNotContain("room");
        mo.page.goBack();
        assertThat(mo.page.url()).as("no way back to the room").doesNotContain("room?");
    }

    @Test
    void what_is_typed_stays_whatever_else_is_done_and_is_there_when_the_room_is_over() {
        opens(false);
        var amy = goes("Sparrow");
        var ray = goes("Ray");
        unfold(lee, "#tool-notes");
        unfold(lee, "#tool-silence");
        lee.page.locator("#note").fill("Ask about sleep");
        lee.page.locator("#tool-silence form .btn.main").click();
        lee.page.locator("#tool-silence [value=sound]").waitFor();
        assertThat(lee.page.locator("#note").inputValue()).isEqualTo("Ask about sleep");
        lee.page.locator("#note").focus();
        lee.page.keyboard().press("End");
        write(amy, "Quiet?");
        shows(amy, "#write-wrong", "All are quiet together");
        lee.page.locator("#tool-silence [value=sound]").click();
        lee.page.locator("#note").focus();
        lee.page.locator("#tool-silence [value=sound]").waitFor(gone());
        lee.page.keyboard().type(", and work");
        assertThat(lee.page.locator("#note").inputValue()).isEqualTo("Ask about sleep, and work");
        amy.page.locator("#write-wrong .wrong").waitFor(gone());
        shows(amy, "#tell", "The silence is over.");
        var underWay = new AtomicReference<Route>();
        amy.page.route("**/room/words", underWay::set);
        amy.page.locator("#words").press("Control+Enter");
        amy.page.locator("#words").press("End");
        amy.page.locator("#words").pressSequentially(" And then");
        amy.page.waitForCondition(() -> underWay.get() != null);
        underWay.get().resume();
        shows(lee, "#talk", "Quiet?");
        amy.page.waitForFunction("document.getElementById('words').value === 'And then'");
        ray.page.locator("#words").fill("Not for whoever comes next");
        unfold(lee, at("Ray") + " details[id^=do-]");
        unfold(lee, at("Ray") + " details[id^=leave-]");
        lee.page.locator(at("Ray") + " [value=remove]").click();
        shows(ray, "h1", "You were asked to leave");
        assertThat(ray.page.locator("textarea").count()).isZero();
        unfold(lee, "#tool-end");
        button(lee, "End it for everybody").click();
        for (var each : List.of(lee, amy)) {
            shows(each, "h1", "This room is over");
            shows(each, "#unsent", "Not said yet");
            assertThat(each.page.locator("meta[http-equiv=refresh]").count())
                    .as("stays while they copy")
                    .isZero();
            sound(each);
        }
        assertThat(amy.page.locator("#unsent textarea").inputValue()).isEqualTo("And then");
        assertThat(lee.page.locator("#unsent textarea").inputValue()).isEqualTo("Ask about sleep, and work");
        assertThat((String) amy.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                .as("kept nowhere")
                .doesNotContain("And then");
        amy.page.reload();
        assertThat(amy.text()).doesNotContain("And then").contains("This room is over");
        assertThat(amy.page.locator("textarea").count()).isZero();
    }

    @Test
    void a_dropped_line_is_said_where_they_are_and_without_scripts_a_leader_writes_in_peace() {
        opens(false);
        var amy = goes("Sparrow");
        bottom(amy);
        amy.page.route("**/room/stream**", Route::abort);
        amy.page.reload();
        bottom(amy);
        shows(amy, "#line", "Your line dropped.");
        assertThat(inView(amy, "#line")).isTrue();
        amy.page.locator("#words").focus();
        shows(amy, "#line-here", "Your line dropped.");
        assertThat(inView(amy, "#line-here")).isTrue();
        amy.context.setOffline(true);
        amy.page.locator("#turn-raise").evaluate("button => button.click()");
        shows(amy, "#undone", "That did not go through.");
        assertThat(inView(amy, "#undone")).isTrue();
        amy.context.setOffline(false);
        amy.page.unroute("**/room/stream**");
        amy.page.locator("#turn-raise").evaluate("button => button.click()");
        amy.page.locator("#undone").waitFor(hidden());
        try (var plain = browserOf(leader, wide("en-US").setJavaScriptEnabled(false))) {
            plain.page.navigate(room);
            assertThat(plain.page.content()).contains("http-equiv=\"refresh\"");
            assertThat(plain.page.locator("#note").isVisible()).isFalse();
            plain.page.locator("noscript a, a[href$='?write=yes#tools']").last().click();
            assertThat(plain.page.content()).doesNotContain("http-equiv=\"refresh\"");
            plain.page.locator("#tool-notes summary").click();
            plain.page.locator("#note").fill("Ask about sleep.");
            plain.page.locator("#tool-notes .btn.main").click();
            assertThat(plain.page.content()).contains("Ask about sleep.");
            plain.page
                    .locator("noscript a, a[href$='?write=yes#write']")
                    .first()
                    .click();
            plain.page.locator("#words").fill("Mine.");
            button(plain, "Say it").click();
            write(amy, "And hers.");
            shows(amy, "#talk", "And hers.");
            plain.page.navigate(room);
            assertThat(plain.page.locator("#talk li:has-text('Mine.') a").count())
                    .isZero();
            assertThat(plain.page.locator("#talk li:has-text('hers') a").count())
                    .isOne();
        }
    }

    @Test
    void what_hangs_on_who_is_here_is_said_anew_and_a_second_leader_sees_how_the_room_is() {
        var nia = cast.join("Nia", Role.MEMBER, Role.LEADER);
        circles.nameLeader(cast.cory(), table, nia, "Nia");
        opens(false);
        var amy = goes("Sparrow");
        var nias = comes(nia, true);
        nias.page.navigate(room);
        button(nias, "Go in").click();
        shows(nias, "#tools", "The door is open to everybody");
        lee.page.locator("#tools [value=lock]").click();
        shows(nias, "#tools", "The door is locked");
        shows(amy, "#here", "Nia");
        amy.page.locator("#mine [name=on]").click();
        shows(amy, "#here li:has-text('Sparrow')", "listens");
        shows(amy, "#mine", "You only listen.");
        amy.page.locator("#mine [name=on]").click();
        amy.page.locator("#here .tag:text-is('listens')").waitFor(gone());
        assertThat(amy.page.locator("#now").innerText()).doesNotContain("is gone");
        lee.page.navigate("/about");
        for (var words : List.of("Lee?", "We lost Lee.")) {
            write(amy, words);
            shows(nias, "#talk", words);
            settles(nias);
        }
        clock.forward(Duration.ofSeconds(29));
        // Whose page fetches something lives.
        amy.page.locator("#mine [name=on]").click();
        shows(amy, "#mine", "You only listen.");
        shows(nias, "#people", "listens");
        settles(nias);
        clock.forward(Duration.ofSeconds(29));
        shows(amy, "#now", "Somebody else who leads is here.");
        shows(nias, "#now", "Take over the room");
        lee.page.navigate(room);
        amy.page.locator("#now .note").waitFor(gone());
        nias.page.locator("#now .note").waitFor(gone());
    }

    @Test
    void whoever_reads_what_was_said_before_sees_that_more_has_come() {
        opens(false);
        var amy = goes("Sparrow");
        for (int line = 0; line < 8; line++) {
            write(lee, "Line " + line + "\n\n\n\nof some length.");
            shows(amy, "#talk", "Line " + line);
        }
        assertThat(amy.page.locator("#newer").isVisible()).isFalse();
        amy.page.locator("#talk").evaluate("talk => { talk.scrollTop = 0 }");
        write(lee, "The newest.");
        amy.page.locator("#newer").waitFor();
        sound(amy);
        amy.page.locator("#newer a").click();
        amy.page.locator("#newer").waitFor(hidden());
        assertThat((double) ((Number) amy.page.evaluate("document.getElementById('talk').scrollTop")).doubleValue())
                .isGreaterThan(100);
    }

    @Test
    void a_newer_page_of_theirs_takes_over_and_they_may_come_back() {
        opens(false);
        var amy = goes("Sparrow");
        amy.page.route(
                "**/room/stream**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody("event: over\ndata: elsewhere\n\n")));
        assertThat(amy.page.locator("#elsewhere").isVisible()).isFalse();
        amy.page.reload();
        amy.page.locator("#elsewhere").waitFor();
        sound(amy);
        write(lee, "Said there.");
        settles(amy);
        settles(amy);
        assertThat(amy.text()).doesNotContain("Said there.");
        amy.page.unroute("**/room/stream**");
        button(amy, "Come back here").click();
        shows(amy, "#talk", "Said there.");
        assertThat(amy.page.locator("#elsewhere").isVisible()).isFalse();
    }

    @Test
    void a_few_minutes_before_the_room_closes_by_itself_it_says_so() {
        opens(false);
        assertThat(lee.page.locator("#closes").isVisible()).isFalse();
        clock.set(IN_SESSION.plus(Duration.ofMinutes(66)));
        signIn(lee, leader, Method.PASSKEY);
        lee.page.reload();
        bottom(lee);
        lee.page.locator("#closes").waitFor();
        assertThat(inView(lee, "#closes")).isTrue();
        assertThat(lee.page.locator("#closes").innerText()).contains("8:30");
    }

    private Visitor comes(PersonId person, boolean wide) {
        var visitor = browserOf(person, wide ? wide("en-US") : Chromium.phone("en-US"));
        all.add(visitor);
        return visitor;
    }

    private void opens(boolean waiting) {
        lee.page.navigate(room);
        if (waiting) {
            lee.page.locator("[name=waits]").check();
        }
        button(lee, "Open it and go in").click();
        shows(lee, "#now", "The floor is free.");
    }

    private Visitor goes(String name) {
        var visitor = waits(name);
        visitor.page.locator("#turn-raise").waitFor();
        return visitor;
    }

    private Visitor waits(String name) {
        var person = member(name);
        known.put(name, person);
        var visitor = comes(person, false);
        visitor.page.navigate(room);
        button(visitor, "Go in").click();
        visitor.page.waitForLoadState();
        return visitor;
    }

    private void show(Visitor who, String words) {
        unfold(who, "#tool-show");
        who.page.locator("#show").fill(words);
        who.page.locator("#tool-show .btn.main").click();
    }

    /// What comes back takes its time.
    private static void slowly(Visitor visitor, String address) {
        visitor.page.route(address, route -> {
            var answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            visitor.page.waitForTimeout(1_500);
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
    }

    private static String at(String name) {
        return "#people li:has(b:text-is('" + name + "'))";
    }

    private static void bottom(Visitor visitor) {
        visitor.page.evaluate("scrollTo(0, document.body.scrollHeight)");
    }

    private static double scrolled(Visitor visitor) {
        return ((Number) visitor.page.evaluate("scrollY")).doubleValue();
    }

    /// Longer than it takes until a part of the page is put in the place of an old one.
    private static void settles(Visitor visitor) {
        visitor.page.waitForTimeout(1_200);
    }

    private static String held(Visitor visitor) {
        return (String)
                visitor.page.evaluate(
                        "document.activeElement.localName + (document.activeElement.id ? '#' + document.activeElement.id : '')");
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static Locator.WaitForOptions there() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
