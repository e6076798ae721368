package tandem.reading;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tandem.meetings.Facts;
import tandem.places.Places;
import tandem.vocabulary.Vocabulary;

/// Reads feeds through the front door.
final class ReadFeed {
    static final FeedSettings SETTINGS = new FeedSettings("A feed", null, ZoneId.of("America/Phoenix"));

    private static final Readers READERS = new Readers(Vocabulary.builtIn(), new Places());

    private ReadFeed() {}

    static List<Row> of(String feed) throws FeedUnreadable {
        return of(feed.getBytes(StandardCharsets.UTF_8), SETTINGS);
    }

    static List<Row> of(byte[] feed, FeedSettings settings) throws FeedUnreadable {
        return of(new ByteArrayInputStream(feed), settings);
    }

    static List<Row> of(InputStream feed, FeedSettings settings) throws FeedUnreadable {
        List<Row> rows = new ArrayList<>();
        READERS.of(FeedFormat.MEETING_GUIDE).read(feed, settings, rows::add);
        return rows;
    }

    static FeedReader reader(FeedFormat format) {
        return READERS.of(format);
    }

    static Row row(String json) {
        try {
            List<Row> rows = of("[" + json + "]");
            if (rows.size() != 1) {
                throw new AssertionError(rows.size() + " rows");
            }
            return rows.getFirst();
        } catch (FeedUnreadable unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// A good row with some fields of one's own: those given come last and replace ours.
    static Row meeting(String fields) {
        return row(MeetingJson.with(fields));
    }

    static Facts facts(String fields) {
        Facts facts = meeting(fields).facts();
        if (facts == null) {
            throw new AssertionError("rejected: " + meeting(fields).findings());
        }
        return facts;
    }
}
