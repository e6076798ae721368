package tandem.greeting;

import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.help.Asked;

/// Newcomers, until the first hello.
@Component
@Order(3)
class AskedOfGreeters implements Asked {
    private final GreetingStore store;

    AskedOfGreeters(GreetingStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "greetings";
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public List<Wait> since(Instant moment) {
        return store.begunSince(moment);
    }
}
