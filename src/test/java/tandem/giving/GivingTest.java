package tandem.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.content.Contents;
import tandem.people.Deaths;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.people.Roles;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.together.Together;
import tandem.wall.Actor;
import tandem.wall.Role;

@TandemTest
class GivingTest {
    @Autowired
    Giving giving;

    @Autowired
    KeptOfGiving kept;

    @Autowired
    Contents contents;

    @Autowired
    Together together;

    @Autowired
    Roles roles;

    @Autowired
    Deaths deaths;

    @Autowired
    Relations relations;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private PersonId sam;

    @BeforeEach
    void somebody_came_in_today() {
        TestDatabase.empty(
                "giving",
                "together",
                "leaders",
                "mentoring",
                "mentors",
                "bridge",
                "content",
                "people",
                "signin",
                "mail",
                "audit");
        clock.set(TestClock.START);
        amy = cast.amy();
        sam = cast.sam();
    }

    @Test
    void somebody_would_like_to_both_sign_and_the_role_follows_on_their_first_day() {
        var amys = cast.browser(port, amy);
        var sams = cast.browser(port, sam);
        amys.post("/giving/greeter", "/giving/greeter", Map.of("key", Ids.next().toString(), "words", "Gil was kind."));
        amys.post("/giving/greeter", "/giving/greeter", Map.of("key", Ids.next().toString(), "words", "Again."));
        assertThat(amys.get("/giving").body()).contains("A supervisor talks with you next");
        assertThat(giving.of(amy)).hasSize(1);
        assertThat(sams.get("/desk").body()).contains("Would like to give back: 1");
        var path = "/offers/" + offer(Way.GREETER).id();
        assertThat(sams.get(path).body()).contains("Amy", "Gil was kind.", "What was it like when you came in?");
        sams.post(path, path + "/talks", talk("ready", ""));
        assertThat(roles.of(amy)).as("one signature is none").doesNotContain(Role.GREETER);
        assertThat(giving.begin(sam, offer(Way.GREETER))).isFalse();
        assertThat(giving.waits(amy)).hasValue(Way.GREETER);
        assertThat(amys.get("/giving/greeter").body()).contains("We both think so.", "Do you see it so too?");
        amys.post("/giving/greeter", "/giving/greeter/signature", Map.of("answer", "ready"));
        assertThat(roles.of(amy)).doesNotContain(Role.GREETER);
        sams.post(path, path + "/signature", Map.of());
        assertThat(roles.of(amy)).contains(Role.GREETER);
        assertThat(cast.browser(port, amy).get("/giving/greeter").body()).contains("You can begin", "/greetings");
        assertThat(kept.export(amy).toString()).contains("Gil was kind.", "We both think so.", "signed=true");
    }

    @Test
    void whoever_is_said_to_have_died_gives_no_more_in_any_list() {
        var bo = cast.bo();
        giving.offer(bo, Ids.next(), Way.DRIVER, "");
        agree(Way.DRIVER);
        var cory = cast.coryFor(amy);
        assertThat(cast.browser(port, cory).get("/offers").body()).contains("Drive", "Amy");
        deaths.say(cory, amy);
        for (var reader : List.of(cory, sam)) {
            assertThat(cast.browser(port, reader).get("/offers").body()).doesNotContain("Amy");
        }
        assertThat(cast.browser(port, sam).get("/offers").body())
                .as("the control")
                .contains("Bo");
        assertThat(giving.of(amy)).as("it stays theirs").hasSize(1);
        deaths.confirm(sam, amy);
        assertThat(cast.browser(port, cory).get("/offers").body()).doesNotContain("Amy");
        deaths.mend(cory, amy);
        assertThat(cast.browser(port, cory).get("/offers").body()).contains("Amy");
    }

    @Test
    void not_yet_is_kind_and_has_a_day() {
        giving.offer(amy, Ids.next(), Way.MENTOR, "");
        var sams = cast.browser(port, sam);
        var path = "/offers/" + offer(Way.MENTOR).id();
        var wrong = sams.post(path, path + "/talks", talk("later", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("needs a day for the next talk", "We both think so.");
        sams.post(path, path + "/talks", talk("later", "2026-03-20"));
        assertThat(cast.browser(port, amy).get("/giving/mentor").body())
                .contains("Not yet. That is about now", "You talk again on March 20")
                .doesNotContain("Do you see it so too?");
        assertThat(sams.get("/desk").body()).contains("Would like to give back: 0");
        clock.set(java.time.Instant.parse("2026-03-21T12:00:00Z"));
        assertThat(cast.browser(port, sam).get("/desk").body())
                .contains("Would like to give back: 1", "past the day that was named");
    }

    @Test
    void they_may_rather_talk_once_more() {
        giving.offer(amy, Ids.next(), Way.DRIVER, "");
        var path = "/offers/" + offer(Way.DRIVER).id();
        cast.browser(port, sam).post(path, path + "/talks", talk("ready", ""));
        var amys = cast.browser(port, amy);
        amys.post("/giving/driver", "/giving/driver/signature", Map.of("answer", "again"));
        assertThat(offer(Way.DRIVER).state()).isEqualTo(Offer.State.TALK);
        assertThat(giving.begin(sam, offer(Way.DRIVER))).isFalse();
        assertThat(cast.browser(port, sam).get(path).body())
                .contains("They would rather talk once more.", "After the talk");
    }

    @Test
    void each_way_leads_where_it_is_done() {
        for (var way : Way.values()) {
            agree(way);
            assertThat(cast.browser(port, amy).get(way.path()).body())
                    .as(way.code())
                    .contains("You can begin", "href=\"" + way.there() + "\"");
        }
        assertThat(roles.of(amy)).contains(Role.GREETER, Role.MENTOR, Role.LEADER);
    }

    @Test
    void going_along_needs_no_number_of_days_once_both_agreed() {
        assertThat(together.accompanies(amy)).isFalse();
        assertThatThrownBy(() -> together.willing(amy, true)).isInstanceOf(DataAccessException.class);
        agree(Way.TOGETHER);
        var amys = cast.browser(port, amy);
        amys.post("/together", "/together/willing", Map.of());
        assertThat(together.accompanies(amy)).isTrue();
        amys.post("/giving/together", "/giving/together/end", Map.of());
        assertThat(together.accompanies(amy)).isFalse();
    }

    @Test
    void stepping_out_needs_no_reason_and_leaves_nobody_alone() {
        agree(Way.GREETER);
        agree(Way.MENTOR);
        agree(Way.CO_LEADER);
        var amys = cast.browser(port, amy);
        amys.post("/giving/greeter", "/giving/greeter/end", Map.of());
        assertThat(roles.of(amy)).doesNotContain(Role.GREETER).contains(Role.MENTOR);
        var bo = cast.bo();
        cast.relate(RelationKind.MENTOR, bo, amy);
        var cory = cast.cory();
        assertThat(amys.get("/giving/mentor").body()).contains("another mentor or the coordinator takes over");
        amys.post("/giving/mentor", "/giving/mentor/end", Map.of());
        assertThat(roles.of(amy)).doesNotContain(Role.MENTOR);
        assertThat(relations.to(Actor.of(bo), bo))
                .as("somebody is there for Bo the same day")
                .singleElement()
                .satisfies(each -> assertThat(each.holder()).isEqualTo(cory));
        amys.post("/giving/co-leader", "/giving/co-leader/end", Map.of());
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from leaders.away")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(giving.of(amy)).isEmpty();
        giving.offer(amy, Ids.next(), Way.GREETER, "");
        assertThat(giving.of(amy)).as("and may come back").hasSize(1);
    }

    @Test
    void who_may_be_suggested_as_a_mentor_is_agreed_on_first() {
        var bo = cast.bo();
        var mentor = cast.mo();
        cast.browser(port, mentor).post("/mentors/profile", "/mentors/profile", Map.of("name", "Mo", "capacity", "2"));
        var bos = cast.browser(port, bo);
        bos.post("/mentors", "/mentors/seeking", Map.of());
        assertThat(bos.get("/mentors").body())
                .as("control: whom a supervisor made one")
                .contains(">Mo<");
        roles.end(sam, mentor, Role.MENTOR);
        giving.offer(mentor, Ids.next(), Way.MENTOR, "");
        roles.give(sam, mentor, Role.MENTOR);
        assertThat(bos.get("/mentors").body())
                .as("while they still talk about it")
                .doesNotContain(">Mo<");
        giving.talk(sam, giving.of(mentor, Way.MENTOR).orElseThrow(), said(true));
        giving.sign(mentor, giving.of(mentor, Way.MENTOR).orElseThrow(), true);
        assertThat(bos.get("/mentors").body()).as("one signature is none").doesNotContain(">Mo<");
        giving.begin(sam, giving.of(mentor, Way.MENTOR).orElseThrow());
        assertThat(bos.get("/mentors").body()).contains(">Mo<");
    }

    @Test
    void whoever_leads_alone_and_beside_somebody_stays_a_leader_while_one_of_both_stands() {
        agree(Way.CO_LEADER);
        agree(Way.LEADER);
        giving.stepOut(amy, Way.CO_LEADER);
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from leaders.away")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(roles.of(amy)).contains(Role.LEADER);
    }

    @Test
    void supervisors_see_what_waits_coordinators_who_gives_and_nobody_else_anything() {
        giving.offer(amy, Ids.next(), Way.DRIVER, "I have a van.");
        var id = offer(Way.DRIVER).id();
        var cory = cast.coryFor(amy);
        assertThat(giving.visibleTo(Actor.of(sam), id)).isPresent();
        assertThat(giving.visibleTo(Actor.of(cory), id)).isEmpty();
        agree(Way.DRIVER);
        assertThat(giving.visibleTo(Actor.of(cory), id)).isPresent();
        assertThat(cast.browser(port, cory).get("/offers").body())
                .contains("Amy", "Drive")
                .doesNotContain("/offers/");
        for (var other : List.of(cast.bo(), cast.mo(), cast.lee(), cast.ada())) {
            assertThat(giving.visibleTo(Actor.of(other), id)).isEmpty();
            assertThat(cast.browser(port, other).get("/offers/" + id).statusCode())
                    .isEqualTo(404);
        }
        var row = TestDatabase.owner()
                .sql("select o::text || encode(words, 'escape') from giving.offer o")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("van", "Amy");
    }

    @Test
    void nobody_decides_about_themselves_and_nobody_signs_for_another() {
        var both = cast.join("Sol", Role.MEMBER, Role.SUPERVISOR);
        giving.offer(both, Ids.next(), Way.GREETER, "");
        var own = giving.of(both).getFirst();
        assertThat(cast.browser(port, both).get("/offers/" + own.id()).statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> giving.talk(both, own, said(true))).isInstanceOf(DataAccessException.class);
        giving.offer(amy, Ids.next(), Way.GREETER, "");
        var amys = offer(Way.GREETER);
        var cory = cast.cory();
        assertThatThrownBy(() -> giving.talk(cory, amys, said(true))).isInstanceOf(DataAccessException.class);
        giving.talk(sam, amys, said(true));
        assertThat(giving.sign(sam, offer(Way.GREETER), true)).isFalse();
        assertThat(giving.sign(cast.bo(), offer(Way.GREETER), true)).isFalse();
        var lee = cast.lee();
        assertThatThrownBy(() -> giving.offer(sam, Ids.next(), Way.GREETER, ""))
                .as("staff work here")
                .isInstanceOf(DataAccessException.class);
        assertThat(giving.of(lee)).isEmpty();
    }

    @Test
    void every_way_has_its_guide_in_both_languages_and_members_read_it_once_it_is_adopted() {
        for (var language : Language.values()) {
            assertThat(Arrays.stream(Way.values()).map(way -> contents.find(Guides.KIND, way.code(), language)))
                    .allMatch(java.util.Optional::isPresent);
        }
        assertThat(cast.browser(port, amy).get("/giving/story").body()).doesNotContain("Does it still bleed?");
        cast.browser(port, sam).post("/giving/story", "/giving/story/adoption", Map.of());
        assertThat(cast.browser(port, amy).get("/giving/story").body()).contains("Does it still bleed?");
        assertThat(cast.browser(port, amy).get("/giving/nowhere").statusCode()).isEqualTo(404);
    }

    private void agree(Way way) {
        giving.offer(amy, Ids.next(), way, "");
        giving.talk(sam, offer(way), said(true));
        assertThat(giving.sign(amy, offer(way), true)).isTrue();
        assertThat(giving.begin(sam, offer(way))).isTrue();
    }

    private Giving.Said said(boolean ready) {
        return new Giving.Said(
                Ids.next(),
                LocalDate.of(2026, 3, 2),
                ready,
                "We both think so.",
                ready ? null : LocalDate.of(2026, 4, 1));
    }

    private static Map<String, String> talk(String outcome, String next) {
        return Map.of(
                "key",
                Ids.next().toString(),
                "held",
                "2026-03-02",
                "words",
                "We both think so.",
                "outcome",
                outcome,
                "next",
                next);
    }

    private Offer offer(Way way) {
        return giving.of(amy, way).orElseThrow();
    }
}
