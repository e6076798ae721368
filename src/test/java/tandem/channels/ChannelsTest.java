package tandem.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
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
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Outbox;
import tandem.people.RelationKind;
import tandem.program.Programs;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;

@TandemTest
class ChannelsTest {
    private static final String PHONE = "520-555-0177";
    private static final String ADDRESS = "Amy Q\n12 Elm Street\nTucson, AZ 85701";
    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");

    @Autowired
    Channels channels;

    @Autowired
    PrintRun run;

    @Autowired
    KeptOfChannels kept;

    @Autowired
    Identities identities;

    @Autowired
    Outbox outbox;

    @Autowired
    Programs programs;

    @Autowired
    Rounds rounds;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private Browser amys;

    @BeforeEach
    void clean() {
        TestDatabase.empty("channels", "reminders", "mail", "people", "signin", "audit");
        clock.set(TestClock.START);
        amy = cast.amy();
        amys = cast.browser(port, amy);
    }

    @Test
    void each_way_has_a_yes_of_its_own_in_my_order_and_taking_it_back_counts_at_once() {
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        var cory = cast.coryFor(amy);
        assertThat(channels.of(Actor.of(cory), List.of(amy)))
                .as("nothing was said yet")
                .isEmpty();
        assertThat(say(List.of("call", "letter"), Map.of("place-letter", "1", "place-call", "2")))
                .isEqualTo(303);
        assertThat(channels.of(Actor.of(amy), amy)).containsExactly(Channel.LETTER, Channel.CALL);
        assertThat(channels.agreed(Actor.SYSTEM, amy, Channel.CALL)).isTrue();
        assertThat(channels.agreed(Actor.SYSTEM, amy, Channel.TEXT)).isFalse();
        for (var reader : List.of(mo, cory)) {
            var seen = channels.of(Actor.of(reader), List.of(amy)).get(amy);
            assertThat(seen.channels()).containsExactly(Channel.LETTER, Channel.CALL);
            assertThat(seen.note()).isEqualTo("never my mother");
            assertThat(seen.quietFrom()).hasValue(LocalTime.of(21, 30));
        }
        for (var other : List.of(cast.bo(), cast.cory(), cast.sam(), cast.ada(), cast.mo())) {
            assertThat(channels.of(Actor.of(other), List.of(amy))).isEmpty();
            assertThat(channels.agreed(Actor.of(other), amy, Channel.CALL)).isFalse();
        }
        assertThat(TestDatabase.owner()
                        .sql("select encode(note, 'escape') from channels.setting")
                        .query(String.class)
                        .single())
                .doesNotContain("mother");
        clock.forward(Duration.ofDays(1));
        amys = cast.browser(port, amy);
        amys.post("/channels", "/channels/call/end", Map.of());
        assertThat(channels.agreed(Actor.SYSTEM, amy, Channel.CALL)).isFalse();
        assertThat(amys.get("/channels").body()).contains("from March 2 to March 3");
        say(List.of("letter", "call"), Map.of("place-letter", "2", "place-call", "1"));
        assertThat(channels.of(Actor.SYSTEM, amy)).containsExactly(Channel.CALL, Channel.LETTER);
        assertThat(channels.consents(Actor.of(amy), amy))
                .as("a new yes, and the old one with its end")
                .hasSize(3);
        assertThat(kept.export(amy).toString()).contains("never my mother", "letter", "until");
    }

    @Test
    void the_coordinator_writes_down_what_they_said_and_nobody_else_does() {
        var cory = cast.coryFor(amy);
        var path = "/channels/people/" + amy;
        var corys = cast.browser(port, cory);
        corys.post(path, path + "/ways/text", Map.of());
        assertThat(channels.of(Actor.of(amy), amy)).containsExactly(Channel.TEXT);
        assertThat(amys.get("/channels").body()).contains("Text message");
        corys.post(path, path + "/ways/text/end", Map.of());
        assertThat(channels.of(Actor.of(amy), amy)).isEmpty();
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        assertThat(cast.browser(port, mo).get(path).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> channels.agree(Actor.of(mo), amy, Channel.TEXT))
                .isInstanceOf(DataAccessException.class);
        assertThat(cast.browser(port, cast.cory()).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_yes_to_e_mail_without_an_address_is_said_wherever_it_would_be_counted_on() {
        var cory = cast.coryFor(amy);
        var path = "/channels/people/" + amy;
        var corys = cast.browser(port, cory);
        assertThat(corys.get(path).body())
                .contains("we have no address of theirs yet")
                .doesNotContain("/ways/email\"");
        var refused = corys.post(path, path + "/ways/email", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(channels.of(Actor.of(amy), amy)).isEmpty();
        channels.agree(Actor.of(amy), amy, Channel.EMAIL);
        assertThat(corys.get(path).body()).contains("no address yet");
        assertThat(amys.get("/channels").body())
                .contains("Nothing comes until you add one")
                .doesNotContain("you sign in.");
        assertThat(say(List.of("email", "in_person"), Map.of()))
                .as("what else they choose is kept")
                .isEqualTo(303);
        assertThat(channels.of(Actor.of(amy), amy)).containsExactly(Channel.EMAIL, Channel.IN_PERSON);
        var wish = Map.of("reason", "checkin", "way", "email", "at", "18:00", "days", "1", "words", "");
        var keyed = new HashMap<>(wish);
        keyed.put("key", Ids.next().toString());
        amys.post("/reminders", "/reminders", keyed);
        assertThat(amys.get("/reminders").body()).contains("no e-mail address of yours, so it does not come");
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
        assertThat(amys.get("/channels").body())
                .contains("It goes to amy@example.org")
                .doesNotContain("until you add one");
        assertThat(amys.get("/reminders").body()).doesNotContain("so it does not come");
        assertThat(corys.post(path, path + "/ways/email", Map.of()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_mistake_loses_nothing_and_says_what_helps() {
        var answer = amys.postAlone(
                "/channels", token() + body(List.of("text", "letter"), Map.of("phone", "555", "address", "Elm")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "with its area code", "two to six lines", "never my mother", "value=\"555\"", "Elm</textarea>");
        assertThat(channels.of(Actor.of(amy), amy)).isEmpty();
        assertThat(amys.postAlone("/channels", token() + body(List.of("email"), Map.of()))
                        .body())
                .contains("We have no e-mail address of yours yet");
        assertThat(identities.of(Actor.of(amy), amy, IdentityKind.PHONE)).isEmpty();
    }

    @Test
    void nobody_is_disturbed_in_their_quiet_hours_on_their_own_clock() {
        var nine = Instant.parse("2026-03-08T05:30:00Z");
        assertThat(channels.from(Actor.SYSTEM, amy, nine))
                .as("the usual hours, on the program's clock")
                .isEqualTo(QuietHours.usual(programs.current().zone()).opens(nine));
        var denver = ZoneId.of("America/Denver");
        channels.rest(Actor.of(amy), amy, new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), denver));
        assertThat(channels.from(Actor.SYSTEM, amy, nine))
                .as("the night in which the clock goes forward")
                .isEqualTo("2026-03-08T14:00:00Z");
        var noon = Instant.parse("2026-03-08T19:00:00Z");
        assertThat(channels.from(Actor.SYSTEM, amy, noon)).isEqualTo(noon);
        channels.rest(Actor.of(amy), amy, new QuietHours(LocalTime.NOON, LocalTime.of(14, 0), denver));
        assertThat(channels.from(Actor.SYSTEM, amy, noon)).isEqualTo("2026-03-08T20:00:00Z");
        assertThat(channels.from(Actor.SYSTEM, amy, nine)).isEqualTo(nine);
        channels.rest(Actor.of(amy), amy, new QuietHours(LocalTime.NOON, LocalTime.NOON, denver));
        assertThat(channels.from(Actor.SYSTEM, amy, noon)).as("never quiet").isEqualTo(noon);
    }

    @Test
    void a_reminder_by_e_mail_is_a_yes_and_goes_only_while_it_stands_and_outside_of_quiet_hours() {
        clock.set(Instant.parse("2026-03-03T00:00:00Z"));
        amys = cast.browser(port, amy);
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
        var wish = new HashMap<>(Map.of("reason", "checkin", "way", "email", "at", "18:00", "days", "1"));
        wish.put("key", Ids.next().toString());
        wish.put("words", "");
        amys.post("/reminders", "/reminders", wish);
        assertThat(channels.of(Actor.of(amy), amy)).containsExactly(Channel.EMAIL);
        clock.set(Instant.parse("2026-03-03T01:01:00Z"));
        rounds.run("wishes-send");
        assertThat(outbox.waiting()).hasSize(1);
        amys = cast.browser(port, amy);
        amys.post("/reminders", "/reminders/hours", Map.of("sleeps", "17:00", "wakes", "19:00", "most", "3"));
        assertThat(channels.hours(Actor.SYSTEM, amy).orElseThrow().from())
                .as("one and the same")
                .isEqualTo(LocalTime.of(17, 0));
        clock.forward(Duration.ofDays(7));
        rounds.run("wishes-send");
        assertThat(outbox.waiting()).as("quiet until seven").hasSize(1);
        clock.forward(Duration.ofHours(1));
        rounds.run("wishes-send");
        assertThat(outbox.waiting()).as("the control").hasSize(2);
        channels.withdraw(Actor.of(amy), amy, Channel.EMAIL);
        assertThat(cast.browser(port, amy).get("/reminders").body()).contains("There is no yes from you to this way");
        clock.forward(Duration.ofDays(7));
        rounds.run("wishes-send");
        assertThat(outbox.waiting()).as("the yes was taken back").hasSize(2);
    }

    @Test
    void the_script_says_nothing_to_others_and_a_mentor_never_sees_the_number() {
        var cory = cast.coryFor(amy);
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        var path = "/channels/call/" + amy;
        say(List.of("letter"), Map.of());
        assertThat(cast.browser(port, mo).get(path).body())
                .contains("did not say yes to the phone")
                .doesNotContain("tel:+1520555");
        clock.set(Instant.parse("2026-03-03T18:00:00Z"));
        amys = cast.browser(port, amy);
        say(List.of("call"), Map.of());
        var number = programs.current().number(clock.instant()).orElseThrow().phone();
        assertThat(cast.browser(port, mo).get(path).body())
                .contains("May I speak to Amy?", "comunicar con Amy", "never my mother", "tel:" + number.dialled())
                .doesNotContain("5550177", "555-0177", programs.current().name() + "?");
        assertThat(cast.browser(port, cory).get(path).body())
                .contains("tel:+15205550177", "never your own", "/desk/" + amy)
                .doesNotContain("/worry");
        assertThat(cast.browser(port, mo).get(path).body())
                .as("a mentor hands a worry on from here")
                .contains("/mentoring/" + amy + "/worry");
        assertThat(cast.browser(port, mo).get(path + "?back=/today").body()).contains("href=\"/today\"");
        assertThat(cast.browser(port, mo).get(path + "?back=//evil.example").body())
                .doesNotContain("href=\"//evil");
        assertThat(cast.browser(port, cast.cory()).get(path).statusCode()).isEqualTo(404);
        clock.set(Instant.parse("2026-03-03T05:00:00Z"));
        assertThat(cast.browser(port, cory).get(path).body()).contains("Not now. They may be called from");
    }

    @Test
    void the_coordinator_writes_down_the_address_they_told_and_a_letter_can_go() {
        var cory = cast.coryFor(amy);
        channels.agree(Actor.of(cory), amy, Channel.LETTER);
        var path = "/channels/people/" + amy;
        var corys = cast.browser(port, cory);
        assertThat(corys.get(path).body())
                .as("said before anything is written")
                .contains("no letter can go")
                .doesNotContain("name=\"text\"");
        var wrong = corys.post(path, path + "/address", Map.of("address", "Elm"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("two to six lines", "href=\"#address\"", "Elm</textarea>");
        var address = Map.of("address", "A. Doe\n12 Elm Street\nTucson AZ 85701");
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        for (var other : List.of(mo, cast.cory())) {
            assertThat(cast.browser(port, other)
                            .post("/me/name", path + "/address", address)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(identities.of(Actor.SYSTEM, amy, IdentityKind.ADDRESS)).isEmpty();
        assertThat(corys.post(path, path + "/address", address).statusCode()).isEqualTo(303);
        assertThat(identities.of(Actor.of(amy), amy, IdentityKind.ADDRESS))
                .hasValueSatisfying(kept -> assertThat(kept).startsWith("A. Doe"));
        assertThat(acts()).containsExactly("address_written");
        assertThat(corys.get(path).body()).contains("name=\"text\"", "Another address", "12 Elm Street");
        var letter = Map.of("key", Ids.next().toString(), "text", "We thought of you.");
        assertThat(corys.post(path, path + "/letters", letter).statusCode()).isEqualTo(303);
        assertThat(run.waiting(Actor.of(cory))).hasSize(1);
        assertThatThrownBy(() -> identities.keep(Actor.of(cory), amy, IdentityKind.EMAIL, "cory@example.org"))
                .as("the address for letters, and nothing with which somebody signs in")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_letter_is_printed_once_says_nothing_outside_and_goes_again_only_on_purpose() {
        var cory = cast.coryFor(amy);
        var letter = Ids.next();
        assertThat(run.add(cory, letter, amy, "Hello?")).isEqualTo(PrintRun.Added.NO_YES);
        channels.agree(Actor.of(amy), amy, Channel.LETTER);
        assertThat(run.add(cory, letter, amy, "Hello?")).isEqualTo(PrintRun.Added.NO_ADDRESS);
        say(List.of("letter"), Map.of());
        var path = "/channels/people/" + amy;
        var corys = cast.browser(port, cory);
        var form = Map.of("key", letter.toString(), "text", "We thought of you.");
        corys.post(path, path + "/letters", form);
        corys.post(path, path + "/letters", form);
        assertThat(run.waiting(Actor.of(cory)))
                .singleElement()
                .satisfies(each -> assertThat(each.text()).isEqualTo("We thought of you."));
        assertThat(run.add(cast.cory(), Ids.next(), amy, "x"))
                .as("not theirs to write to")
                .isEqualTo(PrintRun.Added.NO_YES);
        assertThat(cast.browser(port, cast.cory()).get("/channels/letters").body())
                .doesNotContain("We thought");
        var first = Ids.next();
        assertThat(run.run(cory, first)).isOne();
        assertThat(run.run(cory, first)).as("the same form").isOne();
        assertThat(run.run(cory, Ids.next())).as("another run takes it no more").isZero();
        var sheet = "/channels/letters/runs/" + first;
        var page = corys.get(sheet).body();
        assertThat(page).contains("12 Elm Street", "We thought of you.", "class=\"leaf\"");
        assertThat(leaf(page)).doesNotContain(programs.current().name(), "Tandem");
        assertThat(corys.get("/channels/letters").body()).contains("1 letter. 1 is still to be printed.");
        corys.post(sheet, sheet + "/printed", Map.of());
        assertThat(corys.get("/channels/letters").body()).contains("1 letter. Printed.");
        assertThat(run.printed(cory, first)).as("the second time").isZero();
        assertThat(corys.get(sheet).body()).doesNotContain("class=\"leaf\"").contains("Each letter goes once");
        corys.post(
                sheet,
                "/channels/letters/" + letter + "/outcome",
                Map.of("outcome", "returned", "run", first.toString()));
        assertThat(corys.get(sheet).body()).contains("It came back. Ask");
        corys.post(sheet, sheet + "/again", Map.of());
        assertThat(corys.get(sheet).body()).contains("class=\"leaf\"");
        assertThat(corys.get("/channels/letters").body()).contains("1 letter. 1 is still to be printed.");
        assertThat(acts()).containsExactly("letters_printed", "letters_printed_again");
        run.add(cory, Ids.next(), amy, "Another");
        channels.withdraw(Actor.of(amy), amy, Channel.LETTER);
        assertThat(run.run(cory, Ids.next())).as("the yes was taken back").isZero();
        assertThat(run.withdraw()).isEqualTo(2);
    }

    @Test
    void a_letter_whose_address_went_says_so_before_the_run_and_after_and_waits() {
        var cory = cast.coryFor(amy);
        var corys = cast.browser(port, cory);
        say(List.of("letter"), Map.of());
        var bo = cast.bo();
        cast.relate(RelationKind.CASELOAD, bo, cory);
        channels.agree(Actor.of(bo), bo, Channel.LETTER);
        identities.keep(Actor.of(bo), bo, IdentityKind.ADDRESS, "9 Oak Street\nTucson");
        run.add(cory, Ids.next(), amy, "For Amy");
        run.add(cory, Ids.next(), bo, "For Bo");
        assertThat(corys.get("/channels/letters").body())
                .contains("Begin a run with 2 letters")
                .doesNotContain("No address");
        var first = Ids.next();
        assertThat(run.run(cory, first)).isEqualTo(2);
        identities.forget(Actor.of(bo), bo, IdentityKind.ADDRESS);
        var sheet = "/channels/letters/runs/" + first;
        assertThat(corys.get(sheet).body())
                .contains("For Amy", "No sheet for 1 person", "href=\"/desk/" + bo + "\">Bo</a>")
                .doesNotContain("For Bo");
        corys.post(sheet, sheet + "/printed", Map.of());
        assertThat(run.to(Actor.of(bo), bo))
                .as("not printed")
                .allSatisfy(letter -> assertThat(letter.printed()).isEmpty());
        assertThat(corys.get("/channels/letters").body())
                .contains("1 letter cannot go", "No address any more.", "Another way to reach Bo", "1 letter. Printed.")
                .doesNotContain("Begin a run");
        assertThat(run.run(cory, Ids.next())).isZero();
        identities.keep(Actor.of(bo), bo, IdentityKind.ADDRESS, "10 Oak Street\nTucson");
        assertThat(run.run(cory, Ids.next())).as("there is one again").isOne();
    }

    private static String leaf(String page) {
        return page.replaceFirst("(?s).*<article", "").replaceFirst("(?s)</article.*", "");
    }

    private static List<String> acts() {
        return TestDatabase.owner()
                .sql("select act from audit.entry where act like 'letters%' or act like 'address%' order by at, id")
                .query(String.class)
                .list();
    }

    private int say(List<String> yes, Map<String, String> more) {
        return amys.postAlone("/channels", token() + body(yes, more)).statusCode();
    }

    private String token() {
        return "token="
                + amys.get("/channels")
                        .body()
                        .split("name=\"token\" value=\"")[1]
                        .split("\"")[0] + "&";
    }

    private static String body(List<String> yes, Map<String, String> more) {
        var fields = new HashMap<>(
                Map.of("phone", PHONE, "address", ADDRESS, "from", "21:30", "to", "08:00", "zone", TUCSON.getId()));
        fields.put("note", "never my mother");
        fields.put("named", "no");
        fields.putAll(more);
        var all = new ArrayList<String>();
        yes.forEach(each -> all.add("yes=" + each));
        all.add(Browser.encode(fields));
        return String.join("&", all);
    }
}
