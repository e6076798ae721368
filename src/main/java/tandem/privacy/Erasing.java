package tandem.privacy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Erasing {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    /// A restore needs the site stopped, so the first round is the one to look for whom it brought back.
    @Bean
    Task<Void> erasingOfPeople(Erasures erasures) {
        var first = new AtomicBoolean(true);
        return Tasks.recurring("people-erase", FixedDelay.ofMinutes(5)).execute((task, context) -> {
            if (first.get()) {
                int returned = erasures.eraseReturned();
                first.set(false);
                if (returned > 0) {
                    LOG.info("{} people erased again whom an older backup brought back", returned);
                }
            }
            int erased = erasures.eraseDue();
            if (erased > 0) {
                LOG.info("{} people erased as they asked", erased);
            }
        });
    }
}
