package tandem.privacy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Erasing {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    @Bean
    Task<Void> erasingOfPeople(Erasures erasures) {
        return Tasks.recurring("people-erase", FixedDelay.ofMinutes(5)).execute((task, context) -> {
            int erased = erasures.eraseDue();
            if (erased > 0) {
                LOG.info("{} people erased as they asked", erased);
            }
        });
    }
}
