package tandem.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.bridge.Everyone;
import tandem.bridge.Touchpoints;
import tandem.circles.Circles;
import tandem.sample.Samples.Loaded;
import tandem.shared.PersonId;
import tandem.wall.Actor;

@TandemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleTest {
    private static final Set<String> SPANISH =
            Set.of("que", "el", "la", "los", "de", "del", "y", "en", "con", "por", "es");
    private static final Pattern SMALL =
            Pattern.compile("(?iuU)\\b(que|el|la|los|de|del|y|en|con|por|es|the|and|of|to|in|it|is|was|that|for)\\b");

    @Autowired
    Samples samples;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Circles circles;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void now() {
        clock.set(TestClock.START);
    }

    /// Those who only look share one that was loaded.
    private void loaded() {
        if (!samples.present()) {
            empty();
            samples.load(clock::set);
        }
    }

    @AfterAll
    static void empty() {
        TestDatabase.empty(
                "sample",
                "bridge",
                "greeting",
                "circles",
                "conversation",
                "gatherings",
                "stories",
                "checkins",
                "days",
                "safety",
                "incidents",
                "joining",
                "people",
                "signin",
                "mail",
                "help");
    }

    @Test
    @Order(1)
    void an_empty_program_becomes_a_lively_one_once() {
        empty();
        assertThat(samples.present()).isFalse();
        assertThat(samples.load(clock::set)).isEqualTo(Loaded.LOADED);
        assertThat(clock.instant()).isEqualTo(TestClock.START);
        assertThat(samples.load(clock::set)).isEqualTo(Loaded.WAS_THERE);
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from people.person p where not exists ("
                                + "select from joining.consent c where c.person = p.id)")
                        .query(Integer.class)
                        .single())
                .as("who came in without agreeing")
                .isZero();
        var who = who();
        assertThat(touchpoints.everyone(Actor.of(who.get("coordinator")))).isEqualTo(new Everyone(94, 94, 0));
        assertThat(circles.all(Actor.of(who.get("newest")))).hasSize(9);
        assertThat(circles.of(who.get("member"))).hasSize(3);
    }

    @Test
    void every_persona_has_a_first_page_with_something_to_do() {
        loaded();
        assertThat(as("coordinator", "/desk")).contains("people to contact today", "2 days late", "94 of 94", "Abe");
        assertThat(as("newest", "/today")).contains("Welcome, Finch.", "will say hello to you by", "Tuesday Table");
        assertThat(as("newcomer", "/today"))
                .contains("Hi, I’m Dee.", "12 minutes after you joined", "Tess contacts you");
        assertThat(as("greeter", "/greetings")).contains("Finch");
        assertThat(as("member", "/me/contacts")).contains("Reached", "Glad of the call.");
        assertThat(as("leader", "/circles")).contains("Yours", "Tuesday Table");
        assertThat(as("supervisor", "/desk")).contains("94 of 94");
        assertThat(as("supervisor", "/reports/reach"))
                .as("enough people stand behind it")
                .contains("In the four weeks up to week 16 we reached", "Month 12")
                .doesNotContain("There are too few people");
        assertThat(as("supervisor", "/leaders"))
                .contains("asks to come back", "on the way", "7 of 14 modules", "Ends ", "can lead");
        assertThat(as("coordinator", "/coverage"))
                .contains("Grace leads.", "Grace stands by.", "Nobody leads beside them.");
        assertThat(as("administrator", "/team")).contains("Tess");
        assertThat(as("mentor", "/today")).contains("Ray");
        assertThat(as("mentor", "/mentors")).contains("Reed", "Please answer by", "Write to Kit");
        assertThat(as("coordinator", "/mentors/cohort")).contains("Gus", "has a place for", "not answered");
        assertThat(as("nueva", "/today")).contains("Inés");
        assertThat(as("coordinator", "/reach/quiet/open")).contains("When somebody goes quiet");
        assertThat(TestDatabase.owner()
                        .sql(
                                "select count(distinct q.person) from reach.quiet q join reminders.wish w on w.person = q.person")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(as("member", "/days")).contains("131 days", "160 days in all");
        assertThat(as("nueva", "/days")).contains("Nada que no sea de la clínica", "5 days");
    }

    @Test
    void people_write_in_every_circle_and_only_those_in_it_read() {
        loaded();
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from conversation.post group by circle")
                        .query(Integer.class)
                        .list())
                .hasSize(8)
                .allMatch(posts -> posts >= 20);
        assertThat(as("member", circle("member", "Tuesday Table")))
                .contains("shoes. They are not made for that.", "Nell", "Lee and Anita read here on weekdays")
                .doesNotContain("520 555 0178");
        assertThat(as("leader", circle("leader", "Tuesday Table"))).contains("520 555 0178");
        assertThat(as("nueva", circle("nueva", "Mesa del sábado")))
                .contains(
                        "Others here are in their first month too.",
                        "chiltepín",
                        "con una sandía",
                        "Marco lee aquí",
                        "Drinking or using");
        assertThat(as("member", circle("member", "Night Crew"))).contains("Dez").doesNotContain("a fox");
    }

    @Test
    void two_things_went_wrong_and_were_answered_and_two_circles_meet_for_a_coffee() {
        loaded();
        assertThat(TestDatabase.owner()
                        .sql("select outcome from safety.report where closed_at is not null order by at")
                        .query(String.class)
                        .list())
                .containsExactly("warned", "talked");
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from gatherings.coming")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(as("nueva", "/gatherings")).contains("Lotería y champurrado");
    }

    @Test
    void two_stories_are_read_one_waits_and_eight_are_everybodys() {
        loaded();
        assertThat(as("newest", "/stories")).contains("Two braids", "La llave del salón", "Se me quedó la olla");
        assertThat(new Browser(port).get("/stories").body())
                .contains("The key to the hall", "La llave del salón")
                .doesNotContain("Two braids");
        assertThat(as("coordinator", "/stories/waiting")).contains("The tire shop");
        assertThat(as("member", "/stories/mine")).contains("Two braids", "It can be read");
    }

    @Test
    void what_is_said_in_a_circle_is_in_its_language() {
        var rooms = Room.all();
        assertThat(rooms).hasSize(8);
        for (var room : rooms) {
            double spanish = spanish(room);
            switch (room.spoken()) {
                case EN -> assertThat(spanish).as(room.name()).isLessThan(0.05);
                case ES -> assertThat(spanish).as(room.name()).isGreaterThan(0.95);
                case BOTH -> assertThat(spanish).as(room.name()).isBetween(0.2, 0.8);
            }
        }
    }

    @Test
    void nobody_in_it_has_a_family_name() {
        assertThat(Stream.concat(
                        Teammate.all().stream().map(Teammate::name),
                        Member.all().stream().map(Member::name)))
                .hasSize(54)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("\\p{L}+"));
    }

    @Test
    void a_reader_chooses_somebody_and_is_them() {
        loaded();
        var browser = new Browser(port);
        assertThat(browser.get("/personas").body())
                .contains("Be Tess", "Be Finch", "See whom you walk with")
                .doesNotContain("a mentor sees what a member sees");
        assertThat(browser.get("/personas", "Accept-Language", "es").body()).contains("Ser Marisol");
        var tess = who().get("coordinator").toString();
        var answer = browser.post("/personas", "/personas", Map.of("person", tess));
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/desk");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        var ines = cast.cory().toString();
        assertThat(browser.post("/personas", "/personas", Map.of("person", ines))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/outbox").body()).contains("None so far");
    }

    @Test
    @Order(1)
    void outside_of_the_sample_nothing_of_it_exists() {
        empty();
        var cory = cast.browser(port, cast.cory());
        assertThat(cory.get("/personas").statusCode()).isEqualTo(404);
        assertThat(cory.get("/outbox").statusCode()).isEqualTo(404);
        var person = cast.amy().toString();
        assertThat(cory.post("/circles", "/personas", Map.of("person", person)).statusCode())
                .isEqualTo(404);
        assertThat(samples.load(clock::set)).isEqualTo(Loaded.REFUSED);
        assertThat(samples.present()).isFalse();
    }

    @Test
    @Order(1)
    void a_sample_half_loaded_is_neither_used_nor_mended() {
        empty();
        TestDatabase.owner()
                .sql("insert into sample.marker (began) values (now())")
                .update();
        assertThat(samples.load(clock::set)).isEqualTo(Loaded.HALF);
    }

    private String as(String code, String page) {
        return cast.browser(port, who().get(code)).get(page).body();
    }

    private String circle(String code, String name) {
        return circles.all(Actor.of(who().get(code))).stream()
                .filter(circle -> circle.name().equals(name))
                .map(circle -> "/circles/" + circle.id())
                .findFirst()
                .orElseThrow();
    }

    /// The share of Spanish among the small words that only one of the two languages has.
    private static double spanish(Room room) {
        var words = room.talk().stream()
                .flatMap(Line::thread)
                .flatMap(line -> SMALL.matcher(line.says()).results())
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .toList();
        return (double) words.stream().filter(SPANISH::contains).count() / words.size();
    }

    private Map<String, PersonId> who() {
        return samples.personas().stream().collect(Collectors.toMap(Persona::code, Persona::person));
    }
}
