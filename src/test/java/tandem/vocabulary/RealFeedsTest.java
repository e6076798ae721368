package tandem.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How much of what real feeds say we understand. Skipped where the folder of real feeds is absent.
class RealFeedsTest {
    private static final Vocabulary WORDS = Vocabulary.builtIn();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void nearly_every_type_in_real_meeting_guide_feeds_is_known() throws IOException {
        Coverage coverage = new Coverage();
        for (Path file : feeds("{mg-,oiaa-}*.json")) {
            for (JsonNode row : JSON.readTree(file.toFile())) {
                row.path("types")
                        .forEach(type -> coverage.count(type.asString(), WORDS.ofMeetingGuide(type.asString())));
            }
        }
        coverage.print("Meeting Guide types");

        assertThat(coverage.all).isGreaterThan(20_000);
        assertThat(coverage.unknown).hasSizeLessThanOrEqualTo(5);
        assertThat(coverage.unknownUses()).isLessThan(coverage.all / 1000);
    }

    @Test
    void nearly_every_bmlt_format_is_known() throws IOException {
        Coverage coverage = new Coverage();
        for (Path file : feeds("bmlt-*.json")) {
            JsonNode content = JSON.readTree(file.toFile());
            JsonNode formats = content.isObject() ? content.path("formats") : content;
            for (JsonNode format : formats) {
                if (format.has("key_string")) {
                    coverage.count(said(format), known(format));
                }
            }
        }
        coverage.print("BMLT formats");

        assertThat(coverage.all).isGreaterThan(150);
        assertThat(coverage.unknown).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void every_key_that_meetings_use_is_known_without_a_format_list() throws IOException {
        Coverage coverage = new Coverage();
        for (Path file : feeds("bmlt-*SearchResults.json")) {
            for (JsonNode row : JSON.readTree(file.toFile())) {
                Stream.of(row.path("formats").asString("").split(","))
                        .filter(key -> !key.isBlank())
                        .forEach(key -> coverage.count(key, WORDS.ofBmltFormat(key, "", "en")));
            }
        }
        coverage.print("BMLT keys");

        assertThat(coverage.all).isGreaterThan(2_000);
        assertThat(coverage.unknown).isEmpty();
    }

    @Test
    void entities_and_addresses_of_real_feeds_tell_the_fellowship() throws IOException {
        Coverage coverage = new Coverage();
        for (Path file : feeds("mg-{seattle,aasepia,aasanjose,eda,sfmarin}*.json")) {
            for (JsonNode row : JSON.readTree(file.toFile())) {
                String entity = row.path("entity").asString("");
                String url = row.path("url").asString("");
                coverage.count(
                        url.replaceFirst("(//[^/]*).*", "$1"),
                        WORDS.guess(entity).or(() -> WORDS.guess(url)));
            }
        }
        coverage.print("rows with a fellowship");

        assertThat(coverage.all).isGreaterThan(5_000);
        assertThat(coverage.unknownUses()).isLessThan(coverage.all / 10);
    }

    @Test
    void no_name_of_a_real_aa_meeting_is_taken_for_another_fellowship_often() throws IOException {
        Coverage coverage = new Coverage();
        for (Path file : feeds("mg-{seattle,aasepia,aasanjose,sf}*.json")) {
            for (JsonNode row : JSON.readTree(file.toFile())) {
                String name = row.path("name").asString("");
                String guessed = WORDS.guess(name).map(Fellowship::code).orElse("aa");
                coverage.count(
                        guessed + ": " + name,
                        Optional.of(guessed)
                                .filter(it -> List.of("aa", "secular-aa").contains(it)));
            }
        }
        coverage.print("names not taken for another fellowship");

        assertThat(coverage.unknownUses()).isLessThan(coverage.all / 100);
    }

    private static Optional<Type> known(JsonNode format) {
        return WORDS.ofBmltFormat(
                format.path("world_id").asString(""),
                format.path("key_string").asString(""),
                format.path("name_string").asString(""),
                format.path("lang").asString(""));
    }

    private static String said(JsonNode format) {
        return format.path("key_string").asString("") + " "
                + format.path("name_string").asString("");
    }

    private static final class Coverage {
        private final Map<String, Integer> unknown = new TreeMap<>();
        private int all;

        void count(String written, Optional<?> found) {
            all++;
            if (found.isEmpty()) {
                unknown.merge(written, 1, Integer::sum);
            }
        }

        int unknownUses() {
            return unknown.values().stream().mapToInt(it -> it).sum();
        }

        void print(String what) {
            System.out.printf("%s: %d of %d known; not: %s%n", what, all - unknownUses(), all, unknown);
        }
    }

    private static List<Path> feeds(String glob) throws IOException {
        Optional<Path> folder = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/data/feeds"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(folder.isPresent(), "skipped: no folder shared/data/feeds with real feeds above this checkout");
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.get(), glob)) {
            found.forEach(files::add);
        }
        assertThat(files).isNotEmpty();
        return files;
    }
}
