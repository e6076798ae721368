package tandem.keys;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The vault as a bean. `run` registers one that opens already; otherwise it is begun here.
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(KeysConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    Vault vault(@Value("${tandem.data:data}") Path data) {
        return Vault.begin(data, System.getenv());
    }

    /// Looks daily and replaces monthly, on one node. A run that was cut off is finished by the next.
    @Bean
    Task<Void> rotationOfKeys(Vault vault, Clock clock) {
        return Tasks.recurring("keys-rotate", FixedDelay.ofHours(24))
                .execute((task, context) -> report(new Rotation(vault, clock).monthly()));
    }

    private static void report(Rotation.Outcome done) {
        LOG.info("{} keys wrapped anew, {} do not open", done.rewrapped(), done.unreadable());
    }
}
