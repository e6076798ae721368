package tandem.ways;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/// Lets tests of other modules wait for what is done after an answer.
public final class ErrandsDone {
    private ErrandsDone() {}

    public static boolean within(ApplicationContext application, Duration patience) {
        return application.getBean(Errands.class).done(patience);
    }
}
