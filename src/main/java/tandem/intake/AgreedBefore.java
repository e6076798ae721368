package tandem.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.bridge.FirstDay;
import tandem.shared.PersonId;

/// What was agreed at a hand-off that was held before somebody came in.
@Component
class AgreedBefore implements FirstDay {
    private final HandoffStore store;

    AgreedBefore(HandoffStore store) {
        this.store = store;
    }

    @Override
    public Optional<LocalDate> of(PersonId person) {
        return store.of(person).stream().flatMap(each -> each.first().stream()).reduce((one, later) -> later);
    }
}
