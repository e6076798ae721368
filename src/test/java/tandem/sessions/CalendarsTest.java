package tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
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
import tandem.circles.Plans;
import tandem.shared.Ids;
import tandem.shared.PersonId;

@TandemTest
class CalendarsTest {
    /// Each test has one of its own, for tries of one network are counted together.
    private static int evenings;

    @Autowired
    Plans plans;

    @Autowired
    Circles all;

    @Autowired
    CircleCast circles;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId lee;
    private PersonId amy;
    private CircleId table;

    @BeforeEach
    void clean() {
        TestDatabase.empty("sessions", "circles", "people", "signin");
        clock.set(TestClock.START.plus(Duration.ofDays(700 + evenings++)));
        lee = cast.lee();
        amy = cast.amy();
        table = circles.ledBy(lee);
        circles.join(amy, table, "Sparrow");
        circles.ledBy(cast.lee());
    }

    @Test
    void an_address_shows_ones_sessions_of_twelve_weeks_and_says_nothing_of_them() {
        var file = read(make(Map.of()));
        assertThat(file.split("BEGIN:VEVENT", -1)).hasSize(1 + 12);
        assertThat(file)
                .contains("SUMMARY:Appointment")
                .doesNotContain("Tuesday", "Elm", "rooms", "Tandem", "LOCATION", "URL", table.toString());
        var named = read(make(Map.of("titles", "named")));
        assertThat(named).contains("SUMMARY:Tuesday Table").doesNotContain("Elm", "rooms", "Appointment");
    }

    @Test
    void it_follows_what_is_changed_and_ends_with_the_circle() {
        var address = make(Map.of());
        var first = day(0);
        plans.cancel(lee, table, first, "");
        plans.move(
                lee, table, first.plusDays(7), LocalDateTime.of(first.plusDays(8), java.time.LocalTime.of(18, 30)), "");
        var file = read(address);
        assertThat(file.split("BEGIN:VEVENT", -1)).hasSize(1 + 11);
        assertThat(file)
                .contains("DTSTART:" + first.plusDays(9).toString().replace("-", "") + "T013000Z")
                .doesNotContain("DTSTART:" + first.plusDays(1).toString().replace("-", ""));
        all.leave(amy, table);
        assertThat(read(address)).doesNotContain("VEVENT");
    }

    @Test
    void two_people_of_one_circle_have_nothing_in_common_in_their_files() {
        var kit = cast.bo();
        circles.join(kit, table, "Wren");
        var one = read(make(Map.of()));
        var other = read(make(cast.browser(port, kit), Map.of()));
        assertThat(other.replaceAll("UID:.*", "")).isEqualTo(one.replaceAll("UID:.*", ""));
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void a_new_address_ends_the_old_one_and_it_can_be_taken_back() {
        var key = Ids.next().toString();
        var browser = cast.browser(port, amy);
        var first = make(browser, Map.of("key", key));
        assertThat(make(browser, Map.of("key", key))).as("the same form again").isEqualTo(first);
        assertThat(browser.get("/me/calendar").body()).doesNotContain(first).contains("You made it on");
        var second = make(browser, Map.of());
        assertThat(new Browser(port).get(first).statusCode()).isEqualTo(404);
        read(second);
        browser.post("/me/calendar", "/me/calendar/end", Map.of());
        assertThat(new Browser(port).get(second).statusCode()).isEqualTo(404);
        assertThat(browser.get("/me/calendar").body()).contains("Make my address");
    }

    @Test
    void whoever_makes_an_address_shows_once_more_who_they_are() {
        var browser = cast.browser(port, amy);
        clock.forward(java.time.Duration.ofMinutes(11));
        var late = browser.post(
                "/me/calendar", "/me/calendar", Map.of("key", Ids.next().toString()));
        assertThat(late.headers().firstValue("Location")).hasValue("/sign-in/again?late=1&next=%2Fme%2Fcalendar");
        assertThat(browser.get("/me/calendar").body()).contains("Make my address");
        read(make(Map.of()));
    }

    @Test
    void only_a_keyed_hash_is_kept_and_titles_can_be_changed_later() {
        var browser = cast.browser(port, amy);
        var address = make(browser, Map.of());
        var token = address.replaceAll(".*/calendar/|\\.ics", "");
        assertThat(token).hasSize(43);
        assertThat(TestDatabase.owner()
                        .sql("select encode(hash, 'escape') || encode(hash, 'hex') from sessions.calendar")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
        browser.post("/me/calendar", "/me/calendar/titles", Map.of("titles", "named"));
        assertThat(read(address)).contains("SUMMARY:Tuesday Table");
    }

    @Test
    void an_address_of_somebody_whose_account_has_ended_is_none() {
        var address = make(Map.of());
        TestDatabase.owner()
                .sql("insert into people.ending (person, kind, at) values (:amy, 'left', now())")
                .param("amy", amy.value())
                .update();
        var ended = new Browser(port).get(address);
        var never = new Browser(port).get(address.replaceAll("/calendar/.{8}", "/calendar/AAAAAAAA"));
        assertThat(ended.statusCode()).isEqualTo(404).isEqualTo(never.statusCode());
        assertThat(bare(ended.body())).isEqualTo(bare(never.body()));
    }

    @Test
    void whoever_tries_addresses_is_stopped_and_whoever_has_one_is_not() {
        var address = make(Map.of());
        var stranger = new Browser(port);
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            refused += stranger.get("/calendar/" + Ids.next() + ".ics").statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(1, 15);
        assertThat(read(address)).contains("VEVENT");
    }

    /// Without what every page has of its own: the address asked for, and the token of its forms.
    private static String bare(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "").replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", "");
    }

    private LocalDate day(int week) {
        var first =
                clock.instant().atZone(java.time.ZoneId.of("America/Phoenix")).toLocalDate();
        return first.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.TUESDAY))
                .plusWeeks(week);
    }

    private String make(Map<String, String> fields) {
        return make(cast.browser(port, amy), fields);
    }

    private static String make(Browser browser, Map<String, String> fields) {
        var form = new java.util.HashMap<>(Map.of("key", Ids.next().toString()));
        form.putAll(fields);
        var answer = browser.post("/me/calendar", "/me/calendar", form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("(?s).*value=\"https?://[^/\"]+(/calendar/[^\"]+\\.ics)\".*", "$1");
    }

    private String read(String address) {
        var answer = new Browser(port).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return answer.body();
    }
}
