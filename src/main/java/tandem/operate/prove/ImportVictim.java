package tandem.operate.prove;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tandem.feeds.Feeds;
import tandem.feeds.Order;
import tandem.operate.Workshop;
import tandem.reading.FeedFormat;
import tandem.reading.FeedUnreadable;

/// The process that [ImportProof] kills: imports what comes through its standard input, a row a line, and says how many
/// rows it has read. In `pieces` it imports every 500 rows on their own, as nobody should.
final class ImportVictim {
    static final String FEED = "City list";
    private static final int PIECE = 500;

    private ImportVictim() {}

    public static void main(String[] arguments) throws Exception {
        Class<?> application = Class.forName(arguments[0]);
        try (Workshop workshop = new Workshop(application, Path.of(arguments[1]), Map.of())) {
            Feeds feeds = workshop.bean(Feeds.class);
            say("ready");
            if (arguments[2].equals("pieces")) {
                pieces(feeds);
            } else {
                say(feeds.bring(order(), System.in).counts().toString());
            }
        }
    }

    private static Order order() {
        return Order.of(FeedFormat.MEETING_GUIDE, FEED, "standard input")
                .approve()
                .telling(rows -> say(Integer.toString(rows)));
    }

    private static void pieces(Feeds feeds) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String> piece = new ArrayList<>();
        int read = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            piece.add(line.substring(1));
            if (piece.size() == PIECE) {
                bring(feeds, piece);
                read += PIECE;
                say(Integer.toString(read));
                piece.clear();
            }
        }
    }

    private static void bring(Feeds feeds, List<String> rows) throws FeedUnreadable {
        byte[] feed = ("[" + String.join(",", rows) + "]").getBytes(StandardCharsets.UTF_8);
        try (InputStream in = new ByteArrayInputStream(feed)) {
            feeds.bring(order(), in);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
