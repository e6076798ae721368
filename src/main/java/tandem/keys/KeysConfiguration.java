package tandem.keys;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The vault as a bean. `run` registers one that opens already; otherwise it is begun here.
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Vault vault(@Value("${tandem.data:data}") Path data) {
        return Vault.begin(data, System.getenv());
    }
}
