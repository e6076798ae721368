package tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
import tandem.circles.CircleCast;
import tandem.circles.CircleId;
import tandem.circles.Plans;
import tandem.circles.Rhythm;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.people.Blocks;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// The Tuesday Table meets at seven in Tucson, tomorrow for the first time.
@TandemTest
class SessionsTest {
    private static final String TOMORROW = "2026-03-03";

    @Autowired
    Sessions sessions;

    @Autowired
    Plans plans;

    @Autowired
    Tellings tellings;

    @Autowired
    KeptOfSessions kept;

    @Autowired
    Identities identities;

    @Autowired
    Outbox outbox;

    @Autowired
    Blocks blocks;

    @Autowired
    Gate gate;

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
    private PersonId cory;
    private CircleId table;
    private String path;

    @BeforeEach
    void clean() {
        TestDatabase.empty("sessions", "circles", "identities", "people", "signin", "mail");
        clock.set(TestClock.START);
        lee = cast.lee();
        amy = cast.amy();
        cory = cast.coryFor(amy);
        table = circles.ledBy(lee);
        circles.join(amy, table, "Sparrow");
        path = "/circles/" + table + "/sessions/" + TOMORROW;
    }

    @Test
    void a_session_has_a_page_that_says_when_where_and_who_leads() {
        var page = cast.browser(port, amy).get(path).body();
        assertThat(page)
                .contains("Tuesday, March 3", "7 to 8\u00a0pm", "12 Elm Street", "Led by Lee", "Tuesday Table")
                .contains("https://rooms.example/1", path + "/calendar.ics")
                .doesNotContain("Cancel this session", "Your phone");
        var outside = cast.browser(port, cast.bo()).get(path).body();
        assertThat(outside).contains("Tuesday, March 3").doesNotContain("rooms.example");
        var spanish = cast.browser(port, amy).get(path, "Accept-Language", "es").body();
        assertThat(spanish).contains("Martes 3 de marzo", "de 7 a 8", "Cuándo y dónde");
        var far = cast.browser(port, amy);
        far.keep("zone=America/New_York; Path=/");
        assertThat(far.get(path).body())
                .contains(
                        "Tuesday, March 3, 7 to 8\u00a0pm.",
                        "In Eastern Time that is Tuesday, March 3, 9 to 10\u00a0pm");
        assertThat(page).doesNotContain("that is Tuesday");
        for (var none : List.of("2026-03-04", "2026-02-30", "x", Ids.next().toString())) {
            assertThat(cast.browser(port, amy)
                            .get("/circles/" + table + "/sessions/" + none)
                            .statusCode())
                    .as(none)
                    .isEqualTo(404);
        }
        assertThat(new Browser(port).get(path).headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).startsWith("/sign-in"));
    }

    @Test
    void one_session_is_added_to_a_calendar_without_a_word_of_what_it_is() {
        var file = cast.browser(port, amy).get(path + "/calendar.ics");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        assertThat(file.body())
                .contains("DTSTART:20260304T020000Z", "DTEND:20260304T030000Z", "SUMMARY:Appointment")
                .doesNotContain("Tuesday", "Elm", "rooms", "Tandem", table.toString());
        cancel(lee, "");
        assertThat(cast.browser(port, amy).get(path + "/calendar.ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_cancellation_is_on_everybodys_pages_at_once_and_the_reason_inside_only() {
        assertThat(cast.browser(port, amy).get("/today").body()).contains("Tomorrow<small>7");
        assertThat(location(cancel(lee, "The heating is broken"))).isEqualTo(path + "#told");
        var browser = cast.browser(port, amy);
        assertThat(browser.get("/today").body())
                .contains("There is no session on Tuesday, March 3.", "Mar\u00a010")
                .doesNotContain("Tomorrow<small>7");
        assertThat(browser.get("/circles").body()).contains("There is no session on Tuesday, March 3.");
        assertThat(browser.get("/circles/" + table).body())
                .contains("There is no session on Tuesday, March 3.", "This session is cancelled.");
        assertThat(browser.get(path).body())
                .contains("This session is cancelled.", "The heating is broken", "Tuesday, March 10")
                .doesNotContain("Open the video room", "calendar.ics");
        assertThat(cast.browser(port, cast.bo()).get(path).body())
                .contains("This session is cancelled.")
                .doesNotContain("heating");
        assertThat(sessions.find(circles.seenBy(amy, table), LocalDate.parse(TOMORROW)))
                .hasValueSatisfying(session -> assertThat(session.cancelled()).isTrue());
        var undone = browser(lee).post(path, path + "/change/end", Map.of("key", key()));
        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(cast.browser(port, amy).get("/today").body())
                .contains("Tomorrow<small>7")
                .doesNotContain("There is no session");
    }

    @Test
    void everybody_who_agreed_is_told_by_an_email_that_says_nothing_and_the_leader_sees_who_was_not() {
        var gil = inCircle("Gil", true, true);
        inCircle("Mo", true, false);
        var cancelled = cancel(lee, "The heating is broken");
        assertThat(cancelled.statusCode()).isEqualTo(303);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.owner()).isEqualTo(gil.value());
            assertThat(letter.subject()).isEqualTo("Something changed");
            assertThat(letter.text())
                    .matches("Something in your program changed. Sign in to see.\n\n"
                            + "To get no more of these: http\\S+/off/[\\w-]+\n");
        });
        assertThat(browser(lee).get(path).body())
                .contains("One e-mail went out.", "2 people get no e-mail", "Sparrow", "Mo in the circle")
                .doesNotContain("Gil in the circle");
        assertThat(browser(amy).get(path).body()).doesNotContain("e-mail went out", "get no e-mail");
        var desk = browser(cory);
        assertThat(desk.get("/desk").body()).contains("Call about a change: 1");
        var calls = desk.get("/untold").body();
        assertThat(calls).contains(">Amy<", "Cancelled: Tuesday, March 3, 7 to 8\u00a0pm", "Tuesday Table");
        assertThat(calls).doesNotContain("Sparrow", "Mo in");
        var told = Map.of("told", calls.replaceAll("(?s).*name=\"told\" value=\"([^\"]+)\".*", "$1"));
        assertThat(browser(cast.cory()).post("/untold", "/untold/called", told).statusCode())
                .isEqualTo(404);
        assertThat(desk.post("/untold", "/untold/called", told).statusCode()).isEqualTo(303);
        assertThat(desk.get("/untold").body()).contains("Nobody waits for a call.");
        assertThat(browser(lee).get(path).body()).contains("Sparrow, called");
        assertThat(browser(amy).get("/untold").statusCode()).isEqualTo(404);
    }

    @Test
    void the_letters_about_changes_end_by_the_address_in_one_of_them_and_by_no_other() {
        inCircle("Gil", true, true);
        inCircle("Mo", true, true);
        cancel(lee, "");
        var path = letters().getFirst().text().replaceFirst("(?s).*(/off/[\\w-]+).*", "$1");
        var anybody = new Browser(port);
        assertThat(anybody.get(path).body()).contains("Get no more of these e-mails?");
        assertThat(anybody.get(path.substring(0, path.length() - 2) + "xx").statusCode())
                .isEqualTo(404);
        browser(lee).post(this.path, this.path + "/change/end", Map.of("key", key()));
        assertThat(letters()).as("a look changes nothing").hasSize(4);
        assertThat(anybody.post(path, path, Map.of()).statusCode()).isEqualTo(303);
        assertThat(anybody.post(path, path, Map.of()).statusCode()).as("twice").isEqualTo(303);
        assertThat(anybody.get(path + "?done=1").body()).contains("You get no more of these.");
        cancel(lee, "");
        assertThat(letters()).as("the other still gets them").hasSize(5);
    }

    @Test
    void a_second_tap_and_a_second_round_tell_nobody_twice() {
        inCircle("Gil", true, true);
        var form = Map.of("key", key(), "reason", "");
        browser(lee).post(path, path + "/cancellation", form);
        browser(lee).post(path, path + "/cancellation", form);
        assertThat(tellings.tell()).isZero();
        assertThat(letters()).hasSize(1);
        browser(lee).post(path, path + "/change/end", Map.of("key", key()));
        assertThat(letters()).as("control: taking it back is told").hasSize(2);
    }

    @Test
    void what_a_node_did_not_come_to_tell_is_told_in_the_next_round() {
        inCircle("Gil", true, true);
        gate.run(
                Actor.of(lee),
                () -> tellings.ask(
                        new Telling(Ids.next(), table, LocalDate.parse(TOMORROW), Telling.Kind.CANCELLED, lee)));
        assertThat(letters()).isEmpty();
        assertThat(tellings.tell()).isOne();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void whoever_is_parted_from_the_leader_is_told_and_the_leader_does_not_see_their_name() {
        blocks.block(amy, lee, "Lee");
        cancel(lee, "");
        assertThat(browser(lee).get(path).body()).doesNotContain("Sparrow").doesNotContain("get no e-mail");
        assertThat(browser(cory).get("/untold").body()).contains(">Amy<");
    }

    @Test
    void a_moved_session_keeps_its_day_as_its_name_and_has_its_new_time_everywhere() {
        var moved = browser(lee)
                .post(path, path + "/move", form(Map.of("day", "2026-03-04", "start", "18:30", "reason", "A holiday")));
        assertThat(location(moved)).isEqualTo(path + "#told");
        var browser = cast.browser(port, amy);
        assertThat(browser.get("/today").body())
                .contains("Wednesday", "6:30", "Moved from Tuesday, March 3, this time only.");
        assertThat(browser.get(path).body())
                .contains(
                        "Wednesday, March 4",
                        "6:30 to 7:30\u00a0pm",
                        "Only this time. It was moved from Tuesday, March 3, 7 to 8\u00a0pm.",
                        "A holiday");
        assertThat(browser.get(path + "/calendar.ics").body()).contains("DTSTART:20260305T013000Z");
        assertThat(circles.seenBy(amy, table)
                        .session(clock.instant())
                        .orElseThrow()
                        .start()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-03-05T01:30:00Z"));
        assertThat(letters()).isEmpty();
    }

    @Test
    void what_cannot_be_is_said_beside_what_was_typed() {
        var leads = browser(lee);
        for (var wrong : List.of(
                List.of("", "19:00", "Write a day and a time"),
                List.of("2026-03-01", "19:00", "That time is over"),
                List.of("2026-06-01", "19:00", "within 60 days"),
                List.of(TOMORROW, "19:00", "That is the time it had"))) {
            var answer = leads.post(
                    path,
                    path + "/move",
                    form(Map.of("day", wrong.get(0), "start", wrong.get(1), "reason", "Heating")));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(wrong.get(2), "Heating", "value=\"" + wrong.get(1) + "\"");
        }
        var long_ = leads.post(path, path + "/cancellation", form(Map.of("reason", "x".repeat(201))));
        assertThat(long_.statusCode()).isEqualTo(422);
        assertThat(long_.body()).contains("Say it in up to 200 letters", "value=\"" + TOMORROW + "\"");
        clock.set(Instant.parse("2026-03-04T02:00:00Z"));
        var late = browser(lee).post("/circles/" + table + "/sessions", path + "/cancellation", form(Map.of()));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("This session has begun");
        assertThat(circles.seenBy(amy, table).plan().changes()).isEmpty();
    }

    @Test
    void leaders_and_coordinators_change_sessions_and_nobody_else_does() {
        for (var stranger : List.of(amy, cast.bo(), cast.lee(), cast.sam(), cast.ada())) {
            var browser = browser(stranger);
            assertThat(browser.post("/me", path + "/cancellation", form(Map.of()))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(browser.post("/me", path + "/move", form(Map.of())).statusCode())
                    .isEqualTo(404);
            assertThat(browser.post("/me", path + "/change/end", form(Map.of())).statusCode())
                    .isEqualTo(404);
            assertThat(browser.post("/me", "/circles/" + table + "/pauses", form(Map.of()))
                            .statusCode())
                    .isEqualTo(404);
            assertThatThrownBy(() -> plans.cancel(stranger, table, LocalDate.parse(TOMORROW), ""))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() ->
                            plans.pause(stranger, table, LocalDate.parse(TOMORROW), LocalDate.parse("2026-03-09")))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(circles.seenBy(amy, table).plan().changes()).isEmpty();
        assertThat(cancel(cory, "").statusCode()).isEqualTo(303);
        assertThat(browser(cory).get(path).body()).contains("See whom to call");
    }

    @Test
    void a_pause_takes_every_session_in_it_and_can_be_ended() {
        var all = "/circles/" + table + "/sessions";
        var wrong = browser(lee)
                .post(all, "/circles/" + table + "/pauses", form(Map.of("first", "2026-03-09", "last", "2026-03-02")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("not before the first one", "value=\"2026-03-09\"");
        var paused = browser(lee)
                .post(all, "/circles/" + table + "/pauses", form(Map.of("first", TOMORROW, "last", "2026-03-16")));
        assertThat(location(paused)).isEqualTo(all);
        var browser = cast.browser(port, amy);
        assertThat(browser.get(all).body()).contains("Paused", "The circle is on a pause");
        assertThat(browser.get("/today").body()).contains("Mar\u00a017");
        assertThat(browser.get(path).body())
                .contains("The circle is on a pause")
                .doesNotContain("Open the video room");
        assertThat(browser(cory).get("/untold").body()).contains("A pause of the circle begins");
        var moved = "/circles/" + table + "/sessions/2026-03-17";
        assertThat(browser(lee)
                        .post(moved, moved + "/move", form(Map.of("day", "2026-03-12", "start", "19:00")))
                        .body())
                .contains("The circle is on a pause that day");
        browser(lee).post(all, "/circles/" + table + "/pauses/" + TOMORROW + "/end", form(Map.of()));
        assertThat(cast.browser(port, amy).get("/today").body()).contains("Tomorrow<small>7");
    }

    @Test
    void a_circle_meets_at_another_time_from_a_day_on_and_everybody_is_told() {
        var gil = inCircle("Gil", true, true);
        var rhythm = "/circles/" + table + "/rhythm";
        var typed = new HashMap<>(
                Map.of("from", "2026-03-09", "every", "week", "day", "3", "start", "18:00", "minutes", "90"));
        for (var stranger : List.of(amy, cast.bo(), cast.lee(), cast.sam())) {
            assertThat(browser(stranger).get(rhythm).statusCode()).isEqualTo(404);
            assertThat(browser(stranger).post("/me", rhythm, form(typed)).statusCode())
                    .isEqualTo(404);
            assertThatThrownBy(() -> plans.retime(stranger, table, wednesdays()))
                    .isInstanceOf(DataAccessException.class);
        }
        for (var wrong : List.of(
                Map.of("from", "2026-03-02"), Map.of("from", ""), Map.of("start", "x"), Map.of("minutes", "5"))) {
            var form = form(typed);
            form.putAll(wrong);
            var answer = browser(lee).post(rhythm, rhythm, form);
            assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(422);
        }
        var same = form(typed);
        same.putAll(Map.of("day", "2", "start", "19:00", "minutes", "60"));
        assertThat(browser(lee).post(rhythm, rhythm, same).body()).contains("It meets like that already.");
        assertThat(letters()).isEmpty();
        var form = form(typed);
        assertThat(location(browser(lee).post(rhythm, rhythm, form))).isEqualTo(rhythm);
        browser(lee).post(rhythm, rhythm, form);
        assertThat(letters())
                .as("told once")
                .singleElement()
                .satisfies(letter -> assertThat(letter.owner()).isEqualTo(gil.value()));
        assertThat(browser(lee).get(rhythm).body())
                .contains("From March 9 on: Every Wednesday, 6 to 7:30\u00a0pm", "One e-mail went out.");
        assertThat(browser(amy).get("/circles/" + table + "/sessions").body())
                .contains("Every Tuesday", "From March 9 on: Every Wednesday", "/2026-03-03", "/2026-03-11")
                .doesNotContain("/2026-03-04", "/2026-03-10");
        assertThat(browser(cory).get("/untold").body()).contains("From March 9 on, at another time: Every Wednesday");
        var wednesday = "/circles/" + table + "/sessions/2026-03-11";
        assertThat(browser(amy).get(wednesday + "/calendar.ics").body())
                .contains("DTSTART:20260312T010000Z", "DTEND:20260312T023000Z");
        assertThat(browser(amy)
                        .get("/circles/" + table + "/sessions/2026-03-10")
                        .statusCode())
                .isEqualTo(404);
        clock.forward(Duration.ofDays(9));
        assertThat(browser(amy).get("/circles/" + table + "/sessions").body())
                .as("once it has begun")
                .contains("Every Wednesday")
                .doesNotContain("Every Tuesday", "From March 9 on");
        assertThat(circles.seenBy(amy, table).plan().on(LocalDate.parse(TOMORROW)))
                .as("what was before stays as it was")
                .isPresent();
    }

    @Test
    void another_time_is_taken_back_before_it_begins() {
        plans.retime(lee, table, wednesdays());
        var rhythm = "/circles/" + table + "/rhythm";
        browser(cory).post(rhythm, rhythm + "/end", form(Map.of()));
        assertThat(browser(amy).get("/circles/" + table + "/sessions").body())
                .contains("/2026-03-10")
                .doesNotContain("/2026-03-11", "Wednesday,");
        assertThat(browser(cory).get("/untold").body()).contains("Stays at its old day and time after all");
    }

    private static Rhythm wednesdays() {
        return new Rhythm(LocalDate.parse("2026-03-09"), new Rule.Weekly(DayOfWeek.WEDNESDAY, LocalTime.of(18, 0)), 90);
    }

    @Test
    void whoever_took_the_yes_to_e_mail_back_reads_that_nothing_comes() {
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
        browser(amy).post("/me/notices", "/me/notices", Map.of("changes", "yes"));
        assertThat(browser(amy).get("/me/notices").body()).as("a control").doesNotContain("no yes from you");
        browser(amy).post("/channels", "/channels/email/end", Map.of());
        assertThat(browser(amy).get("/me/notices").body())
                .contains("There is no yes from you to e-mail, so it does not come.", "<a href=\"/channels\">")
                .doesNotContain("It goes to");
    }

    @Test
    void no_name_of_a_reason_stands_in_the_tables_and_the_copy_holds_what_is_theirs() {
        inCircle("Gil", true, true);
        browser(amy).post("/me/notices", "/me/notices", Map.of("changes", "yes", "ahead-" + table, "day"));
        cancel(lee, "Kestrel-of-the-north");
        assertThat(TestDatabase.owner()
                        .sql("select encode(words, 'escape') from circles.reason")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(words -> assertThat(words).doesNotContain("Kestrel"));
        assertThat(gate.as(Actor.of(amy), () -> kept.export(amy)))
                .asString()
                .contains("agreed=2026-03-02", "circle=Tuesday Table", "ahead=day", "by_mail=false");
    }

    @Test
    void a_circle_meets_every_other_week_or_once_a_month_where_whoever_makes_it_says_so() {
        var browser = browser(cory);
        var made =
                browser.post("/circles/new", "/circles", circle(Map.of("every", "fortnight", "first", "2026-03-10")));
        assertThat(browser.get(location(made)).body())
                .contains("Every other Tuesday", "Mar\u00a010", "Mar\u00a024", "Apr\u00a07")
                .doesNotContain("Mar\u00a017");
        var monthly = browser.post("/circles/new", "/circles", circle(Map.of("every", "-1")));
        assertThat(browser.get(location(monthly)).body())
                .contains("ast Tuesday", "Mar\u00a031", "Apr\u00a028", "May\u00a026")
                .doesNotContain("Mar\u00a024");
        var wrong =
                browser.post("/circles/new", "/circles", circle(Map.of("every", "fortnight", "first", "2026-03-11")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("choose the day of the first session", "value=\"2026-03-11\"");
    }

    private PersonId inCircle(String name, boolean address, boolean agreed) {
        var person = cast.join(name, Role.MEMBER);
        circles.join(person, table, name + " in the circle");
        if (address) {
            identities.keep(Actor.of(person), person, IdentityKind.EMAIL, name + "@example.org");
        }
        if (agreed) {
            browser(person).post("/me/notices", "/me/notices", Map.of("changes", "yes"));
        }
        return person;
    }

    private HttpResponse<String> cancel(PersonId by, String reason) {
        return browser(by).post(path, path + "/cancellation", form(Map.of("reason", reason)));
    }

    private List<Letter> letters() {
        return outbox.waiting();
    }

    private Browser browser(PersonId person) {
        return cast.browser(port, person);
    }

    private HashMap<String, String> circle(Map<String, String> more) {
        var form = form(Map.of(
                "name", "Second Table",
                "about", "For people in their second year.",
                "place", "12 Elm Street",
                "day", "2",
                "start", "19:00",
                "leader", lee.toString()));
        form.putAll(more);
        return form;
    }

    private static HashMap<String, String> form(Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("key", key());
        return form;
    }

    private static String key() {
        return Ids.next().toString();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
