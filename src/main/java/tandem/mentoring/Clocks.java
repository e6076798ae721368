package tandem.mentoring;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What happens when time passes: the next one on call is asked; and whatever was begun and not finished, because a
/// machine stopped between two steps, is finished.
@Configuration(proxyBeanMethods = false)
class Clocks {
    @Bean
    Task<Void> clocksOfMentoring(Ringing ringing, Covering covering) {
        return Tasks.recurring("mentoring-clocks", FixedDelay.ofMinutes(1)).execute((task, context) -> {
            ringing.ring();
            covering.settle();
        });
    }
}
