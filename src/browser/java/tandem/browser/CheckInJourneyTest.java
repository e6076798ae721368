package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.checkins.CheckIn;
import tandem.checkins.CheckIns;
import tandem.joining.Invitations;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.wall.Role;

/// Check-ins on a phone: with and without a connection, signed in and not any more, one's own and somebody else's.
class CheckInJourneyTest extends BrowserTest {
    private static final String WAITING = """
            async () => {
              const db = await new Promise(done => { const asked = indexedDB.open('check-ins', 1);
                asked.onupgradeneeded = () => asked.result.createObjectStore('waiting', {keyPath: 'id'});
                asked.onsuccess = () => done(asked.result) })
              const rows = await new Promise(done => {
                const asked = db.transaction('waiting').objectStore('waiting').getAll()
                asked.onsuccess = () => done(asked.result) })
              db.close()
              return JSON.stringify([rows, {...localStorage}])
            }""";

    @Autowired
    Cast cast;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Invitations invitations;

    private PersonId amy;

    @BeforeEach
    void people() {
        TestDatabase.empty("people", "signin", "checkins", "joining", "greeting");
        amy = cast.amy();
    }

    @Test
    void a_hard_night_without_a_connection_is_kept_sealed_and_arrives_once() {
        var narrow = Chromium.phone("en-US").setViewportSize(320, 640).setColorScheme(ColorScheme.DARK);
        try (var phone = browserOf(amy, narrow)) {
            var page = phone.page;
            phone.context.clock().setFixedTime(clock.instant().toEpochMilli());
            page.navigate("/check-in");
            ready(page);
            look(phone, "the form");
            phone.context.setOffline(true);
            page.navigate("/check-in");
            assertThat(phone.text()).contains("Without a connection", "It goes to whoever signed in last");
            fill(phone, "The longest night");
            save(phone);
            page.locator("#kept").waitFor();
            assertThat(phone.text()).contains("Not even this phone can read it now", "988");
            assertThat((String) page.evaluate(WAITING)).contains("sealed").doesNotContain("longest", "craving");
            page.navigate("/check-in/mine");
            assertThat(phone.text()).contains("988", "Check in without a connection");
            phone.context.setOffline(false);
            page.navigate("/today");
            page.getByText("The check-in from this phone has arrived").waitFor();
            page.navigate("/check-in/mine");
            assertThat(phone.text()).contains("The longest night", "pull 9");
            look(phone, "the week");
            page.locator("main h3 a").first().click();
            look(phone, "the entry");
            assertThat(notes(amy)).containsExactly("The longest night");
            assertThat((String) page.evaluate(WAITING)).startsWith("[[],");
            assertThat(phone.complaints).allMatch(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
        }
        withoutScript();
        onASharedPhone();
    }

    private void withoutScript() {
        try (var plain = browserOf(amy, Chromium.phone("es-US").setJavaScriptEnabled(false))) {
            plain.page.navigate("/check-in");
            fill(plain, "Sin guion");
            save(plain);
            assertThat(plain.text()).contains("Gracias por darte este minuto.", "Sin guion");
            assertThat(notes(amy)).containsExactlyInAnyOrder("The longest night", "Sin guion");
        }
    }

    private void onASharedPhone() {
        try (var phone = visitor(Chromium.phone("en-US"))) {
            share(phone, amy);
            phone.page.navigate("/check-in");
            assertThat(phone.text()).contains("nothing is kept on it");
            phone.page.waitForFunction("() => localStorage.getItem('check-in-own') === 'shared'");
            fill(phone, "Only here");
            phone.context.setOffline(true);
            save(phone);
            phone.page.getByText("this phone keeps nothing").waitFor();
            assertThat((String) phone.page.evaluate(WAITING)).startsWith("[[],").doesNotContain("check-in-key");
            assertThat(phone.page.locator("#note").inputValue()).isEqualTo("Only here");
        }
    }

    @Test
    void what_waits_is_for_the_same_person_alone_who_decides_when_signing_out() {
        var bo = cast.bo();
        try (var phone = browserOf(amy, Chromium.phone("en-US"))) {
            var page = phone.page;
            page.navigate("/check-in");
            ready(page);
            phone.context.clearCookies();
            fill(phone, "After the session was over");
            save(phone);
            page.getByText("Sign in, and it is sent").waitFor();
            signIn(phone, bo, Method.PASSKEY);
            page.navigate("/check-in/mine");
            page.waitForFunction(
                    "own => localStorage.getItem('check-in-own') === document.documentElement.dataset.own");
            assertThat(phone.text()).doesNotContain("has arrived", "After the session");
            page.locator(".foot [formaction='/sign-out']").click();
            page.waitForURL("**/sign-out");
            assertThat((String) page.evaluate(WAITING)).contains("sealed").doesNotContain("check-in-key");
            signIn(phone, amy, Method.PASSKEY);
            page.navigate("/today");
            page.getByText("has arrived").waitFor();
            assertThat(notes(amy)).containsExactly("After the session was over");
            assertThat(notes(bo)).isEmpty();
            decides(phone);
        }
    }

    private void decides(Visitor phone) {
        var page = phone.page;
        page.navigate("/check-in");
        ready(page);
        fill(phone, "Thrown away");
        phone.context.route("**/check-in/sealed", route -> route.abort());
        phone.context.setOffline(true);
        save(phone);
        page.locator("#kept").waitFor();
        phone.context.setOffline(false);
        page.navigate("/today");
        page.locator(".foot [formaction='/sign-out']").click();
        page.waitForURL("**/check-in/waiting");
        look(phone, "something waits");
        button(phone, "Sign out and throw it away").click();
        page.waitForURL("**/sign-out");
        assertThat((String) page.evaluate(WAITING)).isEqualTo("[[],{}]");
        assertThat(notes(amy)).containsExactly("After the session was over");
    }

    @Test
    void what_was_kept_when_signing_out_is_named_and_sent_from_a_phone_that_is_shared_by_now() {
        try (var phone = browserOf(amy, Chromium.phone("en-US").setViewportSize(320, 640))) {
            var page = phone.page;
            page.navigate("/sign-in");
            assertThat(phone.text()).doesNotContain("waits on this phone");
            page.navigate("/check-in");
            ready(page);
            fill(phone, "Kept for later");
            phone.context.route("**/check-in/sealed", route -> route.abort());
            phone.context.setOffline(true);
            save(phone);
            page.locator("#kept").waitFor();
            phone.context.setOffline(false);
            page.navigate("/check-in/waiting");
            button(phone, "Sign out and keep it").click();
            page.getByText("A check-in of yours stays here, sealed").waitFor();
            look(phone, "signed out and kept");
            page.navigate("/sign-in");
            page.getByText("A check-in waits on this phone").waitFor();
            look(phone, "signing in while something waits");
            phone.context.unroute("**/check-in/sealed");
            onlyTheirs(phone);
        }
    }

    private void onlyTheirs(Visitor phone) {
        var bo = cast.bo();
        share(phone, bo);
        phone.page.waitForResponse("**/check-in/sealed", () -> phone.page.navigate("/today"));
        assertThat(phone.text()).doesNotContain("has arrived");
        phone.page.locator(".foot [formaction='/sign-out']").click();
        phone.page.waitForURL("**/sign-out");
        assertThat(phone.text()).contains("Nothing of yours is kept").doesNotContain("sealed");
        share(phone, amy);
        phone.page.navigate("/today");
        phone.page.getByText("has arrived").waitFor();
        assertThat(notes(amy)).containsExactly("Kept for later");
        assertThat(notes(bo)).isEmpty();
        assertThat((String) phone.page.evaluate(WAITING)).startsWith("[[],").doesNotContain("check-in-key");
        nothingWaits(phone);
    }

    /// Whoever asks to keep what is no longer there is not told that it stays.
    private void nothingWaits(Visitor phone) {
        phone.page.navigate("/check-in/waiting");
        button(phone, "Sign out and keep it").click();
        phone.page.waitForURL("**/sign-out");
        assertThat(phone.text()).contains("Nothing of yours is kept").doesNotContain("sealed");
    }

    private static void ready(Page page) {
        page.waitForFunction("() => localStorage.getItem('check-in-key')");
        page.waitForFunction(WORKER);
    }

    private void share(Visitor phone, PersonId person) {
        var cookie = sessions.open(person, SessionKind.SHARED, Method.PASSKEY, "unknown")
                .split("[=;]");
        phone.context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address())));
    }

    /// From the code on the paper to the first check-in, at the speed of a slow 3G line (400 kbit/s, two seconds of
    /// delay a
    /// request), with nothing kept from before. Without the worker, whose requests the browser would not slow down.
    @Test
    @EnabledIfSystemProperty(named = "tandem.proofs", matches = "yes")
    void a_first_check_in_is_made_within_three_minutes_of_joining_on_a_slow_line() {
        cast.gil();
        var wish = new Invitations.Wish(Ids.next(), Role.MEMBER, null, "", Duration.ofDays(1));
        var code = invitations.invite(cast.cory(), wish);
        try (var sky = visitor(
                Chromium.phone("en-US").setViewportSize(360, 640).setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
            slow(sky);
            sky.page.setDefaultTimeout(60_000);
            long began = System.nanoTime();
            sky.page.navigate("/join");
            sky.page.locator("#code").fill(code);
            next(sky);
            sky.page.locator("input[name=adult]").check();
            sky.page.locator("input[name=agree]").check();
            next(sky);
            sky.page.locator("#name").fill("Sky");
            next(sky);
            sky.page.locator("input[name=phone][value=own]").check();
            next(sky);
            sky.page.waitForURL("**/welcome/keep");
            long joined = System.nanoTime();
            sky.page.getByText("Make my first check-in").click();
            sky.page.locator("[name=craving][value='4']").check(new Locator.CheckOptions().setForce(true));
            sky.page.locator("main button.tall").first().click();
            sky.page.getByText("Thank you for checking in.").waitFor();
            var took = Duration.ofNanos(System.nanoTime() - joined);
            System.out.println("First check-in " + took.toMillis() + " ms after joining, "
                    + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms after the code was opened");
            assertThat(took).isLessThan(Duration.ofMinutes(3));
        }
    }

    private static void slow(Visitor visitor) {
        var line = visitor.context.newCDPSession(visitor.page);
        line.send("Network.enable");
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 2000);
        conditions.addProperty("downloadThroughput", 50_000);
        conditions.addProperty("uploadThroughput", 50_000);
        line.send("Network.emulateNetworkConditions", conditions);
    }

    private static void next(Visitor visitor) {
        arrive(visitor, () -> visitor.page.locator("main .btn.main").first().click());
    }

    private static void fill(Visitor phone, String note) {
        phone.page.locator("label:has([name=craving][value='9'])").click();
        phone.page.locator("details:has(#note) > summary").click();
        phone.page.locator("#note").fill(note);
    }

    private static void save(Visitor phone) {
        phone.page.locator("main button.tall").last().click();
    }

    private void look(Visitor phone, String what) {
        phone.page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })");
        assertThat(Axe.findings(phone.page)).as(what).isEmpty();
        assertThat(Ruler.findings(phone.page)).as(what).isEmpty();
        picture(phone.page, "check-in-" + what.replace(' ', '-'));
    }

    private List<String> notes(PersonId person) {
        return checkIns.of(person, LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1)).stream()
                .map(CheckIn::said)
                .map(said -> said.note())
                .toList();
    }
}
