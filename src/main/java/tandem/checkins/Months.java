package tandem.checkins;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps the table of check-ins in months: a year ahead, so that a program that was off for a season loses nothing.
@Configuration(proxyBeanMethods = false)
class Months {
    private static final Logger LOG = LoggerFactory.getLogger(Months.class);

    @Bean
    Task<Void> monthsOfCheckIns(CheckIns checkIns) {
        return Tasks.recurring("checkins-months", FixedDelay.ofHours(24))
                .execute((task, context) -> LOG.info(
                        "{} months made for check-ins, {} places of deleted ones forgotten",
                        checkIns.makeMonths(),
                        checkIns.forgetPlaces()));
    }
}
