package tandem.reading;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tandem.reading.FeedUnreadable.Why;
import tools.jackson.databind.node.ObjectNode;

/// Reads CSV, whatever separates its cells.
final class CsvRows {
    private static final int HEADER = 1 << 16;

    private CsvRows() {}

    /// Receives the rows in order.
    interface Sink {
        void row(ObjectNode row) throws FeedUnreadable;
    }

    static void read(InputStream in, FeedSettings.Limits limits, Sink sink) throws IOException, FeedUnreadable {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), HEADER);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .get();
        Bounded bounded = new Bounded(text, limits.rowBytes());
        try (CSVParser parser =
                CSVParser.builder().setReader(bounded).setFormat(format).get()) {
            rows(parser, bounded, sink);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static void rows(CSVParser parser, Bounded bounded, Sink sink) throws FeedUnreadable {
        Table table = null;
        for (CSVRecord row : parser) {
            bounded.used = 0;
            if (table == null) {
                table = new Table(row.toList());
            } else {
                sink.row(table.row(row.toList()));
            }
        }
        if (table == null) {
            throw new FeedUnreadable(Why.EMPTY);
        }
    }

    /// The one that is most frequent in the first line.
    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEADER);
        char[] start = new char[HEADER / 2];
        int length = Math.max(0, text.read(start, 0, start.length));
        text.reset();
        String line = new String(start, 0, length)
                .lines()
                .filter(l -> !l.isBlank())
                .findFirst()
                .orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            best = count(line, candidate) > count(line, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char c) {
        return line.chars().filter(other -> other == c).count();
    }

    /// Refuses a row without end, which an unclosed quotation mark makes of the rest of a file.
    private static final class Bounded extends FilterReader {
        private final int most;
        private int used;

        Bounded(Reader in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(char[] chars, int offset, int length) throws IOException {
            int read = super.read(chars, offset, length);
            return count(read, Math.max(0, read));
        }

        private int count(int result, int more) throws IOException {
            used += more;
            if (used > most) {
                throw new RowTooLong();
            }
            return result;
        }
    }

    /// A row longer than agreed.
    static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1;

        RowTooLong() {
            super("The feed has a row without end; a quotation mark may be missing.");
        }
    }
}
