package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.shared.Language;

/// The system's own words are person-first and plain. Reads every message bundle, template, settings file and content
/// file. Names of organizations, and words that people search by, stay as they are.
class WordsTest {
    private static final Pattern UNWANTED = Pattern.compile(
            "(?iuU)\\b(addicts?|alcoholics?|abusers?|abuse[ds]?|junk(ie|y)s?|clean|dirty|relaps(e[drs]?|ers?|ing)|failed|denial"
                    + "|habits?|substitutes?"
                    + "|adict[oa]s?|drogadict[oa]s?|alcohólic[oa]s?|abus(o|os|ador|adora|ar)|yonquis?|limpi[oa]s?|suci[oa]s?"
                    + "|reca(ída|ídas|er|yó)|fracas(o|ó|ar|ado)|negación|vicios?|hábitos?|sustitut[oa]s?)\\b");
    private static final Pattern NAMES = Pattern.compile(
            "(?iuU)(Adult Children of )?Alcoholics( Anonymous| Victorious)?|(Hijos Adultos de )?Alcohólicos( Anónimos)?"
                    + "|Addicts? Anonymous|Adictos Anónimos|Substance Abuse and Mental Health"
                    + "|Living[ -]Clean|Vivir limpios");
    /// In vocabulary files: what feeds and people write, and addresses.
    private static final Pattern NOT_OURS = Pattern.compile(
            "(?m)^\\s*(#.*|(aliases|abbreviations|also|search|domains|own_site|bmlt\\w*|meeting_guide\\w*):.*|(en|es): *\\[.*)$");

    /// In the front matter of pages: codes of organizations, and addresses.
    private static final Pattern NOT_OURS_IN_PAGES = Pattern.compile("(?m)^(fellowships|\\s+url): .*$");

    @Test
    void no_text_of_ours_labels_people() throws IOException {
        var found = new TreeMap<String, List<String>>();
        for (var file : files()) {
            var words = unwanted(ours(file));
            if (!words.isEmpty()) {
                found.put(file.toString(), words);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void control_unwanted_words_are_found_and_names_are_left_alone() {
        assertThat(unwanted("He stayed clean. Una recaída. An ADDICT.")).containsExactly("clean", "recaída", "ADDICT");
        assertThat(unwanted("Alcoholics Anonymous, Alcohólicos Anónimos, cleaning, abused"))
                .containsExactly("abused");
    }

    @Test
    void what_we_say_is_easy_to_read() throws IOException {
        for (var language : Language.values()) {
            easy(language, pages(language));
        }
    }

    @Test
    void what_we_teach_is_easy_to_read() throws IOException {
        for (var language : Language.values()) {
            easy(language, lessons(language));
        }
    }

    private static void easy(Language language, Map<String, String> pages) {
        var grades = new TreeMap<String, Double>();
        pages.forEach((page, text) -> grades.put(page, Readability.grade(language, text)));
        assertThat(grades.values()).as("%s", grades).allMatch(grade -> grade < 8.0);
        var sorted = grades.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).as("median of %s", grades).isLessThanOrEqualTo(6.0);
    }

    @Test
    void control_hard_texts_are_graded_hard() {
        assertThat(Readability.grade(
                        Language.EN,
                        "Individuals experiencing difficulties are encouraged to utilize available institutional resources"
                                + " in accordance with applicable organizational procedures."))
                .isGreaterThan(12);
        assertThat(Readability.grade(
                        Language.ES,
                        "Las personas que experimenten dificultades deberán utilizar los recursos institucionales"
                                + " disponibles de conformidad con los procedimientos organizativos aplicables."))
                .isGreaterThan(10);
        assertThat(Readability.grade(Language.EN, "Call us now. We are here. You can stay as long as you like."))
                .isLessThan(3);
    }

    /// The sentences of each page: keys up to the second dot; labels, which are no sentences, are left out.
    private static Map<String, String> pages(Language language) throws IOException {
        var pages = new TreeMap<String, String>();
        for (var file : files()) {
            if (!file.toString().endsWith("_" + language.code() + ".properties")) {
                continue;
            }
            var texts = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
            texts.forEach((key, text) -> {
                if (text.toString().matches("(?s).*[.!?]")) {
                    var page = key.toString().split("\\.");
                    pages.merge(page[0] + "." + page[1], text.toString(), (one, other) -> one + "\n" + other);
                }
            });
        }
        pages.values().removeIf(text -> text.split("\\s+").length < 30);
        assertThat(pages).as("pages in " + language).isNotEmpty();
        return pages;
    }

    private static Map<String, String> lessons(Language language) throws IOException {
        var lessons = new TreeMap<String, String>();
        for (var file : files()) {
            if (file.startsWith(Path.of("content", language.code()))) {
                lessons.put(file.toString(), Prose.of(Files.readString(file)));
            }
        }
        assertThat(lessons).as("lessons in " + language).isNotEmpty();
        return lessons;
    }

    private static List<String> unwanted(String text) {
        return UNWANTED.matcher(NAMES.matcher(text).replaceAll("·"))
                .results()
                .map(word -> word.group(1))
                .toList();
    }

    private static String ours(Path file) throws IOException {
        var text = Files.readString(file);
        if (file.toString().endsWith(".md")) {
            return NOT_OURS_IN_PAGES.matcher(text).replaceAll("");
        }
        return file.toString().endsWith(".yml") ? NOT_OURS.matcher(text).replaceAll("") : text;
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of(
                "src/main/resources/texts",
                "src/main/resources/program",
                "src/main/resources/sample",
                "src/main/java",
                "content")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> found = Files.walk(Path.of(folder))) {
                    found.filter(file -> file.toString().matches(".*\\.(properties|jte|yml|md)"))
                            .filter(file -> !file.endsWith("fellowships.yml"))
                            .forEach(files::add);
                }
            }
        }
        return files;
    }
}
