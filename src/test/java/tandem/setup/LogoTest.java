package tandem.setup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.program.Programs;
import tandem.shared.PersonId;

/// A logo, and what comes instead of one.
@TandemTest
class LogoTest {
    private static final String WHERE = "GPSLatitude 32.2217";
    private static final String SCRIPT = "<script>alert(1)</script>";

    @LocalServerPort
    int port;

    @Autowired
    Programs programs;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "signin", "setup");
        clock.set(TestClock.START);
        programs.showNoLogo();
    }

    @AfterEach
    void back() {
        programs.showNoLogo();
    }

    @Test
    void a_logo_is_drawn_anew_and_shown_on_the_first_page() throws Exception {
        var ada = cast.browser(port, cast.ada());
        assertThat(new Browser(port).get("/").body()).doesNotContain("class=\"sign\"");
        assertThat(send(ada, picture(1200, 300, "png")).statusCode()).isEqualTo(303);
        var home = new Browser(port).get("/").body();
        var path = home.split("class=\"sign\" src=\"")[1].split("\"")[0];
        assertThat(new Browser(port).get(path).headers().firstValue("Content-Type"))
                .contains("image/png");
        var shown = ImageIO.read(
                new ByteArrayInputStream(programs.logo().orElseThrow().png()));
        assertThat(shown.getWidth()).isEqualTo(512);
        assertThat(shown.getHeight()).isEqualTo(128);
        assertThat(ada.post("/settings/look", "/settings/logo/removed", java.util.Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(new Browser(port).get("/").body()).doesNotContain("class=\"sign\"");
    }

    @Test
    void what_hides_in_a_picture_does_not_come_through() throws Exception {
        var ada = cast.browser(port, cast.ada());
        var photo = withExif(picture(60, 40, "jpeg"));
        assertThat(text(photo)).as("control").contains(WHERE);
        assertThat(send(ada, photo).statusCode()).isEqualTo(303);
        assertThat(text(programs.logo().orElseThrow().png())).doesNotContain(WHERE, "Exif");
        var polyglot = join(picture(60, 40, "png"), SCRIPT.getBytes(ISO_8859_1));
        assertThat(send(ada, polyglot).statusCode()).isEqualTo(303);
        assertThat(text(programs.logo().orElseThrow().png())).doesNotContain("script");
    }

    @Test
    void what_is_no_picture_is_refused_with_words() throws Exception {
        var ada = cast.browser(port, cast.ada());
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>";
        refused(send(ada, svg.getBytes(ISO_8859_1)), "PNG or JPEG");
        refused(send(ada, join("GIF89a".getBytes(ISO_8859_1), new byte[200])), "PNG or JPEG");
        refused(send(ada, picture(20, 20, "gif")), "PNG or JPEG");
        refused(send(ada, new byte[0]), "PNG or JPEG");
        refused(send(ada, Arrays.copyOf(picture(60, 40, "png"), 60)), "PNG or JPEG");
        refused(ada.post("/settings/look", "/settings/logo", java.util.Map.of()), "PNG or JPEG");
        assertThat(programs.logo()).isEmpty();
    }

    @Test
    void a_picture_of_very_many_dots_is_refused_before_it_is_opened() throws Exception {
        var ada = cast.browser(port, cast.ada());
        var bomb = bomb(30_000, 30_000);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        long began = System.nanoTime();
        refused(send(ada, bomb), "4 million dots");
        assertThat(System.nanoTime() - began).isLessThan(2_000_000_000L);
        assertThat(send(ada, picture(2000, 1900, "png")).statusCode())
                .as("control")
                .isEqualTo(303);
    }

    @Test
    void text_that_swells_inside_of_a_picture_does_no_harm() throws Exception {
        var ada = cast.browser(port, cast.ada());
        var swollen = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(swollen)) {
            for (int at = 0; at < 300; at++) {
                deflating.write(new byte[1024 * 1024]);
            }
        }
        var words = join("Comment\0\0".getBytes(ISO_8859_1), swollen.toByteArray());
        var plain = palette();
        var bomb = join(Arrays.copyOf(plain, 33), chunk("zTXt", words), Arrays.copyOfRange(plain, 33, plain.length));
        var answer = send(ada, bomb);
        assertThat(answer.statusCode()).isIn(303, 422);
    }

    @Test
    void more_than_a_megabyte_is_refused_and_only_an_administrator_is_heard_at_all() throws Exception {
        var ada = cast.browser(port, cast.ada());
        assertThat(ask(ada, new byte[1200 * 1024]).statusCode()).isEqualTo(413);
        assertThat(sendInPieces(ada, new byte[1200 * 1024]).statusCode()).isEqualTo(400);
        var picture = picture(60, 40, "png");
        for (PersonId other : new PersonId[] {cast.amy(), cast.cory(), cast.sam()}) {
            assertThat(send(cast.browser(port, other), picture).statusCode()).isEqualTo(404);
        }
        assertThat(send(new Browser(port), picture).statusCode()).isEqualTo(303);
        assertThat(programs.logo()).isEmpty();
        assertThat(send(ada, picture, "wrong-token-of-24-letters").statusCode()).isEqualTo(403);
        assertThat(programs.logo()).isEmpty();
    }

    @Test
    void other_forms_take_no_files_and_stay_small() throws Exception {
        var sky = new Browser(port);
        var token = token(sky);
        var answer = sky.send(sky.request("/help/requests")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body(token, picture(60, 40, "png"))))
                .build());
        assertThat(answer.statusCode()).isEqualTo(403);
        var large = sky.postAlone("/help/requests", "token=" + token + "&words=" + "a".repeat(70_000));
        assertThat(large.statusCode()).isEqualTo(413);
    }

    private static void refused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
    }

    private static HttpResponse<String> send(Browser browser, byte[] file) {
        return send(browser, file, token(browser));
    }

    private static HttpResponse<String> send(Browser browser, byte[] file, String token) {
        return browser.send(form(browser, file, token).build());
    }

    /// Asks first: whoever sends it all the same may lose the answer with the connection.
    private static HttpResponse<String> ask(Browser browser, byte[] file) {
        return browser.send(
                form(browser, file, token(browser)).expectContinue(true).build());
    }

    private static HttpRequest.Builder form(Browser browser, byte[] file, String token) {
        return browser.request("/settings/logo")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body(token, file)));
    }

    /// Without saying beforehand how much it is.
    private static HttpResponse<String> sendInPieces(Browser browser, byte[] file) {
        var body = body(token(browser), file);
        return browser.send(browser.request("/settings/logo")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());
    }

    private static String token(Browser browser) {
        return browser.get("/help").body().split("name=\"token\" value=\"")[1].split("\"")[0];
    }

    private static byte[] body(String token, byte[] file) {
        var head = "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        return join(head.getBytes(ISO_8859_1), file, "\r\n--b--\r\n".getBytes(ISO_8859_1));
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.CYAN);
        pen.fillRect(2, 2, width - 4, height - 4);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] palette() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_INDEXED), "png", out);
        return out.toByteArray();
    }

    /// A JPEG with an APP1 part after its first marker.
    private static byte[] withExif(byte[] jpeg) {
        var words = ("Exif\0\0" + WHERE).getBytes(ISO_8859_1);
        var part = ByteBuffer.allocate(words.length + 4)
                .putShort((short) 0xffe1)
                .putShort((short) (words.length + 2))
                .put(words);
        return join(Arrays.copyOf(jpeg, 2), part.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /// A PNG that is small as a file and enormous as a picture.
    private static byte[] bomb(int width, int height) throws IOException {
        var head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 1)
                .put((byte) 0);
        var dots = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(dots)) {
            var row = new byte[width / 8 + 1];
            for (int at = 0; at < height; at++) {
                deflating.write(row);
            }
        }
        var sign = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        return join(sign, chunk("IHDR", head.array()), chunk("IDAT", dots.toByteArray()), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        var named = join(name.getBytes(ISO_8859_1), content);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
