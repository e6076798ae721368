package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Browser;
import tandem.TandemTest;
import tandem.wall.Gate;

/// A line that nobody closes, and at whose other end nobody is any more.
@TandemTest
class SilentTest extends InRoom {
    private static final Duration PART = Duration.ofSeconds(20);

    /// Longer than a round in which those are looked for of whom nobody says anything.
    private static final Duration ROUND = Duration.ofSeconds(6);

    @Autowired
    Gate gate;

    @Autowired
    SeatStore seats;

    @Autowired
    Bell bell;

    @Test
    void whose_page_lives_no_more_is_gone_and_whose_never_said_so_stays() throws InterruptedException {
        var mos = in("Mo");
        var leeHears = ear(lees);
        ear(amys);
        var moHears = pageOf(mos, "0");
        leeHears.hears("\"Mo\"");
        leeHears.hears("\"Sparrow\"");
        clock.forward(PART);
        lives(mos);
        Thread.sleep(SECOND);
        clock.forward(PART);
        Thread.sleep(ROUND);
        assertThat(here("Mo")).as("his page lived half a minute ago").isTrue();
        clock.forward(PART);
        assertThat(leeHears.hears(each ->
                                each.name().equals("here") && each.data().contains("\"out\":[\""))
                        .data())
                .contains("\"out\":[\"" + seat(person("Mo")).id() + "\"]");
        assertThat(moHears.ends(Duration.ofSeconds(5))).isTrue();
        assertThat(seat(amy).here()).as("she never said that she lives").isTrue();
        say(amys, "Mo?");
        leeHears.hears("Mo?");
        var back = pageOf(mos, moHears.last());
        back.hears("Mo?");
        waitUntil(ROUND, () -> here("Mo"));
        assertThat(back.ends(ROUND)).isFalse();
    }

    @Test
    void when_the_page_of_whoever_leads_lives_no_more_another_leader_takes_over() throws InterruptedException {
        var nia = secondLeader("Nia");
        var nias = cast.browser(port, nia);
        post(nias, "/seat", Map.of());
        var niaHears = ear(nias);
        pageOf(lees, "0");
        niaHears.hears("\"Lee\"");
        waitUntil(ROUND, () -> seat(lee).here());
        // What a script fetches holds no place for as long as a page without one does.
        assertThat(lees.get(path(), "Tandem-Fragment", "page").statusCode()).isEqualTo(200);
        Thread.sleep(SECOND);
        clock.forward(PART);
        Thread.sleep(SECOND);
        assertThat(page(nias)).doesNotContain("Take over the room");
        clock.forward(PART);
        niaHears.hears(each -> each.data().contains("\"out\":[\"" + seat(lee).id()));
        assertThat(page(nias)).contains("Take over the room");
        lives(lees);
        waitUntil(ROUND, () -> seat(lee).here());
        assertThat(page(nias)).as("a control").doesNotContain("Take over the room");
    }

    @Test
    void a_page_says_that_it_lives_to_any_node_and_nobody_says_so_for_a_place_they_have_not() {
        var mos = in("Mo");
        lives(mos);
        waitUntil(ROUND, () -> here("Mo"));
        var bos = cast.browser(port, cast.bo());
        assertThat(post(bos, "/here", Map.of()).statusCode()).isEqualTo(404);
        post(mos, "/seat/end", Map.of());
        assertThat(post(mos, "/here", Map.of()).statusCode()).isEqualTo(404);
        assertThat(here("Mo")).isFalse();
        about(amy, "remove");
        assertThat(post(amys, "/here", Map.of()).statusCode()).isEqualTo(404);
        post(lees, "/end", Map.of());
        assertThat(post(lees, "/here", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void what_a_page_says_to_another_node_counts_at_the_node_of_its_line() throws InterruptedException {
        var other = new Presence(gate, seats, bell, clock);
        var mos = in("Mo");
        var moHears = pageOf(mos, "0");
        waitUntil(ROUND, () -> here("Mo"));
        for (int parts = 0; parts < 3; parts++) {
            clock.forward(PART);
            other.lives(seat(person("Mo")).id());
            other.tell();
        }
        assertThat(moHears.ends(ROUND)).isFalse();
        assertThat(here("Mo")).isTrue();
        clock.forward(PART.plus(PART));
        assertThat(moHears.ends(ROUND)).as("a control").isTrue();
        assertThat(here("Mo")).isFalse();
    }

    private void lives(Browser browser) {
        assertThat(post(browser, "/here", Map.of()).statusCode()).isEqualTo(204);
    }

    private boolean here(String name) {
        return seat(person(name)).present();
    }
}
