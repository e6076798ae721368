package tandem.directory;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import tandem.finding.MeetingIndex;
import tandem.vocabulary.Vocabulary;

/// The index in the data folder, which only the service opens (commands read the store), and what is forgotten in time.
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryConfiguration.class);

    @Bean
    @Lazy
    MeetingIndex meetingIndex(@Value("${tandem.data:data}") Path data, Vocabulary vocabulary) {
        return MeetingIndex.open(data.resolve("index").resolve("meetings"), vocabulary);
    }

    @Bean
    Task<Void> forgettingOfCorrections(Corrections corrections) {
        return Tasks.recurring("corrections-forget", FixedDelay.ofHours(24))
                .execute((task, context) -> LOG.info("{} old corrections erased", corrections.forget()));
    }

    @Bean
    IndexEpoch indexEpoch(@Value("${tandem.data:data}") Path data) {
        return new IndexEpoch(data.resolve("index").resolve("epoch"));
    }
}
