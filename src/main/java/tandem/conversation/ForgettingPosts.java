package tandem.conversation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What was written in a circle goes away after the days that the circle agreed on.
@Configuration(proxyBeanMethods = false)
class ForgettingPosts {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingPosts.class);

    @Bean
    Task<Void> forgettingOfPosts(Conversations conversations) {
        return Tasks.recurring("conversation-forget", FixedDelay.ofHours(6))
                .execute((task, context) -> LOG.info("{} old posts forgotten", conversations.forgetOld()));
    }
}
