package tandem.bridge;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What happens when time passes: whoever waits to be reached and was taken by nobody is brought to those on call.
@Configuration(proxyBeanMethods = false)
class RequestClock {
    @Bean
    Task<Void> clockOfRequests(RequestCalls calls) {
        return Tasks.recurring("bridge-requests", FixedDelay.ofMinutes(1)).execute((task, context) -> calls.ring());
    }
}
