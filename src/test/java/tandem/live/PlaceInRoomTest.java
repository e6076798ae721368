package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.TandemTest;

/// A place in a room is what those who lead made it, whatever its holder does, and when; and nobody is in a room whom
/// the others do not see.
@TandemTest
class PlaceInRoomTest extends InRoom {
    private static final Duration SOON = Duration.ofSeconds(3);

    @Test
    void whoever_leaves_the_door_waits_there_when_they_come_again() {
        waits();
        var mo = in("Mo");
        assertThat(page(mo)).contains("You are at the door").doesNotContain("What is said");
        post(mo, "/seat/end", Map.of());
        post(mo, "/seat", Map.of());
        assertThat(page(mo)).contains("You are at the door").doesNotContain("What is said");
        about(person("Mo"), "admit");
        post(mo, "/seat/end", Map.of());
        post(mo, "/seat", Map.of());
        assertThat(page(mo)).as("a control: let in once").contains("What is said");
    }

    @Test
    void whoever_waits_reads_whether_somebody_is_there_to_let_them_in() {
        waits();
        assertThat(page(in("Mo"))).contains("knows that you are here", "988");
        post(lees, "/seat/end", Map.of());
        assertThat(page(in("Mo"))).contains("Nobody who leads is in the room", "988");
    }

    @Test
    void nobody_stays_by_leaving_at_the_moment_in_which_they_are_asked_to() throws Exception {
        var mo = in("Mo");
        var place = "/seats/" + seat(person("Mo")).id();
        for (int round = 0; round < 12; round++) {
            post(mo, "/seat", Map.of());
            Callable<Object> leaves = () -> post(mo, "/seat/end", Map.of());
            Callable<Object> removes = () -> post(lees, place, Map.of("do", "remove"));
            try (var both = Executors.newFixedThreadPool(4)) {
                both.invokeAll(List.of(leaves, leaves, removes, leaves));
            }
            post(mo, "/seat", Map.of());
            assertThat(page(mo)).as("round " + round).doesNotContain("What is said");
            about(person("Mo"), "let-back");
        }
        post(mo, "/seat", Map.of());
        assertThat(page(mo)).as("a control").contains("What is said");
    }

    @Test
    void whoever_was_asked_to_leave_can_do_nothing_about_their_place_and_nothing_breaks() {
        about(amy, "remove");
        for (var act : List.of("/seat/end", "/turn", "/listening")) {
            assertThat(post(amys, act, Map.of("do", "raise", "on", "y")).statusCode())
                    .as(act)
                    .isEqualTo(303);
        }
        assertThat(seat(amy).state()).isEqualTo(Seat.State.REMOVED);
        long last = room().last();
        post(amys, "/seat/end", Map.of());
        assertThat(room().last()).isEqualTo(last);
    }

    @Test
    void whoever_is_let_back_is_seen_again() {
        var leeHears = ear(lees);
        var amyHears = ear(amys);
        leeHears.hears("\"Sparrow\"");
        about(amy, "remove");
        assertThat(amyHears.ends(SOON)).isTrue();
        about(amy, "let-back");
        int before = leeHears.heard().size();
        post(amys, "/seat", Map.of());
        ear(amys);
        waitUntil(
                SOON,
                () -> leeHears.heard().stream()
                        .skip(before)
                        .anyMatch(each ->
                                each.name().equals("here") && each.data().contains("\"Sparrow\"")));
    }

    @Test
    void whoever_reads_the_room_is_seen_though_their_words_do_not_go_through() {
        var leeHears = ear(lees);
        var mo = in("Mo");
        var refused = say(mo, "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("What is said");
        leeHears.hears("\"Mo\"");
    }

    @Test
    void going_in_and_out_again_and_again_has_an_end() {
        var answers = IntStream.range(0, 40)
                .map(each -> {
                    post(amys, "/seat/end", Map.of());
                    return post(amys, "/seat", Map.of()).statusCode();
                })
                .boxed()
                .toList();
        assertThat(answers).contains(303, 429);
        assertThat(answers.getLast()).isEqualTo(429);
        assertThat(post(in("Mo"), "/turn", Map.of("do", "raise")).statusCode())
                .as("a control")
                .isEqualTo(303);
    }

    @Test
    void nobody_who_is_gone_takes_the_floor_from_whoever_speaks() {
        var mo = in("Mo");
        post(amys, "/turn", Map.of("do", "raise"));
        post(mo, "/seat/end", Map.of());
        about(person("Mo"), "floor");
        assertThat(page(lees)).contains("Sparrow has the floor.");
        var kay = in("Kay");
        about(person("Kay"), "mute");
        about(person("Kay"), "floor");
        assertThat(page(kay)).contains("Sparrow has the floor.");
        about(person("Kay"), "unmute");
        about(person("Kay"), "floor");
        assertThat(page(kay)).as("a control").contains("Kay has the floor.");
    }

    @Test
    void a_page_that_did_not_know_yet_that_it_is_their_turn_gives_nobody_another() {
        var mo = in("Mo");
        about(amy, "floor");
        post(amys, "/turn", Map.of("do", "raise"));
        post(amys, "/turn", Map.of("do", "done"));
        post(mo, "/turn", Map.of("do", "raise"));
        assertThat(page(lees)).contains("Mo has the floor.").doesNotContain("Next, in this order");
    }

    @Test
    void whoever_has_the_floor_does_not_only_listen() {
        post(amys, "/listening", Map.of("on", "y"));
        assertThat(seat(amy).listens()).isTrue();
        about(amy, "floor");
        assertThat(seat(amy).listens()).isFalse();
    }

    @Test
    void nobody_who_leads_is_asked_to_listen() {
        var nia = secondLeader("Nia");
        post(cast.browser(port, nia), "/seat", Map.of());
        about(nia, "mute");
        assertThat(seat(nia).muted()).isFalse();
        about(amy, "mute");
        assertThat(seat(amy).muted()).as("a control").isTrue();
    }

    @Test
    void a_private_word_to_whoever_has_left_is_said_not_to_have_reached_them() {
        var seat = seat(amy).id().toString();
        assertThat(post(lees, "/words", words("Are you still here?", seat)).statusCode())
                .as("a control")
                .isEqualTo(303);
        post(amys, "/seat/end", Map.of());
        var answer = post(lees, "/words", words("Come back any time.", seat));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("the person has left", "Come back any time.");
        about(amy, "ask");
        post(amys, "/seat", Map.of());
        assertThat(page(amys)).doesNotContain("Are you all right?");
    }

    @Test
    void where_nobody_leads_whoever_is_gone_keeps_no_floor() {
        var mo = in("Mo");
        var kay = in("Kay");
        for (var each : List.of(mo, amys, kay)) {
            post(each, "/turn", Map.of("do", "raise"));
        }
        assertThat(page(lees)).contains("Mo has the floor.");
        clock.forward(Duration.ofSeconds(11));
        var kayHears = ear(kay);
        kayHears.hears("\"Kay\"");
        ear(lees).hears("\"Lee\"");
        post(kay, "/listening", Map.of());
        assertThat(page(lees)).as("whoever leads can give it on").contains("Mo has the floor.");
        post(lees, "/seat/end", Map.of());
        kayHears.hears("Kay has the floor.");
        assertThat(page(kay)).contains("has left it. You can stay together").doesNotContain("line of whoever leads");
    }

    @Test
    void the_time_of_whoever_speaks_begins_after_what_all_do_together() {
        about(amy, "floor");
        post(lees, "/now", act("silence", "3"));
        clock.forward(Duration.ofSeconds(190));
        assertThat(page(amys)).contains("data-in=\"170\"");
        clock.forward(Duration.ofSeconds(180));
        assertThat(page(amys)).as("a control").contains("data-in=\"0\"");
    }

    private void waits() {
        post(lees, "/end", Map.of());
        post(lees, "", Map.of("minutes", "3", "waits", "yes"));
    }
}
