package tandem.signals;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.plan.Plans;
import tandem.shared.PersonId;

/// Days that somebody wrote down in their plan as hard for them.
@Component
class RiskyDates {
    private final Plans plans;

    RiskyDates(Plans plans) {
        this.plans = plans;
    }

    /// @param words what they call it
    record Risky(LocalDate day, String words) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Risky";
        }
    }

    List<Risky> of(PersonId me) {
        return plans.dated(me).stream()
                .flatMap(line -> line.day().map(day -> new Risky(day, line.words())).stream())
                .toList();
    }
}
