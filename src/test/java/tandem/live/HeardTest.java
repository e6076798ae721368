package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.Browser;
import tandem.TandemTest;
import tandem.TestDatabase;
import tandem.shared.Ids;

/// What somebody heard in a room can be told to the team, and is read under the name of whoever said it.
@TandemTest
class HeardTest extends InRoom {
    private static final String HARM = "Meet me behind the hall.";

    private Browser mos;

    @BeforeEach
    void with_mo() {
        mos = in("Mo");
    }

    @Test
    void words_are_reported_with_the_name_whoever_has_left_or_was_removed_since() {
        say(mos, HARM);
        var link = report(amys, HARM);
        var form = amys.get(link).body();
        post(mos, "/seat/end", Map.of());
        assertThat(amys.get(link).body()).contains("Tell the team about Mo", "The words stay with your report");
        evidence(reported(send(amys, form, "sexual")).toString());
        in("Mo");
        about(person("Mo"), "remove");
        evidence(reported(send(amys, amys.get(link).body(), "sexual")).toString());
        post(amys, "/seat/end", Map.of());
        evidence(reported(send(amys, amys.get(link).body(), "sexual")).toString());
        assertThat(cast.browser(port, cast.bo()).get(link).statusCode())
                .as("who was never there")
                .isEqualTo(404);
        post(lees, "/now", Map.of("do", "lock"));
        assertThat(in("Kit").get(link.replaceFirst("&or=.*", "")).statusCode())
                .as("who never came in")
                .isEqualTo(404);
    }

    @Test
    void a_block_by_whoever_said_it_does_not_take_the_words_from_the_report() {
        say(mos, HARM);
        var link = report(amys, HARM);
        blocks.block(person("Mo"), amy, "Sparrow");
        assertThat(page(amys)).doesNotContain(HARM);
        evidence(reported(send(amys, amys.get(link).body(), "pressure")).toString());
    }

    @Test
    void a_report_begun_before_the_room_ended_keeps_the_words_and_nobody_elses_form_opens() {
        say(mos, HARM);
        var form = amys.get(report(amys, HARM)).body();
        var changed = form.replaceFirst("name=\"id\" value=\"[^\"]*\"", "name=\"id\" value=\"" + Ids.next() + "\"");
        var kit = in("Kit");
        post(lees, "/end", Map.of());
        assertThat(form).doesNotContain(HARM);
        assertThat(send(amys, changed, "sexual").statusCode())
                .as("about something else")
                .isEqualTo(404);
        assertThat(send(kit, inHandsOf(kit, form), "sexual").statusCode())
                .as("of somebody else")
                .isEqualTo(404);
        var sent = send(amys, form, "sexual");
        evidence(reported(sent).toString());
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
        say(mos, HARM);
        var form = amys.get(report(amys, HARM)).body();
        post(lees, "/end", Map.of());
        clock.forward(Duration.ofHours(25));
        var back = cast.browser(port, amy);
        assertThat(send(back, inHandsOf(back, form), "sexual").statusCode()).isEqualTo(404);
    }

    @Test
    void a_report_begun_after_the_end_names_the_person_and_says_that_the_words_are_gone() {
        say(mos, HARM);
        var link = report(amys, HARM);
        post(lees, "/end", Map.of());
        var form = amys.get(link).body();
        assertThat(form)
                .contains("Tell the team about Mo", "what was said there is gone")
                .doesNotContain("The words stay with your report");
        var sent = send(amys, form, "sexual");
        var id = reported(sent);
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
        post(lees, "/words", words(HARM, seat(amy).id().toString()));
        var link = report(amys, HARM);
        assertThat(link).startsWith("/reports/new?place=room&id=");
        assertThat(mos.get(link.replaceFirst("&or=.*", "")).statusCode())
                .as("for her alone")
                .isEqualTo(404);
        var id = reported(send(amys, amys.get(link).body(), "pressure"));
        assertThat(incident(id.toString())).contains(HARM, "Words of “Lee”");
        post(amys, "/words", words("Please do not.", "leaders"));
        assertThat(page(amys).split("Please do not\\.")[0].split(HARM)[1]).doesNotContain("/reports/new");
        var toLeaders = report(lees, "Please do not.");
        assertThat(lees.get(toLeaders).body()).contains("Tell the team about Sparrow");
    }

    @Test
    void whoever_left_is_still_named_beside_their_words_and_not_to_whom_a_block_parts() {
        say(mos, "I am glad we met.");
        post(mos, "/words", words("I have to go.", "leaders"));
        post(mos, "/seat/end", Map.of());
        in("Ray");
        say(browser("Ray"), "Same here.");
        about(person("Ray"), "remove");
        for (var reader : List.of(amys, in("Kit"), lees)) {
            assertThat(page(reader))
                    .contains(
                            "aria-label=\"Report Mo (opens in a new tab)\"",
                            "aria-label=\"Report Ray (opens in a new tab)\"")
                    .doesNotContain("…</b>");
        }
        assertThat(page(lees)).contains("From Mo");
        assertThat(page(amys).split("id=\"people\"")[1].split("</section>")[0])
                .as("who is here")
                .doesNotContain("Mo", "Ray");
        blocks.block(amy, person("Mo"), "Mo");
        assertThat(page(amys)).doesNotContain("I am glad we met.", "Mo").contains("Same here.");
    }

    @Test
    void the_same_form_with_other_words_says_them_too_and_with_the_same_words_says_them_once() {
        var form = words("I am fine.", "all");
        again(amys, "/words", form, "I am not fine.");
        assertThat(page(mos).split("I am fine\\.")).hasSize(2);
        assertThat(page(mos).split("I am not fine\\.")).hasSize(2);
        var confided = words("Can we talk?", "leaders");
        again(amys, "/words", confided, "Can we talk after?");
        assertThat(page(lees).split("Can we talk\\?")).hasSize(2);
        assertThat(page(lees).split("Can we talk after\\?")).hasSize(2);
        post(amys, "/words", other(confided, "to", "all"));
        assertThat(page(mos)).as("the same words, to others").contains("Can we talk?");
    }

    @Test
    void a_leaders_note_sent_again_with_other_words_is_a_note_of_its_own() {
        var note = Map.of("words", "Ask about sleep.", "key", Ids.next().toString());
        again(lees, "/notes", note, "Ask about sleep and work.");
        for (var page : List.of(page(lees), lees.get(session() + "/debrief").body())) {
            assertThat(page.split("Ask about sleep\\.")).hasSize(2);
            assertThat(page.split("Ask about sleep and work\\.")).hasSize(2);
        }
    }

    @Test
    void what_became_of_the_words_is_still_said_when_a_report_is_added_to() {
        say(mos, HARM);
        var link = report(amys, HARM);
        var kept = sent(send(amys, amys.get(link).body(), "sexual"));
        says(kept, "We kept the words as they were", "were gone by then");
        post(lees, "/end", Map.of());
        var gone = sent(send(amys, amys.get(link).body(), "sexual"));
        says(gone, "were gone by then", "We kept the words as they were");
    }

    /// Twice with its own words, and once more with others.
    private void again(Browser browser, String more, Map<String, String> form, String others) {
        post(browser, more, form);
        post(browser, more, form);
        post(browser, more, other(form, "words", others));
    }

    /// What a page says about the words, it says when too much was added, and when something was.
    private void says(String page, String words, String not) {
        var about = amys.get(page).body();
        assertThat(about).contains(words).doesNotContain(not);
        var form = HIDDEN.matcher(about.split("/words\">")[1].split("</form>")[0])
                .results()
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2)));
        var more = page.replaceFirst("/sent.*", "/words");
        var tooLong = amys.post(page, more, other(form, "words", "x".repeat(2001)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains(words).doesNotContain(not);
        var added = amys.post(page, more, other(form, "words", "He said it twice."));
        assertThat(amys.get(added.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains(words, "He said it twice.")
                .doesNotContain(not);
    }

    private static String sent(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
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

    /// The address by which a reader tells the team about words on their page.
    private String report(Browser reader, String words) {
        return page(reader)
                .split(Pattern.quote(words))[0]
                .replaceFirst("(?s).*href=\"(/reports/new[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
    }

    /// The same form in the hands of another, or of the same person who has signed in again.
    private static String inHandsOf(Browser browser, String form) {
        var own = browser.get("/circles").body();
        return Stream.of("token", "whose").reduce(form, (changed, field) -> {
            var pattern = "name=\"" + field + "\" value=\"([^\"]*)\"";
            var value = Pattern.compile(pattern)
                    .matcher(own)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group();
            return changed.replaceAll(pattern, value);
        });
    }

    private static UUID reported(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return UUID.fromString(
                sent.headers().firstValue("Location").orElseThrow().split("/")[2]);
    }
}
