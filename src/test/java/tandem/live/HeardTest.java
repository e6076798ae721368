package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.people.Blocks;
import tandem.shared.Ids;

/// What somebody heard in a room can be told to the team, and is read under the name of whoever said it.
@TandemTest
class HeardTest {
    private static final String HARM = "Meet me behind the hall.";

    @Autowired
    OneRoom one;

    @Autowired
    Blocks blocks;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Browser lees;
    private Browser amys;
    private Browser mos;

    @BeforeEach
    void a_room_is_open() {
        one.opens(port);
        lees = one.browser("Lee");
        amys = one.browser("Amy");
        mos = one.in("Mo");
    }

    @Test
    void words_are_reported_with_the_name_whoever_has_left_or_was_removed_since() {
        one.say(mos, HARM);
        var link = one.report(amys, HARM);
        var form = amys.get(link).body();
        one.post(mos, "/seat/end", Map.of());
        assertThat(amys.get(link).body()).contains("Tell the team about Mo", "The words stay with your report");
        evidence(OneRoom.reported(one.send(amys, form, "sexual")).toString());
        one.in("Mo");
        one.about("Mo", "remove");
        evidence(OneRoom.reported(one.send(amys, amys.get(link).body(), "sexual"))
                .toString());
        one.post(amys, "/seat/end", Map.of());
        evidence(OneRoom.reported(one.send(amys, amys.get(link).body(), "sexual"))
                .toString());
        assertThat(cast.browser(port, cast.bo()).get(link).statusCode())
                .as("who was never there")
                .isEqualTo(404);
        one.post(lees, "/now", Map.of("do", "lock"));
        assertThat(one.in("Kit").get(link.replaceFirst("&or=.*", "")).statusCode())
                .as("who never came in")
                .isEqualTo(404);
    }

    @Test
    void a_block_by_whoever_said_it_does_not_take_the_words_from_the_report() {
        one.say(mos, HARM);
        var link = one.report(amys, HARM);
        blocks.block(one.person("Mo"), one.person("Amy"), "Sparrow");
        assertThat(one.page(amys)).doesNotContain(HARM);
        evidence(OneRoom.reported(one.send(amys, amys.get(link).body(), "pressure"))
                .toString());
    }

    @Test
    void a_report_begun_before_the_room_ended_keeps_the_words_and_nobody_elses_form_opens() {
        one.say(mos, HARM);
        var form = amys.get(one.report(amys, HARM)).body();
        var changed = form.replaceFirst("name=\"id\" value=\"[^\"]*\"", "name=\"id\" value=\"" + Ids.next() + "\"");
        var kit = one.in("Kit");
        one.post(lees, "/end", Map.of());
        assertThat(form).doesNotContain(HARM);
        assertThat(one.send(amys, changed, "sexual").statusCode())
                .as("about something else")
                .isEqualTo(404);
        assertThat(one.send(kit, OneRoom.inHandsOf(kit, form), "sexual").statusCode())
                .as("of somebody else")
                .isEqualTo(404);
        var sent = one.send(amys, form, "sexual");
        evidence(OneRoom.reported(sent).toString());
        assertThat(amys.get(sent.headers().firstValue("Location").orElseThrow()).body())
                .contains("We kept the words as they were");
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from live.event")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_that_lay_open_for_a_day_keeps_no_words_of_a_room() {
        one.say(mos, HARM);
        var form = amys.get(one.report(amys, HARM)).body();
        one.post(lees, "/end", Map.of());
        clock.forward(Duration.ofHours(25));
        var back = one.browser("Amy");
        assertThat(one.send(back, OneRoom.inHandsOf(back, form), "sexual").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_report_begun_after_the_end_names_the_person_and_says_that_the_words_are_gone() {
        one.say(mos, HARM);
        var link = one.report(amys, HARM);
        one.post(lees, "/end", Map.of());
        var form = amys.get(link).body();
        assertThat(form)
                .contains("Tell the team about Mo", "what was said there is gone")
                .doesNotContain("The words stay with your report");
        var sent = one.send(amys, form, "sexual");
        var id = OneRoom.reported(sent);
        assertThat(amys.get(sent.headers().firstValue("Location").orElseThrow()).body())
                .contains("were gone by then", "What happened")
                .doesNotContain("We kept the words");
        var told = "He wanted to meet me alone.";
        amys.post("/reports/" + id + "/sent", "/reports/" + id + "/words", Map.of("words", told));
        assertThat(incident(id.toString()))
                .contains("Mo", "It is about a live room.", told)
                .doesNotContain(HARM);
        var bos = cast.browser(port, cast.bo()).get(link);
        assertThat(bos.statusCode()).as("who is not of the circle").isEqualTo(404);
        assertThat(bos.body()).doesNotContain("Mo<", "about Mo").contains("You can still tell the team");
        var nobody = amys.get(link.replaceFirst("&or=.*", ""));
        assertThat(nobody.statusCode()).as("who stood in, and is in no circle").isEqualTo(404);
        assertThat(nobody.body())
                .contains("You can still tell the team", "/help")
                .doesNotContain("This page is not here");
    }

    @Test
    void a_private_word_can_be_reported_and_ones_own_cannot() {
        one.post(lees, "/words", OneRoom.words(HARM, one.seat("Amy").id().toString()));
        var link = one.report(amys, HARM);
        assertThat(link).startsWith("/reports/new?place=room&id=");
        assertThat(mos.get(link.replaceFirst("&or=.*", "")).statusCode())
                .as("for her alone")
                .isEqualTo(404);
        var id = OneRoom.reported(one.send(amys, amys.get(link).body(), "pressure"));
        assertThat(incident(id.toString())).contains(HARM, "Words of “Lee”");
        one.post(amys, "/words", OneRoom.words("Please do not.", "leaders"));
        assertThat(one.page(amys).split("Please do not\\.")[0].split(HARM)[1]).doesNotContain("/reports/new");
        var toLeaders = one.report(lees, "Please do not.");
        assertThat(lees.get(toLeaders).body()).contains("Tell the team about Sparrow");
    }

    @Test
    void whoever_left_is_still_named_beside_their_words_and_not_to_whom_a_block_parts() {
        one.say(mos, "I am glad we met.");
        one.post(mos, "/words", OneRoom.words("I have to go.", "leaders"));
        one.post(mos, "/seat/end", Map.of());
        one.in("Ray");
        one.say(one.browser("Ray"), "Same here.");
        one.about("Ray", "remove");
        for (var reader : List.of(amys, one.in("Kit"), lees)) {
            assertThat(one.page(reader))
                    .contains("aria-label=\"Report Mo\"", "aria-label=\"Report Ray\"")
                    .doesNotContain("…</b>");
        }
        assertThat(one.page(lees)).contains("From Mo");
        assertThat(one.page(amys).split("id=\"people\"")[1].split("</section>")[0])
                .as("who is here")
                .doesNotContain("Mo", "Ray");
        blocks.block(one.person("Amy"), one.person("Mo"), "Mo");
        assertThat(one.page(amys)).doesNotContain("I am glad we met.", "Mo").contains("Same here.");
    }

    @Test
    void the_same_form_with_other_words_says_them_too_and_with_the_same_words_says_them_once() {
        var form = OneRoom.words("I am fine.", "all");
        one.post(amys, "/words", form);
        one.post(amys, "/words", form);
        one.post(amys, "/words", other(form, "words", "I am not fine."));
        assertThat(one.page(mos).split("I am fine\\.")).hasSize(2);
        assertThat(one.page(mos).split("I am not fine\\.")).hasSize(2);
        var confided = OneRoom.words("Can we talk?", "leaders");
        one.post(amys, "/words", confided);
        one.post(amys, "/words", confided);
        one.post(amys, "/words", other(confided, "words", "Can we talk after?"));
        assertThat(one.page(lees).split("Can we talk\\?")).hasSize(2);
        assertThat(one.page(lees).split("Can we talk after\\?")).hasSize(2);
        one.post(amys, "/words", other(confided, "to", "all"));
        assertThat(one.page(mos)).as("the same words, to others").contains("Can we talk?");
    }

    private static Map<String, String> other(Map<String, String> form, String field, String value) {
        var changed = new java.util.HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private void evidence(String report) {
        assertThat(incident(report)).contains(HARM, "Words of “Mo”");
    }

    private String incident(String report) {
        return cast.browser(port, cast.sam()).get("/incidents/" + report).body();
    }
}
