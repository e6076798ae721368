package tandem.texting;

import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.help.Asked;

/// Those who wrote to us by text message.
@Component
@Order(6)
class AskedByText implements Asked {
    private final WaitingStore store;

    AskedByText(WaitingStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "texts";
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
