package tandem.incidents;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.safety.Reports;

/// What happens when time passes: the next one on call is asked, and whoever was out until now comes in again.
@Configuration(proxyBeanMethods = false)
class Clocks {
    @Bean
    Task<Void> clocksOfIncidents(Reports reports, Calls calls, Actions actions) {
        return Tasks.recurring("incidents-clocks", FixedDelay.ofMinutes(1)).execute((task, context) -> {
            reports.assign();
            calls.ring();
            actions.letIn();
        });
    }
}
