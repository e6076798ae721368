package tandem.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A round every few seconds: somebody who waits for a code waits no longer than that.
@Configuration(proxyBeanMethods = false)
class Delivering {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    @Bean
    Task<Void> deliveryOfLetters(Postman postman) {
        return Tasks.recurring("letters-deliver", FixedDelay.ofSeconds(5)).execute((task, context) -> {
            int sent = postman.round();
            if (sent > 0) {
                LOG.info("{} letters went", sent);
            }
        });
    }
}
