package tandem.incidents;

import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.help.Asked;

/// Somebody was needed at once: since the program asked the first one on call, until one of them was there.
@Component
@Order(2)
class AskedToCome implements Asked {
    private final CallStore calls;

    AskedToCome(CallStore calls) {
        this.calls = calls;
    }

    @Override
    public String kind() {
        return "calls";
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public List<Wait> since(Instant moment) {
        return calls.since(moment);
    }
}
