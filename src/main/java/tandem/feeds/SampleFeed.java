package tandem.feeds;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tandem.meetings.Listings;
import tandem.program.Programs;
import tandem.reading.FeedFormat;
import tandem.reading.FeedUnreadable;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Loads the meetings that Tandem ships into a directory that has never had a feed, so that the first page shows
/// something. They are labelled as a sample, and go with the first real import, or when the program is no sample any
/// more.
@Component
@ConditionalOnWebApplication
class SampleFeed implements SmartLifecycle {
    static final String NAME = "Sample meetings";

    private static final Logger LOG = LoggerFactory.getLogger(SampleFeed.class);
    private static final String FILE = "/tandem/sample/meetings.json";
    /// Before the index is brought up to date.
    private static final int PHASE = 50;

    private final Feeds feeds;
    private final Listings listings;
    private final Gate gate;
    private final Programs programs;
    private final boolean wanted;
    private boolean running;

    SampleFeed(
            Feeds feeds,
            Listings listings,
            Gate gate,
            Programs programs,
            @Value("${tandem.sample:true}") boolean wanted) {
        this.feeds = feeds;
        this.listings = listings;
        this.gate = gate;
        this.programs = programs;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        running = true;
        if (wanted && programs.current().sample() && gate.as(Actor.SYSTEM, listings::untouched)) {
            load();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void load() {
        try (InputStream in = SampleFeed.class.getResourceAsStream(FILE)) {
            if (in != null) {
                Order order = Order.of(FeedFormat.MEETING_GUIDE, NAME, FILE).asSample();
                LOG.info("Sample: {}", feeds.bring(order, in).counts());
            }
        } catch (FeedUnreadable | IOException e) {
            LOG.error("The sample cannot be read.", e);
        }
    }
}
