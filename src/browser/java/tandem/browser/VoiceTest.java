package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
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

    /// Keeps the connections that the page makes, what comes to it from other browsers, and what happens to both, with
    /// the time.
    private static final String WATCH = """
            {
                window.ways = []; window.signals = []; window.lines = []; window.story = [];
                const tell = (...words) => window.story.push(new Date().toISOString().slice(14, 23) + ' ' + words.join(' '));
                const first = body => body.split('\\n')[0];
                window.RTCPeerConnection = class extends RTCPeerConnection {
                    constructor(...all) {
                        super(...all);
                        const number = window.ways.push(this);
                        tell('way', number);
                        for (const [name, state] of [['connectionstatechange', 'connectionState'],
                                ['icegatheringstatechange', 'iceGatheringState'], ['iceconnectionstatechange', 'iceConnectionState']])
                            this.addEventListener(name, () => tell('way', number, state, this[state]));
                        this.addEventListener('icecandidate', ({candidate}) => tell('way', number, 'at', candidate?.type));
                        this.addEventListener('icecandidateerror', each => tell('way', number, each.errorCode, each.errorText));
                    }
                };
                const {fetch} = window;
                window.fetch = (where, more) => {
                    const what = String(where).replace(/.*[/]room/, '')
                        + (/signal$/.test(where) ? ' ' + first(more.body.get('body')) + ' to ' + more.body.get('to').slice(-4) : '');
                    tell('sends', what);
                    const answer = fetch(where, more);
                    answer.then(({status}) => tell('sent', what, status), lost => tell('sent', what, lost));
                    return answer;
                };
                document.addEventListener('room-signal', ({detail: {from, body}}) => {
                    window.signals.push(body);
                    tell('hears', first(body), 'from', from.slice(-4));
                });
                window.EventSource = class extends EventSource {
                    constructor(...all) {
                        super(...all);
                        window.lines.push(this);
                        for (const name of ['open', 'error', 'here', 'room', 'mine', 'over', 'beat'])
                            this.addEventListener(name, ({data}) => tell('line', name, name === 'here' ? data
                                : name === 'room' ? data.match(/data-voices="[^"]*"/) : ''));
                    }
                };
                for (const name of ['submit', 'click', 'pagehide', 'freeze'])
                    addEventListener(name, ({target, defaultPrevented}) => tell(name, target.action ?? target.id, defaultPrevented));
                addEventListener('DOMContentLoaded', () => {
                    const voice = document.getElementById('voice');
                    if (!voice) return;
                    let before;
                    new MutationObserver(() => {
                        const now = ['own', 'heard'].map(id => document.getElementById('voice-' + id).textContent).join(' | ');
                        if (now !== before) tell('shows', before = now);
                    }).observe(voice, {childList: true, subtree: true, characterData: true});
                });
            }
            """;

    /// A line on which that a voice is off takes longer than all else. What is said to all is kept.
    private static final String SLOW_OFF = """
            () => {
                const {fetch} = window;
                window.said = [];
                window.fetch = async (where, more) => {
                    const body = more?.body?.get('to') === '' ? more.body.get('body') : '';
                    if (body) window.said.push(body);
                    if (body.startsWith('off ')) await new Promise(done => setTimeout(done, 2000));
                    return fetch(where, more);
                };
            }""";

    /// Somebody asks to hear once more, just when the first way to them knows its address and waits for others.
    private static final String ASKED_TWICE = """
            from => {
                let first = true;
                window.RTCPeerConnection = class extends RTCPeerConnection {
                    constructor(...all) {
                        super(...all);
                        if (!first) return;
                        first = false;
                        this.addEventListener('icecandidate', event => {
                            if (!event.candidate) return event.stopImmediatePropagation();
                            const detail = {from, body: 'hear 00c0ffee00c0ffee'};
                            document.dispatchEvent(new CustomEvent('room-signal', {detail}));
                        }, {once: true});
                    }
                };
            }""";

    /// A line on which the answer to what a leader does comes after the page has come anew.
    private static final String SLOW_ANSWERS = """
            () => {
                const {fetch} = window;
                window.fetch = async (where, more) => {
                    const answer = await fetch(where, more);
                    if (/now$/.test(where)) await new Promise(done => setTimeout(done, 2000));
                    return answer;
                };
            }""";

    /// A script that stays whatever the room says: it does not hear that it is over, and calls no way closed.
    private static final String STAYS = """
            window.EventSource = class extends EventSource {
                addEventListener(name, ...more) { if (name !== 'over') super.addEventListener(name, ...more) }
                set onerror(ignored) {}
            };
            RTCPeerConnection.prototype.close = () => {};
            """;

    /// Plays nothing before a tap, as some browsers do.
    private static final String SHY = """
            const play = HTMLMediaElement.prototype.play;
            HTMLMediaElement.prototype.play = function () {
                return window.tapped ? play.call(this) : Promise.reject(new DOMException('', 'NotAllowedError'))
            };
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

    /// What each page saw tells why somebody did not hear.
    @RegisterExtension
    final TestExecutionExceptionHandler why = (context, problem) -> {
        problem.addSuppressed(new AssertionError(stories()));
        throw problem;
    };

    private final Map<String, Visitor> pages = new LinkedHashMap<>();
    private Turnserver turn;
    private CircleId table;
    private String room;

    /// The relay has a clock of its own: it is the coming Tuesday, twenty minutes into the session.
    @BeforeEach
    void in_session() throws IOException {
        assumeTrue(Turnserver.there(), "Voices are tried through coturn: apt-get install coturn");
        var day = LocalDate.now(TUCSON).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        clock.set(day.atTime(LocalTime.of(19, 20)).atZone(TUCSON).toInstant());
        table = Settled.table(application);
        room = "/circles/" + table + "/sessions/" + day + "/room";
        turn = new Turnserver(relay, secret);
    }

    @AfterEach
    void nothing_left() throws IOException {
        pages.values().forEach(Visitor::close);
        if (turn != null) {
            turn.close();
        }
        TestDatabase.empty("live", "debrief", "attendance");
    }

    @Test
    void whoever_has_the_floor_is_heard_whoever_was_asked_to_listen_is_not_and_nobody_learns_an_address()
            throws Exception {
        var dark = Chromium.phone("es-US").setColorScheme(ColorScheme.DARK);
        var lee = opened();
        var amy = onPhone("amy", "Sparrow");
        var rosa = watched("rosa", browserOf(member("Rosa"), dark));
        shows(lee, "#now", "The floor is free.");
        goIn(amy, "Go in");
        goIn(rosa, "Entrar");
        shows(rosa, "#voice-own", "Tu voz está apagada.");
        hides(rosa, "#voice-speak");
        hides(amy, "#voice-speak");
        rosa.page.locator("#voice-hear").press("Enter");
        shows(rosa, "#voice-heard", "Ahora nadie más tiene la voz encendida.");
        hides(rosa, "#voice-strip");

        amy.page.locator("#turn-raise").click();
        amy.page.locator("#voice-speak").waitFor();
        amy.page.locator("#voice-speak").press("Enter");
        shows(amy, "#voice-own", "Your voice is on. One person hears you.");
        shows(rosa, "#voice-heard", "Oyes la sala.");
        grows(rosa);
        amy.page.locator("#words").focus();
        assertThat(inSight(amy, "#voice-strip")).isTrue();
        shows(amy, "#voice-strip", "Your microphone is on.");
        sound(amy);
        sound(rosa);
        picture(amy.page, "voice-on");
        picture(rosa.page, "voice-heard-es-dark");

        assertThat(tries(rosa, amy, "offer" + OFFER)).as("it is not her turn").isEqualTo(409);
        assertThat(tries(amy, rosa, "offer" + OFFER.replace("relay", "host"))).isEqualTo(400);

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
        shows(lee, "#voice-own", "This page may not use the microphone. To allow it");
        lee.page.evaluate(
                "() => { navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', 'NotFoundError') } }");
        lee.page.locator("#voice-speak").click();
        shows(lee, "#voice-own", "There is no microphone on this device");
        assertThat(lee.complaints).isEmpty();
        assertThat(turn.said())
                .as("what the relay knows")
                .contains("relay 127.0.0.1")
                .doesNotContain("Sparrow", "Rosa");
    }

    @Test
    void whoever_was_asked_to_leave_or_is_not_here_hears_nothing_more_whatever_their_script_does() throws Exception {
        var lee = opened();
        var amy = onPhone("amy", "Sparrow");
        var rosa = onPhone("rosa", "Rosa");
        var fern = onPhone("fern", "Fern");
        rosa.page.addInitScript(STAYS);
        for (var each : List.of(amy, rosa, fern)) {
            goIn(each, "Go in");
        }
        amy.page.locator("#turn-raise").click();
        amy.page.locator("#voice-speak").click();
        shows(amy, "#voice-own", "Your voice is on. Nobody hears it yet.");
        rosa.page.locator("#voice-hear").click();
        fern.page.locator("#voice-hear").click();
        shows(amy, "#voice-own", "Your voice is on. 2 people hear you.");
        grows(rosa);
        grows(fern);

        about(lee, "Rosa", "remove");
        shows(amy, "#voice-own", "Your voice is on. One person hears you.");
        staysSilent(rosa);
        grows(fern);

        fern.page.evaluate("() => window.lines.forEach(each => each.close())");
        for (int waits = 0; waits < 40 && text(amy, "#voice-own").contains("One person"); waits++) {
            amy.page.waitForTimeout(500);
            clock.forward(Duration.ofSeconds(2));
        }
        shows(amy, "#voice-own", "Your voice is on. Nobody hears it yet.");
        staysSilent(fern);
        assertThat(turn.said()).as("a control: it went through the relay").contains("relay 127.0.0.1");
    }

    @Test
    void whoever_comes_late_learns_of_a_voice_and_a_way_that_fails_is_tried_anew() throws Exception {
        var lee = opened();
        var amy = onPhone("amy", "Sparrow");
        var rosa = onPhone("rosa", "Rosa");
        goIn(amy, "Go in");
        amy.page.locator("#turn-raise").click();
        shows(lee, "#now", "Sparrow has the floor.");
        lee.page.evaluate(SLOW_ANSWERS);
        silence(lee);
        shows(amy, "#voice-turn", "When the silence is over, you can turn your voice on.");
        rosa.page.addInitScript(SHY);
        goIn(rosa, "Go in");
        // The silence ends by the clock, and nobody is told of it.
        fiveMinutes(lee, amy, rosa);
        for (var each : List.of(lee, amy, rosa)) {
            each.page.evaluate(
                    "() => document.querySelectorAll('#now [data-left]').forEach(each => { each.dataset.left = 0 })");
        }
        amy.page.locator("#voice-speak").click();
        shows(amy, "#voice-own", "Your voice is on. Nobody hears it yet.");
        shows(rosa, "#voice-strip", "Somebody’s voice is on.");
        picture(rosa.page, "voice-news");
        sound(rosa);
        var relays = new AtomicInteger();
        rosa.page.route("**/room/relay", route -> {
            relays.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(503));
        });
        rosa.page.locator("#voice-strip-do").click();
        hides(rosa, "#voice-strip");
        shows(rosa, "#voice-heard", "The voice does not get through on this line.");
        assertThat(relays.get()).as("asked anew for each try").isGreaterThan(2);
        rosa.page.unroute("**/room/relay");
        button(rosa, "Try again").click();
        shows(rosa, "#voice-heard", "Your browser waits for one more tap");
        rosa.page.evaluate("() => { window.tapped = true }");
        button(rosa, "Let it sound").click();
        shows(rosa, "#voice-heard", "You hear the room.");
        grows(rosa);

        silence(lee);
        shows(amy, "#voice-own", "All are quiet together, so your voice is off.");
        lee.page
                .locator("#tool-silence [value=sound]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        lee.page.locator("#tool-silence [value=sound]").evaluate("button => button.click()");
        amy.page.locator("#voice-speak").waitFor();
        shows(amy, "#voice-own", "Your voice is off. Nobody hears you.");
        amy.page.locator("#voice-speak").click();
        shows(amy, "#voice-own", "Your voice is on. One person hears you.");

        turn.stop();
        shows(amy, "#voice-own", "Your voice is on. Nobody hears it yet.");
        shows(rosa, "#voice-heard", "Your line is weak");
        button(rosa, "Stop hearing").click();
        amy.page.evaluate("() => { window.lines.forEach(each => each.close()) }");
        shows(amy, "#voice-own", "Your line dropped, and we cannot tell who hears you.");
        shows(amy, "#voice-own", "Your line dropped, so your voice is off.");
        hides(amy, "#voice-strip");
    }

    @Test
    void a_browser_that_carries_no_voices_says_so_and_goes_on_in_writing() {
        var lee = opened();
        var rosa = onPhone("rosa", "Rosa");
        rosa.page.addInitScript("delete window.RTCPeerConnection");
        rosa.page.navigate(room);
        button(rosa, "Go in").click();
        shows(rosa, "#voice", "This browser cannot carry voices. You can read and write.");
        lee.page.locator("#voice-speak").click();
        shows(lee, "#voice-own", "Your voice is on. Nobody hears it yet.");
        rosa.page.locator("#words").fill("I read along.");
        button(rosa, "Say it").click();
        shows(lee, "#talk", "I read along.");
        hides(rosa, "#voice-strip");
        assertThat(rosa.complaints).isEmpty();
    }

    @Test
    void the_microphone_is_off_when_the_room_is_over_also_where_words_were_never_said() {
        var lee = opened();
        var amy = onPhone("amy", "Sparrow");
        goIn(amy, "Go in");
        shows(lee, "#count", "2");
        amy.page.locator("#turn-raise").click();
        amy.page.locator("#voice-speak").click();
        lee.page.locator("#voice-hear").click();
        shows(amy, "#voice-own", "Your voice is on. One person hears you.");
        amy.page.evaluate("() => { window.mine = window.ways[0].getSenders()[0].track }");
        assertThat(amy.page.evaluate("() => window.mine.readyState")).isEqualTo("live");
        amy.page.locator("#to").selectOption("leaders");
        amy.page.locator("#words").fill("A word for Lee.");
        button(amy, "Say it").click();
        shows(amy, "#mine li", "A word for Lee.");
        amy.page.locator("#words").fill("I was about to say");
        amy.page.locator("#mine li").evaluate("word => word.scrollIntoView({block: 'center'})");
        RoomBrowserTest.unfold(lee, "#tool-end");
        button(lee, "End it for everybody").click();
        shows(amy, "main", "This room is over");
        assertThat(amy.page.locator("#unsent-0").inputValue()).isEqualTo("I was about to say");
        amy.page.waitForFunction("() => window.mine.readyState === 'ended'");
        assertThat(amy.complaints).noneMatch(complaint -> complaint.contains("TypeError"));
    }

    @Test
    void whoever_asks_twice_to_hear_is_told_of_one_way() {
        var lee = opened();
        var rosa = onPhone("rosa", "Rosa");
        goIn(rosa, "Go in");
        shows(lee, "#count", "2");
        rosa.page.locator("#voice-hear").click();
        lee.page.waitForFunction("() => window.signals.some(each => each.startsWith('hear '))");
        lee.page.evaluate(ASKED_TWICE, seat(rosa));
        lee.page.locator("#voice-speak").click();
        shows(lee, "#voice-own", "Your voice is on. One person hears you.");
        shows(rosa, "#voice-heard", "You hear the room.");
        grows(rosa);
        assertThat(signals(rosa)).filteredOn(each -> each.startsWith("offer ")).hasSize(1);
    }

    @Test
    void nothing_that_is_late_puts_a_voice_off() {
        var lee = opened();
        var rosa = onPhone("rosa", "Rosa");
        goIn(rosa, "Go in");
        rosa.page.locator("#voice-hear").click();
        lee.page.locator("#voice-speak").click();
        shows(lee, "#voice-own", "Your voice is on. One person hears you.");

        lee.page.evaluate(SLOW_OFF);
        lee.page.locator("#voice-speak").click();
        lee.page.locator("#voice-speak").click();
        lee.page.waitForFunction("() => window.said.some(each => each.startsWith('on '))");
        var said = said(lee);
        rosa.page.waitForFunction("all => all.every(each => window.signals.includes(each))", said);
        assertThat(signals(rosa).stream().filter(said::contains).toList())
                .as("an “off” that is slow is not overtaken by the “on” after it")
                .isEqualTo(said)
                .hasSizeGreaterThan(1);
        shows(rosa, "#voice-heard", "You hear the room.");
        grows(rosa);
        shows(lee, "#voice-own", "Your voice is on. One person hears you.");

        assertThat(silent(lee, 10)).isEqualTo("Your voice is on. One person hears you.");
        assertThat(silent(lee, 13)).isEqualTo("Your line dropped, and we cannot tell who hears you.");
        assertThat(silent(lee, 0)).isEqualTo("Your voice is on. One person hears you.");
        assertThat(silent(lee, 21)).startsWith("Your line dropped, so your voice is off.");
    }

    /// What somebody said to all since that is kept.
    @SuppressWarnings("unchecked")
    private static List<String> said(Visitor visitor) {
        return (List<String>) visitor.page.evaluate("() => window.said");
    }

    /// What a page says where its line has said nothing for so long.
    private static String silent(Visitor visitor, int seconds) {
        return (String) visitor.page.evaluate("""
                async seconds => {
                    const line = performance.getEntriesByType('resource').find(({name}) => /[/]line[^/]*[.]js/.test(name));
                    const {life} = await import(line.name);
                    life.at = performance.now() - seconds * 1000;
                    document.dispatchEvent(new Event('room-here'));
                    return document.getElementById('voice-own').textContent;
                }""", seconds);
    }

    private void fiveMinutes(Visitor... all) {
        for (int parts = 0; parts < 12; parts++) {
            pass(25, all);
        }
    }

    private static void silence(Visitor leader) {
        // The page moves as the room does: the press does not depend on where the button is this moment, nor on which.
        leader.page
                .locator("#silence-form")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        leader.page.evaluate("document.querySelector('#silence-form .btn.main').click()");
        leader.page.locator("#now [data-left]").waitFor();
    }

    private static void staysSilent(Visitor visitor) {
        visitor.page.waitForTimeout(1_000);
        double before = received(visitor);
        visitor.page.waitForTimeout(1_500);
        assertThat(received(visitor)).isEqualTo(before);
    }

    /// All that has come in, by whatever way.
    private static double received(Visitor visitor) {
        return ((Number) visitor.page.evaluate("""
                async () => {
                    let all = 0;
                    for (const way of window.ways)
                        for (const each of (await way.getStats()).values())
                            if (each.type === 'inbound-rtp') all += each.packetsReceived ?? 0;
                    return all;
                }""")).doubleValue();
    }

    private static String text(Visitor visitor, String where) {
        return visitor.page.locator(where).innerText();
    }

    private static String seat(Visitor visitor) {
        return visitor.page.locator(".room").getAttribute("data-seat");
    }

    private static boolean inSight(Visitor visitor, String where) {
        return (boolean) visitor.page.locator(where).evaluate("""
                part => {
                    const {top, bottom, height, left, width} = part.getBoundingClientRect();
                    return height > 0 && top >= 0 && bottom <= innerHeight
                        && part.contains(document.elementFromPoint(left + width / 2, top + height / 2));
                }""");
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
        var whom = seat(to);
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

    private String stories() {
        return pages.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().complaints + "\n  " + story(each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String story(Visitor visitor) {
        return visitor.page
                .evaluate(
                        "() => [...window.story ?? [], ...(window.ways ?? []).map(each => each.connectionState)].join('\\n  ')")
                .toString();
    }

    private Visitor watched(String name, Visitor visitor) {
        pages.put(name, visitor);
        visitor.page.addInitScript(WATCH);
        return visitor;
    }

    /// Whoever leads has opened the room.
    private Visitor opened() {
        var leader = people.idsWith(Actor.SYSTEM, Role.LEADER).getFirst();
        var lee = watched("lee", browserOf(leader, wide("en-US")));
        lee.page.navigate(room);
        button(lee, "Open it and go in").click();
        return lee;
    }

    private Visitor onPhone(String key, String name) {
        return watched(key, browserOf(member(name), Chromium.phone("en-US")));
    }

    private void goIn(Visitor visitor, String name) {
        visitor.page.navigate(room);
        button(visitor, name).click();
        visitor.page.locator("#voice-hear").waitFor();
    }

    private static void about(Visitor leader, String name, String act) {
        var row = "#people li:has(b:text-is('" + name + "'))";
        RoomBrowserTest.unfold(leader, row + " details[id^=do-]");
        if (act.equals("remove")) {
            RoomBrowserTest.unfold(leader, row + " details[id^=leave-]");
        }
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
                .waitFor(new Locator.WaitForOptions().setTimeout(40_000));
    }

    private static void hides(Visitor visitor, String where) {
        visitor.page.locator(where).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static void sound(Visitor visitor) {
        assertThat(Axe.findings(visitor.page)).isEmpty();
        assertThat(Ruler.findings(visitor.page)).isEmpty();
    }
}
