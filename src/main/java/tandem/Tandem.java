package tandem;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import tandem.operate.Commands;

/// Starts Tandem: the command line in `tandem.operate` decides what happens.
/// Modules may name their parts alike: a bean is known by its whole name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Tandem {
    public static void main(String[] arguments) {
        System.exit(Commands.execute(Tandem.class, arguments));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
