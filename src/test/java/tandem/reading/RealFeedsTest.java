package tandem.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real feeds, where somebody keeps them in a folder `shared/data/feeds` above the project.
class RealFeedsTest {

    @Test
    void every_element_of_every_real_feed_comes_out_as_a_row() throws Exception {
        List<Path> feeds = feeds();
        assumeTrue(!feeds.isEmpty(), "skipped: no folder shared/data/feeds above the project");
        for (Path feed : feeds) {
            FeedFormat format =
                    feed.getFileName().toString().startsWith("bmlt") ? FeedFormat.BMLT : FeedFormat.MEETING_GUIDE;
            int[] counted = new int[4];
            try (InputStream in = Files.newInputStream(feed)) {
                ReadFeed.reader(format).read(in, settings(feed), row -> {
                    counted[0]++;
                    counted[row.rejected() ? 3 : row.repaired() ? 2 : 1]++;
                    assertThat(row.findings()).extracting(Finding::said).doesNotContain(Remark.SURPRISE.said());
                });
            }
            System.out.printf(
                    "%-42s kept %4d · repaired %4d · rejected %4d%n",
                    feed.getFileName(), counted[1], counted[2], counted[3]);
            assertThat(counted[0]).as("%s", feed).isEqualTo(elements(feed));
        }
    }

    private static FeedSettings settings(Path feed) {
        Path formats = feed.resolveSibling(feed.getFileName().toString().replace("GetSearchResults", "GetFormats"));
        boolean own = !formats.equals(feed) && Files.exists(formats);
        return own ? ReadFeed.SETTINGS.withFormats(formats) : ReadFeed.SETTINGS;
    }

    private static int elements(Path feed) throws IOException {
        String text = Files.readString(feed, StandardCharsets.UTF_8);
        String json =
                feed.toString().endsWith("jsonp") ? text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')) : text;
        JsonNode tree = new JsonMapper().readTree(json);
        return (tree.isArray() ? tree : tree.get("meetings")).size();
    }

    private static List<Path> feeds() throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path feeds = folder.resolve("shared/data/feeds");
            if (Files.isDirectory(feeds)) {
                try (Stream<Path> files = Files.list(feeds)) {
                    return files.filter(file -> file.toString().matches(".*\\.jsonp?"))
                            .sorted()
                            .toList();
                }
            }
        }
        return List.of();
    }
}
