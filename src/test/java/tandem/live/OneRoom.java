package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.Browser;
import tandem.Cast;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.circles.CircleCast;
import tandem.circles.CircleId;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// The open room of one circle that Lee leads, with Amy in it as Sparrow; others come by their names.
@Component
class OneRoom {
    /// Tuesday, 7:10 pm in Tucson.
    static final Instant IN_SESSION = Instant.parse("2026-03-04T02:10:00Z");

    static final LocalDate DAY = LocalDate.parse("2026-03-03");

    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final Rooms rooms;
    private final Cast cast;
    private final CircleCast round;
    private final TestClock clock;
    private final Map<String, PersonId> people = new HashMap<>();
    private CircleId circle;
    private int port;

    OneRoom(Rooms rooms, Cast cast, CircleCast round, TestClock clock) {
        this.rooms = rooms;
        this.cast = cast;
        this.round = round;
        this.clock = clock;
    }

    void opens(int on) {
        TestDatabase.empty(
                "live", "debrief", "attendance", "coverage", "circles", "incidents", "safety", "people", "signin");
        clock.set(IN_SESSION);
        port = on;
        people.clear();
        people.put("Lee", cast.lee());
        people.put("Amy", cast.amy());
        circle = round.ledBy(person("Lee"));
        round.join(person("Amy"), circle, "Sparrow");
        post(browser("Lee"), "", Map.of("minutes", "3"));
        post(browser("Amy"), "/seat", Map.of());
    }

    CircleId circle() {
        return circle;
    }

    PersonId person(String name) {
        return people.computeIfAbsent(name, each -> {
            var person = cast.join(each, Role.MEMBER);
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

    Room room() {
        return rooms.of(Actor.of(person("Lee")), circle, DAY).orElseThrow();
    }

    Seat seat(String name) {
        return rooms.seat(person(name), circle, DAY).orElseThrow();
    }

    /// What Lee does about somebody.
    void about(String name, String act) {
        assertThat(post(browser("Lee"), "/seats/" + seat(name).id(), Map.of("do", act))
                        .statusCode())
                .isEqualTo(303);
    }

    HttpResponse<String> say(Browser browser, String words) {
        return post(browser, "/words", words(words, "all"));
    }

    static Map<String, String> words(String words, String to) {
        return Map.of("words", words, "to", to, "key", Ids.next().toString());
    }

    HttpResponse<String> post(Browser browser, String more, Map<String, String> fields) {
        return browser.post("/circles", path() + more, fields);
    }

    String page(Browser browser) {
        return browser.get(path()).body();
    }

    /// The address by which a reader tells the team about words on their page.
    String report(Browser reader, String words) {
        return page(reader)
                .split(Pattern.quote(words))[0]
                .replaceFirst("(?s).*href=\"(/reports/new[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
    }

    /// Sends the form of a page as it stands.
    HttpResponse<String> send(Browser browser, String form, String kind) {
        var asked = form.split("method=\"post\" action=\"/reports\">")[1].split("</form>")[0];
        var body = HIDDEN.matcher(asked)
                .results()
                .map(field -> field.group(1) + "=" + field.group(2))
                .collect(Collectors.joining("&", "", "&kind=" + kind));
        return browser.postAlone("/reports", body);
    }

    /// The same form in the hands of another, or of the same person who has signed in again.
    static String inHandsOf(Browser browser, String form) {
        var own = browser.get("/circles").body();
        return Stream.of("token", "whose").reduce(form, (changed, field) -> {
            var pattern = "name=\"" + field + "\" value=\"([^\"]*)\"";
            var value = Pattern.compile(pattern)
                    .matcher(own)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group();
            return changed.replaceAll(pattern, value);
        });
    }

    static UUID reported(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return UUID.fromString(
                sent.headers().firstValue("Location").orElseThrow().split("/")[2]);
    }

    String session() {
        return "/circles/" + circle + "/sessions/" + DAY;
    }

    String path() {
        return session() + "/room";
    }
}
