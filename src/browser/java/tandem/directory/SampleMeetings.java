package tandem.directory;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import tandem.TestDatabase;
import tandem.feeds.Feeds;
import tandem.feeds.Order;
import tandem.reading.FeedFormat;
import tandem.reading.FeedUnreadable;

/// The meetings that Tandem ships, and no others: tests before may have left their own in the index.
public final class SampleMeetings {
    private static boolean loaded;

    private SampleMeetings() {}

    /// Once for all browser tests that leave the directory as it is.
    public static synchronized void load(ApplicationContext context) {
        if (loaded && alone()) {
            return;
        }
        TestDatabase.empty("meetings", "directory", "feeds");
        try (InputStream sample = SampleMeetings.class.getResourceAsStream("/tandem/sample/meetings.json")) {
            var order = Order.of(FeedFormat.MEETING_GUIDE, "Sample meetings", "sample")
                    .asSample();
            context.getBean(Feeds.class).bring(order, Objects.requireNonNull(sample));
        } catch (FeedUnreadable | IOException e) {
            throw new IllegalStateException(e);
        }
        context.getBean(DirectoryIndexKeeper.class).rebuild();
        loaded = true;
    }

    private static boolean alone() {
        return TestDatabase.owner()
                .sql("select coalesce(bool_and(sample), false) from meetings.feed")
                .query(Boolean.class)
                .single();
    }
}
