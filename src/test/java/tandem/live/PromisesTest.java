package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.TandemTest;
import tandem.TestDatabase;
import tandem.oncall.Change;
import tandem.oncall.Roster;
import tandem.safety.ReportKind;
import tandem.safety.Reports;
import tandem.shared.Ids;
import tandem.wall.Actor;

/// What a room says of help is so at that moment, and what it leads to leads back.
@TandemTest
class PromisesTest extends InRoom {
    private static final String HARD = "I want to die.";
    private static final String LED = "Somebody who leads is here with you";
    private static final String NOBODY = "Nobody who leads is here with you right now";
    private static final String WAITS = "A word to them alone waits";

    @Autowired
    Roster roster;

    @Autowired
    Reports reports;

    private final UUID duty = Ids.next();

    @AfterEach
    void nobody_on_duty() {
        roster.endChange(cast.cory(), duty);
        TestDatabase.empty("oncall", "safety", "incidents");
    }

    @Test
    void whoever_needs_somebody_reads_whether_one_who_leads_is_here() {
        assertThat(shown(near(say(amys, HARD).headers().firstValue("Location").orElseThrow())))
                .as("Lee has opened the room, and no page of his is open")
                .contains(NOBODY)
                .doesNotContain(LED, "leads is here too");
        assertThat(shown(page(amys))).contains(WAITS);
        var line = ear(lees);
        line.hears("\"all\":true");
        ear(amys).hears("\"" + seat(lee).id() + "\"");
        for (var to : List.of("all", "leaders")) {
            var said = post(amys, "/words", words(HARD, to));
            assertThat(shown(near(said.headers().firstValue("Location").orElseThrow())))
                    .as(to)
                    .contains(LED)
                    .doesNotContain(NOBODY);
        }
        assertThat(shown(page(amys))).doesNotContain(WAITS, LED, NOBODY);
    }

    @Test
    void an_answer_for_one_alone_is_not_said_to_be_read_by_another_who_leads() {
        var nia = secondLeader("Nia");
        var nias = cast.browser(port, nia);
        post(nias, "/seat", Map.of());
        about(amy, "ask");
        ear(nias);
        var hears = ear(amys);
        hears.hears("\"" + seat(nia).id() + "\"");
        var help = Map.of("answer", "help", "key", Ids.next().toString());
        var answered =
                post(amys, "/answer", help).headers().firstValue("Location").orElseThrow();
        assertThat(shown(near(answered)))
                .contains("your words were for one person alone")
                .doesNotContain(LED, NOBODY);
        ear(lees);
        hears.hears("\"" + seat(lee).id() + "\"");
        assertThat(shown(near(answered)))
                .contains("The person you wrote to is here")
                .doesNotContain(LED);
    }

    @Test
    void whoever_is_on_duty_is_told_from_the_steps_in_two_taps_and_the_way_leads_back() {
        onDuty();
        for (var one : List.of(amys, lees)) {
            var steps = page(one).split("id=\"crisis\"")[1].split("</section>")[0];
            assertThat(steps)
                    .contains("Tell whoever is on duty", "They get an e-mail at once", "520-555-0142", "pen now");
            assertThat(link(steps)).startsWith("/reports/new?place=room&id=" + room().id());
            assertThat(steps.split("/reports/new")[1].split(">")[0]).contains("target=\"_blank\"");
        }
        var whom = amys.get(link(page(amys).split("id=\"crisis\"")[1]));
        assertThat(whom.body())
                .contains("Whom is it about?", ">Lee</a>", "/help#ask")
                .doesNotContain(">Sparrow</a>");
        var form = amys.get(link(whom.body().split("Somebody here")[1]));
        assertThat(form.body())
                .contains("Tell the team about Lee", "Tell whoever is on duty now", "value=\"danger\"")
                .doesNotContain("value=\"selling\"", "action=\"/me/blocks\"");
        var sent = send(amys, form.body(), "danger")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(reports.handledBy(Actor.of(cast.sam()))).singleElement().satisfies(report -> {
            assertThat(report.kind()).isEqualTo(ReportKind.DANGER);
            assertThat(report.place()).isEqualTo("room");
            assertThat(report.about()).isEqualTo(lee);
        });
        assertThat(amys.get(sent).body())
                .contains("Somebody reads it by", "href=\"" + path() + "\"", "Go back to the room");
        post(amys, "/seat/end", Map.of());
        assertThat(amys.get(sent).body()).as("may go in again").contains("Go back to the room");
        post(lees, "/end", Map.of());
        assertThat(amys.get(sent).body()).as("over").doesNotContain("Go back to the room", path());
    }

    @Test
    void where_nobody_is_on_duty_the_steps_say_so_and_nobody_outside_finds_who_is_in_a_room() {
        var steps = page(amys).split("id=\"crisis\"")[1].split("</section>")[0];
        assertThat(steps)
                .contains("Nobody on the team is on duty", "Tell the team", "may read it only later")
                .doesNotContain("Tell whoever is on duty");
        var whole = "/reports/new?place=room&kind=danger&id=" + room().id();
        assertThat(amys.get(whole).body()).contains(">Lee</a>");
        for (var each : List.of(cast.browser(port, cast.bo()), browser("Kit"))) {
            assertThat(each.get(whole).statusCode()).isEqualTo(404);
            assertThat(each.get(whole).body()).doesNotContain(">Lee</a>", ">Sparrow</a>");
        }
        assertThat(amys.get(whole.replace("&kind=danger", "")).statusCode()).isEqualTo(404);
        about(amy, "remove");
        assertThat(amys.get(whole).statusCode()).as("asked to leave").isEqualTo(404);
        var door = page(amys);
        assertThat(door).contains("You were asked to leave this room", "Tell the team", "520-555-0142");
        var whom = amys.get(link(door)).body();
        assertThat(whom).contains("Whom is it about?", "Lee");
        var form = amys.get(link(whom.split("Somebody here")[1])).body();
        assertThat(amys.get(send(amys, form, "danger")
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                        .body())
                .contains("Go back to the circle", "href=\"/circles/" + circle + "\"");
    }

    @Test
    void words_told_to_the_team_lead_back_to_their_room_and_to_nobody_elses() {
        var mo = in("Mo");
        say(mo, "Meet me behind the hall.");
        var talk = page(amys).split("id=\"talk\"")[1].split("</ol>")[0];
        assertThat(talk.split("/reports/new")[1].split(">")[0]).contains("target=\"_blank\"", "(opens in a new tab)");
        var form = amys.get(link(talk)).body();
        assertThat(form).contains("value=\"selling\"", "Or only block");
        var sent = send(amys, form, "selling&block=yes")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(amys.get(sent).body()).as("blocked as well").contains("Go back to the room");
        var other = round.ledBy(lee);
        lees.post("/circles", "/circles/" + other + "/sessions/" + DAY + "/room", Map.of("minutes", "0"));
        var theirs = rooms.of(Actor.of(lee), other, DAY).orElseThrow().id().toString();
        var forged = sent.replaceFirst("from=.*", "from=" + theirs);
        assertThat(amys.get(forged).statusCode()).isEqualTo(200);
        assertThat(amys.get(forged).body()).doesNotContain("Go back to the room", other.toString());
        about(amy, "remove");
        assertThat(amys.get(sent).body()).doesNotContain("Go back to the room");
    }

    @Test
    void a_private_word_is_answered_to_whom_it_came_from_alone() {
        post(lees, "/words", words("I am with you.", seat(amy).id().toString()));
        var link = reply(page(amys));
        assertThat(link).isEqualTo(path() + "?write=yes&to=leaders#write");
        assertThat(page(amys)).contains(">Answer only those who lead</a>");
        assertThat(amys.get(link.replace("#write", "")).body())
                .contains("<option value=\"leaders\" selected>", "<option value=\"all\">");
        post(amys, "/words", words("Thank you.", "leaders"));
        var mine = page(lees).split("id=\"mine\"")[1].split("</section>")[0];
        assertThat(mine.split("Thank you.")[1]).contains(">Answer only Sparrow</a>");
        assertThat(mine.split("Thank you.")[0]).as("his own").doesNotContain("Answer only");
        var chosen = "<option value=\"" + seat(amy).id() + "\" selected>Only Sparrow</option>";
        isAway();
        assertThat(lees.get(reply(mine).replace("#write", "")).body()).contains(chosen);
        assertThat(post(lees, "/words", words("", seat(amy).id().toString())).body())
                .as("what did not go through is not for all by mistake")
                .contains(chosen);
        assertThat(page(lees)).contains("<option value=\"all\" selected>").doesNotContain(chosen);
        assertThat(amys.get(path() + "?write=yes&to=" + seat(lee).id()).body())
                .as("members do not whisper")
                .contains("<option value=\"all\" selected>")
                .doesNotContain("Only Lee");
    }

    @Test
    void the_door_says_how_it_is() {
        assertThat(page(lees)).contains("The door is open to everybody in the circle.");
        post(lees, "/now", act("lock", ""));
        var kit = browser("Kit");
        for (var path : List.of(session(), "/circles/" + circle)) {
            assertThat(kit.get(path).body())
                    .contains("its door is locked for now", "See the door")
                    .doesNotContain("The room is open now.");
            assertThat(amys.get(path).body()).as("is in").contains("The room is open now.");
            assertThat(lees.get(path).body()).as("leads").contains("The room is open now.");
        }
        post(lees, "/end", Map.of());
        post(lees, "", Map.of("minutes", "0", "waits", "yes"));
        assertThat(page(lees))
                .contains("Whoever comes waits there until you let them in.")
                .doesNotContain("The door is open to everybody in the circle.");
    }

    private void onDuty() {
        var now = clock.instant();
        roster.add(cast.cory(), new Change(duty, now, now.plus(Duration.ofHours(2)), 1, cast.cory()));
    }

    /// Amy's page was looked at, and is no longer.
    private void isAway() {
        clock.forward(Duration.ofSeconds(60));
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (seat(amy).here() && System.nanoTime() < until) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(seat(amy).here()).as("her line is not there").isFalse();
    }

    private String near(String address) {
        return amys.get(address.replaceFirst("#.*", "")).body();
    }

    /// What somebody reads without a script: nothing of what is hidden.
    private static String shown(String page) {
        return page.replaceAll("(?s)<(p|div)\\b[^>]*\\shidden>.*?</\\1>", "");
    }

    private static String link(String part) {
        return part.replaceFirst("(?s).*?href=\"(/reports/new[^\"]*)\".*", "$1").replace("&amp;", "&");
    }

    private static String reply(String page) {
        return page.replaceFirst("(?s).*href=\"([^\"]*#write)\" data-reply.*", "$1")
                .replace("&amp;", "&");
    }
}
