package tandem.directory;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import tandem.finding.MeetingIndex;
import tandem.vocabulary.Vocabulary;

/// The index in the data folder. Only the service opens it; commands read the store.
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
    @Bean
    @Lazy
    MeetingIndex meetingIndex(@Value("${tandem.data:data}") Path data, Vocabulary vocabulary) {
        return MeetingIndex.open(data.resolve("index").resolve("meetings"), vocabulary);
    }

    @Bean
    IndexEpoch indexEpoch(@Value("${tandem.data:data}") Path data) {
        return new IndexEpoch(data.resolve("index").resolve("epoch"));
    }
}
