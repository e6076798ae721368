package tandem.vocabulary;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the vocabulary at start. A mistake in the program's own files must not keep its people from finding a meeting.
@Configuration(proxyBeanMethods = false)
class VocabularyConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(VocabularyConfiguration.class);

    @Bean
    Vocabulary vocabulary(@Value("${tandem.data:data}") Path data) {
        try {
            return Vocabulary.with(data.resolve("vocabulary"));
        } catch (VocabularyProblem mistake) {
            LOG.error("The program's own vocabulary is left out until this is mended: {}", mistake.getMessage());
            return Vocabulary.builtIn();
        }
    }
}
