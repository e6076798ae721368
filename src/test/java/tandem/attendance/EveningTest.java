package tandem.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.people.Kept;
import tandem.sessions.Session;
import tandem.sessions.Sessions;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// One evening of a circle: what it is about, who is there, and what is said of it afterwards.
@TandemTest
class EveningTest {
    private static final String DAY = "2026-03-03";
    /// In the middle of the session.
    private static final Instant EVENING = Instant.parse("2026-03-04T02:20:00Z");

    @Autowired
    Circles circles;

    @Autowired
    Sessions sessions;

    @Autowired
    Attendances attendances;

    @Autowired
    List<Kept> kept;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Contents contents;

    @Autowired
    CircleCast round;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId lee;
    private PersonId amy;
    private PersonId sam;
    private CircleId circle;
    private String path;

    @BeforeEach
    void clean() {
        TestDatabase.empty(
                "agenda",
                "attendance",
                "debrief",
                "coverage",
                "leaders",
                "content",
                "conversation",
                "circles",
                "people",
                "signin",
                "audit");
        clock.set(EVENING);
        lee = cast.lee();
        amy = cast.amy();
        sam = cast.sam();
        circle = round.ledBy(lee);
        round.join(amy, circle, "Fern");
        path = "/circles/" + circle + "/sessions/" + DAY;
        adoptions.adopt(sam, contents.find("skills", "grounding", Language.EN).orElseThrow());
    }

    @Test
    void who_leads_writes_the_agenda_and_who_is_in_the_circle_reads_it() {
        var lees = cast.browser(port, lee);
        lees.post(
                path + "/agenda",
                path + "/agenda",
                Map.of("topic", "Asking for help", "readings", "A line to hold on to\nhttps://example.org/read"));
        var key = Ids.next().toString();
        add(lees, Map.of("key", key, "words", "Hello round", "minutes", "10"));
        add(lees, Map.of("key", key, "words", "Hello round", "minutes", "10"));
        add(lees, Map.of("key", Ids.next().toString(), "skill", "grounding"));
        assertThat(add(lees, Map.of("key", Ids.next().toString(), "words", "", "minutes", "5")))
                .contains("Say in up to 200 letters");
        var page = lees.get(path + "/agenda").body();
        assertThat(page.indexOf("Hello round")).isLessThan(page.indexOf("Back to right now"));
        var skill = page.split("/agenda/items/")[page.split("/agenda/items/").length - 1]
                .split("/")[0];
        lees.post(path + "/agenda", path + "/agenda/items/" + skill + "/earlier", Map.of());
        page = cast.browser(port, amy).get(path).body();
        assertThat(page).contains("Asking for help", "href=\"https://example.org/read\"", "href=\"/skills/grounding\"");
        assertThat(page.indexOf("Back to right now")).isLessThan(page.indexOf("Hello round"));
        assertThat(cast.browser(port, cast.bo()).get(path).body()).doesNotContain("Asking for help", "Hello round");
        for (var other : List.of(amy, cast.bo(), sam, cast.untrained("Una"))) {
            assertThat(cast.browser(port, other).get(path + "/agenda").statusCode())
                    .isEqualTo(404);
        }
        assertThat(clear("agenda.item", "words", "Hello")).isZero();
    }

    @Test
    void a_number_before_and_after_a_skill_is_for_oneself_alone() {
        var lees = cast.browser(port, lee);
        add(lees, Map.of("key", Ids.next().toString(), "skill", "grounding"));
        var amys = cast.browser(port, amy);
        amys.post(path, path + "/ratings", Map.of("skill", "grounding", "before", "8"));
        amys.post(path, path + "/ratings", Map.of("skill", "grounding", "before", "8", "after", "3"));
        assertThat(amys.get(path).body()).containsPattern("name=\"after\" value=\"3\" checked");
        assertThat(lees.get(path).body()).doesNotContain("value=\"3\" checked");
        assertThat(copy(amy, "agenda").toString()).contains("before=8", "after=3");
        assertThat(copy(lee, "agenda").toString()).doesNotContain("before");
        assertThat(amys.get("/skills/mine").body())
                .as("it counts among their tries")
                .contains("Once, and it eased.");
        assertThat(lees.get("/skills/mine").body()).doesNotContain("it eased.");
        amys.post(path, path + "/ratings", Map.of("skill", "grounding"));
        assertThat(copy(amy, "agenda").toString()).doesNotContain("before");
        assertThat(cast.browser(port, cast.bo())
                        .post("/circles", path + "/ratings", Map.of("skill", "grounding", "before", "1"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_skill_is_read_by_anybody_once_a_supervisor_has_adopted_it() {
        var visitor = new Browser(port);
        assertThat(visitor.get("/skills").body()).contains("Back to right now").doesNotContain("Slow breathing");
        assertThat(visitor.get("/skills/grounding").body()).contains("Name five things you can see");
        assertThat(visitor.get("/skills/paced-breathing").statusCode()).isEqualTo(404);
        var sams = cast.browser(port, sam);
        assertThat(sams.get("/skills/paced-breathing").body()).contains("Adopt this skill");
        sams.post("/skills/paced-breathing", "/skills/paced-breathing/adoption", Map.of());
        assertThat(visitor.get("/skills/paced-breathing").body()).contains("Slow breathing");
    }

    @Test
    void a_leader_notes_who_was_there_only_of_those_who_agreed_and_corrects_it_for_a_week() {
        round.join(cast.bo(), circle, "Jules");
        var lees = cast.browser(port, lee);
        assertThat(lees.get(path + "/attendance").body()).contains("Nobody in this circle has agreed");
        var amys = cast.browser(port, amy);
        assertThat(amys.get(path).body()).contains("Nothing is noted about who comes");
        amys.post(path, path + "/attendance/consent", Map.of());
        var page = lees.get(path + "/attendance").body();
        assertThat(page).contains("Fern").doesNotContain("Jules");
        var fern = page.split("name=\"there\" value=\"")[1].split("\"")[0];
        assertThat(lees.post(path + "/attendance", path + "/attendance", Map.of("there", fern))
                        .headers()
                        .firstValue("Location"))
                .contains(path + "/attendance?saved=yes");
        assertThat(amys.get(path).body()).contains("a leader noted that you were there");
        assertThat(trail()).containsExactly("attendance_noted");
        lees.post(path + "/attendance", path + "/attendance", Map.of());
        assertThat(amys.get(path).body()).doesNotContain("a leader noted");
        assertThat(trail()).containsExactly("attendance_noted", "attendance_corrected");
        lees.post(path + "/attendance", path + "/attendance", Map.of("there", fern));
        clock.forward(Duration.ofDays(8));
        lees = cast.browser(port, lee);
        assertThat(lees.post(path + "/attendance", path + "/attendance", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(copy(amy, "attendance").toString()).contains("noted=");
        clock.forward(Duration.ofDays(2));
        attendances.note(lee, session(), Set.of());
        assertThat(copy(amy, "attendance").toString()).contains("noted=");
    }

    @Test
    void whoever_takes_their_word_back_is_noted_no_more_and_takes_out_what_was() {
        attendances.agree(amy, circle);
        attendances.note(lee, session(), ids());
        var amys = cast.browser(port, amy);
        assertThat(amys.get(path).body()).contains("They may not any more", "a leader noted");
        amys.post(path, path + "/attendance/consent/end", Map.of());
        assertThat(ids()).isEmpty();
        assertThat(amys.get(path).body()).contains("a leader noted");
        amys.post(path, path + "/attendance/mine/end", Map.of());
        assertThat(amys.get(path).body()).doesNotContain("a leader noted");
        attendances.agree(amy, circle);
        circles.leave(amy, circle);
        assertThat(ids()).isEmpty();
        for (var other : List.of(amy, cast.bo(), sam)) {
            assertThat(cast.browser(port, other).get(path + "/attendance").statusCode())
                    .isEqualTo(404);
            assertThat(cast.browser(port, other).get(path + "/sheet").statusCode())
                    .isEqualTo(404);
        }
        assertThat(cast.browser(port, lee).get(path + "/sheet").body()).contains("tear this sheet");
    }

    @Test
    void ones_own_note_is_for_nobody_else() {
        var amys = cast.browser(port, amy);
        amys.post(path, path + "/note", Map.of("there", "yes", "words", "I spoke, for once."));
        assertThat(amys.get(path).body()).contains("I spoke, for once.");
        assertThat(cast.browser(port, lee).get(path).body()).doesNotContain("I spoke");
        assertThat(copy(amy, "attendance").toString()).contains("I spoke, for once.");
        assertThat(clear("attendance.note", "note", "spoke")).isZero();
        amys.post(path, path + "/note", Map.of("words", ""));
        assertThat(copy(amy, "attendance").toString()).doesNotContain("spoke");
    }

    @Test
    void those_who_led_write_five_minutes_and_supervisors_read_it() {
        var ben = cast.browser(port, amy);
        assertThat(ben.get(path + "/debrief").statusCode()).isEqualTo(404);
        clock.forward(Duration.ofHours(12));
        var lees = cast.browser(port, lee);
        assertThat(lees.get("/today").body()).contains("Five minutes after Tuesday Table");
        assertThat(lees.post(path + "/debrief", path + "/debrief", Map.of()).body())
                .contains("Nothing is written yet");
        lees.post(path + "/debrief", path + "/debrief", Map.of("a0", "Tired, 4", "a1", "Long silence held"));
        assertThat(lees.get(path + "/debrief").body()).contains("Long silence held", "Written down.");
        assertThat(lees.get("/today").body()).doesNotContain("Five minutes after");
        assertThat(cast.browser(port, sam).get("/debriefs").body()).contains("Tired, 4", "Tuesday Table", "Lee");
        assertThat(cast.browser(port, cast.cory()).get("/debriefs").statusCode())
                .isEqualTo(404);
        assertThat(clear("debrief.debrief", "answers", "Tired")).isZero();
        assertThat(copy(lee, "debrief").toString()).contains("Tired, 4");
        var worried = lees.post(path + "/debrief", path + "/debrief", Map.of("go", "worried"));
        assertThat(worried.headers().firstValue("Location")).contains(path + "/debrief?worried=yes#worried");
        assertThat(lees.get(path + "/debrief?worried=yes").body())
                .contains("911", "988", "Fern", "/reports/new?place=circle");
    }

    private String add(Browser browser, Map<String, String> fields) {
        return browser.post(path + "/agenda", path + "/agenda/items", fields).body();
    }

    private Session session() {
        var found = circles.visibleTo(Actor.of(lee), circle).orElseThrow();
        return sessions.find(found, DAY).orElseThrow();
    }

    private Set<UUID> ids() {
        return attendances.people(lee, session()).stream()
                .map(Attendances.Somebody::id)
                .collect(Collectors.toSet());
    }

    private Map<String, Object> copy(PersonId person, String module) {
        return kept.stream()
                .filter(each -> each.module().equals(module))
                .findFirst()
                .orElseThrow()
                .export(person);
    }

    private static List<String> trail() {
        return TestDatabase.owner()
                .sql("select act from audit.entry where act like 'attendance%' order by at, id")
                .query(String.class)
                .list();
    }

    private static long clear(String table, String column, String word) {
        return TestDatabase.owner()
                .sql("select count(*) from " + table + " where position(cast(:word as bytea) in " + column + ") > 0")
                .param("word", word.getBytes(StandardCharsets.UTF_8))
                .query(Long.class)
                .single();
    }
}
