package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.Browser;
import tandem.TandemTest;
import tandem.shared.Ids;

/// Nobody stands before a door that says something else than what is behind it, and nobody's words are lost there.
@TandemTest
class OverTest extends InRoom {
    private static final String AGAIN = "http-equiv=\"refresh\"";
    private static final String LATE = "I slept in my own bed.";

    @Test
    void words_that_come_after_the_end_stand_at_the_door_to_copy() {
        assertThat(say(amys, "While it is open.").statusCode()).isEqualTo(303);
        post(lees, "/end", Map.of());
        for (var to : List.of("all", "leaders")) {
            var late = post(amys, "/words", words(LATE, to));
            assertThat(late.statusCode()).isEqualTo(404);
            assertThat(late.body())
                    .contains("This room is over", ">" + LATE + "</textarea>", "Not said yet", "id=\"unsent\"")
                    .contains(to.equals("all") ? "To: Everybody in the room" : "To: Only those who lead")
                    .doesNotContain("This page is not here");
        }
        assertThat(page(amys)).contains("This room is over").doesNotContain(LATE, "Not said yet");
        for (var each : List.of(
                Map.entry("/turn", Map.of("do", "raise")),
                Map.entry("/listening", Map.of("on", "yes")),
                Map.entry("/answer", Map.of("answer", "fine", "key", Ids.next().toString())))) {
            leadsBack(amys, each.getKey(), each.getValue());
        }
        leadsBack(lees, "/now", Map.of("do", "lock"));
        var bos = cast.browser(port, cast.bo());
        assertThat(post(bos, "/words", words(LATE, "all")).statusCode()).isEqualTo(404);
        assertThat(post(bos, "/words", words(LATE, "all")).body()).doesNotContain(LATE, "room is over");
        assertThat(post(bos, "/turn", Map.of("do", "raise")).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_left_or_was_removed_sees_their_door_and_a_leaders_note_outlives_the_room() {
        post(amys, "/seat/end", Map.of());
        assertThat(say(amys, LATE).body()).contains("Come in", LATE);
        post(amys, "/seat", Map.of());
        about(amy, "remove");
        assertThat(say(amys, LATE).body())
                .contains("You were asked to leave this room")
                .doesNotContain(LATE);
        post(lees, "/end", Map.of());
        var key = Ids.next().toString();
        assertThat(post(lees, "/notes", Map.of("words", "Ask about sleep.", "key", key))
                        .statusCode())
                .isEqualTo(303);
        assertThat(lees.get(session() + "/debrief").body()).contains("Ask about sleep.");
        assertThat(post(amys, "/notes", Map.of("words", "Not mine.", "key", key))
                        .statusCode())
                .as("who does not lead")
                .isEqualTo(404);
    }

    @Test
    void the_address_of_a_form_leads_back_to_the_room() {
        assertThat(say(amys, "").statusCode()).isEqualTo(422);
        var back = amys.get(path() + "/words");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).hasValue(path());
        assertThat(cast.browser(port, cast.bo()).get(path() + "/words").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_room_that_ended_too_soon_is_opened_again_by_whoever_leads_within_its_time() {
        say(amys, LATE);
        post(lees, "/end", Map.of());
        assertThat(lees.get(session()).body())
                .contains("you can open it again")
                .doesNotContain("You can open the room now.");
        assertThat(amys.get(session()).body())
                .contains("The room has ended.")
                .doesNotContain("opens it shortly before", "you can open it again");
        assertThat(page(amys))
                .contains("This room is over", "whoever leads can open it again until 8:30")
                .doesNotContain("Open it and go in");
        assertThat(page(lees)).contains("Open it again", "Open it and go in", "What was said before is gone");
        post(lees, "", Map.of("minutes", "3"));
        assertThat(page(lees)).contains("What is said").doesNotContain(LATE);
        assertThat(page(amys)).contains("Come in");
        post(amys, "/seat", Map.of());
        say(amys, "Here again.");
        assertThat(page(lees)).contains("Here again.");
        post(lees, "/end", Map.of());
        clock.forward(Duration.ofMinutes(81));
        assertThat(page(cast.browser(port, lee)))
                .contains("This room is over")
                .doesNotContain("Open it again", "Open it and go in");
        assertThat(page(cast.browser(port, amy))).doesNotContain("open it again");
    }

    @Test
    void a_page_of_a_room_that_can_be_opened_again_looks_again_by_itself_and_never_while_words_stand_there() {
        post(lees, "/end", Map.of());
        assertThat(page(amys)).contains("This room is over", AGAIN, "data-again=\"15\"");
        assertThat(post(amys, "/words", words(LATE, "all")).body())
                .as("her words stand there")
                .contains("This room is over", LATE)
                .doesNotContain(AGAIN, "data-again");
        assertThat(amys.get(path(), "Tandem-Fragment", "page").body())
                .as("a part that a script puts in")
                .contains("This room is over")
                .doesNotContain(AGAIN, "data-again");
        assertThat(page(lees)).as("chooses how to open it").doesNotContain(AGAIN, "data-again");
        clock.forward(Duration.ofMinutes(81));
        assertThat(page(cast.browser(port, amy))).contains("This room is over").doesNotContain(AGAIN, "data-again");
    }

    @Test
    void whoever_was_asked_to_leave_is_not_invited_in() {
        for (var page : List.of("/today", session(), "/circles/" + circle)) {
            assertThat(amys.get(page).body()).as(page).contains(goIn());
        }
        about(amy, "remove");
        for (var page : List.of("/today", session(), "/circles/" + circle)) {
            assertThat(amys.get(page).body()).as(page).doesNotContain(goIn());
        }
        assertThat(amys.get(session()).body()).contains("You were asked to stay out of this room.");
        assertThat(lees.get("/today").body()).contains(goIn());
    }

    @Test
    void a_second_tap_on_the_next_person_or_on_giving_the_floor_passes_nobody_over() {
        var all = List.of("Mo", "Ray", "Kit");
        for (var each : all) {
            post(in(each), "/turn", Map.of("do", "raise"));
        }
        var next = giver(page(lees));
        assertThat(next).isEqualTo(seat(person("Mo")).id().toString());
        for (int tap = 0; tap < 2; tap++) {
            assertThat(post(lees, "/now", Map.of("do", "next", "from", next)).statusCode())
                    .isEqualTo(303);
            assertThat(page(lees)).contains("Ray has the floor.");
        }
        post(browser("Mo"), "/turn", Map.of("do", "raise"));
        for (int tap = 0; tap < 2; tap++) {
            about(person("Kit"), "floor");
            assertThat(page(lees)).contains("Kit has the floor.");
        }
        post(lees, "/now", Map.of("do", "next", "from", giver(page(lees))));
        assertThat(page(lees)).contains("Mo has the floor.");
    }

    @Test
    void what_nobody_can_see_is_no_word() {
        for (var nothing : List.of("\u200b", "\u2800 \u2800", "\u3164", "\u2060\ufe0f\u00a0\n\u200d")) {
            assertThat(say(amys, nothing).body()).contains("There are no words yet.");
        }
        assertThat(say(amys, "\u2764\ufe0f").statusCode()).isEqualTo(303);
        assertThat(say(amys, "می\u200cخواهم").statusCode()).isEqualTo(303);
        assertThat(page(lees)).contains("\u2764\ufe0f", "می\u200cخواهم");
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
        say(lees, "To all of you.");
        tabs.stream().skip(1).forEach(tab -> tab.hears("To all of you."));
        lee.hears("To all of you.");
        assertThat(tabs.getFirst().heard().toString()).doesNotContain("To all of you.");
        lee.hears("\"Sparrow\"");
        assertThat(lee.heard().toString()).as("she is still here").doesNotContain("\"out\":[\"");
    }

    private void leadsBack(Browser browser, String more, Map<String, String> fields) {
        var answer = post(browser, more, fields);
        assertThat(answer.statusCode()).as(more).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).as(more).hasValue(path());
    }

    /// The button that leads to the room's page.
    private String goIn() {
        return "<a class=\"btn main\" href=\"" + path() + "\">Go in</a>";
    }

    /// Who has the floor, as the form says that gives it on.
    private static String giver(String page) {
        return page.replaceFirst(
                "(?s).*name=\"from\" value=\"([^\"]*)\"><button class=\"btn\" id=\"turn-next\".*", "$1");
    }
}
