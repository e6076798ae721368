package tandem.feeds;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When feeds are fetched again, and with what.
@Configuration(proxyBeanMethods = false)
class FeedSchedule {
    private static final Duration LOOK = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final double JITTER = 0.1;

    /// On one node at a time, so that no feed is fetched twice.
    @Bean
    Task<Void> refreshOfFeeds(Feeds feeds) {
        return Tasks.recurring("feeds-refresh", FixedDelay.of(LOOK)).execute((instance, context) -> feeds.refresh());
    }

    @Bean
    Task<Void> readingOfNewSources(NewSources added) {
        return Tasks.recurring("feeds-new", FixedDelay.of(SOON)).execute((instance, context) -> added.read());
    }

    @Bean
    Fetch fetch() {
        return new Fetch(Reach.PUBLIC, Fetch.Limits.DEFAULT);
    }

    /// About then, so that not every installation asks a server at the same moment.
    static Instant around(Instant now, Duration wait) {
        double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return now.plusMillis((long) (wait.toMillis() * factor));
    }
}
