package tandem.signin;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sessions that are over leave no trace of when somebody was here.
@Configuration(proxyBeanMethods = false)
class ForgettingSessions {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingSessions.class);

    @Bean
    Task<Void> forgettingOfSessions(Sessions sessions) {
        return Tasks.recurring("sessions-forget", FixedDelay.ofHours(1))
                .execute((task, context) -> LOG.info("{} sessions are over", sessions.forgetEnded()));
    }
}
