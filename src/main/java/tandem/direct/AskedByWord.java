package tandem.direct;

import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.help.Asked;

/// What members wrote to their mentor, a leader or whoever looks after them, until a word came back.
@Component
@Order(4)
class AskedByWord implements Asked {
    private final DirectWordStore words;

    AskedByWord(DirectWordStore words) {
        this.words = words;
    }

    @Override
    public String kind() {
        return "words";
    }

    /// Not every word waits for an answer.
    @Override
    public boolean open() {
        return false;
    }

    @Override
    public List<Wait> since(Instant moment) {
        return words.waitsSince(moment);
    }
}
