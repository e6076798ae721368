package tandem;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts Tandem.
@SpringBootApplication
public class Tandem {
    public static void main(String[] args) {
        SpringApplication.run(Tandem.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
