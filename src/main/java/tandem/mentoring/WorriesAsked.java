package tandem.mentoring;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.help.Asked;

/// How long worries of mentors waited for somebody, counted with the rest.
@Component
class WorriesAsked implements Asked {
    private final WorryStore store;

    WorriesAsked(WorryStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "worry";
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public List<Wait> since(Instant moment) {
        return store.since(moment);
    }
}
