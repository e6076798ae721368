package tandem.reach;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.people.HeardFrom;

/// Whoever was heard from has not gone quiet: their days begin anew.
@Component
class HearingFromThem {
    private final QuietStore store;

    HearingFromThem(QuietStore store) {
        this.store = store;
    }

    @EventListener
    void heard(HeardFrom from) {
        store.heard(from.person(), LocalDate.ofInstant(from.at(), ZoneOffset.UTC));
    }
}
