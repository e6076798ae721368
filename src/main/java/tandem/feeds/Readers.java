package tandem.feeds;

import org.springframework.stereotype.Component;

/// A reader for each format.
@Component
class Readers {
    FeedReader of(FeedFormat format) {
        return (in, settings, rows) -> {
            throw new FeedUnreadable("Reading " + format.code() + " is not built yet.");
        };
    }
}
