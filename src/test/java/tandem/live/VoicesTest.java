package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import tandem.circles.CircleCast;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.people.Blocks;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Role;

/// Who may send a voice to whom, as the server holds to it. That voices are heard: `VoiceTest`, in browsers.
@TandemTest
class VoicesTest {
    /// Tuesday, 7:10 pm in Tucson.
    private static final Instant IN_SESSION = Instant.parse("2026-03-11T02:10:00Z");

    private static final LocalDate DAY = LocalDate.parse("2026-03-10");
    private static final String N = "00c0ffee00c0ffee";
    private static final String WAY = " " + N + "\nufrag abcd\npwd abcdefghijklmnopqrstuvwx\nprint " + "AB:".repeat(31)
            + "CD\nmid 0\nopus 111\nrelay 41820415 192.0.2.9 49160";

    @Autowired
    Rooms rooms;

    @Autowired
    Blocks blocks;

    @Autowired
    Circles circles;

    @Autowired
    Cast cast;

    @Autowired
    CircleCast round;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private CircleId circle;
    private PersonId lee;
    private PersonId amy;
    private PersonId mo;
    private Browser lees;
    private Browser amys;
    private Browser mos;

    @BeforeEach
    void amy_has_the_floor() {
        TestDatabase.empty("live", "debrief", "attendance", "coverage", "circles", "safety", "people", "signin");
        clock.set(IN_SESSION);
        lee = cast.lee();
        circle = round.ledBy(lee);
        amy = member("Sparrow");
        mo = member("Mo");
        lees = cast.browser(port, lee);
        amys = cast.browser(port, amy);
        mos = cast.browser(port, mo);
        post(lees, "", Map.of("minutes", "3"));
        post(amys, "/seat", Map.of());
        post(mos, "/seat", Map.of());
        post(amys, "/turn", Map.of("do", "raise"));
        come(Map.of(lee, lees, amy, amys, mo, mos));
    }

    @AfterEach
    void all_go_home() {
        TestDatabase.empty("live", "debrief", "attendance");
    }

    @Test
    void a_voice_is_offered_by_whoever_has_the_floor_and_who_leads_and_taken_by_anybody_in_the_room() {
        assertThat(signal(amys, null, "on " + N)).isEqualTo(204);
        assertThat(signal(amys, mo, "offer" + WAY)).isEqualTo(204);
        assertThat(signal(lees, mo, "offer" + WAY)).isEqualTo(204);
        assertThat(signal(mos, amy, "hear " + N)).isEqualTo(204);
        assertThat(signal(mos, lee, "answer" + WAY)).isEqualTo(204);
        assertThat(signal(mos, null, "on " + N)).as("not his turn").isEqualTo(409);
        assertThat(signal(mos, amy, "offer" + WAY)).isEqualTo(409);
        assertThat(signal(amys, mo, "hear " + N)).as("he has no voice to hear").isEqualTo(409);
        assertThat(signal(amys, mo, "offer" + WAY.replace("relay", "host"))).isEqualTo(400);
        var outside = cast.browser(port, cast.bo());
        assertThat(signal(outside, amy, "hear " + N)).isEqualTo(404);
        assertThat(outside.get(path() + "/relay").statusCode()).isEqualTo(404);
    }

    @Test
    void when_the_floor_moves_on_or_all_are_quiet_or_a_leader_asks_to_listen_the_voice_goes() {
        assertThat(voices(mos)).isEqualTo(seat(amy) + " " + seat(lee));
        post(
                lees,
                "/now",
                Map.of("do", "silence", "value", "1", "key", Ids.next().toString()));
        assertThat(signal(amys, mo, "offer" + WAY)).isEqualTo(409);
        assertThat(signal(lees, mo, "offer" + WAY)).as("a word of guidance").isEqualTo(204);
        assertThat(voices(mos)).isEqualTo(seat(lee));
        post(lees, "/now", Map.of("do", "sound", "key", Ids.next().toString()));
        assertThat(signal(amys, mo, "offer" + WAY)).isEqualTo(204);
        post(lees, "/seats/" + seat(amy), Map.of("do", "mute"));
        assertThat(signal(amys, mo, "offer" + WAY)).isEqualTo(409);
        assertThat(voices(mos)).isEqualTo(seat(lee));
        post(mos, "/turn", Map.of("do", "raise"));
        assertThat(signal(mos, amy, "offer" + WAY)).as("his turn now").isEqualTo(204);
    }

    @Test
    void what_browsers_say_reaches_the_one_it_is_for_and_nobody_whom_a_block_parts() {
        try (var hers = ear(lees);
                var his = ear(mos)) {
            his.hears(each -> each.name().equals("here"));
            signal(amys, lee, "offer" + WAY);
            assertThat(hers.hears(each -> each.name().equals("signal")).data())
                    .contains(seat(amy), "offer " + N + "\\u000aufrag abcd", "192.0.2.9");
            signal(amys, null, "on " + N);
            assertThat(his.hears(each -> each.name().equals("signal")).data()).contains("on " + N);
            blocks.block(mo, amy, "Sparrow");
            // His line learns of it with the next change of the room.
            post(amys, "/listening", Map.of("on", ""));
            his.hears(each -> each.name().equals("room"));
            signal(amys, null, "off " + N);
            assertThat(hers.hears("off " + N).name()).isEqualTo("signal");
            assertThat(his.heard())
                    .filteredOn(each -> each.name().equals("signal"))
                    .hasSize(1);
        }
    }

    @Test
    void whoever_is_on_nobodys_list_hears_nothing_and_nothing_is_sent_to_them() {
        try (var hers = ear(lees);
                var another = ear(amys)) {
            assertThat(signal(mos, amy, "hear " + N)).isEqualTo(204);
            assertThat(mos.get(path() + "/relay").statusCode()).isEqualTo(200);
            clock.forward(Duration.ofMinutes(1));
            waitUntil(() -> !here(mo) && here(amy) && here(lee));
            assertThat(signal(amys, mo, "offer" + WAY)).isEqualTo(409);
            assertThat(signal(mos, amy, "hear " + N)).isEqualTo(409);
            assertThat(signal(mos, amy, "answer" + WAY)).isEqualTo(409);
            assertThat(mos.get(path() + "/relay").statusCode()).isEqualTo(409);
            assertThat(signal(amys, lee, "offer" + WAY)).as("a control").isEqualTo(204);
            come(Map.of(mo, mos));
            assertThat(signal(amys, mo, "offer" + WAY)).isEqualTo(204);
            post(lees, "/seats/" + seat(mo), Map.of("do", "remove"));
            assertThat(signal(amys, mo, "offer" + WAY)).as("asked to leave").isEqualTo(409);
            assertThat(signal(mos, amy, "hear " + N)).isEqualTo(404);
            post(amys, "/seat/end", Map.of());
            assertThat(signal(lees, amy, "offer" + WAY)).as("left").isEqualTo(409);
            assertThat(hers.status() + another.status()).isEqualTo(400);
        }
    }

    @Test
    void who_leads_and_is_not_here_takes_no_voice_from_who_is() {
        var leaders = new LinkedHashMap<PersonId, Browser>();
        for (var name : List.of("Kim", "Lou", "Nia")) {
            var leader = cast.join(name, Role.MEMBER, Role.LEADER);
            circles.nameLeader(cast.cory(), circle, leader, name);
            var browser = cast.browser(port, leader);
            post(browser, "/seat", Map.of());
            leaders.put(leader, browser);
        }
        var last = leaders.keySet().stream()
                .max(Comparator.comparing(leader -> UUID.fromString(seat(leader))))
                .orElseThrow();
        assertThat(signal(leaders.get(last), null, "on " + N))
                .as("not here yet")
                .isEqualTo(409);
        come(Map.of(last, leaders.get(last)));
        assertThat(signal(leaders.get(last), null, "on " + N)).isEqualTo(204);
        come(leaders);
        assertThat(signal(leaders.get(last), null, "on " + N))
                .as("a control: three others are before them")
                .isEqualTo(409);
    }

    @Test
    void a_page_knows_whose_voices_can_be_heard_once_a_silence_is_over() {
        assertThat(mos.get(path()).body()).doesNotContain("data-next");
        post(
                lees,
                "/now",
                Map.of("do", "silence", "value", "1", "key", Ids.next().toString()));
        assertThat(mos.get(path()).body())
                .contains("data-voices=\"" + seat(lee) + "\" data-next=\"" + seat(amy) + " " + seat(lee) + "\"");
    }

    @Test
    void a_line_says_that_it_lives() {
        try (var his = ear(mos)) {
            his.hears(each -> each.name().equals("here"));
            for (int waits = 0; waits < 12 && his.heard().stream().noneMatch(VoicesTest::lives); waits++) {
                pause(500);
            }
            assertThat(his.heard()).anyMatch(VoicesTest::lives);
        }
    }

    @Test
    void only_the_page_of_the_room_may_ask_for_the_microphone_and_nothing_keeps_a_sound() throws IOException {
        assertThat(rule(amys.get(path()))).contains("microphone=(self)", "camera=()");
        assertThat(rule(amys.get(session()))).contains("microphone=()");
        post(amys, "/seat/end", Map.of());
        assertThat(rule(amys.get(path()))).as("at the door").contains("microphone=()");
        assertThat(mos.get(path() + "/relay").body())
                .contains("\"username\":\"", seat(mo) + "\"", "\"credential\":\"", "turn:127.0.0.1:");
        for (var script : new String[] {"voice", "live", "now", "forms", "whom", "line", "room", "app"}) {
            assertThat(script(script)).doesNotContain("MediaRecorder", "captureStream", "AudioContext");
        }
        assertThat(script("voice")).as("a control").contains("getUserMedia", "iceTransportPolicy: 'relay'");
    }

    @Test
    void each_script_of_the_room_finds_what_it_imports_and_all_are_asked_for_at_once() {
        var page = amys.get(path()).body();
        var asked = found("(?:src|href)=\"(/assets/[a-z]+-[0-9a-f]+\\.js)\"", page);
        var imported = new HashSet<String>();
        for (var each : asked) {
            var script = amys.get(each);
            assertThat(script.statusCode()).as(each).isEqualTo(200);
            assertThat(script.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            assertThat(script.body()).as(each).doesNotContain("from './", "import './");
            imported.addAll(found("(?m)^import (?:.* from )?'([^']+)'$", script.body()));
        }
        assertThat(asked).containsAll(imported);
        assertThat(imported).as("a control").hasSize(8);
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean lives(Ear.Heard heard) {
        return heard.name().equals("beat") && heard.id().isEmpty();
    }

    /// They look at the page, so that others see them.
    private void come(Map<PersonId, Browser> people) {
        people.values().forEach(browser -> browser.get(path()));
        waitUntil(() -> people.keySet().stream().allMatch(this::here));
    }

    private boolean here(PersonId person) {
        return rooms.seat(person, circle, DAY).orElseThrow().here();
    }

    private static void waitUntil(BooleanSupplier so) {
        for (int waits = 0; waits < 100 && !so.getAsBoolean(); waits++) {
            pause(100);
        }
        assertThat(so.getAsBoolean()).isTrue();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private PersonId member(String name) {
        var person = cast.join(name, Role.MEMBER);
        round.join(person, circle, name);
        return person;
    }

    private int signal(Browser from, @Nullable PersonId to, String body) {
        var fields = to == null ? Map.of("body", body) : Map.of("to", seat(to), "body", body);
        return post(from, "/signal", fields).statusCode();
    }

    private String seat(PersonId person) {
        return rooms.seat(person, circle, DAY).orElseThrow().id().toString();
    }

    private String voices(Browser browser) {
        return browser.get(path()).body().split("data-voices=\"")[1].split("\"")[0];
    }

    private Ear ear(Browser browser) {
        return new Ear(browser, path() + "/stream");
    }

    private HttpResponse<String> post(Browser browser, String more, Map<String, String> fields) {
        return browser.post("/circles", path() + more, fields);
    }

    private String session() {
        return "/circles/" + circle + "/sessions/" + DAY;
    }

    private String path() {
        return session() + "/room";
    }

    private static String rule(HttpResponse<String> answer) {
        return answer.headers().firstValue("Permissions-Policy").orElseThrow();
    }

    private static String script(String name) throws IOException {
        try (var file = Objects.requireNonNull(VoicesTest.class.getResourceAsStream("/static/js/" + name + ".js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
