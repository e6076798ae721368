package tandem.texting;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.program.Programs;

/// What happens by itself: texts go, whoever waits too long is told to the next, what is old is forgotten.
@Configuration(value = "roundsOfTexting", proxyBeanMethods = false)
class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /// What was written is kept for as long as words between two are.
    static final Duration KEPT = Duration.ofDays(90);

    private static final Duration RECEIVED_KEPT = Duration.ofDays(7);

    @Bean
    Task<Void> sendingOfTexts(Courier courier) {
        return Tasks.recurring("texts-send", FixedDelay.ofSeconds(5)).execute((task, context) -> {
            int sent = courier.round();
            if (sent > 0) {
                LOG.info("{} texts went", sent);
            }
        });
    }

    @Bean
    Task<Void> ringingForTexts(Waits waits) {
        return Tasks.recurring("texts-ring", FixedDelay.ofSeconds(20)).execute((task, context) -> {
            int called = waits.ring();
            if (called > 0) {
                LOG.info("{} called, since somebody who wrote still waits", called);
            }
        });
    }

    @Bean
    Task<Void> forgettingOfTexts(Forgetting forgetting) {
        return Tasks.recurring("texts-forget", FixedDelay.ofHours(6))
                .execute((task, context) -> LOG.info("{} old texts forgotten", forgetting.round()));
    }

    @Bean
    Forgetting forgettingOldTexts(
            Written written, Waits waits, Numbers numbers, Outgoing outgoing, Programs programs, Clock clock) {
        return () -> {
            var now = clock.instant();
            waits.forget(now.minus(KEPT));
            outgoing.forget(now.minus(KEPT));
            numbers.forget(now.minus(programs.current().requestsKept()), now.minus(RECEIVED_KEPT));
            return written.forget(now.minus(KEPT));
        };
    }

    /// One round of it.
    @FunctionalInterface
    interface Forgetting {
        /// @return how many texts went
        int round();
    }
}
