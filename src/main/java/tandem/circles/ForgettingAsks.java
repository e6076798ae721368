package tandem.circles;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What somebody asked, and was answered, goes away after a while.
@Configuration(proxyBeanMethods = false)
class ForgettingAsks {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingAsks.class);

    @Bean
    Task<Void> forgettingOfAsks(Doors doors) {
        return Tasks.recurring("circles-forget-asks", FixedDelay.ofHours(24))
                .execute((task, context) -> LOG.info("{} answered asks forgotten", doors.forgetAnswered()));
    }
}
