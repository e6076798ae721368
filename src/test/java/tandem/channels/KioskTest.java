package tandem.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.checkins.CheckIns;
import tandem.checkins.Scale;
import tandem.help.ContactRequests;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;
import tandem.ways.Cards;

@TandemTest
class KioskTest {
    @Autowired
    Channels channels;

    @Autowired
    KioskCodes codes;

    @Autowired
    Kiosks kiosks;

    @Autowired
    Cards cards;

    @Autowired
    CheckIns checkIns;

    @Autowired
    ContactRequests requests;

    @Autowired
    Identities identities;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private PersonId cory;
    private Browser lobby;

    @BeforeEach
    void cory_opens_the_device_in_the_lobby() {
        TestDatabase.empty("channels", "checkins", "texting", "oncall", "help", "people", "signin", "ways", "audit");
        clock.set(TestClock.START.plus(Duration.ofDays(40)));
        amy = cast.amy();
        cory = cast.coryFor(amy);
        lobby = cast.browser(port, cory);
        assertThat(lobby.post("/channels/kiosks", "/channels/kiosks", Map.of())
                        .headers()
                        .firstValue("Location"))
                .hasValue("/kiosk");
    }

    @Test
    void opening_it_asks_again_who_one_is_and_leaves_nobody_signed_in_there() {
        assertThat(lobby.get("/kiosk").body())
                .contains("Your card or your number")
                .doesNotContain("Cory", "Amy");
        for (var path : List.of("/desk", "/me", "/today", "/sign-in", "/")) {
            assertThat(lobby.get(path).headers().firstValue("Location"))
                    .as("%s: it is nothing else", path)
                    .hasValue("/kiosk");
        }
        var late = cast.browser(port, cory);
        clock.forward(Duration.ofMinutes(11));
        assertThat(late.post("/channels/kiosks", "/channels/kiosks", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/sign-in/again");
        assertThat(cast.browser(port, amy).get("/channels/kiosks").statusCode()).isEqualTo(404);
        var anybody = new Browser(port);
        assertThat(anybody.get("/kiosk").body()).contains("This device is not open");
        assertThat(anybody.get("/meetings").statusCode()).as("the control").isEqualTo(200);
        var sams = cast.browser(port, cast.sam());
        assertThat(sams.get("/channels/kiosks").body()).contains("opened by Cory");
        sams.post(
                "/channels/kiosks",
                "/channels/kiosks/" + kiosks.all(Actor.of(cory)).getFirst().id() + "/end",
                Map.of());
        assertThat(lobby.get("/kiosk").body()).contains("This device is not open");
        assertThat(lobby.get("/today").headers().firstValue("Location").orElse(""))
                .startsWith("/sign-in");
    }

    @Test
    void a_number_of_my_own_a_said_one_and_the_card_let_in_and_nothing_else_does() {
        assertThat(enter("1234 5678")).isEqualTo(422);
        var own = codes.make(amy);
        assertThat(channels.of(Actor.of(amy), amy)).containsExactly(Channel.KIOSK);
        assertThat(enter(own)).isEqualTo(303);
        assertThat(enter(own)).as("as often as they like").isEqualTo(303);
        var path = "/channels/people/" + amy;
        var said = cast.browser(port, cory)
                .post(path, path + "/code", Map.of())
                .body()
                .replaceFirst("(?s).*lang=\"zxx\">(\\d{4} \\d{4})<.*", "$1");
        assertThat(enter(said)).isEqualTo(303);
        assertThat(enter(said)).as("once").isEqualTo(422);
        var late = codes.speak(cory, amy);
        clock.forward(Duration.ofMinutes(10));
        assertThat(enter(late)).as("for ten minutes").isEqualTo(422);
        var card = cards.make(amy).shown();
        assertThat(enter(card)).isEqualTo(303);
        assertThat(enter(card)).as("the card stays good").isEqualTo(303);
        channels.withdraw(Actor.of(amy), amy, Channel.KIOSK);
        assertThat(enter(own)).as("the yes was taken back").isEqualTo(422);
        assertThat(cast.browser(port, cast.cory()).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_turn_shows_no_names_and_ends_by_itself_after_a_minute() {
        enter(codes.make(amy));
        var mine = lobby.get("/kiosk");
        assertThat(mine.body()).contains("It is your turn", "What is next").doesNotContain("Amy", "Cory");
        assertThat(mine.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(mine.headers().firstValue("Refresh")).hasValue("61; url=/kiosk");
        clock.forward(Duration.ofSeconds(59));
        lobby.post("/kiosk", "/kiosk/turn/longer", Map.of());
        clock.forward(Duration.ofSeconds(59));
        assertThat(lobby.get("/kiosk").body()).contains("It is your turn");
        clock.forward(Duration.ofSeconds(1));
        var over = lobby.get("/kiosk");
        assertThat(over.body()).contains("Your card or your number").doesNotContain("It is your turn");
        assertThat(over.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(act("checkin", "7")).as("a form that still stood there").isEqualTo("/kiosk");
        assertThat(checkIns.on(amy, today())).isFalse();
        enter(codes.make(cast.bo()));
        assertThat(lobby.get("/kiosk").body()).contains("It is your turn");
        lobby.post("/kiosk", "/kiosk/turn/end", Map.of());
        assertThat(lobby.get("/kiosk").body()).contains("Your card or your number");
    }

    @Test
    void somebody_checks_in_and_asks_for_a_call_in_their_own_language() {
        var ana = people.join("Ana", Language.ES, Set.of(Role.MEMBER));
        cast.relate(RelationKind.CASELOAD, ana, cory);
        enter(codes.make(ana));
        assertThat(lobby.get("/kiosk").body())
                .contains("Es tu turno", "No tenemos tu número")
                .doesNotContain("Ana");
        identities.keep(Actor.of(ana), ana, IdentityKind.PHONE, "520-555-0142");
        assertThat(act("checkin", "11")).as("no such number").isEmpty();
        assertThat(act("checkin", "7")).isEqualTo("/kiosk?done=checkin");
        assertThat(checkIns.of(ana, today(), today()))
                .singleElement()
                .satisfies(each -> assertThat(each.said().number(Scale.MOOD)).hasValue(7));
        assertThat(lobby.get("/kiosk?done=checkin").body()).contains("Anotado. Gracias.");
        clock.forward(Duration.ofSeconds(50));
        act("called", "yes");
        clock.forward(Duration.ofSeconds(50));
        assertThat(lobby.get("/kiosk").body()).as("a minute from the last tap").contains("Es tu turno");
        assertThat(requests.open()).singleElement().satisfies(each -> {
            assertThat(each.reach()).isEqualTo("+15205550142");
            assertThat(each.name()).isEqualTo("Ana");
            assertThat(each.sayWho()).isFalse();
        });
    }

    @Test
    void help_stands_on_every_screen_and_is_read_without_leaving() {
        var numbers = List.of("href=\"tel:988\"", "href=\"tel:911\"", "front desk");
        assertThat(new Browser(port).get("/kiosk").body()).as("not open").contains(numbers);
        assertThat(lobby.get("/kiosk").body()).as("nobody's turn").contains(numbers);
        enter(codes.make(amy));
        assertThat(lobby.get("/kiosk").body())
                .as("a turn")
                .contains("It is your turn")
                .contains(numbers);
    }

    @Test
    void zero_or_one_tells_a_person_at_once_and_says_so() {
        var bo = cast.bo();
        enter(codes.make(bo));
        act("checkin", "2");
        assertThat(waiting(cory)).as("the control").contains("Nobody waits right now");
        assertThat(desk(cory)).as("the control").contains("Texts: 0").doesNotContain("very hard");
        enter(codes.make(amy));
        assertThat(lobby.get("/kiosk").body()).contains("With 0 or 1 we also tell a person");
        assertThat(act("checkin", "0")).isEqualTo("/kiosk?done=hard");
        assertThat(lobby.get("/kiosk?done=hard").body())
                .contains("Thank you for saying it", "trying to reach somebody", "988", "911")
                .doesNotContain("Noted. Thank you", "Amy", "Cory");
        assertThat(checkIns.on(amy, today())).isTrue();
        assertThat(waiting(cory)).contains("Amy", "Said at the shared device in the lobby", "in 5", "You see to it");
        assertThat(desk(cory))
                .as("from the first second, before all else")
                .containsSubsequence(
                        "</h1>",
                        "1 person said it is very hard: 1 at the shared device. Look now.</b> <a href=\"/texts\">",
                        "With a next date and somebody looking after them",
                        "Very hard: 1",
                        "Texts: 0")
                .doesNotContain("longer than we said");
        clock.forward(Duration.ofMinutes(6));
        assertThat(waiting(cory)).contains("late");
        assertThat(desk(cory)).contains("Look now. 1 of them waits longer than we said.", "Texts: 0");
        var corys = cast.browser(port, cory);
        corys.post("/texts/" + amy, "/texts/" + amy + "/taking", Map.of());
        assertThat(desk(cory)).as("somebody sees to it").contains("Texts: 1").doesNotContain("very hard");
    }

    private String desk(PersonId reader) {
        return cast.browser(port, reader).get("/desk").body();
    }

    private String waiting(PersonId reader) {
        return cast.browser(port, reader).get("/texts").body();
    }

    @Test
    void a_turn_is_read_in_another_language_without_leaving_it() {
        enter(codes.make(amy));
        act("checkin", "1");
        assertThat(lobby.get("/kiosk?done=hard").body()).contains("Thank you for saying it", "lang=\"es\"");
        assertThat(speak("es", "hard")).isEqualTo("/kiosk?done=hard");
        assertThat(lobby.get("/kiosk?done=hard").body())
                .contains("Es tu turno", "Gracias por decirlo")
                .doesNotContain("It is your turn");
        lobby.post("/kiosk", "/kiosk/turn/longer", Map.of("done", "hard"));
        assertThat(lobby.get("/kiosk").body()).contains("Es tu turno");
        assertThat(speak("xx", "")).as("no such language").isEmpty();
        assertThat(speak("en", "//elsewhere")).isEqualTo("/kiosk");
        assertThat(lobby.get("/kiosk").body()).contains("It is your turn");
        speak("es", "");
        lobby.post("/kiosk", "/kiosk/turn/end", Map.of());
        enter(codes.make(amy));
        assertThat(lobby.get("/kiosk").body()).as("for that turn alone").contains("It is your turn");
    }

    @Test
    void the_language_that_was_chosen_on_the_screen_goes_with_the_turn_and_no_further() {
        lobby.post("/kiosk", "/language", Map.of("language", "es", "back", "/kiosk"));
        assertThat(lobby.get("/kiosk").body()).contains("Tu tarjeta o tu número");
        assertThat(enter("1234 5678")).isEqualTo(422);
        assertThat(lobby.get("/kiosk").body()).as("a typo forgets nothing").contains("Tu tarjeta o tu número");
        enter(codes.make(amy));
        assertThat(lobby.get("/kiosk").body()).contains("Es tu turno").doesNotContain("It is your turn");
        lobby.post("/kiosk", "/kiosk/turn/end", Map.of());
        assertThat(lobby.get("/kiosk").body()).contains("Your card or your number");
        enter(codes.make(amy));
        assertThat(lobby.get("/kiosk").body()).as("a control").contains("It is your turn");
    }

    @Test
    void a_number_that_was_said_stands_there_and_can_be_changed_in_that_turn() {
        enter(codes.make(amy));
        assertThat(lobby.get("/kiosk").body()).contains("How is today?").doesNotContain("You said");
        again("0");
        assertThat(lobby.get("/kiosk?done=hard").body())
                .contains("You said 0.", "Thank you for saying it")
                .doesNotContain("How is today?");
        again("10");
        assertThat(lobby.get("/kiosk?done=checkin").body()).contains("You said 10.");
        assertThat(checkIns.of(amy, today(), today()))
                .singleElement()
                .satisfies(each -> assertThat(each.said().number(Scale.MOOD)).hasValue(10));
        lobby.post("/kiosk", "/kiosk/turn/end", Map.of());
        enter(codes.make(amy));
        assertThat(lobby.get("/kiosk").body())
                .as("another turn does not show it")
                .contains("How is today?")
                .doesNotContain("You said");
    }

    @Test
    void a_call_is_promised_with_the_day_before_the_time() {
        identities.keep(Actor.of(amy), amy, IdentityKind.PHONE, "520-555-0142");
        enter(codes.make(amy));
        assertThat(lobby.get("/kiosk").body())
                .containsPattern("that you gave us, (today|tomorrow|on \\w+) by [\\w:]+.(am|pm|noon)");
    }

    /// A tap on the page as it stands.
    private void again(String value) {
        var key = lobby.get("/kiosk").body().split("name=\"key\" value=\"")[1].split("\"")[0];
        lobby.post("/kiosk", "/kiosk/acts/checkin", Map.of("key", key, "value", value));
    }

    private String speak(String language, String done) {
        return lobby.post("/kiosk", "/kiosk/turn/language", Map.of("language", language, "done", done))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Phoenix"));
    }

    private int enter(String code) {
        return lobby.post("/kiosk", "/kiosk/turn", Map.of("code", code)).statusCode();
    }

    private String act(String what, String value) {
        return lobby.post(
                        "/kiosk",
                        "/kiosk/acts/" + what,
                        Map.of("key", Ids.next().toString(), "value", value))
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
