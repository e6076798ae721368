package tandem.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.people.Blocks;
import tandem.people.People;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

@TandemTest
class CirclePagesTest {
    @Autowired
    Circles circles;

    @Autowired
    Plans plans;

    @Autowired
    People people;

    @Autowired
    Blocks blocks;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId lee;

    @BeforeEach
    void clean() {
        TestDatabase.empty("circles", "people", "signin");
        clock.set(TestClock.START);
        lee = cast.lee();
    }

    @Test
    void a_coordinator_makes_a_circle_and_a_second_tap_makes_no_second_one() {
        var cory = cast.browser(port, cast.cory());
        var form = form();
        var made = cory.post("/circles/new", "/circles", form);
        assertThat(made.statusCode()).isEqualTo(303);
        cory.post("/circles/new", "/circles", form);
        assertThat(circles.all(Actor.of(lee))).singleElement().satisfies(circle -> {
            assertThat(circle.name()).isEqualTo("Tuesday Table");
            assertThat(circle.leaders()).containsExactly("Lee");
        });
        assertThat(cory.get(location(made)).body())
                .contains("Tuesday Table", "12 Elm Street")
                .doesNotContain("id=\"join\"");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        var form = form();
        form.put("name", "");
        form.put("link", "http://no");
        form.remove("leader");
        var answer = cast.browser(port, cast.cory()).post("/circles/new", "/circles", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Give it a name", "A link starts with https://", "Choose at least one", "12 Elm Street");
        assertThat(circles.all(Actor.of(lee))).isEmpty();
    }

    @Test
    void a_name_that_tells_how_to_reach_somebody_is_not_taken() {
        var cory = cast.browser(port, cast.cory());
        for (var name : new String[] {"Call 520-555-0142", "@tuesday_table", "tuesday@example.org", "T".repeat(41)}) {
            var form = form();
            form.put("name", name);
            var answer = cory.post("/circles/new", "/circles", form);
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"name-wrong\"");
        }
        assertThat(circles.all(Actor.of(lee))).isEmpty();
        assertThat(cory.post("/circles/new", "/circles", form()).statusCode())
                .as("control")
                .isEqualTo(303);
    }

    @Test
    void making_circles_does_not_exist_for_members_and_nothing_does_for_visitors() {
        var amy = cast.browser(port, cast.amy());
        assertThat(amy.get("/circles/new").statusCode()).isEqualTo(404);
        assertThat(amy.post("/circles", "/circles", form()).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, cast.sam()).get("/circles/new").statusCode())
                .isEqualTo(200);
        assertThat(new Browser(port).get("/circles").headers().firstValue("Location"))
                .hasValue("/sign-in?next=%2Fcircles");
        assertThat(amy.get("/circles/" + Ids.next()).statusCode()).isEqualTo(404);
        assertThat(amy.get("/circles/x").statusCode()).isEqualTo(404);
    }

    @Test
    void a_member_finds_a_circle_joins_it_sees_who_is_there_and_leaves() {
        var circle = make(Map.of());
        var amy = cast.browser(port, cast.amy());
        var list = amy.get("/circles");
        assertThat(list.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(list.body())
                .contains(
                        "You can join",
                        "Tuesday Table",
                        "Led by Lee. A trained peer, not a therapist.",
                        "Only listening")
                .doesNotContain("No circle that you");
        var page = amy.get(circle).body();
        assertThat(page).contains("value=\"Amy\"", "12 Elm Street").doesNotContain("rooms.example");
        var joined = amy.post(circle, circle + "/membership", joining("Sparrow"));
        assertThat(location(joined)).isEqualTo(circle);
        assertThat(amy.get(circle).body())
                .contains("Sparrow", "Lee", "https://rooms.example/1", "Leave the circle", "Report Lee")
                .doesNotContain(">Amy<", "Report Sparrow");
        assertThat(amy.get("/circles").body()).contains("Yours");
        assertThat(location(amy.post(circle, circle + "/membership/end", Map.of())))
                .isEqualTo("/circles");
        assertThat(amy.get(circle).body()).contains("I agree and join").doesNotContain("rooms.example");
    }

    @Test
    void being_kept_apart_reads_as_being_full() {
        var full = make(Map.of("size", "3"));
        var apart = make(Map.of("size", "4"));
        var bo = cast.bo();
        for (var circle : new String[] {full, apart}) {
            join(bo, circle, "Bo");
            join(cast.gil(), circle, "Gil");
            join(cast.mo(), circle, "Mo");
        }
        var amy = cast.amy();
        blocks.block(bo, amy, "Amy");
        var browser = cast.browser(port, amy);
        assertThat(same(browser.get(full).body(), full))
                .isEqualTo(same(browser.get(apart).body(), apart));
        var one = browser.post(full, full + "/membership", joining("Sparrow"));
        var other = browser.post(apart, apart + "/membership", joining("Sparrow"));
        assertThat(one.statusCode()).isEqualTo(422).isEqualTo(other.statusCode());
        assertThat(same(one.body(), full)).isEqualTo(same(other.body(), apart)).contains("There is no place for you");
        assertThat(browser.get("/circles").body()).doesNotContain("Tuesday Table");
        var control = cast.browser(port, cast.join("Fern", Role.MEMBER));
        assertThat(control.get(apart).body()).contains("I agree and join");
        assertThat(control.get(full).body()).doesNotContain("I agree and join");
    }

    @Test
    void a_name_that_cannot_be_is_asked_for_again() {
        var circle = make(Map.of());
        var amy = cast.browser(port, cast.amy());
        var answer = amy.post(circle, circle + "/membership", joining(" "));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Write a name", "I agree and join");
    }

    @Test
    void a_name_that_somebody_there_has_is_asked_for_again() {
        var circle = make(Map.of());
        var amy = cast.browser(port, cast.amy());
        var answer = amy.post(circle, circle + "/membership", joining("lée"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Somebody here has that name. Add a letter, or choose another.", "value=\"lée\"");
        assertThat(location(amy.post(circle, circle + "/membership", joining("Lees"))))
                .as("control")
                .isEqualTo(circle);
        cast.browser(port, cast.cory()).post(circle, circle + "/access", Map.of("access", "request"));
        var gil = cast.browser(port, cast.gil());
        var asked = gil.post(circle, circle + "/ask", Map.of("name", "LEES", "words", "Please"));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Somebody here has that name.", "Please");
        assertThat(gil.post(circle, circle + "/ask", Map.of("name", "Gil")).statusCode())
                .as("control")
                .isEqualTo(303);
    }

    @Test
    void whoever_makes_circles_changes_what_is_said_of_one_and_nobody_else_does() {
        var circle = make(Map.of());
        var member = cast.amy();
        join(member, circle, "Sparrow");
        var cory = cast.browser(port, cast.cory());
        assertThat(cory.get(circle).body()).contains(circle + "/settings");
        assertThat(cory.get(circle + "/settings").body())
                .contains("Tuesday Table", "12 Elm Street", "value=\"12\"")
                .doesNotContain("rooms.example");
        assertThat(cory.get(circle + "/settings").body()).contains(circle + "/sessions\"");
        assertThat(cast.browser(port, cast.sam()).get(circle + "/settings").body())
                .as("no door that is closed to whoever supervises")
                .contains(circle + "/leaders\"")
                .doesNotContain(circle + "/sessions\"");
        var wrong = settings("name", "");
        assertThat(cory.post(circle + "/settings", circle + "/settings", wrong).statusCode())
                .isEqualTo(422);
        var form = settings("name", "River Table");
        assertThat(location(cory.post(circle + "/settings", circle + "/settings", form)))
                .isEqualTo(circle);
        var amy = cast.browser(port, member);
        assertThat(amy.get(circle).body())
                .contains("River Table", "14 Oak Street", "In English and Spanish", "https://rooms.example/1")
                .doesNotContain("Tuesday Table");
        form.put("link", "https://rooms.example/2");
        cory.post(circle + "/settings", circle + "/settings", form);
        assertThat(amy.get(circle).body()).contains("https://rooms.example/2").doesNotContain("rooms.example/1");
        form.put("link", "");
        form.put("unlinked", "yes");
        cory.post(circle + "/settings", circle + "/settings", form);
        assertThat(amy.get(circle).body()).doesNotContain("rooms.example");
        for (var other : List.of(member, lee)) {
            var browser = cast.browser(port, other);
            assertThat(browser.get(circle + "/settings").statusCode()).isEqualTo(404);
            assertThat(browser.post(circle, circle + "/settings", form).statusCode())
                    .isEqualTo(404);
            assertThatThrownBy(() -> circles.change(
                            other, id(circle), new SettingsForm("Mine", "Mine", "", "", null, "en", "12")))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_circle_ends_from_a_day_on_with_a_word_to_those_in_it() {
        var circle = make(Map.of());
        var amy = cast.amy();
        join(amy, circle, "Sparrow");
        var amys = cast.browser(port, amy);
        var cory = cast.browser(port, cast.coryFor(amy));
        var last = "2026-03-10";
        assertThat(amys.get(circle + "/sessions/" + last).statusCode()).isEqualTo(200);
        assertThat(amys.get(circle + "/closing").statusCode()).isEqualTo(404);
        assertThat(amys.post(circle, circle + "/closing", closing("2026-03-05")).statusCode())
                .isEqualTo(404);
        assertThat(cory.post(circle + "/closing", circle + "/closing", closing("2020-01-01"))
                        .statusCode())
                .isEqualTo(422);
        cory.post(circle + "/closing", circle + "/closing", closing("2026-03-05"));
        assertThat(amys.get("/today").body())
                .contains("Tuesday Table does not meet any more from March 5 on", "Lee moves to Yuma.");
        assertThat(amys.get(circle).body()).contains("From March 5 on", "Lee moves to Yuma.");
        assertThat(amys.get(circle + "/sessions/" + last).statusCode()).isEqualTo(404);
        assertThat(amys.get(circle + "/sessions/2026-03-03").statusCode())
                .as("control: before its end")
                .isEqualTo(200);
        assertThat(cory.get("/untold").body()).contains(">Amy<", "does not meet any more from this day on: March 5");
        var bo = cast.browser(port, cast.bo());
        assertThat(bo.get(circle).body()).doesNotContain("Lee moves", "I agree and join");
        assertThat(bo.get("/circles").body()).doesNotContain("Tuesday Table");
        clock.forward(Duration.ofDays(10));
        assertThat(cast.browser(port, amy).get(circle).body()).contains("This circle has ended.", "Sparrow");
        assertThat(plans.leaveClosed()).isZero();
        clock.forward(Duration.ofDays(10));
        assertThat(plans.leaveClosed()).isEqualTo(2);
        assertThat(circles.of(amy)).isEmpty();
        assertThat(people.visibleTo(Actor.of(lee), amy)).isEmpty();
    }

    @Test
    void a_circle_that_was_to_end_goes_on_where_that_is_taken_back() {
        var circle = make(Map.of());
        var amy = cast.amy();
        join(amy, circle, "Sparrow");
        var sam = cast.browser(port, cast.sam());
        sam.post(circle + "/closing", circle + "/closing", closing("2026-03-05"));
        var amys = cast.browser(port, amy);
        assertThat(amys.get(circle + "/sessions/2026-03-10").statusCode()).isEqualTo(404);
        sam.post(
                circle + "/closing",
                circle + "/closing/end",
                Map.of("key", Ids.next().toString()));
        assertThat(amys.get(circle + "/sessions/2026-03-10").statusCode()).isEqualTo(200);
        assertThat(amys.get("/today").body()).doesNotContain("does not meet any more");
        assertThat(cast.browser(port, cast.bo()).get(circle).body()).contains("I agree and join");
    }

    private static HashMap<String, String> settings(String field, String value) {
        var form = new HashMap<>(Map.of(
                "name", "Tuesday Table",
                "about", "For people in their first year.",
                "place", "14 Oak Street",
                "link", "",
                "spoken", "both",
                "size", "10"));
        form.put(field, value);
        return form;
    }

    private static Map<String, String> closing(String day) {
        return Map.of("key", Ids.next().toString(), "day", day, "words", "Lee moves to Yuma.");
    }

    private static CircleId id(String circle) {
        return CircleId.read(circle.substring("/circles/".length())).orElseThrow();
    }

    @Test
    void where_nothing_meets_soon_a_person_and_a_meeting_are_offered() {
        var amy = cast.browser(port, cast.amy());
        assertThat(amy.get("/circles").body())
                .contains("No circle that you could come to meets", "/meetings", "/help#ask");
        assertThat(amy.get("/circles", "Accept-Language", "es").body()).contains("ningún círculo");
    }

    private String make(Map<String, String> other) {
        var form = form();
        form.putAll(other);
        return location(cast.browser(port, cast.cory()).post("/circles/new", "/circles", form));
    }

    private void join(PersonId person, String circle, String name) {
        circles.join(person, id(circle), name);
    }

    private HashMap<String, String> form() {
        return new HashMap<>(Map.of(
                "key", Ids.next().toString(),
                "name", "Tuesday Table",
                "about", "For people in their first year.",
                "place", "12 Elm Street",
                "link", "https://rooms.example/1",
                "start", "19:00",
                "leader", lee.toString()));
    }

    private static Map<String, String> joining(String name) {
        return Map.of("name", name, "agreement", "1");
    }

    private static String same(String body, String circle) {
        return body.replace(circle, "/circles/…");
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
