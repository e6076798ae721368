package tandem.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tandem.reading.Finding;
import tandem.reading.Row;
import tandem.shared.Spreadsheet;

/// One outcome for every row, and every finding. A row's outcome may still change when the whole feed is known, so
/// lines wait in a file beside the report until [#write].
final class ImportReport implements AutoCloseable {
    private static final int MOST_LINES = 5_000;
    private static final int EACH = 500;
    static final String[] HEAD = {"row", "id", "outcome", "field", "found", "done"};

    private final Order order;
    private final @Nullable Path waiting;
    private final @Nullable CSVPrinter lines;
    private final Map<Integer, Outcome> odd = new HashMap<>();
    private final List<Line> kept = new ArrayList<>();
    private final int[] counts = new int[Outcome.values().length];
    private int rows;

    ImportReport(Order order) {
        this.order = order;
        try {
            waiting = order.report() == null ? null : Files.createTempFile("tandem-import", ".csv");
            lines = waiting == null ? null : new CSVPrinter(Files.newBufferedWriter(waiting), CSVFormat.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A line of the report that is kept in the database.
    ///
    /// @param done the code of a [tandem.reading.Remark]
    record Line(int row, String sourceId, Outcome outcome, String field, String found, String done) {}

    void row(Row row, Outcome outcome) {
        counts[outcome.ordinal()]++;
        odd.put(row.number(), outcome);
        if (row.findings().isEmpty()) {
            line(row.number(), row.sourceId(), "", "", "");
        }
        row.findings().forEach(finding -> finding(row.number(), row.sourceId(), outcome, finding));
        if (++rows % EACH == 0) {
            order.progress().accept(rows);
        }
    }

    /// The row turned out to need repair when the whole feed was known.
    void repaired(int row, String sourceId, Finding finding) {
        Outcome before = odd.put(row, Outcome.REPAIRED);
        if (before != null) {
            counts[before.ordinal()]--;
        }
        counts[Outcome.REPAIRED.ordinal()]++;
        finding(row, sourceId, Outcome.REPAIRED, finding);
    }

    Counts counts(int vanished) {
        return new Counts(
                counts[Outcome.KEPT.ordinal()],
                counts[Outcome.REPAIRED.ordinal()],
                counts[Outcome.REJECTED.ordinal()],
                counts[Outcome.UNCHANGED.ordinal()],
                vanished);
    }

    /// The first repairs and rejections, for the database.
    List<Line> lines() {
        return List.copyOf(kept);
    }

    /// Writes the report as CSV: `row,id,outcome,field,found,done`.
    void write() {
        if (lines == null || waiting == null || order.report() == null) {
            return;
        }
        try {
            lines.close(true);
            try (CSVParser from = CSVParser.parse(Files.newBufferedReader(waiting), CSVFormat.DEFAULT);
                    CSVPrinter to = new CSVPrinter(
                            Files.newBufferedWriter(order.report()),
                            CSVFormat.RFC4180.builder().setHeader(HEAD).get())) {
                for (CSVRecord line : from) {
                    Outcome outcome = odd.getOrDefault(Integer.parseInt(line.get(0)), Outcome.KEPT);
                    to.printRecord(
                            line.get(0),
                            Spreadsheet.disarmed(line.get(1)),
                            outcome.word(),
                            Spreadsheet.disarmed(line.get(2)),
                            Spreadsheet.disarmed(line.get(3)),
                            Spreadsheet.disarmed(line.get(4)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (lines != null && waiting != null) {
                lines.close();
                Files.deleteIfExists(waiting);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finding(int row, String sourceId, Outcome outcome, Finding finding) {
        line(row, sourceId, finding.field(), finding.found(), finding.how());
        boolean serious = finding.done() == Finding.Action.REPAIRED || finding.done() == Finding.Action.REJECTED;
        if (serious && outcome != Outcome.UNCHANGED && kept.size() < MOST_LINES) {
            Outcome counted = finding.done() == Finding.Action.REJECTED ? Outcome.REJECTED : Outcome.REPAIRED;
            kept.add(new Line(
                    row,
                    sourceId,
                    counted,
                    finding.field(),
                    finding.found(),
                    finding.said().code()));
        }
    }

    private void line(int row, String sourceId, String field, String found, String done) {
        try {
            if (lines != null) {
                lines.printRecord(row, sourceId, field, found, done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
