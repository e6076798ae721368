package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tandem.TandemTest;
import tandem.program.Programs;
import tandem.shared.Language;

/// The number of times a page was made is the control: an answer that is never kept would satisfy most of these.
@TandemTest
class AnswersTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:05Z");
    private static final String AMY = "amys-token-of-24-letters";
    private static final String BO = "bo's-token-of-24-letters";

    @Autowired
    FormTokens tokens;

    @Autowired
    Programs programs;

    @Autowired
    PublicAddress address;

    Answers answers;
    Site site;
    Visit amy;
    final AtomicInteger made = new AtomicInteger();

    @BeforeEach
    void open() {
        answers = new Answers(tokens);
        site = new Sites(programs, address, false).current();
        amy = new Visit(Reader.VISITOR, Language.EN, Optional.empty(), NOON, "/about?a=1", AMY, false, site);
    }

    @Test
    void a_question_asked_twice_in_a_minute_is_answered_from_then_on_for_everybody() throws IOException {
        var first = ask(amy, 1);
        var second = ask(amy.withToken(BO), 1);
        assertThat(made).as("nothing is kept that is asked for once").hasValue(2);
        var third = ask(amy.withToken(BO), 1);
        var fourth = ask(amy, 1);
        assertThat(made).hasValue(2);
        assertThat(first).contains(AMY).doesNotContain(BO);
        assertThat(second).isEqualTo(first.replace(AMY, BO)).isEqualTo(third);
        assertThat(fourth).isEqualTo(first);
    }

    @Test
    void a_packed_answer_unpacks_to_the_same_bytes_with_each_readers_token() throws IOException {
        var plain = ask(amy, 1);
        unpacked(amy);
        assertThat(unpacked(amy)).isEqualTo(plain);
        assertThat(made).as("plain, packed, packed and kept").hasValue(3);
        assertThat(unpacked(amy)).isEqualTo(plain);
        assertThat(unpacked(amy.withToken(BO))).isEqualTo(plain.replace(AMY, BO));
        assertThat(made).hasValue(3);
    }

    @Test
    void an_answer_is_never_shown_past_its_minute() throws IOException {
        keep(at("2026-03-02T12:00:59.999Z"));
        ask(at("2026-03-02T12:00:00Z"), 1);
        assertThat(made).hasValue(2);
        ask(at("2026-03-02T12:01:00Z"), 1);
        assertThat(made).hasValue(3);
    }

    @Test
    void an_answer_goes_when_what_is_searched_changes() throws IOException {
        keep(amy);
        ask(amy, 1);
        assertThat(made).hasValue(2);
        ask(amy, 2);
        assertThat(made).hasValue(3);
    }

    @Test
    void an_answer_goes_when_the_programs_settings_change() throws IOException {
        keep(amy);
        ask(with(new Site(programs.current(), site.assets(), address, false)), 1);
        assertThat(made).hasValue(3);
    }

    @Test
    void another_language_zone_address_or_part_is_another_answer() throws IOException {
        keep(amy);
        var spanish = ask(new Visit(Reader.VISITOR, Language.ES, amy.zone(), NOON, amy.path(), AMY, false, site), 1);
        ask(
                new Visit(
                        Reader.VISITOR,
                        Language.EN,
                        Optional.of(ZoneId.of("Asia/Tokyo")),
                        NOON,
                        amy.path(),
                        AMY,
                        false,
                        site),
                1);
        ask(new Visit(Reader.VISITOR, Language.EN, amy.zone(), NOON, "/about?a=2", AMY, false, site), 1);
        var part = ask(new Visit(Reader.VISITOR, Language.EN, amy.zone(), NOON, amy.path(), AMY, true, site), 1);
        assertThat(made).hasValue(6);
        assertThat(spanish).contains("<html lang=\"es\"");
        assertThat(part).doesNotContain("<footer", AMY);
    }

    @Test
    void only_so_much_is_kept_and_what_was_not_asked_for_the_longest_makes_room() throws IOException {
        for (int i = 0; i < 10; i++) {
            keep(tenth(i));
        }
        assertThat(made).hasValue(20);
        ask(tenth(9), 1);
        assertThat(made).as("the last is kept").hasValue(20);
        ask(tenth(0), 1);
        assertThat(made).as("the first made room").hasValue(21);
    }

    @Test
    void a_page_with_two_forms_cannot_be_kept() {
        var twice = "x marker y marker z".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> KeptPage.of(twice, "marker", false)).isInstanceOf(IllegalStateException.class);
        assertThat(KeptPage.of(twice, " y marker", false).with("!")).asString().isEqualTo("x marker! z");
    }

    /// Its address takes a tenth of the room, and the page a little besides.
    private Visit tenth(int number) {
        var path = "/about?" + number + "a".repeat((int) (Answers.MOST_BYTES / 20));
        return new Visit(Reader.VISITOR, Language.EN, amy.zone(), NOON, path, AMY, false, site);
    }

    private Visit at(String moment) {
        return new Visit(Reader.VISITOR, Language.EN, amy.zone(), Instant.parse(moment), amy.path(), AMY, false, site);
    }

    private Visit with(Site other) {
        return new Visit(Reader.VISITOR, Language.EN, amy.zone(), NOON, amy.path(), AMY, false, other);
    }

    private void keep(Visit visit) throws IOException {
        ask(visit, 1);
        ask(visit, 1);
    }

    private String ask(Visit visit, long generation) throws IOException {
        return answer(visit, generation, "").getContentAsString(StandardCharsets.UTF_8);
    }

    private String unpacked(Visit visit) throws IOException {
        var packed = answer(visit, 1, "gzip, br");
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private MockHttpServletResponse answer(Visit visit, long generation, String accept) throws IOException {
        var request = new MockHttpServletRequest("GET", "/about");
        request.addHeader("Accept-Encoding", accept);
        var response = new MockHttpServletResponse();
        try {
            answers.of(visit, generation, this::page).render(null, request, response);
        } catch (IOException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
        assertThat(response.getHeader("Vary")).contains("Accept-Encoding", "Accept-Language", "Cookie");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        return response;
    }

    private Html page(Visit visit) {
        made.incrementAndGet();
        var shell = Page.open(visit, Tab.NONE, "About", "About this");
        return Html.of("web/about.jte", shell, new ShellController.AboutPage(shell));
    }
}
