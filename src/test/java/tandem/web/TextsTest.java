package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.shared.Language;

class TextsTest {
    private static final Pattern USED = Pattern.compile("\\b(?:t|texts)(?:\\(\\))?\\.of\\(\\s*\"([a-z0-9.-]+)\"");
    private static final Path CODE = Path.of("src/main/java/tandem");

    private final Texts english = Texts.in(Language.EN);
    private final Texts spanish = Texts.in(Language.ES);

    @Test
    void every_text_exists_in_every_language_with_the_same_places() {
        assertThat(spanish.messages().keySet())
                .containsExactlyInAnyOrderElementsOf(english.messages().keySet());
        english.messages().forEach((key, message) -> {
            var same = spanish.messages().get(key);
            assertThat(same.places()).as(key).isEqualTo(message.places());
            assertThat(same.text()).as(key).isNotBlank();
        });
    }

    @Test
    void every_text_that_a_page_names_exists() throws IOException {
        var missing = new TreeSet<String>();
        for (var file : files(".jte", ".java")) {
            USED.matcher(Files.readString(file))
                    .results()
                    .map(used -> used.group(1))
                    .filter(key -> !key.endsWith(".") && !english.messages().containsKey(key))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void templates_hold_no_prose() throws IOException {
        for (var file : files(".jte")) {
            assertThat(prose(Files.readString(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void control_prose_in_a_template_is_found() {
        assertThat(prose("<p class=\"a\">Call us</p>\n<img alt=\"A cat\">${t.of(\"x\")}"))
                .containsExactly("A cat", "Call us");
    }

    @Test
    void a_choice_follows_the_number() {
        var found = Message.parse("{0|one meeting|# meetings} near {1}");
        assertThat(found.with(1, "Tucson")).isEqualTo("one meeting near Tucson");
        assertThat(found.with(0, "Tucson")).isEqualTo("0 meetings near Tucson");
        assertThat(found.with(9_999, "Tucson")).isEqualTo("9999 meetings near Tucson");
        assertThat(found.with(28_090, "Tucson")).isEqualTo("28,090 meetings near Tucson");
        assertThat(Message.parse("{0|none|one|#}").with(0)).isEqualTo("none");
        assertThat(Message.parse("{0|none|one|#}").with(7)).isEqualTo("7");
    }

    @Test
    void an_and_in_spanish_follows_the_sound_after_it() {
        var two = Message.parse("{0} y {1}");
        assertThat(two.with("Nell", "Ivy")).isEqualTo("Nell e Ivy");
        assertThat(two.with("Nell", "Hilda")).isEqualTo("Nell e Hilda");
        assertThat(two.with("Nell", "Íñigo")).isEqualTo("Nell e Íñigo");
        assertThat(two.with("Nell", "Yolanda")).isEqualTo("Nell y Yolanda");
        assertThat(two.with("Nell", "Ana")).isEqualTo("Nell y Ana");
        assertThat(two.with("Nell", 3)).isEqualTo("Nell y 3");
        assertThat(Message.parse("{0} and {1}").with("Nell", "Ivy")).isEqualTo("Nell and Ivy");
        assertThat(spanish.of("safety.apart.pair", "Nell", "Ivy")).isEqualTo("Nell e Ivy");
    }

    @Test
    void times_and_days_are_said_as_people_say_them() {
        assertThat(english.time(LocalTime.of(21, 0))).isEqualTo("9\u00a0pm");
        assertThat(english.clock(LocalTime.of(0, 5))).isEqualTo("12:05\u00a0am");
        assertThat(english.time(LocalTime.NOON)).isEqualTo("noon");
        assertThat(spanish.at(LocalTime.of(13, 30))).isEqualTo("la 1:30\u00a0p.\u00a0m.");
        assertThat(spanish.at(LocalTime.of(9, 0))).isEqualTo("las 9\u00a0a.\u00a0m.");
        assertThat(spanish.date(LocalDate.of(2026, 11, 20))).isEqualTo("20 de noviembre");
        assertThat(english.weekday(DayOfWeek.TUESDAY)).isEqualTo("Tuesday");
        var today = LocalDate.of(2026, 11, 24);
        assertThat(english.day(today.plusDays(1), today)).isEqualTo("tomorrow");
        assertThat(spanish.day(today.plusDays(3), today)).isEqualTo("el viernes");
        assertThat(english.dayAlone(today.plusDays(1), today)).isEqualTo("Tomorrow");
        assertThat(spanish.dayAlone(today.plusDays(3), today)).isEqualTo("Viernes");
        assertThat(english.dayAlone(today.plusDays(9), today)).isEqualTo("Dec\u00a03");
        assertThat(spanish.dayAlone(today.plusDays(9), today)).isEqualTo("3\u00a0dic");
        assertThat(english.margin(LocalDate.of(2026, 9, 30))).isEqualTo("Sep\u00a030");
        assertThat(spanish.margin(LocalDate.of(2026, 9, 30))).isEqualTo("30\u00a0sept");
        assertThat(english.margin(today.minusDays(320), today)).isEqualTo("Jan\u00a08, 2026");
        assertThat(english.day(today.minusDays(320), today)).isEqualTo("on January 8, 2026");
        assertThat(spanish.date(today.minusYears(1), today)).isEqualTo("24 de noviembre de 2025");
        assertThat(english.date(today.minusDays(300), today)).as("a control").isEqualTo("January 28");
        assertThat(english.until(Duration.ofMinutes(80))).isEqualTo("in 1\u00a0h 20\u00a0min");
    }

    /// Letters that stand in a template outside of tags and expressions, or in an attribute that people hear.
    private static List<String> prose(String template) {
        var bare = template.replaceAll("(?s)<(svg|style).*?</\\1>", "")
                .replaceAll("(?m)^\\s*@(import|param|template|if|else|elseif|endif|for|endfor|raw|endraw).*$", "")
                .replaceAll("(?m)^\\s*!\\{.*}$", "")
                .replaceAll("@(?:if|for|elseif)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)", "")
                .replaceAll("@template[\\w.]+\\((?:[^()\\n]|\\((?:[^()\\n]|\\([^()\\n]*\\))*\\))*\\)", "")
                .replaceAll("\\$(?:unsafe)?\\{(?:[^{}\"]|\"[^\"]*\"|\\{[^{}]*})*}", "");
        var heard = Pattern.compile("(?:alt|title|aria-label|placeholder|data-sorry)=\"([^\"]*\\p{L}{2}[^\"]*)\"")
                .matcher(bare)
                .results()
                .map(found -> found.group(1));
        var seen = Pattern.compile(">([^<>]*\\p{L}{2}[^<>]*)<")
                .matcher(bare.replaceAll("@\\w+", ""))
                .results()
                .map(found -> found.group(1).strip())
                .filter(text -> !text.equals("· Tandem") && !text.isEmpty());
        return Stream.concat(heard, seen).toList();
    }

    private static List<Path> files(String... suffixes) throws IOException {
        try (var files = Files.walk(CODE)) {
            return files.filter(file -> Stream.of(suffixes).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
