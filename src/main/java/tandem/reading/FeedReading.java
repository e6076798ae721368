package tandem.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.reading.FeedUnreadable.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The reading of one feed, from its first byte to its last row.
final class FeedReading {
    private static final int HEAD = 512;

    private final FeedSettings settings;
    private final Consumer<Row> rows;
    private final Formats formats = new Formats();
    private final RowReader reader;
    private @Nullable Table table;
    private int number;

    FeedReading(FeedSettings settings, Lookups lookups, Consumer<Row> rows) {
        this.settings = settings;
        this.rows = rows;
        this.reader = new RowReader(settings, lookups, formats);
    }

    void read(InputStream in) throws FeedUnreadable {
        try {
            Path file = settings.formats();
            if (file != null) {
                try (InputStream known = Files.newInputStream(file)) {
                    formats.addAll(known, settings.limits());
                }
            }
            content(new BufferedInputStream(Utf8Input.of(in, settings.limits().bytes()), 1 << 16));
        } catch (Utf8Input.TooLarge limit) {
            throw new FeedUnreadable(Why.TOO_LARGE, settings.limits().bytes() >> 20);
        } catch (CsvRows.RowTooLong limit) {
            throw new FeedUnreadable(Why.ROW_TOO_LONG);
        } catch (IOException broken) {
            throw new FeedUnreadable(Why.BROKE_OFF, number + 1);
        }
    }

    private void content(BufferedInputStream in) throws IOException, FeedUnreadable {
        String head = head(in);
        if (head.isEmpty()) {
            throw new FeedUnreadable(Why.EMPTY);
        }
        if (head.charAt(0) == '<') {
            throw new FeedUnreadable(Why.WEB_PAGE);
        }
        if (head.charAt(0) == '[') {
            JsonRows.read(in, settings.limits(), this::element);
        } else if (head.charAt(0) == '{' || isCallback(head)) {
            twice(in);
        } else {
            CsvRows.read(in, settings.limits(), row -> hand(reader.read(next(), row)));
        }
    }

    /// The start of the feed without the white space before it.
    private static String head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        in.reset();
        return head.stripLeading();
    }

    /// `/**/callback([…` or `callback({…`
    private static boolean isCallback(String head) {
        int open = head.indexOf('(');
        if (open < 1) {
            return false;
        }
        String after = head.substring(open + 1).stripLeading();
        boolean named =
                head.substring(0, open).chars().allMatch(c -> Character.isLetterOrDigit(c) || "_$./* ".indexOf(c) >= 0);
        return named && !after.isEmpty() && (after.charAt(0) == '[' || after.charAt(0) == '{');
    }

    /// A wrapper may explain its formats after the meetings that use them: they are read first.
    private void twice(InputStream in) throws IOException, FeedUnreadable {
        Path copy = Files.createTempFile("feed", ".json");
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            try (InputStream first = Files.newInputStream(copy)) {
                JsonRows.read(first, settings.limits(), this::format);
            }
            try (InputStream second = Files.newInputStream(copy)) {
                JsonRows.read(second, settings.limits(), this::element);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void format(JsonRows.Element element) throws FeedUnreadable {
        if (element.list().equals("formats")) {
            formats.add(element);
        }
    }

    private void element(JsonRows.Element element) throws FeedUnreadable {
        switch (element.list()) {
            case "formats" -> {}
            case "values" -> cells(element);
            default -> hand(reader.read(next(), element));
        }
    }

    /// A sheet as its interface gives it: lists of cells, the headers first.
    private void cells(JsonRows.Element element) throws FeedUnreadable {
        Table known = table;
        List<String> cells = new ArrayList<>();
        try {
            JsonNode node = RowJson.parse(element);
            node.forEach(cell -> cells.add(cell.isValueNode() && !cell.isNull() ? cell.asString() : ""));
        } catch (Unusable bad) {
            hand(reader.read(next(), element));
            return;
        }
        if (known == null) {
            table = new Table(cells);
        } else {
            ObjectNode row = known.row(cells);
            hand(reader.read(next(), row));
        }
    }

    private int next() throws FeedUnreadable {
        if (++number > settings.limits().rows()) {
            throw new FeedUnreadable(Why.TOO_MANY, settings.limits().rows());
        }
        return number;
    }

    private void hand(Row row) {
        rows.accept(row);
    }
}
