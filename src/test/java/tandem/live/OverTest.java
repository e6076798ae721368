package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.shared.Ids;

/// Nobody stands before a door that says something else than what is behind it, and nobody's words are lost there.
@TandemTest
class OverTest {
    private static final String LATE = "I slept in my own bed.";
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Autowired
    OneRoom one;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final List<Ear> ears = new ArrayList<>();
    private Browser lees;
    private Browser amys;

    @BeforeEach
    void a_room_is_open() {
        one.opens(port);
        lees = one.browser("Lee");
        amys = one.browser("Amy");
    }

    @AfterEach
    void all_go_home() {
        ears.forEach(Ear::close);
    }

    @Test
    void words_that_come_after_the_end_stand_at_the_door_to_copy() {
        assertThat(one.say(amys, "While it is open.").statusCode()).isEqualTo(303);
        one.post(lees, "/end", Map.of());
        for (var to : List.of("all", "leaders")) {
            var late = one.post(amys, "/words", OneRoom.words(LATE, to));
            assertThat(late.statusCode()).isEqualTo(404);
            assertThat(late.body())
                    .contains("This room is over", ">" + LATE + "</textarea>", "They reached nobody")
                    .doesNotContain("This page is not here");
        }
        assertThat(one.page(amys)).contains("This room is over").doesNotContain(LATE, "They reached nobody");
        for (var each : List.of(
                Map.entry("/turn", Map.of("do", "raise")),
                Map.entry("/listening", Map.of("on", "yes")),
                Map.entry("/answer", Map.of("answer", "fine", "key", Ids.next().toString())))) {
            leadsBack(amys, each.getKey(), each.getValue());
        }
        leadsBack(lees, "/now", Map.of("do", "lock"));
        var bos = cast.browser(port, cast.bo());
        assertThat(one.post(bos, "/words", OneRoom.words(LATE, "all")).statusCode())
                .isEqualTo(404);
        assertThat(one.post(bos, "/words", OneRoom.words(LATE, "all")).body()).doesNotContain(LATE, "room is over");
        assertThat(one.post(bos, "/turn", Map.of("do", "raise")).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_left_or_was_removed_sees_their_door_and_a_leaders_note_outlives_the_room() {
        one.post(amys, "/seat/end", Map.of());
        assertThat(one.say(amys, LATE).body()).contains("Come in", LATE);
        one.post(amys, "/seat", Map.of());
        one.about("Amy", "remove");
        assertThat(one.say(amys, LATE).body())
                .contains("You were asked to leave this room")
                .doesNotContain(LATE);
        one.post(lees, "/end", Map.of());
        var key = Ids.next().toString();
        assertThat(one.post(lees, "/notes", Map.of("words", "Ask about sleep.", "key", key))
                        .statusCode())
                .isEqualTo(303);
        assertThat(lees.get(one.session() + "/debrief").body()).contains("Ask about sleep.");
        assertThat(one.post(amys, "/notes", Map.of("words", "Not mine.", "key", key))
                        .statusCode())
                .as("who does not lead")
                .isEqualTo(404);
    }

    @Test
    void the_address_of_a_form_leads_back_to_the_room() {
        assertThat(one.say(amys, "").statusCode()).isEqualTo(422);
        var back = amys.get(one.path() + "/words");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).hasValue(one.path());
        assertThat(cast.browser(port, cast.bo()).get(one.path() + "/words").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_room_that_ended_too_soon_is_opened_again_by_whoever_leads_within_its_time() {
        one.say(amys, LATE);
        one.post(lees, "/end", Map.of());
        assertThat(lees.get(one.session()).body())
                .contains("you can open it again")
                .doesNotContain("You can open the room now.");
        assertThat(amys.get(one.session()).body())
                .contains("The room has ended.")
                .doesNotContain("opens it shortly before", "you can open it again");
        assertThat(one.page(amys))
                .contains("This room is over", "whoever leads can open it again until 8:30")
                .doesNotContain("Open it and go in");
        assertThat(one.page(lees)).contains("Open it again", "Open it and go in", "What was said before is gone");
        one.post(lees, "", Map.of("minutes", "3"));
        assertThat(one.page(lees)).contains("What is said").doesNotContain(LATE);
        assertThat(one.page(amys)).contains("Come in");
        one.post(amys, "/seat", Map.of());
        one.say(amys, "Here again.");
        assertThat(one.page(lees)).contains("Here again.");
        one.post(lees, "/end", Map.of());
        clock.forward(Duration.ofMinutes(81));
        assertThat(one.page(one.browser("Lee")))
                .contains("This room is over")
                .doesNotContain("Open it again", "Open it and go in");
        assertThat(one.page(one.browser("Amy"))).doesNotContain("open it again");
    }

    @Test
    void whoever_was_asked_to_leave_is_not_invited_in() {
        for (var page : List.of("/today", one.session(), "/circles/" + one.circle())) {
            assertThat(amys.get(page).body()).as(page).contains(goIn());
        }
        one.about("Amy", "remove");
        for (var page : List.of("/today", one.session(), "/circles/" + one.circle())) {
            assertThat(amys.get(page).body()).as(page).doesNotContain(goIn());
        }
        assertThat(amys.get(one.session()).body()).contains("You were asked to stay out of this room.");
        assertThat(lees.get("/today").body()).contains(goIn());
    }

    @Test
    void a_second_tap_on_the_next_person_or_on_giving_the_floor_passes_nobody_over() {
        var all = List.of("Mo", "Ray", "Kit");
        for (var each : all) {
            one.post(one.in(each), "/turn", Map.of("do", "raise"));
        }
        var next = hidden(one.page(lees), "from");
        assertThat(next).isEqualTo(one.seat("Mo").id().toString());
        for (int tap = 0; tap < 2; tap++) {
            assertThat(one.post(lees, "/now", Map.of("do", "next", "from", next))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(one.page(lees)).contains("Ray has the floor.");
        }
        one.post(one.browser("Mo"), "/turn", Map.of("do", "raise"));
        for (int tap = 0; tap < 2; tap++) {
            one.about("Kit", "floor");
            assertThat(one.page(lees)).contains("Kit has the floor.");
        }
        one.post(lees, "/now", Map.of("do", "next", "from", hidden(one.page(lees), "from")));
        assertThat(one.page(lees)).contains("Mo has the floor.");
    }

    @Test
    void what_nobody_can_see_is_no_word() {
        for (var nothing : List.of("\u200b", "\u2800 \u2800", "\u3164", "\u2060\ufe0f\u00a0\n\u200d")) {
            assertThat(one.say(amys, nothing).body()).contains("There are no words yet.");
        }
        assertThat(one.say(amys, "\u2764\ufe0f").statusCode()).isEqualTo(303);
        assertThat(one.say(amys, "می\u200cخواهم").statusCode()).isEqualTo(303);
        assertThat(one.page(lees)).contains("\u2764\ufe0f", "می\u200cخواهم");
    }

    @Test
    void of_one_person_the_four_newest_lines_stay_and_the_oldest_says_that_it_goes_on_elsewhere() {
        var lee = ear(lees);
        lee.hears("\"all\":true");
        var tabs = IntStream.range(0, 5)
                .mapToObj(tab -> {
                    var ear = ear(amys);
                    assertThat(ear.status()).isEqualTo(200);
                    ear.hears("\"all\":true");
                    return ear;
                })
                .toList();
        assertThat(tabs.getFirst().ends(SECOND)).as("the oldest").isTrue();
        assertThat(tabs.getFirst().heard().getLast()).isEqualTo(new Ear.Heard("", "over", "elsewhere"));
        one.say(lees, "To all of you.");
        tabs.stream().skip(1).forEach(tab -> tab.hears("To all of you."));
        lee.hears("To all of you.");
        assertThat(tabs.getFirst().heard().toString()).doesNotContain("To all of you.");
        lee.hears("\"Sparrow\"");
        assertThat(lee.heard().toString()).as("she is still here").doesNotContain("\"out\":[\"");
    }

    private Ear ear(Browser browser) {
        var ear = new Ear(browser, one.path() + "/stream");
        ears.add(ear);
        return ear;
    }

    private void leadsBack(Browser browser, String more, Map<String, String> fields) {
        var answer = one.post(browser, more, fields);
        assertThat(answer.statusCode()).as(more).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).as(more).hasValue(one.path());
    }

    /// The button that leads to the room's page.
    private String goIn() {
        return "<a class=\"btn main\" href=\"" + one.path() + "\">Go in</a>";
    }

    private static String hidden(String page, String name) {
        return page.split("name=\"" + name + "\" value=\"")[1].split("\"")[0];
    }
}
