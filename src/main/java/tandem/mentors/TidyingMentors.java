package tandem.mentors;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Nobody waits for an answer for ever, and what may not go on does not.
@Configuration(proxyBeanMethods = false)
class TidyingMentors {
    private static final Logger LOG = LoggerFactory.getLogger(TidyingMentors.class);

    @Bean
    Task<Void> tidyingOfMentors(Proposals proposals) {
        return Tasks.recurring("mentors-tidy", FixedDelay.ofHours(1))
                .execute((task, context) -> LOG.info("{} proposals and pairs are over", proposals.tidy()));
    }
}
