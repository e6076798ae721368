package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// Three people hear each other in a room, with microphones that beep, through coturn and through nothing else.
class VoiceTest extends BrowserTest {
    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");
    private static final String OFFER = " 00c0ffee00c0ffee\nufrag abcd\npwd abcdefghijklmnopqrstuvwx\nprint "
            + "AB:".repeat(31) + "CD\nmid 0\nopus 111\nrelay 41820415 127.0.0.1 49160";

    /// Keeps the connections that the page makes, and what comes to it from other browsers.
    private static final String WATCH = """
            window.ways = []; window.signals = [];
            window.RTCPeerConnection = class extends RTCPeerConnection {
                constructor(...all) { super(...all); window.ways.push(this) }
            };
            document.addEventListener('room-signal', event => window.signals.push(event.detail.body));
            """;

    /// All the sound that has come in over connections that stand.
    private static final String ENERGY = """
            async () => {
                let all = 0;
                for (const way of window.ways.filter(each => each.connectionState === 'connected'))
                    for (const each of (await way.getStats()).values())
                        if (each.type === 'inbound-rtp') all += each.totalAudioEnergy ?? 0;
                return all;
            }""";

    /// What kinds of addresses the browser knows of itself and of others, and what it would show of itself.
    private static final String KINDS = """
            async () => {
                const kinds = new Set();
                for (const way of window.ways) {
                    for (const each of (await way.getStats()).values())
                        if (/-candidate$/.test(each.type)) kinds.add(each.candidateType);
                    for (const sdp of [way.localDescription?.sdp ?? '', way.remoteDescription?.sdp ?? ''])
                        for (const [, kind] of sdp.matchAll(/ typ (\\w+)/g)) kinds.add(kind);
                }
                return [...kinds];
            }""";

    @Autowired
    Cast cast;

    @Autowired
    Circles circles;

    @Autowired
    People people;

    @Value("${tandem.turn.url}")
    String relay;

    @Value("${tandem.turn.secret}")
    String secret;

    private CircleId table;
    private String room;

    /// The relay has a clock of its own: it is the coming Tuesday, twenty minutes into the session.
    @BeforeEach
    void in_session() {
        assumeTrue(Turnserver.there(), "Voices are tried through coturn: apt-get install coturn");
        var day = LocalDate.now(TUCSON).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        clock.set(day.atTime(LocalTime.of(19, 20)).atZone(TUCSON).toInstant());
        table = Settled.table(application);
        room = "/circles/" + table + "/sessions/" + day + "/room";
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("live", "debrief", "attendance");
    }

    @Test
    void whoever_has_the_floor_is_heard_whoever_was_asked_to_listen_is_not_and_nobody_learns_an_address()
            throws Exception {
        var leader = people.idsWith(Actor.SYSTEM, Role.LEADER).getFirst();
        var dark = Chromium.phone("es-US").setColorScheme(ColorScheme.DARK);
        try (var turn = new Turnserver(relay, secret);
                var lee = watched(browserOf(leader, wide("en-US")));
                var amy = watched(browserOf(member("Sparrow"), Chromium.phone("en-US")));
                var rosa = watched(browserOf(member("Rosa"), dark))) {
            lee.page.navigate(room);
            button(lee, "Open it and go in").click();
            shows(lee, "#now", "The floor is free.");
            goIn(amy, "Go in");
            goIn(rosa, "Entrar");
            shows(rosa, "#voice-own", "Tu voz está apagada.");
            hides(rosa, "#voice-speak");
            hides(amy, "#voice-speak");
            rosa.page.locator("#voice-hear").press("Enter");
            shows(rosa, "#voice-heard", "Ahora nadie más tiene la voz encendida.");

            amy.page.locator("#turn-raise").click();
            amy.page.locator("#voice-speak").waitFor();
            amy.page.locator("#voice-speak").press("Enter");
            shows(amy, "#voice-own", "Your voice is on.");
            shows(rosa, "#voice-heard", "Oyes la sala.");
            grows(rosa);
            sound(amy);
            sound(rosa);
            picture(amy.page, "voice-on");
            picture(rosa.page, "voice-heard-es-dark");

            assertThat(tries(rosa, amy, "offer" + OFFER))
                    .as("it is not her turn")
                    .isEqualTo(409);
            assertThat(tries(amy, rosa, "offer" + OFFER.replace("relay", "host")))
                    .isEqualTo(400);

            lee.page.locator("#voice-speak").click();
            shows(lee, "#voice-own", "Your voice is on.");
            shows(lee, "#voice-heard", "You hear the room.");
            grows(lee);
            lee.page.locator("#voice-speak").click();
            shows(lee, "#voice-own", "Your voice is off.");
            checkAddresses(List.of(lee, amy, rosa));

            about(lee, "Sparrow", "mute");
            shows(amy, "#voice-own", "It is no longer your turn");
            hides(amy, "#voice-speak");
            shows(rosa, "#voice-heard", "Ahora nadie más tiene la voz encendida.");
            assertThat(tries(amy, rosa, "offer" + OFFER))
                    .as("she was asked to listen")
                    .isEqualTo(409);
            assertThat(rosa.page.evaluate("() => window.ways.every(each => each.connectionState === 'closed')"))
                    .isEqualTo(true);
            assertThat(energy(rosa)).isZero();

            amy.page.navigate(room.replace("/room", ""));
            assertThat(amy.page.evaluate(
                            "() => navigator.mediaDevices.getUserMedia({audio: true}).then(() => 'let', e => e.name)"))
                    .as("another page")
                    .isEqualTo("NotAllowedError");

            lee.page.locator("#voice-speak").click();
            shows(rosa, "#voice-heard", "Oyes la sala.");
            grows(rosa);
            lee.page.locator("#voice-speak").click();
            shows(lee, "#voice-own", "Your voice is off.");
            checkAddresses(List.of(lee, rosa));
            lee.page.evaluate(
                    "() => { navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', 'NotAllowedError') } }");
            lee.page.locator("#voice-speak").click();
            shows(lee, "#voice-own", "The microphone stayed off. You can write");
            assertThat(lee.complaints).isEmpty();
            assertThat(turn.said())
                    .as("what the relay knows")
                    .contains("relay 127.0.0.1")
                    .doesNotContain("Sparrow", "Rosa");
        }
    }

    /// In all that came to any of them, no address but the relay's; and no browser knows another kind.
    private static void checkAddresses(List<Visitor> all) throws SocketException {
        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                .toList();
        var bodies = all.stream().flatMap(each -> signals(each).stream()).toList();
        assertThat(bodies).anyMatch(body -> body.contains("\nrelay "));
        assertThat(bodies).allSatisfy(body -> {
            assertThat(body).matches("[a-z]+ [0-9a-f]{16}(\n(ufrag|pwd|print|mid|opus|ssrc|relay) .*)*");
            assertThat(body).doesNotContain("candidate", "host", "srflx", "prflx", "raddr");
            others.forEach(address -> assertThat(body).doesNotContain(address));
            body.lines()
                    .filter(line -> line.startsWith("relay "))
                    .forEach(line -> assertThat(line).matches("relay \\d+ 127\\.0\\.0\\.1 \\d+"));
        });
        for (var each : all) {
            var kinds = (List<?>) each.page.evaluate(KINDS);
            assertThat(kinds).as(kinds.toString()).isEqualTo(List.of("relay"));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> signals(Visitor visitor) {
        return (List<String>) visitor.page.evaluate("() => window.signals");
    }

    /// How the server answers to what one browser would say to another.
    private static int tries(Visitor from, Visitor to, String body) {
        var whom = to.page.locator(".room").getAttribute("data-seat");
        return (int) from.page.evaluate("""
                async ([to, body]) => {
                    const token = document.querySelector('#write [name=token]').value;
                    const room = document.querySelector('.room').dataset.room;
                    return (await fetch(room + '/signal', {method: 'POST', body: new URLSearchParams({to, body, token})})).status;
                }""", List.of(whom, body));
    }

    private static double energy(Visitor visitor) {
        return ((Number) visitor.page.evaluate(ENERGY)).doubleValue();
    }

    private static void grows(Visitor visitor) {
        double before = 0;
        for (int again = 0; again < 2; again++) {
            double now = before;
            for (int tries = 0; tries < 50 && now <= before; tries++) {
                visitor.page.waitForTimeout(150);
                now = energy(visitor);
            }
            assertThat(now).isGreaterThan(before);
            before = now;
        }
    }

    private static Visitor watched(Visitor visitor) {
        visitor.page.addInitScript(WATCH);
        return visitor;
    }

    private void goIn(Visitor visitor, String name) {
        visitor.page.navigate(room);
        button(visitor, name).click();
        visitor.page.locator("#voice-hear").waitFor();
    }

    private static void about(Visitor leader, String name, String act) {
        var row = "#people li:has(b:text-is('" + name + "'))";
        leader.page.locator(row + " summary").click();
        leader.page.locator(row + " [value=" + act + "]").click();
    }

    private PersonId member(String name) {
        var person = cast.join(name, Role.MEMBER);
        circles.join(person, table, name);
        return person;
    }

    private static void shows(Visitor visitor, String where, String words) {
        visitor.page
                .locator(where, new Page.LocatorOptions().setHasText(words))
                .first()
                .waitFor();
    }

    private static void hides(Visitor visitor, String where) {
        visitor.page.locator(where).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static void sound(Visitor visitor) {
        assertThat(Axe.findings(visitor.page)).isEmpty();
        assertThat(Ruler.findings(visitor.page)).isEmpty();
    }
}
