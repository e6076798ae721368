package tandem.ways;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What was asked for and never answered leaves no trace of who asked when.
@Configuration(proxyBeanMethods = false)
class ForgettingWays {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingWays.class);

    @Bean
    Task<Void> forgettingOfTickets(Ways ways) {
        return Tasks.recurring("tickets-forget", FixedDelay.ofHours(1))
                .execute((task, context) -> LOG.info("{} tickets and tries are over", ways.forgetOver()));
    }
}
