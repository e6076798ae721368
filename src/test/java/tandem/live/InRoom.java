package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.circles.CircleCast;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.people.Blocks;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// An open room that Lee leads, with Amy in it as Sparrow.
abstract class InRoom {
    /// Tuesday, 7:10 pm in Tucson.
    static final Instant IN_SESSION = Instant.parse("2026-03-04T02:10:00Z");

    static final LocalDate DAY = LocalDate.parse("2026-03-03");
    static final Duration SECOND = Duration.ofSeconds(1);
    static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    @Autowired
    Rooms rooms;

    @Autowired
    Circles circles;

    @Autowired
    Blocks blocks;

    @Autowired
    Cast cast;

    @Autowired
    CircleCast round;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final List<Ear> ears = new ArrayList<>();
    PersonId lee;
    PersonId amy;
    CircleId circle;
    Browser lees;
    Browser amys;

    @BeforeEach
    void a_room_is_open() {
        TestDatabase.empty(
                "live", "debrief", "attendance", "coverage", "circles", "incidents", "safety", "people", "signin");
        clock.set(IN_SESSION);
        lee = cast.lee();
        amy = cast.amy();
        circle = round.ledBy(lee);
        round.join(amy, circle, "Sparrow");
        lees = cast.browser(port, lee);
        amys = cast.browser(port, amy);
        post(lees, "", Map.of("minutes", "3"));
        post(amys, "/seat", Map.of());
    }

    @AfterEach
    void all_go_home() {
        ears.forEach(Ear::close);
        TestDatabase.empty("live", "debrief", "attendance");
    }

    Room room() {
        return rooms.of(Actor.of(lee), circle, DAY).orElseThrow();
    }

    Seat seat(PersonId person) {
        return rooms.seat(person, circle, DAY).orElseThrow();
    }

    private final Map<String, PersonId> people = new HashMap<>();

    PersonId person(String name) {
        return people.computeIfAbsent(name, each -> {
            var person = cast.join(each, tandem.wall.Role.MEMBER);
            round.join(person, circle, each);
            return person;
        });
    }

    Browser browser(String name) {
        return cast.browser(port, person(name));
    }

    Browser in(String name) {
        var browser = browser(name);
        post(browser, "/seat", Map.of());
        return browser;
    }

    /// Somebody else who leads the circle as well.
    PersonId secondLeader(String name) {
        var leader = cast.join(name, tandem.wall.Role.MEMBER, tandem.wall.Role.LEADER);
        circles.nameLeader(cast.cory(), circle, leader, name);
        return leader;
    }

    void about(PersonId person, String act) {
        assertThat(post(lees, "/seats/" + seat(person).id(), Map.of("do", act)).statusCode())
                .isEqualTo(303);
    }

    HttpResponse<String> say(Browser browser, String words) {
        return post(browser, "/words", words(words, "all"));
    }

    static Map<String, String> words(String words, String to) {
        return Map.of("words", words, "to", to, "key", Ids.next().toString());
    }

    static Map<String, String> act(String act, String value) {
        return Map.of("do", act, "value", value, "key", Ids.next().toString());
    }

    HttpResponse<String> post(Browser browser, String more, Map<String, String> fields) {
        return browser.post("/circles", path() + more, fields);
    }

    String page(Browser browser) {
        return browser.get(path()).body();
    }

    Ear ear(Browser browser, String... headers) {
        var ear = new Ear(browser, path() + "/stream", headers);
        ears.add(ear);
        return ear;
    }

    /// What a page that says from time to time that it lives would hear.
    Ear pageOf(Browser browser, String after) {
        var ear = new Ear(browser, path() + "/stream?says=yes&after=" + after);
        ears.add(ear);
        return ear;
    }

    /// Sends the form of a report as it stands.
    static HttpResponse<String> send(Browser browser, String form, String kind) {
        var asked = form.split("method=\"post\" action=\"/reports\">")[1].split("</form>")[0];
        var body = HIDDEN.matcher(asked)
                .results()
                .map(field -> field.group(1) + "=" + field.group(2))
                .collect(Collectors.joining("&", "", "&kind=" + kind));
        return browser.postAlone("/reports", body);
    }

    static void waitUntil(Duration patience, BooleanSupplier so) {
        long until = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(so.getAsBoolean()).isTrue();
    }

    String session() {
        return "/circles/" + circle + "/sessions/" + DAY;
    }

    String path() {
        return session() + "/room";
    }
}
