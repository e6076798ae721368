package tandem.reading;

import org.springframework.stereotype.Component;
import tandem.places.Places;
import tandem.vocabulary.Vocabulary;

/// A reader for each format.
@Component
public class Readers {
    private final Vocabulary vocabulary;
    private final Places places;

    Readers(Vocabulary vocabulary, Places places) {
        this.vocabulary = vocabulary;
        this.places = places;
    }

    /// The format says what the operator expects; each row is read as what it is.
    public FeedReader of(FeedFormat format) {
        return (in, settings, rows) -> {
            try (Lookups lookups = new Lookups(vocabulary, places)) {
                new FeedReading(settings, lookups, rows).read(in);
            }
        };
    }
}
