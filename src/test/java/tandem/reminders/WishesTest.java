package tandem.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.channels.Channels;
import tandem.circles.CircleCast;
import tandem.circles.Circles;
import tandem.feeds.Reach;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.keys.Keys;
import tandem.mail.OffLinks;
import tandem.mail.Outbox;
import tandem.people.People;
import tandem.program.Programs;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.texting.Incoming;
import tandem.texting.TextMessages;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.PublicAddress;

@TandemTest
class WishesTest {
    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");
    /// 5 pm in Tucson, a Monday.
    private static final Instant AFTERNOON = Instant.parse("2026-03-03T00:00:00Z");

    private static final List<String> TELLING = List.of(
            "recover", "circle", "sober", "mentor", "treatment", "program", "Tandem", "Amy", "recupera", "círculo");

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    WishStore store;

    @Autowired
    HoursStore hours;

    @Autowired
    Wishes wishes;

    @Autowired
    Channels channels;

    @Autowired
    DeviceStore deviceStore;

    @Autowired
    Sender sender;

    @Autowired
    OffLinks off;

    @Autowired
    KeptOfReminders kept;

    @Autowired
    Keys keys;

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    Outbox outbox;

    @Autowired
    TextMessages texts;

    @Autowired
    Programs programs;

    @Autowired
    PublicAddress address;

    @Autowired
    List<Reason> reasons;

    @Autowired
    Circles circles;

    @Autowired
    Sessions sessions;

    @Autowired
    Cast cast;

    @Autowired
    CircleCast round;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private StandIn maker;
    private PushPost post;
    private Devices devices;

    @BeforeEach
    void clean() throws Exception {
        TestDatabase.empty("texting", "reminders", "plan", "sessions", "circles", "people", "signin", "mail");
        clock.set(AFTERNOON);
        amy = cast.amy();
        maker = new StandIn();
        post = new PushPost(Reach.LOOPBACK, InetAddress::getAllByName, SslContextFactory.Client::new);
        devices = new Devices(gate, deviceStore, keys, sender, post, address, clock);
    }

    @AfterEach
    void close() throws Exception {
        maker.close();
        post.destroy();
    }

    @Test
    void a_chosen_reminder_arrives_sealed_says_nothing_and_comes_once_with_two_nodes() throws Exception {
        wish(amy, "checkin", Way.PUSH, LocalTime.of(18, 0), "");
        devices.add(amy, maker.endpoint(), maker.key(), maker.auth(), "phone");
        assertThat(node().round()).isZero();
        clock.forward(Duration.ofMinutes(61));
        try (var two = Executors.newFixedThreadPool(2)) {
            var nodes = List.<Callable<Integer>>of(node()::round, node()::round);
            int sent = 0;
            for (var each : two.invokeAll(nodes)) {
                sent += each.get();
            }
            assertThat(sent).isOne();
        }
        assertThat(maker.got()).singleElement().satisfies(got -> {
            assertThat(got.words()).contains("\"title\":\"Notes\"", "0 to 10, or skip it", "/off/");
            TELLING.forEach(word -> assertThat(got.words()).doesNotContainIgnoringCase(word));
            assertThat(got.claims()).contains("\"aud\":\"http://127.0.0.1:");
            assertThat(Integer.parseInt(got.ttl())).isBetween(1, 6 * 3600);
        });
        node().round();
        clock.forward(Duration.ofHours(2));
        node().round();
        assertThat(maker.got()).as("the same day").hasSize(1);
        clock.forward(Duration.ofHours(22));
        node().round();
        assertThat(maker.got()).as("the next day").hasSize(2);
        assertThat(maker.got())
                .extracting(StandIn.Got::length)
                .containsOnly(maker.got().getFirst().length());
        assertThat(TestDatabase.owner()
                        .sql("select string_agg(encode(card, 'escape'), ' ') from reminders.device")
                        .query(String.class)
                        .single())
                .doesNotContain("127.0.0.1", "push");
    }

    @Test
    void nothing_goes_in_quiet_hours_nor_more_than_asked_nor_while_resting() {
        mail(amy);
        wish(amy, "checkin", Way.EMAIL, LocalTime.of(19, 30), "");
        keep(new Hours(LocalTime.of(19, 0), LocalTime.of(20, 0), TUCSON, 1, null));
        clock.set(at(19, 31));
        node().round();
        assertThat(outbox.waiting()).as("quiet until 8").isEmpty();
        clock.set(at(20, 1));
        node().round();
        assertThat(outbox.waiting()).hasSize(1);
        wish(amy, "checkin", Way.EMAIL, LocalTime.of(20, 30), "");
        clock.set(at(20, 31));
        node().round();
        assertThat(outbox.waiting()).as("one a day, as they said").hasSize(1);
        wishes.rest(amy, at(20, 31).plus(Duration.ofDays(2)), TUCSON);
        clock.set(at(20, 31).plus(Duration.ofDays(1)));
        node().round();
        assertThat(outbox.waiting()).as("they rest").hasSize(1);
        clock.set(at(20, 31).plus(Duration.ofDays(3)));
        node().round();
        assertThat(outbox.waiting()).hasSize(2);
    }

    @Test
    void a_reminder_comes_by_text_to_whoever_has_a_number_and_says_yes() {
        wish(amy, "checkin", Way.TEXT, LocalTime.of(18, 0), "");
        clock.forward(Duration.ofMinutes(61));
        node().round();
        assertThat(texts.waiting()).as("no number").isEmpty();
        texts.ask(amy, amy, "+15205550142");
        var code = texts.waiting().getFirst().words().replaceAll("^.*?([0-9]{6}).*", "$1");
        texts.arrive(new Incoming("SM1", "+15205550142", code, false));
        clock.forward(Duration.ofDays(1));
        node().round();
        assertThat(texts.waiting().getFirst().words()).contains("0 to 10, or skip it");
        texts.arrive(new Incoming("SM2", "+15205550142", "STOP", false));
        int so = texts.waiting().size();
        clock.forward(Duration.ofDays(1));
        node().round();
        assertThat(texts.waiting()).hasSize(so);
    }

    @Test
    void what_was_missed_comes_while_it_is_of_use_and_never_after() {
        mail(amy);
        wish(amy, "checkin", Way.EMAIL, LocalTime.of(18, 0), "");
        keep(new Hours(LocalTime.of(0, 0), LocalTime.of(0, 0), TUCSON, 6, null));
        clock.set(at(23, 0));
        node().round();
        assertThat(outbox.waiting()).as("late, the same day").hasSize(1);
        clock.set(at(9, 0).plus(Duration.ofDays(5)));
        node().round();
        assertThat(outbox.waiting()).as("days of silence are not made up for").hasSize(1);
    }

    @Test
    void an_e_mail_says_nothing_and_is_turned_off_from_itself() {
        mail(amy);
        wish(amy, "date", Way.EMAIL, LocalTime.of(18, 0), "");
        clock.set(at(18, 1));
        node().round();
        var letter = outbox.waiting().getFirst();
        TELLING.forEach(word -> assertThat(letter.subject() + letter.text()).doesNotContainIgnoringCase(word));
        var path = letter.text().replaceFirst("(?s).*(/off/[\\w-]+).*", "$1");
        var anybody = new Browser(port);
        assertThat(anybody.get(path).body()).contains("Turn it off");
        assertThat(wishes.of(amy)).as("a look changes nothing").hasSize(1);
        assertThat(anybody.get(path.substring(0, path.length() - 2) + "xx").statusCode())
                .isEqualTo(404);
        assertThat(anybody.get("/off/x").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/reminders" + path).body())
                .as("an address of before")
                .contains("Turn it off");
        assertThat(anybody.post(path, path, Map.of()).statusCode()).isEqualTo(303);
        assertThat(wishes.of(amy)).isEmpty();
        assertThat(anybody.post(path, path, Map.of()).statusCode()).as("twice").isEqualTo(303);
    }

    @Test
    void an_e_mail_that_has_no_address_takes_no_place_of_the_day() {
        devices.add(amy, maker.endpoint(), maker.key(), maker.auth(), "phone");
        keep(new Hours(LocalTime.of(0, 0), LocalTime.of(0, 0), TUCSON, 1, null));
        wish(amy, "checkin", Way.EMAIL, LocalTime.of(18, 0), "");
        wish(amy, "date", Way.PUSH, LocalTime.of(18, 30), "");
        clock.set(at(18, 1));
        node().round();
        assertThat(outbox.waiting()).isEmpty();
        clock.set(at(18, 31));
        node().round();
        assertThat(maker.got()).as("the one of the day").hasSize(1);
    }

    @Test
    void a_session_is_reminded_of_when_it_is_and_not_when_it_was_to_be() {
        var lee = cast.lee();
        var circle = round.ledBy(lee);
        round.join(amy, circle, "Sparrow");
        devices.add(amy, maker.endpoint(), maker.key(), maker.auth(), "phone");
        keep(new Hours(LocalTime.of(0, 0), LocalTime.of(0, 0), TUCSON, 6, null));
        wishes.add(
                new Wish(Ids.next(), amy, "session", Way.PUSH, Set.of(), LocalTime.NOON, 60, null, "", clock.instant()),
                TUCSON);
        var starts = circles.of(amy)
                .getFirst()
                .plan()
                .next(clock.instant())
                .orElseThrow()
                .starts();
        clock.set(starts.minus(Duration.ofMinutes(90)));
        node().round();
        assertThat(maker.got()).isEmpty();
        clock.set(starts.minus(Duration.ofMinutes(29)));
        node().round();
        assertThat(maker.got()).hasSize(1);
        clock.set(starts.plusSeconds(60));
        node().round();
        assertThat(maker.got()).hasSize(1);
    }

    @Test
    void a_session_is_reminded_of_by_e_mail_too_and_the_letter_says_nothing() {
        mail(amy);
        var lee = cast.lee();
        var circle = round.ledBy(lee);
        round.join(amy, circle, "Sparrow");
        keep(new Hours(LocalTime.of(0, 0), LocalTime.of(0, 0), TUCSON, 6, null));
        var amys = cast.browser(port, amy);
        assertThat(ways(amys))
                .contains("value=\"push\"", "value=\"email\"", "value=\"text\"")
                .as("a control: sessions are in their calendar anyway")
                .doesNotContain("value=\"calendar\"");
        var form = new HashMap<>(Map.of("reason", "session", "way", "email", "ahead", "60", "words", ""));
        form.put("key", Ids.next().toString());
        assertThat(amys.post("/reminders", "/reminders", form).statusCode()).isEqualTo(303);
        var starts = circles.of(amy)
                .getFirst()
                .plan()
                .next(clock.instant())
                .orElseThrow()
                .starts();
        clock.set(starts.minus(Duration.ofMinutes(90)));
        node().round();
        assertThat(outbox.waiting()).isEmpty();
        clock.set(starts.minus(Duration.ofMinutes(29)));
        node().round();
        var letter = outbox.waiting().getFirst();
        assertThat(letter.text()).contains("Something of yours starts soon");
        TELLING.forEach(word -> assertThat(letter.subject() + letter.text()).doesNotContainIgnoringCase(word));
    }

    private static String ways(Browser amys) {
        return amys.get("/reminders")
                .body()
                .replaceFirst("(?s).*id=\"session-ahead\"", "")
                .replaceFirst("(?s)</form.*", "");
    }

    @Test
    void a_day_of_the_plan_is_reminded_of_before_it_and_moves_with_it() {
        mail(amy);
        var line = Ids.next();
        var amys = cast.browser(port, amy);
        risky(amys, "/plan/risky/lines", line, "2026-03-05");
        assertThat(amys.get("/plan/risky").body()).contains("/reminders#risky-ahead");
        var form =
                Map.of("key", Ids.next().toString(), "reason", "risky", "way", "email", "ahead", "1440", "at", "18:00");
        amys.post("/reminders", "/reminders", form);
        assertThat(amys.get("/reminders").body()).contains("A day in my plan", "1 day before, 6");
        risky(amys, "/plan/risky/lines/" + line, line, "2026-03-06");
        clock.set(at(18, 1).plus(Duration.ofDays(2)));
        node().round();
        assertThat(outbox.waiting()).as("the day it would have been").isEmpty();
        clock.set(at(18, 1).plus(Duration.ofDays(3)));
        node().round();
        node().round();
        assertThat(outbox.waiting()).singleElement().satisfies(letter -> {
            assertThat(letter.text()).contains("is coming").doesNotContain("wedding");
            TELLING.forEach(word -> assertThat(letter.text()).doesNotContainIgnoringCase(word));
        });
    }

    private static void risky(Browser amys, String to, UUID line, String day) {
        var pair = Map.of("key", line.toString(), "words", "the wedding", "answer", "I leave at ten", "day", day);
        assertThat(amys.post("/plan/risky", to, pair).statusCode()).isEqualTo(303);
    }

    @Test
    void a_browser_that_is_gone_is_forgotten_and_one_has_one_owner() {
        devices.add(amy, maker.endpoint(), maker.key(), maker.auth(), "phone");
        var bo = cast.bo();
        devices.add(bo, maker.endpoint(), maker.key(), maker.auth(), "phone");
        assertThat(devices.of(amy)).isEmpty();
        assertThat(devices.of(bo)).hasSize(1);
        maker.answers = 410;
        devices.send(bo, Map.of("body", "x"), 60);
        assertThat(devices.of(bo)).isEmpty();
    }

    @Test
    void messages_go_to_public_addresses_over_https_and_nowhere_else() throws Exception {
        var strict = new PushPost();
        assertThat(strict.takes("https://updates.push.example/wpush/v2/x")).isTrue();
        for (var refused : List.of(
                "http://updates.push.example/x",
                "https://u:p@push.example/",
                "https://push.example:8443/",
                "ftp://x",
                "no")) {
            assertThat(strict.takes(refused)).as(refused).isFalse();
        }
        for (var inside :
                List.of("https://127.0.0.1/x", "https://10.0.0.7/x", "https://169.254.169.254/x", "https://[::1]/x")) {
            assertThat(strict.send(inside, Map.of("TTL", "1"), new byte[] {1}))
                    .as(inside)
                    .isEqualTo(PushPost.Answer.NOT_NOW);
        }
        strict.destroy();
        var amys = cast.browser(port, amy);
        var form = Map.of("endpoint", maker.endpoint(), "key", maker.key(), "auth", maker.auth());
        assertThat(amys.post("/reminders", "/reminders/devices", form).statusCode())
                .isEqualTo(422);
        var there = new HashMap<>(form);
        there.put("endpoint", "https://updates.push.example/wpush/v2/x");
        assertThat(amys.post("/reminders", "/reminders/devices", there).statusCode())
                .isEqualTo(303);
        assertThat(amys.get("/reminders").body()).contains("since March 3");
        var shared = new Browser(port);
        shared.keep(sessions.open(amy, SessionKind.SHARED, Method.CODE, "unknown"));
        assertThat(shared.get("/reminders").body())
                .contains("Others use this phone")
                .doesNotContain("data-push");
        assertThat(shared.post("/reminders", "/reminders/devices", there).statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_page_adds_ends_and_says_what_to_mend() {
        var amys = cast.browser(port, amy);
        assertThat(amys.get("/reminders").body())
                .contains("Nothing so far", "Google, Apple, Mozilla or Microsoft", "It cannot read it");
        var form = new HashMap<>(Map.of("key", Ids.next().toString(), "reason", "checkin", "way", "email"));
        form.put("at", "22:00");
        form.put("words", "Water the plants");
        var answer = amys.post("/reminders", "/reminders", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("lies in your quiet hours", "Choose at least one day", "Water the plants", "22:00");
        form.put("at", "18:00");
        form.put("days", "1");
        amys.post("/reminders", "/reminders", form);
        amys.post("/reminders", "/reminders", form);
        assertThat(wishes.of(amy))
                .singleElement()
                .satisfies(wish -> assertThat(wish.words()).isEqualTo("Water the plants"));
        assertThat(amys.get("/reminders", "Accept-Language", "es").body()).contains("Cómo va el día", "Apagar");
        var wish = wishes.of(amy).getFirst().id();
        var bos = cast.browser(port, cast.bo());
        bos.post("/reminders", "/reminders/" + wish + "/end", Map.of());
        assertThat(wishes.of(amy)).hasSize(1);
        assertThat(gate.as(
                        Actor.of(cast.coryFor(amy)),
                        () -> sql.sql("select count(*) from reminders.wish")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(kept.export(amy).toString()).contains("Water the plants", "21:00");
        amys.post("/reminders", "/reminders/hours", Map.of("sleeps", "20:00", "wakes", "09:00", "most", "2"));
        amys.post("/reminders", "/reminders/rest", Map.of("days", "7"));
        assertThat(amys.get("/reminders").body()).contains("Nothing comes until", "value=\"20:00\"");
        amys.post("/reminders", "/reminders/" + wish + "/end", Map.of());
        assertThat(wishes.of(amy)).isEmpty();
    }

    @Test
    void a_private_calendar_holds_it_as_an_appointment_like_any_other() {
        wish(amy, "date", Way.CALENDAR, LocalTime.of(18, 0), "Grandma’s day");
        var amys = cast.browser(port, amy);
        var made = amys.post(
                "/me/calendar", "/me/calendar", Map.of("key", Ids.next().toString()));
        var path = made.body().replaceFirst("(?s).*(/calendar/[\\w-]+\\.ics).*", "$1");
        assertThat(new Browser(port).get(path).body())
                .contains("SUMMARY:Appointment", "DTSTART:20260303T010000Z")
                .doesNotContain("Grandma");
        assertThat(node().round()).as("a calendar does the rest").isZero();
    }

    private Reminding node() {
        return new Reminding(
                gate,
                store,
                hours,
                wishes,
                channels,
                devices,
                off,
                people,
                identities,
                outbox,
                texts,
                programs,
                reasons,
                clock);
    }

    private void wish(PersonId person, String reason, Way way, LocalTime at, String words) {
        var day = reason.equals("date") ? LocalDate.of(2019, 3, 2) : null;
        var days = reason.equals("date") ? Set.<java.time.DayOfWeek>of() : Wish.everyDay();
        wishes.add(new Wish(Ids.next(), person, reason, way, days, at, 0, day, words, clock.instant()), TUCSON);
    }

    private void keep(Hours chosen) {
        wishes.keep(amy, chosen);
    }

    private void mail(PersonId person) {
        identities.keep(Actor.of(person), person, IdentityKind.EMAIL, "amy@example.org");
    }

    /// That evening in Tucson.
    private static Instant at(int hour, int minute) {
        return LocalDate.of(2026, 3, 2).atTime(hour, minute).atZone(TUCSON).toInstant();
    }
}
