package tandem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts Tandem.
@SpringBootApplication
public class Tandem {
    public static void main(String[] args) {
        SpringApplication.run(Tandem.class, args);
    }
}
