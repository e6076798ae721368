package tandem.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What was done is chained within seconds; until then an entry could be taken away unseen.
@Configuration(proxyBeanMethods = false)
class Linking {
    @Bean
    Task<Void> linkingOfAudit(Chain chain) {
        return Tasks.recurring("audit-link", FixedDelay.ofSeconds(2)).execute((task, context) -> chain.link());
    }
}
