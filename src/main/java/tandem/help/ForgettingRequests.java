package tandem.help;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.program.Programs;

/// Keeps the promise of the page: nobody's request stays longer than the program says.
@Configuration(proxyBeanMethods = false)
class ForgettingRequests {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingRequests.class);

    @Bean
    Task<Void> forgettingOfRequests(ContactRequests requests, Programs programs, Clock clock) {
        return Tasks.recurring("requests-forget", FixedDelay.ofHours(24)).execute((task, context) -> {
            var kept = programs.current().requestsKept();
            LOG.info("{} old requests erased", requests.forget(clock.instant().minus(kept)));
        });
    }
}
