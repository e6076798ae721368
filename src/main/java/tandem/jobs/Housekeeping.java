package tandem.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.wall.EventLog;

/// What the house itself throws away.
@Configuration(proxyBeanMethods = false)
class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    Task<Void> forgettingOfEvents(EventLog events) {
        return Tasks.recurring("events-forget", FixedDelay.ofHours(24))
                .execute((task, context) -> LOG.info("{} old events forgotten", events.forget(KEPT)));
    }
}
