package tandem.direct;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What two people wrote to each other goes away after a while, and so do asks that nobody answered.
@Configuration(proxyBeanMethods = false)
class ForgettingWords {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingWords.class);

    @Bean
    Task<Void> forgettingOfWords(Directs directs) {
        return Tasks.recurring("direct-forget", FixedDelay.ofHours(6))
                .execute((task, context) -> LOG.info("{} old words forgotten", directs.forgetOld()));
    }
}
