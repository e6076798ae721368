package tandem.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;
import tandem.shared.Reach;

/// Reads a roster, forgiving in how it was saved. Nothing of a cell is ever worked out: a formula is words that are no
/// name.
final class RosterCsv {
    static final int MOST_ROWS = 150;
    static final int LONGEST_NAME = 80;
    /// The form that carries a roster from its preview to the yes has room for so much.
    private static final int MOST_TYPED = 40_000;

    private static final int HEADED_WITHIN = 10;
    private static final int YEARS_AHEAD = 3;
    private static final Pattern FORMULA = Pattern.compile("[=@+\\-|%].*");
    private static final Pattern GUARDED = Pattern.compile("=\\s*\"([^\"]*)\"");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}]");

    /// What came of reading.
    ///
    /// @param order how its days were written
    /// @param ordered whether any of its days could have meant another
    /// @param typed the same rows, to be read again when somebody has said yes
    record Read(List<Line> lines, Dates.Order order, boolean ordered, String typed) {
        Read {
            lines = List.copyOf(lines);
        }
    }

    /// @param why the text that says why it cannot be read; null where it can
    record Outcome(@Nullable Read read, @Nullable String why) {}

    private final LocalDate today;
    private final Map<Column, Integer> at = new EnumMap<>(Column.class);
    private final List<List<String>> rows;

    private RosterCsv(List<List<String>> rows, LocalDate today) {
        this.rows = rows;
        this.today = today;
    }

    static Outcome read(byte[] file, LocalDate today) {
        if (file.length > Csv.LARGEST) {
            return refused("large");
        }
        // What spreadsheets save by themselves is an archive or an older kind of folder.
        if (file.length > 3
                && (file[0] == 'P' && file[1] == 'K' || (file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF)) {
            return refused("workbook");
        }
        return Csv.decoded(file).map(text -> read(text, today)).orElseGet(() -> refused("text"));
    }

    /// @param typed as a form brings it, or a file
    static Outcome read(String typed, LocalDate today) {
        var text = typed.replace("\r\n", "\n");
        return text.isBlank() ? refused("empty") : new RosterCsv(Csv.rows(text), today).read();
    }

    private static Outcome refused(String why) {
        return new Outcome(null, "intake.unreadable." + why);
    }

    private Outcome read() {
        int head = head();
        if (head < 0) {
            return refused("heads");
        }
        var body = rows.subList(head + 1, rows.size());
        if (body.stream().filter(row -> !row.isEmpty()).count() > MOST_ROWS) {
            return refused("rows");
        }
        var days = Stream.of(Column.BORN, Column.DISCHARGE)
                .flatMap(column -> body.stream().map(row -> cell(row, column)))
                .filter(cell -> !cell.isEmpty())
                .toList();
        var order = Dates.order(days);
        var lines = new ArrayList<Line>();
        for (int number = 0; number < body.size(); number++) {
            if (!body.get(number).isEmpty()) {
                lines.add(line(head + number + 2, body.get(number), order));
            }
        }
        if (lines.isEmpty()) {
            return refused("empty");
        }
        var typed = typed(head, lines);
        return URLEncoder.encode(typed, StandardCharsets.UTF_8).length() > MOST_TYPED
                ? refused("rows")
                : new Outcome(new Read(lines, order, ordered(days), typed), null);
    }

    /// The row that names the columns: above it may stand a title.
    private int head() {
        for (int row = 0; row < Math.min(HEADED_WITHIN, rows.size()); row++) {
            at.clear();
            for (int cell = 0; cell < rows.get(row).size(); cell++) {
                int here = cell;
                Column.of(rows.get(row).get(cell)).ifPresent(column -> at.putIfAbsent(column, here));
            }
            // A list headed “Nombre” and “Apellidos” means the first name by the first.
            if (at.containsKey(Column.NAME) && at.containsKey(Column.LAST) && !at.containsKey(Column.FIRST)) {
                at.put(Column.FIRST, at.get(Column.NAME));
                at.remove(Column.NAME);
            }
            if (at.containsKey(Column.NAME) || at.containsKey(Column.FIRST)) {
                return row;
            }
        }
        return -1;
    }

    private static boolean ordered(List<String> days) {
        return days.stream()
                .anyMatch(day -> !Dates.read(day, Dates.Order.MONTH_FIRST, LocalDate.MAX)
                        .equals(Dates.read(day, Dates.Order.DAY_FIRST, LocalDate.MAX)));
    }

    private Line line(int number, List<String> row, Dates.Order order) {
        var doubts = EnumSet.noneOf(Column.class);
        var name = name(row);
        var facts = new Facts(
                name,
                read(row, Column.BORN, doubts, cell -> Dates.read(cell, order, today)),
                read(row, Column.EMAIL, doubts, Reach::email).orElse(""),
                read(row, Column.PHONE, doubts, Reach::phone).orElse(""));
        var discharge =
                read(row, Column.DISCHARGE, doubts, cell -> Dates.read(cell, order, today.plusYears(YEARS_AHEAD)));
        var lately = discharge.filter(day -> day.isAfter(today.minusYears(1)));
        boolean past = discharge.isPresent() && lately.isEmpty();
        if (past) {
            doubts.add(Column.DISCHARGE);
        }
        return new Line(
                number,
                facts,
                lately,
                read(row, Column.LANGUAGE, doubts, RosterCsv::language),
                cell(row, Column.COORDINATOR),
                doubts,
                past,
                typed(row),
                wrong(name));
    }

    private interface Reading<T> {
        Optional<T> of(String cell);
    }

    private <T> Optional<T> read(List<String> row, Column column, Set<Column> doubts, Reading<T> reading) {
        var cell = cell(row, column);
        var found = cell.isEmpty() ? Optional.<T>empty() : reading.of(cell);
        if (!cell.isEmpty() && found.isEmpty()) {
            doubts.add(column);
        }
        return found;
    }

    /// In one column, or in two; “García, María” is turned round.
    private String name(List<String> row) {
        var whole = cell(row, Column.NAME);
        if (whole.isEmpty()) {
            return (cell(row, Column.FIRST) + " " + cell(row, Column.LAST)).strip();
        }
        int comma = whole.indexOf(',');
        return comma > 0 && comma == whole.lastIndexOf(',')
                ? (whole.substring(comma + 1).strip() + " " + whole.substring(0, comma)).strip()
                : whole;
    }

    private static @Nullable String wrong(String name) {
        if (name.isEmpty()) {
            return "intake.wrong.no-name";
        }
        if (FORMULA.matcher(name).matches()) {
            return "intake.wrong.formula";
        }
        return name.length() > LONGEST_NAME || name.codePoints().noneMatch(Character::isLetter)
                ? "intake.wrong.name"
                : null;
    }

    private static Optional<Language> language(String cell) {
        var word = Normalizer.normalize(cell, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        if (word.startsWith("en") || word.startsWith("ing")) {
            return Optional.of(Language.EN);
        }
        boolean spanish = word.startsWith("es") || word.startsWith("sp") || word.startsWith("cas");
        return spanish ? Optional.of(Language.ES) : Optional.empty();
    }

    /// A cell without what nobody sees, and without the guard that keeps a spreadsheet from counting with it.
    private String cell(List<String> row, Column column) {
        var place = at.get(column);
        if (place == null || place >= row.size()) {
            return "";
        }
        var bare = UNSEEN.matcher(Normalizer.normalize(row.get(place), Normalizer.Form.NFC))
                .replaceAll("")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        var guarded = GUARDED.matcher(bare);
        return guarded.matches() ? guarded.group(1).strip() : bare.replaceFirst("^'", "");
    }

    private List<String> typed(List<String> row) {
        return at.keySet().stream().map(column -> cell(row, column)).toList();
    }

    /// Each row on the line where it was, so that it keeps its number.
    private String typed(int head, List<Line> lines) {
        var text = new StringBuilder("\n".repeat(head));
        text.append(Csv.line(at.keySet().stream().map(Column::head).toList()));
        int number = head + 1;
        for (var line : lines) {
            text.append("\n".repeat(line.number() - number)).append(Csv.line(line.typed()));
            number = line.number();
        }
        return text.toString();
    }
}
