package tandem.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rows as spreadsheets save them: whatever the encoding, with or without a mark at its beginning, and parted by
/// commas, semicolons, tabs or bars.
final class Csv {
    /// The largest file that is read, in bytes.
    static final int LARGEST = 256 * 1024;

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String DELIMITERS = ",;\t|";
    private static final char MARK = '\uFEFF';

    private Csv() {}

    /// What a file says; empty where it is no text.
    static Optional<String> decoded(byte[] file) {
        var text = text(file).replace("\r\n", "\n").replace('\r', '\n');
        return text.chars().anyMatch(sign -> sign < ' ' && sign != '\n' && sign != '\t')
                ? Optional.empty()
                : Optional.of(text);
    }

    private static String text(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(file, 0xFF, 0xFE) || wide(file, 1)) {
            return unmarked(new String(file, StandardCharsets.UTF_16LE));
        }
        if (begins(file, 0xFE, 0xFF) || wide(file, 0)) {
            return unmarked(new String(file, StandardCharsets.UTF_16BE));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(file, WESTERN);
        }
    }

    /// Two bytes a letter without a mark: every second byte of plain words is zero.
    private static boolean wide(byte[] file, int zero) {
        return file.length >= 4 && file[zero] == 0 && file[zero + 2] == 0 && file[1 - zero] != 0;
    }

    private static boolean begins(byte[] file, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (file.length <= at || (file[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /// The rows with their cells, each stripped; a row without any word is empty.
    static List<List<String>> rows(String text) {
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        // Spreadsheets write it so that others know.
        if (first.strip().toLowerCase(Locale.ROOT).matches("\"?sep=.\"?")) {
            char delimiter = first.charAt(first.indexOf('=') + 1);
            return split(text.substring(Math.min(text.length(), first.length() + 1)), delimiter);
        }
        return split(text, delimiter(text));
    }

    /// The sign that stands most often in the first row that has one, outside quotation marks.
    private static char delimiter(String text) {
        for (var line : text.lines().toList()) {
            var bare = line.replaceAll("\"[^\"]*\"", "");
            char most = ',';
            for (char each : DELIMITERS.toCharArray()) {
                if (count(bare, each) > count(bare, most)) {
                    most = each;
                }
            }
            if (count(bare, most) > 0) {
                return most;
            }
        }
        return ',';
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private static List<List<String>> split(String text, char delimiter) {
        var cells = new Cells(delimiter, true);
        text.chars().forEach(sign -> cells.take((char) sign));
        if (cells.open()) {
            // A lone quotation mark is a sign like others.
            var plain = new Cells(delimiter, false);
            text.chars().forEach(sign -> plain.take((char) sign));
            return plain.done();
        }
        return cells.done();
    }

    /// Reads sign by sign.
    private static final class Cells {
        private final char delimiter;
        private final boolean quotes;
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean inside;
        private boolean maybeOver;

        Cells(char delimiter, boolean quotes) {
            this.delimiter = delimiter;
            this.quotes = quotes;
        }

        boolean open() {
            return inside && !maybeOver;
        }

        void take(char sign) {
            if (maybeOver) {
                maybeOver = false;
                if (sign == '"') {
                    cell.append('"');
                    return;
                }
                inside = false;
            }
            if (inside) {
                within(sign);
            } else if (sign == delimiter) {
                end();
            } else if (sign == '\n') {
                end();
                rows.add(row);
                row = new ArrayList<>();
            } else if (quotes && sign == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                inside = true;
            } else {
                cell.append(sign);
            }
        }

        private void within(char sign) {
            if (sign == '"') {
                maybeOver = true;
            } else {
                cell.append(sign == '\n' || sign == '\t' ? ' ' : sign);
            }
        }

        private void end() {
            row.add(cell.toString().strip());
            cell.setLength(0);
        }

        List<List<String>> done() {
            if (!cell.isEmpty() || !row.isEmpty()) {
                end();
                rows.add(row);
            }
            return rows.stream()
                    .map(each -> each.stream().allMatch(String::isEmpty) ? List.<String>of() : List.copyOf(each))
                    .toList();
        }
    }

    /// One row as it is read again.
    static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .reduce((one, other) -> one + "," + other)
                .orElse("");
    }
}
