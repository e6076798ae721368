package tandem.circles;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Two weeks after its end nobody is in a circle any more.
@Configuration(proxyBeanMethods = false)
class ClosingCircles {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingCircles.class);

    @Bean
    Task<Void> leavingOfClosedCircles(Plans plans) {
        return Tasks.recurring("circles-close", FixedDelay.ofHours(24))
                .execute((task, context) -> LOG.info("{} left circles that are over", plans.leaveClosed()));
    }
}
