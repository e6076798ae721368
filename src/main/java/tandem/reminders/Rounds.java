package tandem.reminders;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What happens by itself: each minute what is due goes; each day what went is forgotten.
@Configuration(value = "roundsOfReminders", proxyBeanMethods = false)
class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    @Bean
    Task<Void> sendingOfWishes(Reminding reminding) {
        return Tasks.recurring("wishes-send", FixedDelay.ofMinutes(1)).execute((task, context) -> {
            int sent = reminding.round();
            if (sent > 0) {
                LOG.info("{} reminders that people asked for", sent);
            }
        });
    }

    @Bean
    Task<Void> forgettingOfWhatWent(Reminding reminding) {
        return Tasks.recurring("wishes-forget", FixedDelay.ofHours(24))
                .execute((task, context) -> LOG.info("{} old reminders forgotten", reminding.forgetOld()));
    }
}
