package tandem.channels;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Letters that may not go any more are withdrawn, and shared devices of yesterday forgotten.
@Configuration(proxyBeanMethods = false)
class ForgettingChannels {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingChannels.class);

    @Bean
    Task<Void> forgettingOfChannels(PrintRun run, Kiosks kiosks) {
        return Tasks.recurring("channels-forget", FixedDelay.ofMinutes(10))
                .execute((task, context) ->
                        LOG.info("{} letters withdrawn, {} devices forgotten", run.withdraw(), kiosks.forget()));
    }
}
