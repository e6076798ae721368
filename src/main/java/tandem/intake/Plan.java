package tandem.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What will become of each row of a roster, before anything is written. Never are two taken for one because they look
/// alike: that is asked, and while it is not answered the row is left out.
record Plan(List<Row> rows) {
    Plan {
        rows = List.copyOf(rows);
    }

    /// What a row is taken for.
    sealed interface Fate {}

    /// Somebody who is not here yet.
    record Added() implements Fate {}

    /// The same as an earlier row of this file.
    record Twice(int row) implements Fate {}

    /// Stands on the roster already; what is new in this row goes to it.
    record Known(UUID entry) implements Fate {}

    /// Has come in already, from an earlier roster or another way.
    record Came() implements Fate {}

    /// Perhaps one of these; each with the value that says so in a form.
    record Asked(List<Candidate> candidates) implements Fate {
        Asked {
            candidates = List.copyOf(candidates);
        }
    }

    /// Cannot be taken.
    record Refused() implements Fate {}

    /// Whom a row may be: another row of the file, somebody on the roster, or somebody who has come in.
    ///
    /// @param name empty for those who have come in: the roster does not say who they are here
    record Candidate(String value, String name, Fate then) {}

    record Row(Line line, Fate fate) {}

    /// Somebody on the roster.
    record Standing(UUID id, Facts facts) {}

    /// What the keyed hashes of a row say: that somebody has come in with them.
    enum Arrived {
        CERTAINLY,
        PERHAPS,
        NO
    }

    private static final String CAME = "came";

    /// Another person, whatever they look like.
    static final String OTHER = "other";

    /// @param answers by the number of a row, what was said when it was asked
    static Plan of(
            List<Line> lines, List<Standing> standing, Function<Line, Arrived> arrived, Map<Integer, String> answers) {
        var rows = new ArrayList<Row>();
        var taken = new ArrayList<Line>();
        for (var line : lines) {
            var fate = line.wrong() == null
                    ? answered(fate(line, taken, standing, arrived.apply(line)), answers.get(line.number()))
                    : new Refused();
            // A row that is asked stands for somebody too: what comes later is held against it.
            if (fate instanceof Added || fate instanceof Asked) {
                taken.add(line);
            }
            rows.add(new Row(line, fate));
        }
        return new Plan(rows);
    }

    private static Fate fate(Line line, List<Line> taken, List<Standing> standing, Arrived arrived) {
        if (arrived == Arrived.CERTAINLY) {
            return new Came();
        }
        var candidates = new ArrayList<Candidate>();
        for (var other : standing) {
            var fate = new Known(other.id());
            switch (Likeness.of(line.facts(), other.facts())) {
                case SAME -> {
                    return fate;
                }
                case PERHAPS ->
                    candidates.add(
                            new Candidate(other.id().toString(), other.facts().name(), fate));
                case OTHER -> {}
            }
        }
        for (var other : taken) {
            var fate = new Twice(other.number());
            switch (Likeness.of(line.facts(), other.facts())) {
                case SAME -> {
                    return fate;
                }
                case PERHAPS ->
                    candidates.add(
                            new Candidate("row-" + other.number(), other.facts().name(), fate));
                case OTHER -> {}
            }
        }
        if (arrived == Arrived.PERHAPS) {
            candidates.add(new Candidate(CAME, "", new Came()));
        }
        return candidates.isEmpty() ? new Added() : new Asked(candidates);
    }

    private static Fate answered(Fate fate, @Nullable String answer) {
        if (!(fate instanceof Asked(var candidates)) || answer == null) {
            return fate;
        }
        return answer.equals(OTHER)
                ? new Added()
                : candidates.stream()
                        .filter(each -> each.value().equals(answer))
                        .findFirst()
                        .map(Candidate::then)
                        .orElse(fate);
    }

    /// What a confirmation was given to; another plan needs another.
    String digest() {
        return Integer.toHexString(rows.stream()
                .map(row -> row.line().number() + " " + code(row.fate()))
                .toList()
                .hashCode());
    }

    static String code(Fate fate) {
        return switch (fate) {
            case Added added -> "added";
            case Twice twice -> "twice " + twice.row();
            case Known known -> "known " + known.entry();
            case Came came -> "came";
            case Asked asked ->
                "asked " + asked.candidates().stream().map(Candidate::value).toList();
            case Refused refused -> "refused";
        };
    }

    long count(Class<? extends Fate> kind) {
        return rows.stream().filter(row -> kind.isInstance(row.fate())).count();
    }
}
