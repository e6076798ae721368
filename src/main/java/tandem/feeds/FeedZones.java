package tandem.feeds;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// The zone of meetings about which nothing else is known.
@Component
class FeedZones {
    ZoneId program() {
        return ZoneOffset.UTC;
    }
}
