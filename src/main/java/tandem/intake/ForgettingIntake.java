package tandem.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rows of the roster go when their time is over: a month after somebody left treatment without saying yes, or when
/// their yes has ended.
@Configuration(proxyBeanMethods = false)
class ForgettingIntake {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingIntake.class);

    @Bean
    Task<Void> forgettingOfIntake(Entries roster) {
        return Tasks.recurring("intake-forget", FixedDelay.ofHours(12))
                .execute((task, context) -> LOG.info("{} rows of the roster forgotten", roster.forgetOld()));
    }
}
