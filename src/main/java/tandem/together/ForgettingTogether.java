package tandem.together;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A month after a meeting nobody needs to know who went there with whom.
@Configuration(proxyBeanMethods = false)
class ForgettingTogether {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingTogether.class);

    @Bean
    Task<Void> forgettingOfTogether(Together together) {
        return Tasks.recurring("together-forget", FixedDelay.ofHours(24))
                .execute((task, context) -> LOG.info("{} old goings together forgotten", together.forgetOld()));
    }
}
