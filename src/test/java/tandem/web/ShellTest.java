package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.TandemTest;

@TandemTest
@ExtendWith(OutputCaptureExtension.class)
class ShellTest {
    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void a_page_speaks_the_language_the_browser_prefers() {
        assertThat(browser.get("/about", "Accept-Language", "es-MX,es;q=0.9,en;q=0.5")
                        .body())
                .contains("<html lang=\"es\"")
                .contains("Qué es esto");
        assertThat(browser.get("/about", "Accept-Language", "fr").body()).contains("<html lang=\"en\"");
    }

    @Test
    void a_chosen_language_stays_and_leads_back_to_the_same_page() {
        var chosen = browser.post("/about", "/language", Map.of("language", "es", "back", "/about?lang=en&x=1"));
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(location(chosen)).isEqualTo("/about?x=1");
        assertThat(browser.get("/about", "Accept-Language", "en").body()).contains("<html lang=\"es\"");
    }

    @Test
    void a_language_chosen_after_a_form_came_back_leads_to_the_page_of_that_form() {
        var refused = browser.post("/help", "/help/requests", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("name=\"back\" value=\"/help/requests\"");
        var chosen = browser.post("/help", "/language", Map.of("language", "es", "back", "/help/requests"));
        assertThat(chosen.headers().firstValue("Location")).contains("/help");
    }

    @Test
    void choosing_a_language_never_leads_to_another_site() {
        for (var back : new String[] {
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/a\r\nX: y",
            "/&lang=a/evil.example",
            "/" + "a".repeat(50_000)
        }) {
            var chosen = browser.post("/about", "/language", Map.of("language", "es", "back", back));
            assertThat(location(chosen)).as(back).isEqualTo("/");
        }
    }

    @Test
    void an_address_may_ask_for_a_language_for_itself_alone() {
        assertThat(browser.get("/about?lang=es").body()).contains("<html lang=\"es\"");
        assertThat(browser.get("/about").body()).contains("<html lang=\"en\"");
    }

    @Test
    void every_answer_carries_the_strict_headers() {
        for (var path : new String[] {"/about", "/missing", "/sw.js", "/exit", "/WEB-INF/web.xml"}) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none'")
                    .contains("require-trusted-types-for 'script'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http:", "*");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void a_page_has_its_length_and_may_be_packed() {
        var plain = browser.get("/about");
        assertThat(plain.headers().firstValueAsLong("Content-Length"))
                .hasValue(plain.body().getBytes(StandardCharsets.UTF_8).length);
        var packed = browser.get("/about", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary").orElse("")).contains("Accept-Language", "Cookie");
    }

    @Test
    void files_are_kept_for_good_under_the_hash_of_their_content() {
        var css = browser.get("/about")
                .body()
                .split("rel=\"stylesheet\" href=\"")[1]
                .split("\"")[0];
        var file = browser.get(css);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(browser.get("/css/base.css").statusCode())
                .as("no second address")
                .isEqualTo(404);
    }

    @Test
    void quick_exit_comes_first_and_leads_away() {
        assertThat(browser.get("/about").body().split("<body>")[1].split("<a ")[1])
                .startsWith("class=\"btn\" href=\"/exit\"");
        var exit = browser.get("/exit");
        assertThat(exit.statusCode()).isEqualTo(303);
        assertThat(location(exit)).isEqualTo("https://www.weather.gov/");
    }

    @Test
    void a_fragment_is_the_page_without_its_frame() {
        var whole = browser.get("/about").body();
        var part = browser.get("/about", "Tandem-Fragment", "page").body();
        assertThat(whole).contains("<header", "<footer");
        assertThat(part).contains("<main id=\"page\">").doesNotContain("<header", "<footer");
    }

    @Test
    void a_missing_page_says_so_in_plain_words_with_ways_on_and_a_number() {
        var page = browser.get("/nothing/here", "Accept-Language", "es");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Esta página no está aquí", "href=\"/help\"", "href=\"/meetings\"");
        assertThat(page.body()).containsPattern("[2-9CFGHJKMPQRVWX]{4}-[2-9CFGHJKMPQRVWX]{4}");
    }

    @Test
    void a_program_that_asks_for_json_gets_a_problem() {
        var problem = browser.get("/nothing", "Accept", "application/json");
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body()).contains("\"status\":404", "\"reference\":\"");
    }

    @Test
    void odd_requests_are_refused_in_plain_words() {
        assertThat(browser.get("/about?q=%00").statusCode()).isEqualTo(400);
        assertThat(browser.get("/about?q=" + "a".repeat(3000)).statusCode()).isEqualTo(414);
        assertThat(browser.postAlone("/language", "x=1").statusCode()).isEqualTo(403);
        assertThat(browser.post("/about", "/about", Map.of()).statusCode()).isEqualTo(405);
        assertThat(browser.post("/about", "/language", Map.of("language", "e\0s"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.post("/about", "/language", Map.of("language", "x".repeat(70_000)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(browser.get("/about?q=" + "a".repeat(20_000)).body()).contains("<h1>");
    }

    @Test
    void a_path_says_which_methods_it_answers_and_answers_no_other() {
        for (var method : new String[] {"PUT", "DELETE", "OPTIONS", "TRACE", "POST"}) {
            var answer = browser.send(browser.request("/about", "Secret", "not-to-come-back")
                    .method(method, BodyPublishers.noBody())
                    .build());
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).as(method).contains("GET, HEAD");
            assertThat(answer.body()).doesNotContain("not-to-come-back");
        }
        assertThat(browser.get("/language").headers().firstValue("Allow")).contains("POST");
        assertThat(browser.postAlone("/nothing", "x=1").statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_of_unknown_shape_is_refused_and_breaks_nothing() {
        assertThat(browser.post("/help", "/help/requests", Map.of("name[0]", "x"))
                        .statusCode())
                .isEqualTo(400);
        for (var charset : new String[] {"nope", "!"}) {
            var form = browser.request(
                            "/language", "Content-Type", "application/x-www-form-urlencoded; charset=" + charset)
                    .POST(BodyPublishers.ofString("language=es"))
                    .build();
            assertThat(browser.send(form).statusCode()).as(charset).isEqualTo(400);
        }
    }

    @Test
    void what_a_stranger_sends_does_not_reach_the_log(CapturedOutput log) throws IOException {
        for (var host : new String[] {"one<secret>", "a\r\nHost: two<secret>"}) {
            try (var socket = new Socket("localhost", port)) {
                socket.getOutputStream()
                        .write(("GET /about HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 400");
            }
        }
        assertThat(log.getAll()).doesNotContain("secret");
    }

    @Test
    void what_is_no_request_at_all_gets_plain_words_too() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write("NONSENSE\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("We could not read that.")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void a_form_is_taken_only_from_a_page_of_ours() {
        var fields = Map.of("language", "es");
        assertThat(browser.postAlone("/language", Browser.encode(fields)).statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/about", "/language", fields, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/about", "/language", fields, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/about", "/language", fields, "Origin", "null").statusCode())
                .isEqualTo(303);
        assertThat(browser.post("/about", "/language", fields, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_token_of_somebody_else_is_refused() {
        var other = new Browser(port)
                .get("/about")
                .body()
                .split("name=\"token\" value=\"")[1]
                .split("\"")[0];
        browser.get("/about");
        assertThat(browser.postAlone("/language", "language=es&token=" + other).statusCode())
                .isEqualTo(403);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
