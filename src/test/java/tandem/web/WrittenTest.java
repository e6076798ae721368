package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private static final String[] PIECES = {
        "a",
        "Lee",
        " ",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "é",
        "’",
        "\u00a0",
        "🌱",
        "/",
        "javascript:",
        "</script>",
        "-->",
        "\n",
        "\\",
        "=",
        "`",
        "\ud800"
    };

    /// A tag and an attribute of it; the empty one is none.
    private static final List<List<String>> PLACES = List.of(
            List.of("p", ""),
            List.of("textarea", ""),
            List.of("script", ""),
            List.of("div", "id"),
            List.of("button", "onclick"),
            List.of("a", "href"),
            List.of("form", "action"),
            List.of("link", "href"));

    private final Random random = new Random(7);

    @Test
    void whatever_is_written_anywhere_is_as_harmless_as_jte_makes_it() {
        for (int round = 0; round < 5_000; round++) {
            var text = text(random.nextInt(12));
            for (var place : PLACES) {
                same(output -> {
                    output.setContext(place.getFirst(), place.getLast().isEmpty() ? null : place.getLast());
                    output.writeUserContent(text);
                });
            }
        }
    }

    @Test
    void what_one_part_of_a_page_shows_in_an_attribute_of_another_is_made_harmless_too() {
        Content part = output -> output.writeContent("<b>\"Lee\"</b>");
        same(output -> {
            output.setContext("div", "title");
            output.writeUserContent(part);
            output.setContext("div", null);
            output.writeUserContent(part);
        });
    }

    @Test
    void a_page_of_any_length_is_whole() {
        same(output -> {
            for (int round = 0; round < 20_000; round++) {
                output.writeBinaryContent("<p>".getBytes(StandardCharsets.UTF_8));
                output.setContext("p", null);
                output.writeUserContent(text(round % 9));
                output.writeContent("</p> “kept”", round % 4, 11);
                output.writeUserContent(round);
            }
        });
    }

    /// The same words are drawn for both.
    private void same(Consumer<HtmlTemplateOutput> page) {
        long seed = random.nextLong();
        var plain = new StringOutput();
        random.setSeed(seed);
        page.accept(new OwaspHtmlTemplateOutput((TemplateOutput) plain));
        var written = new Written();
        random.setSeed(seed);
        page.accept(written);
        assertThat(written.toBytes()).isEqualTo(plain.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String text(int pieces) {
        var text = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
