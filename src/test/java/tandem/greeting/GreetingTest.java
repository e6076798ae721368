package tandem.greeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.circles.CircleCast;
import tandem.joining.PersonJoined;
import tandem.people.Apart;
import tandem.people.Blocks;
import tandem.people.Deaths;
import tandem.people.People;
import tandem.people.Roles;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

@TandemTest
class GreetingTest {
    /// 1:40 pm in Tucson.
    private static final Instant AFTERNOON = Instant.parse("2026-03-02T20:40:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Greetings greetings;

    @Autowired
    GreetingFaces faces;

    @Autowired
    KeptOfGreeting kept;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    People people;

    @Autowired
    Roles roles;

    @Autowired
    Blocks blocks;

    @Autowired
    Apart apart;

    @Autowired
    Deaths deaths;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    Cast cast;

    @Autowired
    CircleCast round;

    @Autowired
    TestClock clock;

    @BeforeEach
    void clean() {
        TestDatabase.empty("circles", "people", "greeting");
        clock.set(AFTERNOON);
    }

    @AfterEach
    void back() {
        clock.set(TestClock.START);
    }

    @Test
    void a_newcomer_gets_a_named_greeter_and_a_time_that_does_not_tell_the_minute_they_joined() {
        var gil = cast.gil();
        var amy = joins(cast.amy());
        var hello = greetings.of(amy).orElseThrow();
        assertThat(hello.greeter()).contains("Gil");
        assertThat(hello.promisedBy()).contains(Instant.parse("2026-03-03T00:30:00Z"));
        assertThat(hello.said()).isEmpty();
        assertThat(greetings.heldBy(gil)).singleElement().satisfies(greeting -> {
            assertThat(greeting.person()).isEqualTo(amy);
            assertThat(greeting.id().version()).isEqualTo(4);
        });
        assertThat(people.visibleTo(Actor.of(gil), amy)).isPresent();
    }

    @Test
    void without_a_greeter_nothing_is_promised_and_the_coordinator_sees_it_at_once() {
        var amy = cast.amy();
        var cory = cast.coryFor(amy);
        var other = cast.cory();
        joins(amy);
        var hello = greetings.of(amy).orElseThrow();
        assertThat(hello.greeter()).isEmpty();
        assertThat(hello.promisedBy()).isEmpty();
        assertThat(greetings.overdue(cory)).hasSize(1);
        assertThat(greetings.overdue(other)).isEmpty();
    }

    @Test
    void whoever_has_the_fewest_waiting_greets_next_and_those_kept_apart_never_meet() {
        var gil = cast.gil();
        var ida = cast.join("Ida", Role.MEMBER, Role.GREETER);
        joins(cast.amy());
        joins(cast.amy());
        assertThat(greetings.heldBy(gil)).hasSize(1);
        assertThat(greetings.heldBy(ida)).hasSize(1);
        var bo = cast.bo();
        var eve = cast.bo();
        apart.keep(cast.sam(), bo, gil);
        blocks.block(eve, gil, "Gil");
        joins(bo);
        joins(eve);
        assertThat(greetings.heldBy(ida)).hasSize(3);
        joins(cast.amy());
        assertThat(greetings.heldBy(gil)).hasSize(2);
    }

    @Test
    void a_greeter_of_whom_it_was_said_that_they_died_greets_nobody_anew() {
        var gil = cast.gil();
        joins(cast.amy());
        var ida = cast.join("Ida", Role.MEMBER, Role.GREETER);
        var sam = cast.sam();
        deaths.say(sam, ida);
        joins(cast.bo());
        assertThat(greetings.heldBy(gil)).hasSize(2);
        deaths.mend(sam, ida);
        joins(cast.bo());
        assertThat(greetings.heldBy(ida)).as("where it was a mistake").hasSize(1);
    }

    @Test
    void somebody_who_speaks_the_newcomers_language_comes_first() {
        cast.gil();
        var luz = people.join("Luz", Language.ES, java.util.Set.of(Role.MEMBER, Role.GREETER));
        joins(people.join("Sol", Language.ES, java.util.Set.of(Role.MEMBER)));
        joins(people.join("Paz", Language.ES, java.util.Set.of(Role.MEMBER)));
        assertThat(greetings.heldBy(luz)).hasSize(2);
    }

    @Test
    void hello_is_said_and_answered_and_read_by_those_two_and_the_coordinator_only() {
        var gil = cast.gil();
        var amy = cast.amy();
        var cory = cast.coryFor(amy);
        joins(amy);
        var greeting = greetings.heldBy(gil).getFirst();
        clock.forward(Duration.ofMinutes(12));
        greetings.say(gil, greeting, Ids.next(), "I am Gil. Glad you came.");
        var hello = greetings.of(amy).orElseThrow();
        assertThat(hello.said()).contains("I am Gil. Glad you came.");
        assertThat(hello.after()).contains(Duration.ofMinutes(12));
        clock.forward(Duration.ofMinutes(1));
        greetings.say(amy, seen(amy, greeting), Ids.next(), "Thanks, Gil.");
        for (var reader : new PersonId[] {gil, amy, cory}) {
            assertThat(greetings.said(reader, greeting))
                    .extracting(Word::words)
                    .containsExactly("I am Gil. Glad you came.", "Thanks, Gil.");
        }
        for (var stranger : new PersonId[] {cast.bo(), cast.gil(), cast.cory(), cast.ada(), cast.sam()}) {
            assertThat(greetings.said(stranger, greeting)).isEmpty();
            assertThat(greetings.visibleTo(Actor.of(stranger), greeting.id())).isEmpty();
        }
        assertThat(TestDatabase.owner()
                        .sql("select string_agg(encode(words, 'escape'), ' ') from greeting.word")
                        .query(String.class)
                        .single())
                .doesNotContain("Gil", "Glad");
    }

    @Test
    void nobody_else_writes_to_a_newcomer_whatever_the_page_would_allow() {
        var gil = cast.gil();
        var amy = cast.amy();
        var cory = cast.coryFor(amy);
        joins(amy);
        var greeting = greetings.heldBy(gil).getFirst();
        for (var stranger : new PersonId[] {cast.bo(), cast.gil(), cast.cory(), cast.ada(), cast.sam(), cast.mo()}) {
            assertThat(may(stranger, greeting)).isFalse();
        }
        assertThat(may(amy, greeting)).as("before hello").isFalse();
        assertThat(may(gil, greeting)).isTrue();
        assertThat(may(cory, greeting)).isTrue();
        assertThat(may(amy, greeting)).isTrue();
    }

    @Test
    void a_block_by_either_stops_both() {
        var gil = cast.gil();
        var amy = joins(cast.amy());
        var greeting = greetings.heldBy(gil).getFirst();
        assertThat(may(gil, greeting)).isTrue();
        blocks.block(amy, gil, "Gil");
        assertThat(may(gil, greeting)).isFalse();
        assertThat(may(amy, greeting)).isFalse();
        blocks.unblock(amy, blocks.of(amy).getFirst().id());
        assertThat(may(amy, greeting)).isTrue();
        blocks.block(gil, amy, "Amy");
        assertThat(may(amy, greeting)).isFalse();
    }

    @Test
    void what_is_late_goes_to_whoever_looks_after_the_newcomer() {
        var gil = cast.gil();
        var amy = cast.amy();
        var cory = cast.coryFor(amy);
        joins(amy);
        clock.forward(Duration.ofHours(3));
        assertThat(greetings.overdue(cory)).isEmpty();
        clock.forward(Duration.ofHours(1));
        assertThat(greetings.overdue(cory)).hasSize(1);
        assertThat(greetings.overdue(cast.cory())).isEmpty();
        greetings.say(gil, greetings.heldBy(gil).getFirst(), Ids.next(), "Hello.");
        assertThat(greetings.overdue(cory)).isEmpty();
    }

    @Test
    void a_greeting_that_is_handed_over_is_anothers_and_gone_from_ones_own_sight() {
        var gil = cast.gil();
        var amy = joins(cast.amy());
        var ida = cast.join("Ida", Role.MEMBER, Role.GREETER);
        var greeting = greetings.heldBy(gil).getFirst();
        assertThat(greetings.pass(cast.bo(), greeting)).isFalse();
        assertThat(greetings.pass(gil, greeting)).isTrue();
        assertThat(greetings.heldBy(gil)).isEmpty();
        assertThat(greetings.visibleTo(Actor.of(gil), greeting.id())).isEmpty();
        assertThat(people.visibleTo(Actor.of(gil), amy)).isEmpty();
        assertThat(greetings.heldBy(ida)).hasSize(1);
        assertThat(people.visibleTo(Actor.of(ida), amy)).isPresent();
        assertThat(greetings.of(amy).orElseThrow().greeter()).contains("Ida");
        assertThat(may(gil, greeting)).isFalse();
        assertThat(may(ida, greeting)).isTrue();
    }

    @Test
    void a_greeting_that_nobody_can_take_is_the_coordinators() {
        var gil = cast.gil();
        var amy = cast.amy();
        var cory = cast.coryFor(amy);
        joins(amy);
        assertThat(greetings.pass(gil, greetings.heldBy(gil).getFirst())).isTrue();
        assertThat(greetings.overdue(cory)).hasSize(1);
        assertThat(greetings.of(amy).orElseThrow().promisedBy()).isEmpty();
        assertThat(greetings.visibleTo(
                        Actor.of(cast.bo()), greetings.overdue(cory).getFirst().id()))
                .isEmpty();
    }

    @Test
    void a_greeter_who_is_one_no_longer_sees_nothing() {
        var gil = cast.gil();
        var amy = joins(cast.amy());
        var greeting = greetings.heldBy(gil).getFirst();
        roles.end(cast.sam(), gil, Role.GREETER);
        assertThat(greetings.heldBy(gil)).isEmpty();
        assertThat(may(gil, greeting)).isFalse();
        assertThat(people.visibleTo(Actor.of(gil), amy)).isEmpty();
    }

    @Test
    void the_pages_carry_a_hello_there_and_back_once_however_often_it_is_sent() {
        var gil = cast.gil();
        var amy = joins(cast.amy());
        var his = cast.browser(port, gil);
        var list = his.get("/greetings").body();
        assertThat(list).contains(">Amy</a>", "today, 5:30\u00a0pm").doesNotContain(amy.toString(), "1:40");
        var path = "/greetings/" + list.split("href=\"/greetings/")[1].split("\"")[0];
        var fields = Map.of("key", Ids.next().toString(), "words", "Hi <b>Amy</b>");
        assertThat(his.post(path, path + "/words", fields).statusCode()).isEqualTo(303);
        his.post(path, path + "/words", fields);
        var hers = cast.browser(port, amy);
        assertThat(hers.get(path).body()).containsOnlyOnce("Hi &lt;b&gt;Amy").contains("You and Gil");
        assertThat(hers.post(path, path + "/words", Map.of("key", Ids.next().toString(), "words", "Hey."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(his.get(path).body()).contains("Hey.");
        var empty = hers.post(path, path + "/words", Map.of("key", Ids.next().toString(), "words", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(cast.browser(port, cast.bo()).get(path).statusCode()).isEqualTo(404);
        assertThat(hers.get("/greetings").statusCode()).isEqualTo(404);
    }

    @Test
    void whom_somebody_greeted_long_ago_is_no_longer_on_their_list() {
        var gil = cast.gil();
        joins(cast.amy());
        var path = "/greetings/" + greetings.heldBy(gil).getFirst().id();
        var his = cast.browser(port, gil);
        his.post(path, path + "/words", Map.of("key", Ids.next().toString(), "words", "Hi."));
        assertThat(his.get("/greetings").body()).as("control").contains(">Amy</a>");
        clock.forward(Duration.ofDays(61));
        joins(cast.bo());
        assertThat(page(gil, "/greetings")).contains(">Bo</a>").doesNotContain(">Amy</a>");
    }

    @Test
    void a_greeting_is_a_place_in_which_one_can_be_reported_and_blocked() {
        var gil = cast.gil();
        var amy = joins(cast.amy());
        var id = greetings.heldBy(gil).getFirst().id();
        assertThat(faces.visibleTo(Actor.of(amy), id)).map(face -> face.name()).contains("Gil");
        assertThat(faces.visibleTo(Actor.of(gil), id)).map(face -> face.name()).contains("Amy");
        assertThat(faces.visibleTo(Actor.of(cast.bo()), id)).isEmpty();
        var hers = cast.browser(port, amy);
        assertThat(hers.get("/reports/new?place=greeting&id=" + id).statusCode())
                .isEqualTo(200);
        hers.post(
                "/reports/new?place=greeting&id=" + id, "/me/blocks", Map.of("place", "greeting", "id", id.toString()));
        assertThat(hers.get("/greetings/" + id).body()).contains("This talk has ended");
        assertThat(greetings.heldBy(gil)).isEmpty();
    }

    @Test
    void an_export_holds_what_was_said_to_somebody() {
        var gil = cast.gil();
        var amy = joins(cast.amy());
        greetings.say(gil, greetings.heldBy(gil).getFirst(), Ids.next(), "Glad you came.");
        assertThat(export(amy)).contains("Glad you came.", "mine=false");
        assertThat(export(gil)).contains("Glad you came.", "mine=true");
        assertThat(export(cast.bo())).doesNotContain("Glad");
    }

    @Test
    void the_database_lets_only_the_door_begin_a_greeting_and_only_one_a_person() {
        var amy = joins(cast.amy());
        var another = new Greeting(Ids.next(), amy, null, clock.instant(), null, null);
        var store = new GreetingStore(sql);
        assertThatThrownBy(() -> gate.run(Actor.DOOR, () -> store.insert(another)))
                .isInstanceOf(DataAccessException.class);
        var bos = new Greeting(Ids.next(), cast.bo(), null, clock.instant(), null, null);
        for (var actor : new Actor[] {Actor.VISITOR, Actor.SYSTEM, Actor.of(amy), Actor.of(cast.cory())}) {
            assertThatThrownBy(() -> gate.run(actor, () -> store.insert(bos))).isInstanceOf(DataAccessException.class);
        }
        gate.run(Actor.DOOR, () -> store.insert(bos));
    }

    @Test
    void after_the_first_session_the_greeter_asks_and_the_newcomer_answers_to_themselves() {
        var gil = cast.gil();
        var amy = joins(cast.amy());
        var greeting = greetings.heldBy(gil).getFirst();
        greetings.say(gil, greeting, Ids.next(), "Hi Amy.");
        var path = "/greetings/" + greeting.id();
        round.join(amy, round.ledBy(cast.lee()), "Sparrow");
        assertThat(page(amy, path)).as("before").doesNotContain("How was it?");
        assertThat(page(gil, "/greetings")).doesNotContain("Ask how it was");
        clock.forward(Duration.ofDays(2));
        assertThat(page(gil, "/greetings")).contains("Ask how it was").doesNotContain("Tuesday Table");
        assertThat(page(gil, path)).contains("How was it? If you did not go, that is fine too.</textarea>");
        assertThat(page(amy, "/today")).contains("How was it?");
        var amys = cast.browser(port, amy);
        amys.post(path, path + "/answer", Map.of("felt", "hard", "words", "Kestrel-of-the-north"));
        assertThat(page(amy, path)).contains("Only you see this.", "Kestrel-of-the-north");
        assertThat(page(gil, path)).doesNotContain("Kestrel");
        assertThat(answers(gil)).isZero();
        amys.post(path, path + "/answer", Map.of("felt", "hard", "words", "Kestrel-of-the-north", "shown", "yes"));
        assertThat(page(gil, path)).contains("How it was for them", "Kestrel-of-the-north");
        for (var other : new PersonId[] {cast.bo(), cast.coryFor(amy), cast.join("Ida", Role.MEMBER, Role.GREETER)}) {
            assertThat(answers(other)).isZero();
            assertThat(page(other, path)).doesNotContain("Kestrel");
        }
        assertThat(cast.browser(port, gil)
                        .post("/greetings", path + "/answer", Map.of("felt", "good"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(gate.as(Actor.of(amy), () -> kept.export(amy))).asString().contains("Kestrel-of-the-north", "hard");
        blocks.block(amy, gil, "Gil");
        assertThat(answers(gil)).isZero();
        amys.post("/today", path + "/answer/end", Map.of());
        assertThat(answers(amy)).isZero();
        clock.forward(Duration.ofDays(30));
        assertThat(page(amy, "/today")).as("long after").doesNotContain("How was it?");
    }

    private String page(PersonId who, String path) {
        return cast.browser(port, who).get(path).body();
    }

    private long answers(PersonId who) {
        return gate.as(
                Actor.of(who),
                () -> sql.sql("select count(*) from greeting.answer")
                        .query(Long.class)
                        .single());
    }

    private PersonId joins(PersonId person) {
        gate.run(Actor.DOOR, () -> events.publishEvent(new PersonJoined(person, Optional.empty(), Optional.empty())));
        return person;
    }

    private Greeting seen(PersonId reader, Greeting greeting) {
        return greetings.visibleTo(Actor.of(reader), greeting.id()).orElseThrow();
    }

    private boolean may(PersonId author, Greeting greeting) {
        try {
            greetings.say(author, greeting, Ids.next(), "Hello.");
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private String export(PersonId person) {
        return gate.as(Actor.of(person), () -> kept.export(person)).toString();
    }
}
