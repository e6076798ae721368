package tandem.texting;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.bridge.Encounters;
import tandem.bridge.Next;
import tandem.bridge.Result;
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.checkins.CheckIns;
import tandem.checkins.Scale;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.joining.PersonJoined;
import tandem.mail.Outbox;
import tandem.oncall.Roster;
import tandem.oncall.Slot;
import tandem.people.Deaths;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.program.Programs;
import tandem.reach.Quiet;
import tandem.reach.QuietPlan;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.web.PublicAddress;

/// Over real HTTP, both ways, with a stand-in for the carrier.
@TandemTest
class TextingTest {
    private static final String AMYS = "+15205550142";
    private static final String UNKNOWN = "+15205550199";
    /// 2 am in Tucson, a Tuesday.
    private static final Instant NIGHT = Instant.parse("2026-03-03T09:00:00Z");
    /// 10 am in Tucson, a Monday.
    private static final Instant MORNING = Instant.parse("2026-03-02T17:00:00Z");

    private static final List<String> TELLING = List.of(
            "recover", "sober", "circle", "mentor", "treatment", "Tandem", "Amy", "craving", "recupera", "círculo");

    @Autowired
    Gate gate;

    @Autowired
    ApplicationEventPublisher application;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Encounters encounters;

    @Autowired
    Quiet quiet;

    @Autowired
    OutgoingStore outgoingStore;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Written written;

    @Autowired
    NumberStore numberStore;

    @Autowired
    Numbers numbers;

    @Autowired
    Waits waits;

    @Autowired
    Exchanges exchanges;

    @Autowired
    TextMessages texts;

    @Autowired
    KeptOfTexting kept;

    @Autowired
    AskedByText asked;

    @Autowired
    Rounds.Forgetting forgetting;

    @Autowired
    Channels channels;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Identities identities;

    @Autowired
    Deaths deaths;

    @Autowired
    People people;

    @Autowired
    Roster roster;

    @Autowired
    Outbox outbox;

    @Autowired
    Programs programs;

    @Autowired
    PublicAddress address;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Switchboard carrier;
    private PersonId amy;
    private PersonId mo;
    private PersonId cory;
    private int brought;

    @BeforeEach
    void clean() throws Exception {
        TestDatabase.empty("texting", "bridge", "channels", "checkins", "people", "signin", "mail", "oncall", "audit");
        clock.set(MORNING);
        carrier = new Switchboard(clock::instant);
        amy = cast.amy();
        mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        cory = cast.coryFor(amy);
        roster.endSlot(cory, Ids.next()); // it remembers for some seconds
    }

    @AfterEach
    void close() {
        carrier.close();
        TestDatabase.empty("texting", "oncall");
    }

    @Test
    void the_signature_is_that_of_the_carriers_documentation() {
        var fields = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "From", "+12349013030",
                "To", "+18005551212",
                "Caller", "+12349013030",
                "Digits", "1234");
        var arrays = new HashMap<String, String[]>();
        fields.forEach((name, value) -> arrays.put(name, new String[] {value}));
        assertThat(Signature.of("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", arrays))
                .isEqualTo("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
    }

    @Test
    void a_flip_phone_by_text_alone() throws Exception {
        var coordinator = cast.browser(port, cory);
        assertThat(coordinator
                        .post("/texts/" + amy, "/texts/" + amy + "/number", Map.of("number", "520 555 0142"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(identities.of(Actor.SYSTEM, amy, IdentityKind.PHONE))
                .as("not hers yet")
                .isEmpty();
        node().round();
        text(AMYS, said(AMYS).replaceAll("^([0-9]{6}).*", "$1"));
        assertThat(said(AMYS)).contains("Texts come to this number now");
        assertThat(channels.agreed(Actor.SYSTEM, amy, Channel.TEXT)).isTrue();
        text(AMYS, "Help");
        assertThat(said(AMYS)).contains("CALL ME", "STOP", "988");
        text(AMYS, "7");
        assertThat(said(AMYS)).contains("kept as your own check-in? Then answer YES");
        assertThat(checkIns.lastDay(amy)).isEmpty();
        text(AMYS, "yes");
        text(AMYS, "7/10");
        assertThat(said(AMYS)).startsWith("Kept: 7 of 10.");
        var today = LocalDate.of(2026, 3, 2);
        assertThat(checkIns.of(amy, today, today))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.said().number(Scale.CRAVING)).hasValue(7));
        text(AMYS, "CALL ME");
        assertThat(said(AMYS)).contains("A person calls you at this number", "988");
        assertThat(why(amy)).isEqualTo("call");
        text(AMYS, "My bus does not run. Can I come at 7?");
        assertThat(said(AMYS)).contains("We got your text.", "988", "911", "Our phone is");
        var page = cast.browser(port, mo).get("/texts/" + amy).body();
        assertThat(page).contains("My bus does not run", "Wants a call").doesNotContain("Kept: 7 of 10", AMYS);
        cast.browser(port, mo).post("/texts/" + amy, "/texts/" + amy, Map.of("words", "Come at 7, I wait outside."));
        node().round();
        assertThat(said(AMYS)).isEqualTo("Come at 7, I wait outside.");
        assertThat(why(amy)).isEmpty();
        text(AMYS, "8");
        assertThat(said(AMYS)).as("to Mo, not to the page").contains("We got your text");
        assertThat(checkIns.of(amy, today, today)).hasSize(1);
        waits.end(mo, Whose.of(amy));
        text(AMYS, "STOP");
        assertThat(said(AMYS)).contains("no more texts from us");
        assertThat(texts.send(mo, amy, Ids.next(), "Are you there?")).isEqualTo(TextMessages.Sent.NOT_AGREED);
        text(AMYS, "START");
        assertThat(texts.send(mo, amy, Ids.next(), "Are you there?")).isEqualTo(TextMessages.Sent.GONE);
        assertThat(cast.browser(port, amy).get("/me/texts").body())
                .contains("Come at 7, I wait outside.", "Kept: 7 of 10", AMYS);
        carrier.carried()
                .forEach(
                        each -> TELLING.forEach(word -> assertThat(each.words()).doesNotContainIgnoringCase(word)));
        assertThat(TestDatabase.owner()
                        .sql("select string_agg(encode(words, 'escape'), ' ') from texting.message")
                        .query(String.class)
                        .single())
                .doesNotContain("bus", "Kept");
    }

    @Test
    void un_telefono_de_teclas_en_espanol() throws Exception {
        var ines = people.join("Inés", Language.ES, Set.of(Role.MEMBER));
        cast.relate(RelationKind.CASELOAD, ines, cory);
        takesTexts(ines, AMYS);
        text(AMYS, "Ayuda");
        assertThat(said(AMYS)).contains("LLÁMAME", "ALTO", "988");
        text(AMYS, "5");
        text(AMYS, "sí");
        assertThat(said(AMYS)).contains("Desde ahora", "8 o más");
        text(AMYS, "9");
        assertThat(said(AMYS)).contains("Anotado: 9 de 10", "988");
        assertThat(why(ines)).isEqualTo("number");
        text(AMYS, "Llámame");
        assertThat(said(AMYS)).contains("Una persona te va a llamar");
        text(AMYS, "me quiero morir");
        assertThat(said(AMYS)).contains("Gracias por decírnoslo", "988").doesNotContain("Thank");
        assertThat(why(ines)).isEqualTo("hard");
        text(AMYS, "STOP");
        assertThat(said(AMYS)).as("her language").contains("Ya no te mandamos mensajes");
        takesTexts(amy, UNKNOWN);
        text(UNKNOWN, "ALTO");
        assertThat(said(UNKNOWN)).as("the language of the word").contains("Ya no te mandamos mensajes");
    }

    @Test
    void i_want_to_die_by_text_at_two_in_the_morning() throws Exception {
        takesTexts(amy, AMYS);
        var sam = cast.sam();
        mail(cory, "cory@example.org");
        mail(sam, "sam@example.org");
        takesTexts(sam, "+15205550143");
        clock.set(NIGHT);
        text(AMYS, "I want to die");
        assertThat(said(AMYS)).contains("Thank you for telling us", "Nobody is on duty", "988", "911");
        var row = waits.of(Actor.SYSTEM, Whose.of(amy)).orElseThrow();
        assertThat(row.why()).isEqualTo(Why.HARD);
        assertThat(row.owner()).as("her mentor, since nobody is on call").isEqualTo(mo);
        assertThat(row.due()).isEqualTo(NIGHT.plus(Duration.ofMinutes(5)));
        assertThat(waits.ring()).as("control: it is not time").isZero();
        clock.forward(Duration.ofMinutes(5));
        assertThat(waits.ring()).as("the coordinator").isOne();
        assertThat(waits.ring()).as("once").isZero();
        assertThat(letters()).containsExactly("cory@example.org");
        assertThat(outbox.waiting())
                .extracting(letter -> letter.subject())
                .as("it says that it cannot wait, and nothing of what or who it is")
                .containsOnly("Something waits for you and cannot wait");
        clock.forward(Duration.ofMinutes(5));
        waits.ring();
        assertThat(letters())
                .as("then everybody of the team")
                .containsExactlyInAnyOrder("cory@example.org", "sam@example.org");
        node().round();
        assertThat(said("+15205550143")).isEqualTo("Something waits for you and cannot wait long. Please sign in.");
        var supervisor = cast.browser(port, sam);
        assertThat(supervisor.get("/texts").body()).contains("Amy", "may not want to live");
        assertThat(supervisor.get("/texts/" + amy).body()).contains("Told: Mo", "Told: Cory", "Told: Sam", AMYS);
        assertThat(supervisor.get("/desk").body())
                .contains("1 person said it is very hard: 1 by text. Look now. 1 of them waits longer than we said.");
        supervisor.post("/texts/" + amy, "/texts/" + amy + "/taking", Map.of());
        clock.forward(Duration.ofMinutes(30));
        assertThat(waits.ring()).as("somebody sees to it").isZero();
        clock.forward(Duration.ofMinutes(31));
        assertThat(waits.ring()).as("and did not come").isPositive();
        assertThat(cast.browser(port, sam)
                        .post("/texts/" + amy, "/texts/" + amy, Map.of("words", "I am here."))
                        .statusCode())
                .isEqualTo(303);
        node().round();
        assertThat(said(AMYS)).as("at night too").isEqualTo("I am here.");
        assertThat(waits.of(Actor.SYSTEM, Whose.of(amy))).isEmpty();
        assertThat(encounters.of(Actor.of(cory), amy))
                .as("a contact, by whoever was called")
                .singleElement()
                .satisfies(made -> assertThat(made.by()).isEqualTo(sam));
        assertThat(encounters.of(Actor.of(sam), amy)).isEmpty();
        assertThat(cast.browser(port, sam).get("/texts/" + amy).statusCode())
                .as("not called any more")
                .isEqualTo(404);
        assertThat(gate.as(Actor.SYSTEM, () -> asked.since(NIGHT))).hasSize(1);
        assertThat(cast.browser(port, amy).get("/me/looks").body()).contains("your texts");
    }

    @Test
    void whoever_is_on_call_comes_first_where_it_cannot_wait() throws Exception {
        takesTexts(amy, AMYS);
        var sam = cast.sam();
        onCall(sam);
        text(AMYS, "see you later");
        assertThat(waits.of(Actor.SYSTEM, Whose.of(amy)).orElseThrow().owner()).isEqualTo(mo);
        text(AMYS, "I can't go on");
        assertThat(said(AMYS)).contains("A person on duty was told just now");
        var row = waits.of(Actor.SYSTEM, Whose.of(amy)).orElseThrow();
        assertThat(row.owner()).isEqualTo(sam);
        assertThat(waits.take(sam, row.id())).isTrue();
        text(AMYS, "and thanks");
        assertThat(waits.of(Actor.SYSTEM, Whose.of(amy)).orElseThrow().taken()).isNotNull();
        text(AMYS, "i want to kill myself");
        assertThat(waits.of(Actor.SYSTEM, Whose.of(amy)).orElseThrow().taken())
                .as("it waits anew")
                .isNull();
        assertThat(waits.take(cast.sam(), row.id())).as("nobody else's").isFalse();
    }

    @Test
    void an_unknown_number_gets_the_same_answer_and_an_owner_and_learns_nothing() throws Exception {
        takesTexts(amy, AMYS);
        text(AMYS, "Is Amy there?");
        text(UNKNOWN, "Is Amy there?");
        assertThat(said(UNKNOWN)).isEqualTo(said(AMYS));
        var unknown = exchanges.waiting(cory).stream()
                .filter(each -> each.row().whose().person() == null)
                .findFirst()
                .orElseThrow();
        assertThat(unknown.row().owner()).isEqualTo(cory);
        var base = "/texts/" + unknown.row().whose().id();
        var page = cast.browser(port, cory).get(base).body();
        assertThat(page).contains("A number we do not know", "Is Amy there?", UNKNOWN);
        assertThat(cast.browser(port, mo).get(base).statusCode()).isEqualTo(404);
        cast.browser(port, cory).post(base, base, Map.of("words", "Who is asking?"));
        node().round();
        assertThat(said(UNKNOWN)).isEqualTo("Who is asking?");
        text(UNKNOWN, "9");
        assertThat(exchanges.count(cory, clock.instant()).all()).isOne();
        assertThat(exchanges.grave(cory, clock.instant()).text())
                .as("a number that means trouble is counted apart")
                .isOne();
        gate.run(Actor.of(cory), () -> waits.end(cory, unknown.row().whose()));
        clock.forward(Duration.ofDays(100));
        forgetting.round();
        assertThat(numbers.stranger(Actor.SYSTEM, unknown.row().whose().id())).isEmpty();
    }

    @Test
    void a_number_that_two_share_is_nobodys_check_in_and_stops_for_both() throws Exception {
        var bo = cast.bo();
        takesTexts(amy, AMYS);
        takesTexts(bo, AMYS);
        text(AMYS, "4");
        assertThat(checkIns.lastDay(amy)).isEmpty();
        assertThat(exchanges.waiting(cory))
                .singleElement()
                .satisfies(each -> assertThat(each.name()).isEmpty());
        text(AMYS, "stop");
        assertThat(channels.agreed(Actor.SYSTEM, amy, Channel.TEXT)).isFalse();
        assertThat(channels.agreed(Actor.SYSTEM, bo, Channel.TEXT)).isFalse();
    }

    @Test
    void a_text_goes_once_with_two_nodes_and_when_one_dies_in_the_middle() throws Exception {
        takesTexts(amy, AMYS);
        arrives(AMYS, "hello there", "SMa");
        try (var two = Executors.newFixedThreadPool(2)) {
            var nodes = List.<Callable<Integer>>of(node()::round, node()::round);
            int sent = 0;
            for (var each : two.invokeAll(nodes)) {
                sent += each.get();
            }
            assertThat(sent).isOne();
        }
        assertThat(carrier.to(AMYS)).hasSize(1);
        arrives(AMYS, "hello again", "SMb");
        carrier.hangsUp = true;
        node().round();
        carrier.hangsUp = false;
        assertThat(carrier.to(AMYS)).as("taken, and nobody heard so").hasSize(2);
        node().round();
        assertThat(carrier.to(AMYS)).as("its lease").hasSize(2);
        clock.forward(Duration.ofMinutes(2));
        assertThat(node().round()).as("found with the carrier").isOne();
        clock.forward(Duration.ofMinutes(2));
        node().round();
        assertThat(carrier.to(AMYS)).hasSize(2);
        arrives(AMYS, "and again", "SMc");
        carrier.hangsUp = true;
        node().round();
        carrier.hangsUp = false;
        clock.forward(Duration.ofMinutes(2));
        forgetful().round();
        assertThat(carrier.to(AMYS)).as("control: without asking it goes twice").hasSize(4);
    }

    /// As if they took nothing for themselves alone.
    @Test
    void control_two_nodes_that_claim_nothing_send_twice() throws Exception {
        takesTexts(amy, AMYS);
        arrives(AMYS, "hello there", "SMd");
        var settings = new CarrierSettings(carrier.url(), Switchboard.NUMBER, false, address);
        var found = List.of(outgoing.waiting(), outgoing.waiting());
        found.forEach(all -> all.forEach(each -> new Twilio(settings).send(Ids.next(), each.to(), each.words())));
        assertThat(carrier.to(AMYS)).hasSize(2);
    }

    @Test
    void what_they_write_is_heard_and_an_answer_of_a_person_is_a_contact() throws Exception {
        takesTexts(amy, AMYS);
        gate.run(
                Actor.DOOR, () -> application.publishEvent(new PersonJoined(amy, Optional.of(cory), Optional.empty())));
        quiet.write(amy, new QuietPlan(7, Set.of("caseload"), List.of(), List.of(), List.of(), "", List.of(), ""));
        clock.forward(Duration.ofDays(8));
        assertThat(quiet.open(cory)).as("control: eight days without her").containsExactly(amy);
        text(AMYS, "Bad week. Still here.");
        assertThat(quiet.open(cory)).as("she was heard from").isEmpty();
        assertThat(encounters.of(Actor.of(cory), amy))
                .as("the program is no person")
                .isEmpty();
        assertThat(texts.send(mo, amy, Ids.next(), "Good to hear from you.")).isEqualTo(TextMessages.Sent.GONE);
        assertThat(texts.send(mo, amy, Ids.next(), "Coffee on Friday?")).isEqualTo(TextMessages.Sent.GONE);
        assertThat(encounters.of(Actor.of(amy), amy))
                .as("one contact, however many texts")
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.by()).isEqualTo(mo);
                    assertThat(made.way()).isEqualTo(Channel.TEXT);
                    assertThat(made.result()).isEqualTo(Result.REACHED);
                });
        assertThat(touchpoints.next(Actor.of(cory), amy).orElseThrow().due()).isAfter(touchpoints.today());
        text(AMYS, "CALL ME");
        touchpoints.contacted(cory, amy, Ids.next(), Result.NO_ANSWER, Channel.CALL, "", new Next.ByRule());
        assertThat(why(amy)).as("not reached yet").isEqualTo("call");
        touchpoints.contacted(cory, amy, Ids.next(), Result.REACHED, Channel.CALL, "", new Next.ByRule());
        assertThat(why(amy)).as("reached by phone").isEmpty();
        text(AMYS, "I want to die");
        touchpoints.contacted(cory, amy, Ids.next(), Result.REACHED, Channel.CALL, "", new Next.ByRule());
        assertThat(why(amy)).as("somebody says that it is over").isEqualTo("hard");
    }

    @Test
    void what_does_not_go_is_tried_again_and_a_wrong_number_is_told_to_the_desk() throws Exception {
        takesTexts(amy, AMYS);
        arrives(AMYS, "hello", "SMa");
        carrier.refuses(503);
        carrier.refuses(20429);
        assertThat(node().round()).isZero();
        clock.forward(Duration.ofMinutes(2));
        assertThat(node().round()).as("asked, sent again, refused").isZero();
        waits.end(cory, Whose.of(amy));
        assertThat(node().round()).isZero();
        assertThat(TestDatabase.owner()
                        .sql("select state from texting.outgoing where kind = 'reply'")
                        .query(String.class)
                        .single())
                .isEqualTo("failed");
        waits.end(mo, Whose.of(amy));
        texts.send(mo, amy, Ids.next(), "Good morning");
        carrier.refuses(21211);
        node().round();
        assertThat(numbers.line(Actor.SYSTEM, amy).orElseThrow().works()).isFalse();
        assertThat(why(amy)).isEqualTo("wrong");
        assertThat(cast.browser(port, mo).get("/texts/" + amy).body())
                .contains("Did not go through", "Texts to this number do not arrive");
        text(AMYS, "new phone, same number");
        assertThat(numbers.line(Actor.SYSTEM, amy).orElseThrow().works()).isTrue();
        waits.end(mo, Whose.of(amy));
        texts.send(mo, amy, Ids.next(), "Good to hear");
        carrier.refuses(21610);
        node().round();
        assertThat(channels.agreed(Actor.SYSTEM, amy, Channel.TEXT))
                .as("stopped at the carrier")
                .isFalse();
    }

    @Test
    void the_carrier_says_later_what_became_of_it_in_any_order_and_twice() throws Exception {
        takesTexts(amy, AMYS);
        texts.send(mo, amy, Ids.next(), "One");
        node().round();
        var one = carrier.carried().getLast();
        assertThat(state(one, "delivered", "", one.sid()).statusCode()).isEqualTo(200);
        state(one, "sent", "", one.sid());
        state(one, "undelivered", "30003", one.sid());
        assertThat(states()).containsExactly("arrived");
        clock.forward(Duration.ofSeconds(1));
        texts.send(mo, amy, Ids.next(), "Two");
        node().round();
        var two = carrier.carried().getLast();
        state(two, "undelivered", "30003", two.sid());
        state(two, "undelivered", "30003", two.sid());
        node().round();
        assertThat(carrier.to(AMYS)).as("their phone is off").hasSize(2);
        clock.forward(Duration.ofMinutes(21));
        node().round();
        assertThat(carrier.to(AMYS)).containsExactly("One", "Two", "Two");
        state(two, "delivered", "", two.sid());
        assertThat(states()).as("not that one").containsExactly("arrived", "sent");
        var third = carrier.carried().getLast();
        state(third, "failed", "30005", third.sid());
        assertThat(states()).containsExactly("arrived", "lost");
        assertThat(why(amy)).isEqualTo("wrong");
    }

    @Test
    void only_what_the_carrier_signed_comes_in_and_the_same_twice_is_once() throws Exception {
        takesTexts(amy, AMYS);
        var fields = Map.of("MessageSid", "SM1", "From", AMYS, "Body", "hello");
        assertThat(post("/texting/in", fields, "").statusCode()).isEqualTo(403);
        assertThat(post("/texting/in", fields, Switchboard.sign("other", address.of("/texting/in"), fields))
                        .statusCode())
                .isEqualTo(403);
        var other = Map.of("MessageSid", "SM1", "From", AMYS, "Body", "hello!");
        assertThat(post("/texting/in", other, Switchboard.sign(Switchboard.TOKEN, address.of("/texting/in"), fields))
                        .statusCode())
                .isEqualTo(403);
        assertThat(waits.of(Actor.SYSTEM, Whose.of(amy))).isEmpty();
        var first = arrives(AMYS, "hello", "SM1");
        assertThat(first.body()).isEqualTo("<Response/>");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        arrives(AMYS, "hello", "SM1");
        arrives(AMYS, "before it", "SM0");
        arrives(AMYS, "hello", "SM1");
        node().round();
        assertThat(carrier.to(AMYS)).hasSize(2);
        assertThat(written.of(Actor.of(amy), Whose.of(amy))).hasSize(4);
        assertThat(post("/texting/in", Map.of("Body", "x".repeat(100_000)), "x").statusCode())
                .isEqualTo(413);
        assertThat(new Browser(port).postAlone("/texts/" + amy, "words=x").statusCode())
                .as("control: a form of ours needs its token")
                .isEqualTo(403);
    }

    @Test
    void two_machines_do_not_answer_each_other_for_ever_and_somebody_still_sees_to_it() throws Exception {
        takesTexts(amy, AMYS);
        for (int at = 0; at < Arrivals.ANSWERS_AN_HOUR + 3; at++) {
            arrives(AMYS, "I am not here. " + at, "SM" + at);
        }
        node().round();
        assertThat(carrier.to(AMYS)).hasSize(Arrivals.ANSWERS_AN_HOUR);
        waits.end(mo, Whose.of(amy));
        text(AMYS, "I am not here");
        assertThat(carrier.to(AMYS)).hasSize(Arrivals.ANSWERS_AN_HOUR);
        assertThat(why(amy)).isEqualTo("words");
        text(AMYS, "I want to die");
        assertThat(said(AMYS)).as("this is answered").contains("988");
    }

    @Test
    void words_of_the_team_wait_for_the_morning_and_name_nobody() {
        takesTexts(amy, AMYS);
        clock.set(NIGHT);
        var form = Ids.next();
        assertThat(texts.send(mo, amy, form, "Thinking of you")).isEqualTo(TextMessages.Sent.LATER);
        assertThat(texts.send(mo, amy, form, "Thinking of you")).isEqualTo(TextMessages.Sent.LATER);
        node().round();
        assertThat(carrier.carried()).isEmpty();
        assertThat(texts.waiting()).as("it came to no phone yet").isEmpty();
        clock.set(NIGHT.plus(Duration.ofHours(6)));
        assertThat(texts.waiting())
                .as("as it would where nobody carries it")
                .extracting(TextMessages.Shown::words)
                .containsExactly("Thinking of you");
        node().round();
        assertThat(carrier.to(AMYS)).containsExactly("Thinking of you");
        var browser = cast.browser(port, mo);
        var program = new HashMap<>(Map.of("words", "Greetings from " + programName()));
        assertThat(browser.post("/texts/" + amy, "/texts/" + amy, program))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("Take our name out", "Greetings from"));
        assertThatThrownBy(() -> texts.send(cast.mo(), amy, Ids.next(), "Hi")).isInstanceOf(DataAccessException.class);
        assertThat(cast.browser(port, cast.bo()).get("/texts/" + amy).statusCode())
                .isEqualTo(404);
        assertThat(cast.browser(port, cast.mo()).get("/texts/" + amy).statusCode())
                .isEqualTo(404);
        gate.run(Actor.of(cory), () -> deaths.say(cory, amy));
        texts.send(cory, amy, Ids.next(), "Hello?");
        clock.forward(Duration.ofHours(1));
        node().round();
        assertThat(carrier.to(AMYS)).as("nothing goes to somebody who died").hasSize(1);
    }

    @Test
    void whoever_is_said_to_have_died_is_in_no_list_and_what_had_not_gone_is_held_back() throws Exception {
        takesTexts(amy, AMYS);
        text(AMYS, "Is anybody there?");
        clock.set(NIGHT);
        waits.end(mo, Whose.of(amy));
        assertThat(texts.send(mo, amy, Ids.next(), "Thinking of you")).isEqualTo(TextMessages.Sent.LATER);
        text(AMYS, "I want to die");
        var before = cast.browser(port, cory);
        assertThat(before.get("/texts").body()).contains("Wrote words of somebody");
        assertThat(before.get("/texts/" + amy).body()).contains("On its way").doesNotContain("Held back");
        deaths.say(cory, amy);
        for (var reader : List.of(cory, mo)) {
            assertThat(cast.browser(port, reader).get("/texts").body())
                    .doesNotContain("/texts/" + amy)
                    .contains("Nobody waits right now");
            assertThat(cast.browser(port, reader).get("/texts/" + amy).body())
                    .contains("Held back", "It was said that this person died")
                    .doesNotContain("On its way", "<textarea", "tel:" + AMYS);
        }
        clock.forward(Duration.ofHours(1));
        assertThat(waits.ring()).as("nobody is called for them").isZero();
        clock.forward(Duration.ofHours(6));
        assertThat(texts.waiting()).extracting(TextMessages.Shown::words).doesNotContain("Thinking of you");
        deaths.confirm(cast.sam(), amy);
        assertThat(cast.browser(port, cory).get("/texts").body()).doesNotContain("Amy");
        deaths.mend(cory, amy);
        assertThat(cast.browser(port, cory).get("/texts").body())
                .as("a mistake")
                .contains("/texts/" + amy);
        assertThat(waits.ring()).isPositive();
    }

    @Test
    void pages_lead_to_the_programs_number_and_never_to_ones_own() {
        channels.agree(Actor.of(amy), amy, Channel.TEXT);
        identities.keep(Actor.of(amy), amy, IdentityKind.PHONE, AMYS);
        gate.run(
                Actor.DOOR, () -> application.publishEvent(new PersonJoined(amy, Optional.of(cory), Optional.empty())));
        clock.forward(Duration.ofDays(3));
        var pages = Map.of("/desk", cory, "/desk/" + amy, cory, "/mentoring/" + amy, mo);
        pages.forEach((page, reader) -> assertThat(
                        cast.browser(port, reader).get(page).body())
                .as("%s, without a number for texts", page)
                .contains("Amy")
                .doesNotContain("sms:", "Text Amy"));
        takesTexts(amy, AMYS);
        pages.forEach((page, reader) -> {
            var browser = cast.browser(port, reader);
            assertThat(browser.get(page).body())
                    .as(page)
                    .contains("href=\"/texts/" + amy + "\">Text Amy")
                    .doesNotContain("sms:");
            assertThat(browser.get("/texts/" + amy).body()).as(page).contains("<textarea");
        });
    }

    @Test
    void whoever_adds_a_number_shows_once_more_who_they_are() {
        var browser = cast.browser(port, amy);
        clock.forward(Duration.ofMinutes(11));
        assertThat(browser.post("/me/texts", "/me/texts/number", Map.of("number", AMYS))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/sign-in/again?late=1&next=%2Fme%2Ftexts");
        assertThat(numbers.asked(amy)).isEmpty();
    }

    @Test
    void somebody_adds_a_number_and_ends_it() {
        var browser = cast.browser(port, amy);
        assertThat(browser.post("/me/texts", "/me/texts/number", Map.of("number", "12"))
                        .body())
                .contains("We need a phone number");
        browser.post("/me/texts", "/me/texts/number", Map.of("number", AMYS));
        node().round();
        assertThat(browser.post("/me/texts", "/me/texts/code", Map.of("code", "000"))
                        .statusCode())
                .isEqualTo(422);
        browser.post("/me/texts", "/me/texts/code", Map.of("code", said(AMYS).substring(0, 6)));
        assertThat(numbers.line(Actor.of(amy), amy)).isPresent();
        browser.post("/me/texts", "/me/texts/numbers", Map.of("scale", "mood"));
        assertThat(numbers.line(Actor.of(amy), amy).orElseThrow().scale()).isEqualTo(Scale.MOOD);
        assertThat(kept.export(amy)).containsKeys("since", "numbers", "texts", "waited", "called");
        browser.post("/me/texts", "/me/texts/end", Map.of());
        assertThat(numbers.line(Actor.of(amy), amy)).isEmpty();
        assertThat(identities.of(Actor.of(amy), amy, IdentityKind.PHONE)).isEmpty();
        assertThat(channels.agreed(Actor.of(amy), amy, Channel.TEXT)).isFalse();
        for (int at = 0; at < 2; at++) {
            browser.post("/me/texts", "/me/texts/number", Map.of("number", AMYS));
        }
        assertThat(browser.post("/me/texts", "/me/texts/number", Map.of("number", AMYS))
                        .body())
                .contains("Several codes went to this number");
    }

    private Courier node() {
        var settings = new CarrierSettings(carrier.url(), Switchboard.NUMBER, false, address);
        return node(settings, new Twilio(settings));
    }

    /// One that never asks what the carrier has.
    private Courier forgetful() {
        var settings = new CarrierSettings(carrier.url(), Switchboard.NUMBER, false, address);
        var real = new Twilio(settings);
        return node(settings, new Carrier() {
            @Override
            public Outcome send(UUID id, String to, String words) {
                return real.send(id, to, words);
            }

            @Override
            public List<String> taken(String to, String words, Instant since) {
                return List.of();
            }
        });
    }

    private Courier node(CarrierSettings settings, Carrier by) {
        return new Courier(
                gate, outgoingStore, outgoing, written, numberStore, waits, channels, settings, by, clock, false);
    }

    /// A text comes in, and the answer goes.
    private void text(String from, String words) throws Exception {
        brought++;
        assertThat(arrives(from, words, "SM-" + brought).statusCode()).isEqualTo(200);
        node().round();
        clock.forward(Duration.ofSeconds(1));
    }

    private HttpResponse<String> arrives(String from, String words, String sid) throws Exception {
        var fields = Map.of(
                "MessageSid",
                sid,
                "From",
                from,
                "To",
                Switchboard.NUMBER,
                "Body",
                words,
                "AccountSid",
                Switchboard.ACCOUNT);
        return post("/texting/in", fields, Switchboard.sign(Switchboard.TOKEN, address.of("/texting/in"), fields));
    }

    private HttpResponse<String> state(Switchboard.Carried text, String status, String code, String sid)
            throws Exception {
        var path = text.states().substring(address.of("").length());
        var fields = Map.of("MessageSid", sid, "MessageStatus", status, "ErrorCode", code);
        return post(path, fields, Switchboard.sign(Switchboard.TOKEN, address.of(path), fields));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String signature) {
        var browser = new Browser(port);
        return signature.isEmpty()
                ? browser.postAlone(path, Browser.encode(fields))
                : browser.postAlone(path, Browser.encode(fields), Signature.HEADER, signature);
    }

    /// What came to a number last.
    private String said(String number) {
        return carrier.to(number).getLast();
    }

    private String why(PersonId person) {
        return waits.of(Actor.SYSTEM, Whose.of(person))
                .map(row -> row.why().code())
                .orElse("");
    }

    private List<String> states() {
        return TestDatabase.owner()
                .sql("select state from texting.message where author is not null order by at, id")
                .query(String.class)
                .list();
    }

    private List<String> letters() {
        return outbox.waiting().stream().map(letter -> letter.to()).distinct().toList();
    }

    private String programName() {
        return programs.current().name();
    }

    private void takesTexts(PersonId person, String number) {
        assertThat(numbers.ask(person, person, number)).isEqualTo(Numbers.Asked.GONE);
        var code = outgoing.waiting().stream()
                .filter(each -> each.to().equals(number))
                .findFirst()
                .orElseThrow()
                .words()
                .replaceAll("^.*?([0-9]{6}).*", "$1");
        assertThat(numbers.confirm(person, code)).isTrue();
        TestDatabase.owner()
                .sql("delete from texting.outgoing where kind = 'code'")
                .update();
    }

    private void mail(PersonId person, String to) {
        identities.keep(Actor.of(person), person, IdentityKind.EMAIL, to);
    }

    private void onCall(PersonId person) {
        for (var day : DayOfWeek.values()) {
            roster.add(person, new Slot(Ids.next(), day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 1, person));
        }
    }
}
