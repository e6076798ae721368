package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Browser;
import tandem.TandemTest;
import tandem.TestDatabase;
import tandem.coverage.Cover;
import tandem.coverage.Coverage;
import tandem.incidents.Action;
import tandem.incidents.Actions;
import tandem.incidents.Kind;
import tandem.leaders.Leaders;
import tandem.people.Apart;
import tandem.people.People;
import tandem.people.Roles;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// What changes about people while they are in a room reaches it, within a second.
@TandemTest
class SeatsTest extends InRoom {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Autowired
    Coverage coverage;

    @Autowired
    Actions actions;

    @Autowired
    Leaders leaders;

    @Autowired
    Apart apart;

    @Autowired
    People known;

    @Autowired
    Roles roles;

    @AfterEach
    void no_action_stands() {
        TestDatabase.empty("incidents", "coverage", "leaders");
    }

    @Test
    void somebody_has_the_floor_who_is_not_seen_and_it_goes_on_to_whoever_waits() {
        var mo = in("Mo");
        var kay = in("Kay");
        var hears = ear(amys);
        var kayHears = ear(kay);
        post(mo, "/turn", Map.of("do", "raise"));
        hears.hears("Mo has the floor.");
        kayHears.hears("Mo has the floor.");
        blocks.block(amy, person("Mo"), "Mo");
        hears.hears("Somebody has the floor.");
        var before = hears.heard().size();
        post(amys, "/turn", Map.of("do", "raise"));
        hears.hears(each -> each.name().equals("room") && each.data().contains("Sparrow"));
        post(kay, "/turn", Map.of("do", "raise"));
        assertThat(page(amys)).contains("Somebody has the floor.").doesNotContain("Mo has", "The floor is free");
        assertThat(page(kay)).as("control").contains("Mo has the floor.");
        post(mo, "/turn", Map.of("do", "done"));
        hears.hears("Sparrow has the floor.");
        post(amys, "/turn", Map.of("do", "done"));
        hears.hears("Kay has the floor.");
        assertThat(hears.heard().subList(before, hears.heard().size()).toString())
                .doesNotContain(
                        "Mo<", "Mo has", "\"Mo\"", seat(person("Mo")).id().toString());
    }

    @Test
    void how_many_are_here_is_how_many_are_seen() {
        var mo = in("Mo");
        var kay = in("Kay");
        ear(lees);
        var hears = ear(amys);
        var moHears = ear(mo);
        var kayHears = ear(kay);
        for (var each : List.of(hears, moHears, kayHears)) {
            each.hears(heard -> heard.data().startsWith("{\"n\":4"));
        }
        say(mo, "Said before.");
        hears.hears("Said before.");
        blocks.block(amy, person("Mo"), "Mo");
        for (var each : List.of(hears, moHears)) {
            each.hears(heard -> heard.data().startsWith("{\"n\":3,\"all\":true"));
        }
        hears.hears(each -> each.name().equals("unsaid")
                && each.data().equals(seat(person("Mo")).id().toString()));
        assertThat(count(amys)).isEqualTo(3);
        assertThat(count(mo)).isEqualTo(3);
        assertThat(count(kay)).as("control").isEqualTo(4);
        var before = hears.heard().size();
        post(mo, "/seat/end", Map.of());
        kayHears.hears(each -> each.data().startsWith("{\"n\":3,\"in\":[],\"out\":[\""));
        post(kay, "/seat/end", Map.of());
        hears.hears(each -> each.data().startsWith("{\"n\":2,\"in\":[],\"out\":[\""));
        assertThat(hears.heard().subList(before, hears.heard().size()).stream()
                        .filter(each -> each.name().equals("here")))
                .as("that somebody unseen left is no news")
                .hasSize(1);
    }

    @Test
    void a_block_by_somebody_who_watches_from_elsewhere_reaches_the_room() {
        var mo = in("Mo");
        ear(lees);
        var hears = ear(mo);
        page(amys);
        hears.hears("\"Sparrow\"");
        blocks.block(amy, person("Mo"), "Mo");
        hears.hears(each -> each.data().startsWith("{\"n\":2,\"all\":true"));
        hears.hears(each -> each.name().equals("unsaid")
                && each.data().equals(seat(amy).id().toString()));
        assertThat(page(lees)).as("control").contains("Sparrow");
    }

    @Test
    void whoever_comes_in_later_does_not_see_whom_a_block_parted_from_them_before() {
        var mo = person("Mo");
        blocks.block(amy, mo, "Mo");
        clock.forward(Duration.ofMinutes(2));
        var leeHears = ear(lees);
        var amyHears = ear(amys);
        amyHears.hears("\"Lee\"");
        var mos = in("Mo");
        var moHears = ear(mos);
        leeHears.hears("\"Mo\"");
        moHears.hears("\"Lee\"");
        say(mos, "Said by Mo.");
        post(mos, "/turn", Map.of("do", "raise"));
        say(amys, "Said by Sparrow.");
        for (var words : List.of("Said by Mo.", "Said by Sparrow.", "Mo has the floor.")) {
            leeHears.hears(words);
        }
        amyHears.hears("Somebody has the floor.");
        moHears.hears("Mo has the floor.");
        assertThat(amyHears.heard().toString()).doesNotContain("\"Mo\"", "Said by Mo.", "\"n\":3");
        assertThat(moHears.heard().toString()).doesNotContain("Sparrow", "\"n\":3");
    }

    @Test
    void a_block_that_is_lifted_lets_both_see_each_other_in_the_room() {
        var mo = in("Mo");
        ear(lees);
        blocks.block(amy, person("Mo"), "Mo");
        var hears = ear(amys);
        var moHears = ear(mo);
        hears.hears(each -> each.data().startsWith("{\"n\":2") && !each.data().contains("\"Mo\""));
        moHears.hears("\"Lee\"");
        var block = blocks.of(amy).getFirst().id();
        blocks.unblock(amy, block);
        hears.hears("\"Mo\"");
        moHears.hears("\"Sparrow\"");
        say(mo, "Hello again.");
        hears.hears("Hello again.");
        assertThat(ear(amys).hears("\"all\":true").data()).contains("\"Mo\"");
    }

    @Test
    void whoever_is_asked_to_leave_or_refused_by_mistake_comes_back() {
        post(lees, "/end", Map.of());
        post(lees, "", Map.of("minutes", "0", "waits", "yes"));
        post(amys, "/seat", Map.of());
        var mo = in("Mo");
        ear(amys);
        ear(lees).hears("\"Lee\"");
        page(amys);
        page(mo);
        assertThat(page(lees)).doesNotContain("Asked to stay out");
        about(amy, "admit");
        about(amy, "remove");
        about(person("Mo"), "remove");
        assertThat(page(amys)).contains("You were asked to leave this room");
        assertThat(page(mo)).contains("did not let you in").doesNotContain("You were asked to leave");
        for (var each : List.of(amys, mo)) {
            post(each, "/seat", Map.of());
            assertThat(page(each)).doesNotContain("What is said");
        }
        assertThat(page(lees)).contains("Asked to stay out", "Let Sparrow come back", "Let Mo come back");
        var seat = seat(amy).id();
        assertThat(post(mo, "/seats/" + seat, Map.of("do", "let-back")).statusCode())
                .isEqualTo(404);
        about(amy, "let-back");
        about(person("Mo"), "let-back");
        assertThat(page(lees)).doesNotContain("Asked to stay out");
        for (var each : List.of(amys, mo)) {
            assertThat(page(each)).contains("Come in");
            post(each, "/seat", Map.of());
            assertThat(page(each)).contains("What is said");
        }
    }

    @Test
    void to_ask_somebody_to_leave_takes_two_steps_without_a_script_too() {
        ear(amys);
        ear(lees).hears("\"Sparrow\"");
        page(amys);
        assertThat(page(lees))
                .containsPattern(
                        "(?s)<details class=\"fold\" id=\"leave-" + seat(amy).id()
                                + "\">.{0,400}leaves the room at once.{0,200}value=\"remove\">Ask Sparrow to leave");
        assertThat(page(lees).split("value=\"remove\"")).hasSize(2);
    }

    @Test
    void whoever_is_paused_banned_or_removed_is_out_of_the_room_and_passes_the_floor_on() {
        var kinds = List.of(Kind.PAUSE, Kind.BAN, Kind.REMOVE, Kind.OUT);
        var leeHears = ear(lees);
        for (Kind kind : kinds) {
            var name = "Mo " + kind.name();
            var mo = in(name);
            var hears = ear(mo);
            hears.hears("\"all\":true");
            post(mo, "/turn", Map.of("do", "raise"));
            leeHears.hears(name + " has the floor.");
            act(kind, person(name));
            assertThat(hears.ends(SOON)).as(kind.name()).isTrue();
            assertThat(ear(mo).status()).isNotEqualTo(200);
            long until = System.nanoTime() + SOON.toNanos();
            while (!page(lees).contains("The floor is free") && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            assertThat(page(lees)).as(kind.name()).contains("The floor is free");
        }
        post(amys, "/turn", Map.of("do", "raise"));
        assertThat(page(lees)).as("control").contains("Sparrow has the floor.");
    }

    @Test
    void whoever_is_muted_in_the_circle_while_they_are_in_the_room_listens() {
        var mo = in("Mo");
        var hears = ear(mo);
        say(mo, "Once.");
        hears.hears("Once.");
        act(Kind.MUTE, person("Mo"));
        hears.hears(each -> each.name().equals("mine"));
        assertThat(say(mo, "Twice.").body()).contains("asked you to listen");
        assertThat(say(amys, "Control.").statusCode()).isEqualTo(303);
    }

    @Test
    void whoever_stands_in_from_now_on_leads_at_once_and_whoever_does_no_longer_at_once_not() {
        var nia = nia();
        var nias = cast.browser(port, nia);
        post(nias, "/seat", Map.of());
        var hears = ear(nias);
        var amyHears = ear(amys);
        hears.hears("\"all\":true");
        amyHears.hears("\"Nia\",0]");
        assertThat(page(nias)).doesNotContain("id=\"tools\"");
        coverage.name(
                cast.cory(),
                cover(),
                known.visibleTo(Actor.of(cast.cory()), nia).orElseThrow());
        assertThat(hears.ends(SOON)).as("it comes back as one who leads").isTrue();
        assertThat(page(nias)).contains("id=\"tools\"");
        amyHears.hears("\"Nia\",1]");
        var leads = ear(nias);
        leads.hears("\"all\":true");
        post(nias, "/seats/" + seat(nia).id(), Map.of("do", "host"));
        coverage.end(cast.cory(), cover());
        assertThat(leads.ends(SOON)).as("it comes back as one who does not").isTrue();
        assertThat(page(nias)).contains("What is said").doesNotContain("id=\"tools\"");
        assertThat(room().host()).isNull();
        assertThat(page(lees)).as("control").contains("id=\"tools\"");
    }

    @Test
    void whoever_is_named_to_lead_the_circle_leads_at_once_until_that_ends_or_their_role() {
        var nia = nia();
        var nias = cast.browser(port, nia);
        post(nias, "/seat", Map.of());
        var hears = ear(nias);
        hears.hears("\"all\":true");
        circles.nameLeader(cast.cory(), circle, nia, "Nia");
        assertThat(hears.ends(SOON)).as("named").isTrue();
        assertThat(page(nias)).contains("id=\"tools\"");
        var leads = ear(nias);
        leads.hears("\"all\":true");
        var leading = circles.leading(Actor.of(cast.cory())).get(circle).stream()
                .filter(each -> each.person().equals(nia))
                .findFirst()
                .orElseThrow();
        circles.endLeading(cast.cory(), circle, leading);
        assertThat(leads.ends(SOON)).as("ended").isTrue();
        assertThat(nias.get(path()).statusCode()).isEqualTo(404);
        assertThat(roles.end(cast.sam(), lee, Role.LEADER)).isTrue();
        var until = System.nanoTime() + SOON.toNanos();
        while (page(lees).contains("id=\"tools\"") && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(page(lees)).contains("What is said").doesNotContain("id=\"tools\"");
    }

    @Test
    void whoever_may_lead_until_today_leads_the_session_of_today_to_its_end() {
        clock.set(Instant.parse("2026-03-03T23:45:00Z"));
        circle = round.ledBy(lee, LocalTime.of(16, 30));
        var nia = cast.untrained("Nia");
        round.join(nia, circle, "Nia");
        leaders.recognize(cast.sam(), nia, Ids.next(), "A certificate.", DAY);
        coverage.name(
                cast.cory(),
                cover(),
                known.visibleTo(Actor.of(cast.cory()), nia).orElseThrow());
        post(cast.browser(port, lee), "", Map.of("minutes", "3"));
        var nias = cast.browser(port, nia);
        post(nias, "/seat", Map.of());
        var hears = ear(nias);
        hears.hears("\"all\":true");
        clock.set(Instant.parse("2026-03-04T00:10:00Z"));
        assertThat(hears.ends(SOON)).isFalse();
        assertThat(post(nias, "/now", Map.of("do", "lock")).statusCode()).isEqualTo(303);
        assertThat(room().locked()).isTrue();
        coverage.end(cast.cory(), cover());
        assertThat(hears.ends(SOON)).as("control").isTrue();
        assertThat(post(nias, "/now", Map.of("do", "unlock")).statusCode()).isEqualTo(404);
    }

    @Test
    void two_who_are_kept_apart_see_each_other_until_one_has_moved_since_neither_is_told() {
        var mo = in("Mo");
        ear(mo);
        var hears = ear(amys);
        hears.hears("\"Mo\"");
        apart.keep(cast.coryFor(amy), amy, person("Mo"));
        say(mo, "Still here.");
        hears.hears("Still here.");
        assertThat(page(amys)).contains("Mo", "Still here.");
        assertThat(hears.heard().toString()).doesNotContain("unsaid");
        blocks.block(amy, person("Mo"), "Mo");
        hears.hears(each -> each.name().equals("unsaid"));
        assertThat(page(amys)).as("control").doesNotContain("Still here.");
    }

    private PersonId nia() {
        var nia = cast.join("Nia", Role.MEMBER, Role.LEADER);
        round.join(nia, circle, "Nia");
        return nia;
    }

    private Cover cover() {
        return coverage.of(Actor.of(cast.cory()), circle, DAY).orElseThrow();
    }

    private void act(Kind kind, PersonId person) {
        var where = kind == Kind.BAN || kind == Kind.OUT ? null : circle;
        actions.act(new Action(
                Ids.next(), null, person, where, kind, "For a while.", clock.instant(), cast.sam(), null, null));
    }

    private int count(Browser browser) {
        var count = Pattern.compile("id=\"count\">(\\d+)<").matcher(page(browser));
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }
}
