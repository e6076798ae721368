package tandem.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// The database as beans. `run` registers an [OpeningDatabase] before the context starts, so that both come up at the
/// same time; otherwise it is opened here.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean
    OpeningDatabase openingDatabase(@Value("${tandem.data:data}") Path data) {
        return OpeningDatabase.begin(DatabaseSettings.from(data, System.getenv()));
    }

    @Bean(destroyMethod = "")
    @Lazy
    Database database(OpeningDatabase opening) {
        return opening.get();
    }

    /// The only `DataSource` bean: what `JdbcClient` uses.
    @Bean
    DataSource dataSource(OpeningDatabase opening) {
        return opening.runtime();
    }
}
