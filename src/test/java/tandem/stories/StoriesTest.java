package tandem.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.circles.CircleCast;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.conversation.Note;
import tandem.people.Blocks;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.sounds.MadeSounds;
import tandem.wall.Actor;
import tandem.wall.Role;

@TandemTest
class StoriesTest {
    private static final String TITLE = "Two braids";
    private static final String WORDS = "I made two braids. My hands shook.";

    @Autowired
    Stories stories;

    @Autowired
    Library library;

    @Autowired
    KeptOfStories kept;

    @Autowired
    Blocks blocks;

    @Autowired
    Contents contents;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Cast cast;

    @Autowired
    CircleCast round;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private PersonId bo;
    private PersonId cory;

    @BeforeEach
    void clean() {
        TestDatabase.empty("stories", "circles", "people", "signin", "content", "safety");
        clock.set(TestClock.START);
        amy = cast.amy();
        bo = cast.bo();
        cory = cast.cory();
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("stories", "content", "safety");
    }

    @Test
    void somebody_of_the_team_reads_it_first_and_then_those_whom_its_author_chose() {
        var amys = cast.browser(port, amy);
        var own = told(amys, form());
        var path = own.replace("/mine", "");
        assertThat(amys.get(own).body()).contains(WORDS, "Only you see it");
        for (var other : List.of(bo, cory, cast.ada())) {
            assertThat(cast.browser(port, other).get(path).statusCode()).isEqualTo(404);
            assertThat(cast.browser(port, other).get(own).statusCode()).isEqualTo(404);
        }
        assertThat(post(amys, own, "/sending", Map.of()).statusCode()).isEqualTo(422);
        post(amys, own, "/sending", Map.of("audience", "members"));
        assertThat(cast.browser(port, bo).get(path).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, bo).get("/stories/waiting").statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, cast.ada()).get("/stories/waiting").statusCode())
                .isEqualTo(404);
        var corys = cast.browser(port, cory);
        assertThat(corys.get("/stories/waiting").body()).contains(TITLE);
        var first = path.replace("/stories/", "/stories/waiting/");
        assertThat(corys.get(first).body()).contains(WORDS, "no amounts, prices, brands");
        assertThat(corys.get("/desk").body()).contains("Stories to read: 1");
        assertThat(corys.post(first, first + "/answer", Map.of("go", "change")).statusCode())
                .isEqualTo(422);
        corys.post(first, first + "/answer", Map.of("go", "change", "words", "Lovely. Leave out her name."));
        assertThat(stories.news(amy)).isTrue();
        assertThat(amys.get("/stories/mine").body()).contains("there is an answer");
        assertThat(amys.get(own).body()).contains("Lovely. Leave out her name.", "They ask for a change");
        assertThat(stories.news(amy)).isFalse();
        post(amys, own, "/sending", Map.of("audience", "members"));
        corys.post(first, first + "/answer", Map.of("go", "show"));
        assertThat(cast.browser(port, bo).get(path).body()).contains(WORDS, "Somebody’s mom", "It speaks of");
        assertThat(cast.browser(port, bo).get("/stories?topic=parent").body()).contains(TITLE);
        assertThat(cast.browser(port, bo).get("/stories?topic=gambling").body()).doesNotContain(TITLE);
        assertThat(cast.browser(port, bo).get("/stories?in=es").body()).doesNotContain(TITLE);
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_lets_their_own_story_through_and_new_words_are_read_anew() {
        var corys = story(cory, Audience.MEMBERS);
        assertThat(stories.toRead(cory)).isEmpty();
        stories.publish(cory, corys);
        assertThat(library.find(Actor.of(bo), corys)).isEmpty();
        assertThatThrownBy(() -> TestDatabase.owner()
                        .sql("update stories.story set shown = 3 where id = :id")
                        .param("id", corys)
                        .update())
                .as("nor anybody who is not of the team, straight in the database")
                .isInstanceOf(DataAccessException.class);
        stories.publish(cast.sam(), corys);
        assertThat(library.find(Actor.of(bo), corys)).isPresent();
        stories.rewrite(cory, corys, told("Other words."));
        assertThat(library.find(Actor.of(bo), corys)).isEmpty();
        assertThat(stories.own(cory, corys).orElseThrow().state()).isEqualTo(State.DRAFT);
        assertThat(cast.browser(port, bo)
                        .post("/stories", "/stories/mine/" + corys + "/words", form())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void it_is_seen_as_far_as_its_author_wants_nearer_at_once_and_farther_once_it_was_read_for_that() {
        var lee = cast.lee();
        var circle = round.ledBy(lee);
        round.join(amy, circle, "Sparrow");
        var id = story(amy, Audience.CIRCLES);
        stories.publish(cory, id);
        assertThat(library.find(Actor.of(lee), id)).isPresent();
        assertThat(library.find(Actor.of(bo), id)).isEmpty();
        var amys = cast.browser(port, amy);
        var own = "/stories/mine/" + id;
        assertThat(post(amys, own, "/audience", Map.of("audience", "public")).body())
                .contains("we need your yes");
        post(amys, own, "/audience", Map.of("audience", "public", "consent", "yes"));
        assertThat(amys.get(own).body()).contains("Somebody reads it again for that");
        assertThat(library.find(Actor.VISITOR, id)).isEmpty();
        assertThat(library.find(Actor.of(lee), id)).isPresent();
        stories.publish(cory, id);
        var visitor = new Browser(port);
        assertThat(visitor.get("/stories/" + id).body())
                .contains(WORDS, "noindex")
                .doesNotContain("I know this");
        assertThat(visitor.get("/stories").body()).contains(TITLE);
        post(amys, own, "/audience", Map.of("audience", "members"));
        assertThat(visitor.get("/stories/" + id).statusCode()).isEqualTo(404);
        assertThat(library.find(Actor.of(bo), id)).isPresent();
        blocks.block(bo, amy, "Somebody’s mom");
        assertThat(library.find(Actor.of(bo), id)).as("a block parts here too").isEmpty();
    }

    @Test
    void a_feeling_reaches_its_author_without_names_and_without_a_number() {
        var id = shown(amy);
        var path = "/stories/" + id;
        var bos = cast.browser(port, bo);
        assertThat(cast.browser(port, amy).get("/stories/mine/" + id).body()).contains("Nobody has said so yet");
        bos.post(path, path + "/feeling", Map.of());
        bos.post(path, path + "/feeling", Map.of());
        assertThat(bos.get(path).body()).contains("You said that you know this feeling");
        assertThat(cast.browser(port, amy).get("/stories/mine/" + id).body())
                .contains("Somebody knows this feeling.")
                .doesNotContain(">Bo<", "Bo knows");
        assertThat(library.knownBy(bo, id)).as("for nobody else").isZero();
        List.of("Kit", "Fay").forEach(name -> library.know(cast.join(name, Role.MEMBER), id));
        assertThat(cast.browser(port, amy).get("/stories/mine/" + id).body()).contains("A few people");
        blocks.block(amy, bo, "Bo");
        assertThat(library.knownBy(amy, id)).as("a block says nothing").isEqualTo(1);
        assertThat(kept.export(bo).toString()).contains(id.toString());
        library.knowNoMore(bo, id);
        assertThat(library.known(bo)).isEmpty();
        assertThatThrownBy(() -> library.know(amy, id)).isInstanceOf(DataAccessException.class);
        var hidden = story(amy, Audience.MEMBERS);
        assertThatThrownBy(() -> library.know(bo, hidden)).isInstanceOf(DataAccessException.class);
        assertThat(bos.get("/words/new?place=story&id=" + id).statusCode())
                .as("it is no way to somebody")
                .isEqualTo(404);
    }

    @Test
    void a_recording_is_heard_by_those_who_may_read_in_the_parts_a_player_asks_for() throws Exception {
        var amys = cast.browser(port, amy);
        var own = told(amys, form());
        var path = own.replace("/mine", "") + "/recording";
        assertThat(upload(amys, own, own + "/recording", "voice.wav", "GIF89a".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("We cannot read this kind of file", TITLE);
        assertThat(upload(amys, own, own + "/recording", "x.exe", MadeSounds.wav(40))
                        .statusCode())
                .isEqualTo(303);
        assertThat(amys.get(own).body()).contains("It is 0 min 40 s long", "<audio controls preload=\"none\"");
        assertThat(cast.browser(port, bo).get(path).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, cory).get(path).statusCode()).isEqualTo(404);
        post(amys, own, "/sending", Map.of("audience", "members"));
        var whole = cast.browser(port, cory).get(path);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValue("Content-Type")).hasValue("audio/wav");
        assertThat(whole.headers().firstValue("Content-Length")).hasValue("320044");
        assertThat(whole.body()).startsWith("RIFF").doesNotContain("kitchen");
        var head = amys.get(path, "Range", "bytes=0-3");
        assertThat(head.statusCode()).isEqualTo(206);
        assertThat(head.body()).isEqualTo("RIFF");
        assertThat(head.headers().firstValue("Content-Range")).hasValue("bytes 0-3/320044");
        var across = amys.get(path, "Range", "bytes=131000-132000");
        assertThat(across.headers().firstValue("Content-Length")).hasValue("1001");
        assertThat(amys.get(path, "Range", "bytes=400000-").statusCode()).isEqualTo(416);
        assertThat(cast.browser(port, bo).get(path).statusCode()).isEqualTo(404);
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from stories.piece")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        stories.publish(cory, UUID.fromString(own.split("/")[3]));
        assertThat(cast.browser(port, bo).get(path).statusCode()).isEqualTo(200);
        assertThat(kept.export(amy).toString()).contains("data:audio/wav;base64,UklGR");
        upload(amys, own, own + "/recording", "other.mp3", MadeSounds.mp3(100));
        assertThat(cast.browser(port, bo).get(path).statusCode())
                .as("another is heard first")
                .isEqualTo(404);
        post(amys, own, "/recording/removal", Map.of());
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from stories.piece")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_file_is_understood_nowhere_else_and_a_large_one_nowhere() throws Exception {
        var amys = cast.browser(port, amy);
        var own = told(amys, form());
        var large = new byte[9 * 1024 * 1024];
        assertThat(refused(amys, own, own + "/recording", "a.wav", large).statusCode())
                .isEqualTo(413);
        assertThat(refused(amys, own, own + "/words", "a.wav", MadeSounds.wav(1))
                        .statusCode())
                .as("no other route has files")
                .isEqualTo(403);
        var wav = MadeSounds.wav(10);
        assertThat(refused(amys, own, own + "/words", "a.wav", wav).statusCode())
                .isEqualTo(413);
        assertThat(new Browser(port)
                        .send(new Browser(port)
                                .request(own + "/recording")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofString("--b--"))
                                .build())
                        .statusCode())
                .as("whoever is not signed in is led to do so")
                .isEqualTo(303);
        assertThat(refused(cast.browser(port, bo), "/stories/new", own + "/recording", "a.wav", wav)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_writes_of_ending_their_life_sees_a_person_first_and_decides() {
        var amys = cast.browser(port, amy);
        var form = form();
        form.put("words", "I wanted to kill myself that winter. I am here.");
        var own = told(amys, form);
        var pause = post(amys, own, "/sending", Map.of("audience", "members"));
        assertThat(pause.body()).contains("Call 988", "Nobody has seen your story yet");
        assertThat(stories.toRead(cory)).isEmpty();
        post(amys, own, "/sending", Map.of("audience", "members", "go", "anyway"));
        assertThat(stories.toRead(cory)).hasSize(1);
    }

    @Test
    void what_is_wrong_is_said_and_nothing_typed_is_lost_and_the_same_form_keeps_one() {
        var amys = cast.browser(port, amy);
        var form = form();
        form.put("title", "");
        form.put("summary", "x".repeat(201));
        var answer = amys.post("/stories/new", "/stories", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Give it a title", "more than 200 letters", WORDS);
        told(amys, form());
        var twice = form();
        told(amys, twice);
        told(amys, twice);
        assertThat(stories.of(amy)).hasSize(2);
        var bare = form();
        bare.put("words", "");
        var own = told(amys, bare);
        assertThat(amys.get(own).body()).contains("write it down, or add a recording");
        assertThat(post(amys, own, "/sending", Map.of("audience", "members")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void taken_back_it_is_gone_for_good_and_until_then_it_stands_in_ones_own_copy() {
        var id = shown(amy);
        library.know(bo, id);
        assertThat(kept.export(amy).toString()).contains(TITLE, WORDS, "parent", "state=shown");
        assertThat(TestDatabase.owner()
                        .sql("select encode(words, 'escape') || encode(topics, 'escape') from stories.story")
                        .query(String.class)
                        .single())
                .doesNotContain("braids", "parent");
        var amys = cast.browser(port, amy);
        post(amys, "/stories/mine/" + id, "/removal", Map.of());
        assertThat(stories.of(amy)).isEmpty();
        assertThat(library.known(bo)).isEmpty();
        assertThat(cast.browser(port, bo).get("/stories/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void a_story_can_be_told_to_the_team_with_its_words() {
        var id = shown(amy);
        var bos = cast.browser(port, bo);
        var report = "/reports/new?place=story&id=" + id;
        assertThat(bos.get(report).body()).contains("Somebody’s mom");
        var key = Ids.next().toString();
        bos.post(report, "/reports", Map.of("place", "story", "id", id.toString(), "key", key, "kind", "other"));
        assertThat(cast.browser(port, cory).get("/incidents/" + key).body()).contains(WORDS, "It is about a story.");
        var corys = cast.browser(port, cory);
        var first = "/stories/waiting/" + id;
        corys.post(first, first + "/answer", Map.of("go", "no", "words", "We take it off the list for now."));
        assertThat(bos.get("/stories/" + id).statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, amy).get("/stories/mine/" + id).body())
                .contains("We take it off the list for now.", "Not shown here");
    }

    @Test
    void the_programs_own_are_for_everybody_once_they_are_adopted_in_both_languages() {
        var visitor = new Browser(port);
        assertThat(visitor.get("/stories/the-key-to-the-hall").statusCode()).isEqualTo(404);
        var sams = cast.browser(port, cast.sam());
        assertThat(sams.get("/stories").body()).contains("The key to the hall", "For you to read and adopt");
        assertThat(cast.browser(port, cory)
                        .post("/stories", "/stories/the-key-to-the-hall/adoption", Map.of())
                        .statusCode())
                .isEqualTo(404);
        sams.post("/stories/the-key-to-the-hall", "/stories/the-key-to-the-hall/adoption", Map.of());
        var list = visitor.get("/stories").body();
        assertThat(list).contains("The key to the hall", "La llave del salón", "Drinking, coming back many times");
        assertThat(list).doesNotContain("The five-forty bus");
        assertThat(visitor.get("/stories/the-key-to-the-hall").body())
                .contains("Walter, 66", "not a real person", "Gene")
                .containsOnlyOnce("Invented");
        assertThat(visitor.get("/stories/the-key-to-the-hall?in=es").body()).contains("Don Efraín", "lang=\"es\"");
        assertThat(visitor.get("/stories?topic=older").body()).contains("The key to the hall");
        assertThat(visitor.get("/stories?topic=gambling").body()).doesNotContain("The key to the hall");
    }

    @Test
    void one_a_day_is_offered_by_chance_that_was_not_read_yet() {
        assertThat(stories.one(amy, Language.EN)).isEmpty();
        contents.all(OwnStories.KIND, Language.EN).forEach(item -> adoptions.adopt(cast.sam(), item));
        shown(bo);
        var first = stories.one(amy, Language.EN).orElseThrow();
        assertThat(stories.one(amy, Language.EN)).as("all day").contains(first);
        assertThat(stories.one(amy, Language.ES).orElseThrow().language()).isEqualTo(Language.ES);
        var seen = new HashMap<String, StoryLine>();
        for (int day = 0; day < 9; day++) {
            var line = stories.one(amy, Language.EN).orElseThrow();
            assertThat(seen.put(line.key(), line)).isNull();
            cast.browser(port, amy).get(line.path());
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(seen).hasSize(9);
        assertThat(seen.values()).anyMatch(line -> line.title().equals(TITLE));
        assertThat(stories.one(amy, Language.EN)).isEmpty();
        assertThat(stories.one(bo, Language.EN).orElseThrow().title())
                .as("never one’s own")
                .isNotEqualTo(TITLE);
    }

    private UUID shown(PersonId author) {
        var id = story(author, Audience.MEMBERS);
        stories.publish(cory, id);
        return id;
    }

    private UUID story(PersonId author, Audience audience) {
        var id = stories.tell(author, Ids.next(), told(WORDS)).orElseThrow();
        stories.send(author, id, audience);
        return id;
    }

    private static Told told(String words) {
        return new Told(
                Language.EN,
                "Somebody’s mom",
                TITLE,
                "About a comb and a chair.",
                words,
                List.of(Topic.PARENT),
                List.of(Note.USE));
    }

    private static HttpResponse<String> post(Browser browser, String own, String act, Map<String, String> fields) {
        return browser.post(own, own + act, fields);
    }

    private static String told(Browser browser, Map<String, String> form) {
        return browser.post("/stories/new", "/stories", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static Map<String, String> form() {
        return new HashMap<>(Map.of(
                "key", Ids.next().toString(),
                "title", TITLE,
                "name", "Somebody’s mom",
                "language", "en",
                "summary", "About a comb and a chair.",
                "words", WORDS,
                "topic", "parent",
                "note", "use"));
    }

    private static HttpResponse<String> upload(Browser browser, String page, String action, String name, byte[] file)
            throws IOException {
        return browser.send(form(browser, page, action, name, file).build());
    }

    /// Asks before it sends: whoever is refused before a byte of it is read and sends all the same can lose the answer.
    private static HttpResponse<String> refused(Browser browser, String page, String action, String name, byte[] file)
            throws IOException {
        return browser.send(
                form(browser, page, action, name, file).expectContinue(true).build());
    }

    private static HttpRequest.Builder form(Browser browser, String page, String action, String name, byte[] file)
            throws IOException {
        var token = browser.get(page).body().split("name=\"token\" value=\"")[1].split("\"")[0];
        var out = new ByteArrayOutputStream();
        out.write(("--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"sound\"; filename=\"" + name
                        + "\"\r\nContent-Type: audio/x\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(file);
        out.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return browser.request(action)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(out.toByteArray()));
    }
}
