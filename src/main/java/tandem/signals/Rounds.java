package tandem.signals;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.shared.PersonId;

/// Once a day, for those who open signals to others, and for nobody else.
@Configuration(proxyBeanMethods = false)
class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    @Bean
    Task<Void> roundOfSignals(Signals signals, Openings openings, Shares shares) {
        return Tasks.recurring("signals-round", FixedDelay.ofHours(24))
                .execute((task, context) -> go(signals, openings, shares));
    }

    static void go(Signals signals, Openings openings, Shares shares) {
        openings.forget();
        for (var person : shares.people()) {
            go(signals, person);
        }
    }

    /// What goes wrong with one does not keep the others waiting.
    private static void go(Signals signals, PersonId person) {
        try {
            signals.byItself(person);
        } catch (RuntimeException problem) {
            LOG.warn("The signals of {} could not be worked out", person, problem);
        }
    }
}
