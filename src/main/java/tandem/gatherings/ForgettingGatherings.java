package tandem.gatherings;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A month after a gathering nobody needs to know who was there.
@Configuration(proxyBeanMethods = false)
class ForgettingGatherings {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingGatherings.class);

    @Bean
    Task<Void> forgettingOfGatherings(Gatherings gatherings) {
        return Tasks.recurring("gatherings-forget", FixedDelay.ofHours(24))
                .execute((task, context) -> LOG.info("{} old gatherings forgotten", gatherings.forgetOld()));
    }
}
