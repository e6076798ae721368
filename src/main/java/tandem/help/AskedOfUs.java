package tandem.help;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Those who asked us to reach them.
@Component
@Order(1)
class AskedOfUs implements Asked {
    private final TookStore took;
    private final ContactRequestStore requests;

    AskedOfUs(TookStore took, ContactRequestStore requests) {
        this.took = took;
        this.requests = requests;
    }

    @Override
    public String kind() {
        return "requests";
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public List<Wait> since(Instant moment) {
        return Stream.concat(took.since(moment).stream(), requests.askedSince(moment).stream())
                .toList();
    }
}
