package tandem.days;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What was shared with a circle goes away from it after the days that the circle agreed on.
@Configuration(proxyBeanMethods = false)
class ForgettingMilestones {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingMilestones.class);

    @Bean
    Task<Void> forgettingOfMilestones(Milestones milestones) {
        return Tasks.recurring("milestones-forget", FixedDelay.ofHours(6))
                .execute((task, context) -> LOG.info("{} old milestones forgotten", milestones.forgetOld()));
    }
}
