package tandem.joining;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Invitations that have ended stay for 90 days, so that whoever made them sees what became of them; the numbers of
/// forms for a day.
@Configuration(proxyBeanMethods = false)
class ForgettingInvitations {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingInvitations.class);

    @Bean
    Task<Void> forgettingOfInvitations(Invitations invitations, Joining joining) {
        return Tasks.recurring("invitations-forget", FixedDelay.ofHours(24))
                .execute((task, context) -> LOG.info(
                        "{} old invitations and {} forms forgotten", invitations.forgetEnded(), joining.forgetForms()));
    }
}
