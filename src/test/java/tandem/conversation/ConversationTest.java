package tandem.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.Waits;
import tandem.circles.CircleCast;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.content.HardWords;
import tandem.people.Blocks;
import tandem.people.People;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Role;

@TandemTest
class ConversationTest {
    @Autowired
    Conversations conversations;

    @Autowired
    Circles circles;

    @Autowired
    People people;

    @Autowired
    Blocks blocks;

    @Autowired
    Cast cast;

    @Autowired
    CircleCast round;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId lee;
    private PersonId amy;
    private CircleId circle;

    @BeforeEach
    void clean() {
        TestDatabase.empty("conversation", "circles", "people", "signin");
        clock.set(TestClock.START);
        lee = cast.lee();
        amy = cast.amy();
        circle = round.ledBy(lee);
        round.join(amy, circle, "Sparrow");
    }

    @Test
    void words_reach_those_in_the_circle_under_names_of_the_circle_and_nobody_else() {
        var amys = cast.browser(port, amy);
        assertThat(say(amys, "The birthday is over. I stayed.").statusCode()).isEqualTo(303);
        assertThat(page(cast.browser(port, lee))).contains("The birthday is over. I stayed.", "Sparrow");
        var bo = cast.browser(port, cast.bo());
        assertThat(page(bo)).doesNotContain("The birthday", "Sparrow", "id=\"conversation\"");
        assertThat(bo.get("/circles/" + circle + "/conversation?before=" + Long.MAX_VALUE / 1_000_000)
                        .statusCode())
                .isEqualTo(404);
        assertThat(page(cast.browser(port, cast.coryFor(amy)))).doesNotContain("The birthday");
        assertThat(page(cast.browser(port, cast.ada()))).doesNotContain("The birthday");
    }

    /// One opens the gate and asks for all that stands there, one ends it; also once the driver has prepared it all.
    @Test
    void a_page_waits_twice_for_the_database() {
        var amys = cast.browser(port, amy);
        say(cast.browser(port, lee), "First words.");
        int fewest = Integer.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            page(amys);
            try (var waits = new Waits()) {
                page(amys);
                fewest = Math.min(fewest, waits.count());
            }
        }
        assertThat(fewest).isEqualTo(2);
    }

    @Test
    void a_way_to_the_form_stands_before_the_first_words() {
        var amys = cast.browser(port, amy);
        say(amys, "First words.");
        assertThat(page(amys))
                .containsSubsequence("id=\"conversation\"", "href=\"#write\"", "First words.", "id=\"write\"");
        assertThat(page(cast.browser(port, cast.bo()))).doesNotContain("#write");
    }

    @Test
    void the_same_form_sent_twice_says_it_once() {
        var amys = cast.browser(port, amy);
        var form = form("Once.");
        amys.post(path(), path() + "/posts", form);
        amys.post(path(), path() + "/posts", form);
        assertThat(conversations.by(amy)).hasSize(1);
        amys.post(path(), path() + "/posts", form("Once."));
        assertThat(conversations.by(amy)).hasSize(2);
    }

    @Test
    void the_form_of_an_answer_stands_with_the_thread_that_is_answered_and_with_no_other() {
        say(cast.browser(port, amy), "First words.");
        say(cast.browser(port, amy), "Others.");
        var thread = conversations.by(amy).getFirst().id();
        var lees = cast.browser(port, lee);
        assertThat(page(lees))
                .contains("?answer=" + thread + "#words-" + thread)
                .doesNotContain("<textarea id=\"words-");
        assertThat(lees.get(path() + "?answer=" + thread).body())
                .containsOnlyOnce("<textarea id=\"words-" + thread)
                .containsOnlyOnce("name=\"thread\"");
    }

    @Test
    void answers_stay_where_the_first_words_were_taken_back() {
        var amys = cast.browser(port, amy);
        say(amys, "First words.");
        var thread = conversations.by(amy).getFirst().id();
        var lees = cast.browser(port, lee);
        var answer = form("I hear you.");
        answer.put("thread", thread.toString());
        lees.post(path(), path() + "/posts", answer);
        assertThat(lees.post(path(), path() + "/posts/" + thread + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(404);
        amys.post(path(), path() + "/posts/" + thread + "/removal", Map.of());
        assertThat(page(lees)).contains("I hear you.").doesNotContain("First words.");
        answer.put("key", Ids.next().toString());
        assertThat(lees.post(path(), path() + "/posts", answer).statusCode()).isEqualTo(303);
        conversations.remove(lee, conversations.by(lee).getFirst().id());
        conversations.remove(lee, conversations.by(lee).getFirst().id());
        answer.put("key", Ids.next().toString());
        var gone = lees.post(path(), path() + "/posts", answer);
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.body()).contains("not there any more", "I hear you.");
    }

    @Test
    void hard_words_put_in_place_of_others_show_a_person_first_and_go_on_only_where_the_author_wants() {
        var amys = cast.browser(port, amy);
        say(amys, "A long day.");
        var change = path() + "/posts/" + conversations.by(amy).getFirst().id();
        var shown = amys.post(change, change, Map.of("words", "I want to kill myself."));
        assertThat(shown.body()).contains("988", "action=\"" + change + "\"", "I want to kill myself.");
        assertThat(conversations.by(amy).getFirst().words()).isEqualTo("A long day.");
        amys.post(change, change, Map.of("words", "I want to kill myself.", "go", "anyway"));
        assertThat(conversations.by(amy).getFirst().words()).isEqualTo("I want to kill myself.");
    }

    @Test
    void only_the_author_changes_words_and_others_see_that_they_changed() {
        var amys = cast.browser(port, amy);
        say(amys, "Tusday is hard.");
        var change = path() + "/posts/" + conversations.by(amy).getFirst().id();
        assertThat(amys.get(change).body()).contains("Tusday is hard.");
        var lees = cast.browser(port, lee);
        assertThat(lees.get(change).statusCode()).isEqualTo(404);
        assertThat(lees.post(path(), change, form("Not mine.")).statusCode()).isEqualTo(404);
        amys.post(change, change, form("Tuesday is hard."));
        assertThat(page(lees)).contains("Tuesday is hard.", "changed").doesNotContain("Tusday", "Not mine.");
    }

    @Test
    void a_block_parts_two_people_here_as_well() {
        var bo = cast.bo();
        round.join(bo, circle, "Robin");
        say(cast.browser(port, amy), "Robin should not read this.");
        var bos = cast.browser(port, bo);
        assertThat(page(bos)).contains("Robin should not read this.");
        blocks.block(amy, bo, "Robin");
        assertThat(page(bos)).doesNotContain("Robin should not read this.");
        assertThat(page(cast.browser(port, lee))).contains("Robin should not read this.");
    }

    @Test
    void a_newcomers_telephone_number_waits_for_a_leader_until_trust_is_earned() {
        var bo = cast.bo();
        round.join(bo, circle, "Robin");
        var amys = cast.browser(port, amy);
        say(amys, "Call me: five two zero, 555 01 99");
        assertThat(page(amys)).contains("555 01 99", "A leader looks at this first");
        assertThat(page(cast.browser(port, bo))).doesNotContain("555 01 99");
        var post = conversations.by(amy).getFirst().id();
        assertThat(cast.browser(port, bo)
                        .post(path(), path() + "/posts/" + post + "/passage", Map.of())
                        .statusCode())
                .isEqualTo(404);
        var lees = cast.browser(port, lee);
        assertThat(page(lees)).contains("555 01 99", "Let it through");
        assertThat(lees.post(path(), path() + "/posts/" + post + "/passage", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(cast.browser(port, bo))).contains("555 01 99");
        clock.forward(Duration.ofDays(31));
        say(cast.browser(port, amy), "My new number is 520 555 0188");
        assertThat(page(cast.browser(port, bo))).contains("520 555 0188");
    }

    @Test
    void hard_words_show_their_author_a_person_before_anybody_sees_them() {
        var amys = cast.browser(port, amy);
        var form = form("Some nights I don’t want to live.");
        var pause = amys.post(path(), path() + "/posts", form);
        assertThat(pause.statusCode()).isEqualTo(200);
        assertThat(pause.body()).contains("tel:988", "tel:911", "Get me a person", "Some nights I don’t want to live.");
        assertThat(conversations.by(amy)).isEmpty();
        form.put("go", "anyway");
        amys.post(path(), path() + "/posts", form);
        assertThat(conversations.by(amy)).hasSize(1);
        assertThat(say(amys, "I used last night. I am killing time until the meeting.")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void hard_words_are_known_in_both_languages_and_without_accents() throws Exception {
        var words = new HardWords();
        for (var hard : new String[] {
            "Ya no puedo más.", "me quiero morir", "OJALÁ NO DESPERTARA", "I can't go on", "thinking about suicide"
        }) {
            assertThat(words.in(hard)).as(hard).isTrue();
        }
        for (var other : new String[] {"I am dying to see you", "quiero vivir", "an overdose class"}) {
            assertThat(words.in(other)).as(other).isFalse();
        }
    }

    @Test
    void a_draft_waits_for_its_author_alone_and_goes_when_the_words_are_sent() {
        var amys = cast.browser(port, amy);
        var form = form("Not yet.");
        form.put("go", "draft");
        amys.post(path(), path() + "/posts", form);
        assertThat(page(amys)).contains("Not yet.");
        assertThat(page(cast.browser(port, lee))).doesNotContain("Not yet.");
        say(amys, "Now.");
        assertThat(conversations.draftsOf(amy)).isEmpty();
    }

    @Test
    void encouragement_is_said_by_name_and_taken_back_and_never_counted() {
        say(cast.browser(port, amy), "One day.");
        var post = conversations.by(amy).getFirst().id();
        var lees = cast.browser(port, lee);
        var bo = cast.bo();
        round.join(bo, circle, "Robin");
        lees.post(path(), path() + "/posts/" + post + "/encouragement", Map.of("kind", "with-you"));
        assertThat(page(cast.browser(port, amy))).contains("Lee is with you.");
        assertThat(page(cast.browser(port, bo)))
                .contains("Lee is with Sparrow.")
                .doesNotContain("with you.");
        assertThat(page(lees)).contains("You are with Sparrow.", "aria-pressed=\"true\"");
        lees.post(path(), path() + "/posts/" + post + "/encouragement", Map.of("kind", "with-you"));
        assertThat(page(cast.browser(port, amy))).doesNotContain("Lee is with you.");
        assertThat(lees.post(path(), path() + "/posts/" + post + "/encouragement", Map.of("kind", "gold"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_is_new_since_the_last_visit_is_marked_and_only_that() {
        say(cast.browser(port, lee), "Old news.");
        var amys = cast.browser(port, amy);
        assertThat(page(amys)).doesNotContain("tag on");
        clock.forward(Duration.ofMinutes(5));
        say(cast.browser(port, lee), "Fresh news.");
        assertThat(page(amys)).containsOnlyOnce("tag on").contains("something new");
    }

    @Test
    void a_newcomer_writes_so_much_an_hour_and_loses_nothing() {
        var amys = cast.browser(port, amy);
        for (int each = 0; each < 5; each++) {
            assertThat(say(amys, "Word " + each).statusCode()).isEqualTo(303);
        }
        var answer = say(amys, "One too many");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("a lot in this hour", "One too many");
        clock.forward(Duration.ofMinutes(61));
        assertThat(say(cast.browser(port, amy), "Later").statusCode()).isEqualTo(303);
    }

    @Test
    void words_go_away_after_the_days_of_the_circle_and_not_before() {
        say(cast.browser(port, amy), "Ninety days.");
        clock.forward(Duration.ofDays(89));
        conversations.forgetOld();
        assertThat(conversations.by(amy)).hasSize(1);
        clock.forward(Duration.ofDays(2));
        conversations.forgetOld();
        assertThat(conversations.by(amy)).isEmpty();
    }

    @Test
    void whoever_leaves_or_is_erased_takes_their_name_and_then_their_words() {
        say(cast.browser(port, amy), "I was here.");
        circles.leave(amy, circle);
        assertThat(page(cast.browser(port, lee)))
                .contains("I was here.", "Somebody who was here")
                .doesNotContain("Sparrow");
        people.erase(amy);
        assertThat(page(cast.browser(port, lee))).doesNotContain("I was here.");
    }

    @Test
    void a_circle_shows_who_reads_and_when_and_otherwise_that_nobody_promised_to() {
        assertThat(page(cast.browser(port, amy))).contains("Nobody has promised to read here");
        var promise = Map.of("readers", "Lee reads here on weekdays, 6 to 8 pm.");
        assertThat(cast.browser(port, amy)
                        .post(path(), path() + "/readers", promise)
                        .statusCode())
                .isEqualTo(404);
        var lees = cast.browser(port, lee);
        assertThat(lees.post(path(), path() + "/readers", promise).statusCode()).isEqualTo(303);
        assertThat(page(cast.browser(port, amy))).contains("Lee reads here on weekdays, 6 to 8 pm.");
        lees.post(path(), path() + "/readers", Map.of("readers", " "));
        assertThat(page(cast.browser(port, amy))).contains("Nobody has promised to read here");
    }

    @Test
    void whoever_stepped_back_is_not_shown_as_leading_and_no_promise_in_their_name_stands() {
        var anita = cast.join("Anita", Role.MEMBER, Role.LEADER);
        circles.nameLeader(cast.cory(), circle, anita, "Anita");
        var lees = cast.browser(port, lee);
        lees.post(path(), path() + "/readers", Map.of("readers", "Lee and Anita read here in the evening."));
        say(lees, "Good evening.");
        var before = page(cast.browser(port, amy));
        assertThat(before).contains("Lee and Anita read here");
        assertThat(before.split("class=\"tag\">leads<", -1)).hasSize(4);
        lees.post("/training", "/training/away", Map.of());
        var after = page(cast.browser(port, amy));
        assertThat(after)
                .contains("Who reads here between sessions is changing", "Good evening.")
                .doesNotContain("Lee and Anita read here");
        assertThat(after.split("class=\"tag\">leads<", -1)).hasSize(2);
        cast.browser(port, anita)
                .post(path(), path() + "/readers", Map.of("readers", "Anita reads here in the evening."));
        assertThat(page(cast.browser(port, amy))).contains("Anita reads here in the evening.");
    }

    @Test
    void what_is_too_long_or_empty_is_said_and_kept() {
        var amys = cast.browser(port, amy);
        assertThat(say(amys, " ").statusCode()).isEqualTo(422);
        var longer = say(amys, "x".repeat(2001));
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(longer.body()).contains("2,000 letters", "x".repeat(2001));
        assertThat(conversations.by(amy)).isEmpty();
    }

    private HttpResponse<String> say(Browser who, String words) {
        return who.post(path(), path() + "/posts", form(words));
    }

    private static Map<String, String> form(String words) {
        return new HashMap<>(Map.of("words", words, "key", UUID.randomUUID().toString()));
    }

    private String page(Browser who) {
        return who.get(path()).body();
    }

    private String path() {
        return "/circles/" + circle;
    }
}
