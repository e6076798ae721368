package tandem.sessions;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What happens by itself: reminding every minute, telling what could not be told at once, forgetting.
@Configuration(proxyBeanMethods = false)
class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    @Bean
    Task<Void> remindingOfSessions(Reminders reminders) {
        return Tasks.recurring("reminders-send", FixedDelay.ofMinutes(1)).execute((task, context) -> {
            int sent = reminders.round();
            if (sent > 0) {
                LOG.info("{} reminders of sessions", sent);
            }
        });
    }

    @Bean
    Task<Void> tellingOfChanges(Tellings tellings) {
        return Tasks.recurring("changes-tell", FixedDelay.ofMinutes(1)).execute((task, context) -> {
            int told = tellings.tell();
            if (told > 0) {
                LOG.info("{} changes of sessions told late", told);
            }
        });
    }

    @Bean
    Task<Void> forgettingOfReminders(Reminders reminders, Tellings tellings) {
        return Tasks.recurring("reminders-forget", FixedDelay.ofHours(24))
                .execute((task, context) -> LOG.info(
                        "{} old reminders, {} old changes of sessions forgotten",
                        reminders.forgetOld(),
                        tellings.forgetOld()));
    }
}
