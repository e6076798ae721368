package tandem.intake;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.PersonId;
import tandem.web.Page;
import tandem.web.Texts;

/// What would become of each row, and the yes to it.
///
/// @param key the number of the form
/// @param answers what was said to rows that ask
/// @param coordinators by the name in the file, who that is
/// @param changed whether something is different from what the reader had said yes to
record PreviewPage(
        Page shell,
        RosterCsv.Read read,
        Plan plan,
        UUID key,
        Map<Integer, String> answers,
        Map<String, PersonId> coordinators,
        boolean changed) {
    Texts texts() {
        return shell.texts();
    }

    /// “Will be added”, “Stands here twice: row 3”
    String fate(Plan.Row row) {
        var t = texts();
        return switch (row.fate()) {
            case Plan.Added added -> t.of("intake.fate.added");
            case Plan.Twice twice -> t.of("intake.fate.twice", twice.row());
            case Plan.Known known -> t.of("intake.fate.known");
            case Plan.Came came -> t.of("intake.fate.came");
            case Plan.Asked asked -> t.of("intake.fate.asked");
            case Plan.Refused refused ->
                t.of(Objects.requireNonNullElse(row.line().wrong(), "intake.wrong.name"));
        };
    }

    Optional<Plan.Asked> asked(Plan.Row row) {
        return row.fate() instanceof Plan.Asked asked ? Optional.of(asked) : Optional.empty();
    }

    String candidate(Plan.Candidate candidate) {
        return switch (candidate.then()) {
            case Plan.Twice twice -> texts().of("intake.same.row", candidate.name(), twice.row());
            case Plan.Known known -> texts().of("intake.same.known", candidate.name());
            default -> texts().of("intake.same.came");
        };
    }

    boolean chosen(Plan.Row row, String value) {
        return value.equals(answers.get(row.line().number()));
    }

    /// “Born April 2, 1985”, and whatever else was understood.
    String understood(Plan.Row row) {
        var t = texts();
        var line = row.line();
        var parts = new ArrayList<String>();
        line.facts().born().ifPresent(born -> parts.add(t.of("intake.born", ConsentWords.date(t, born))));
        line.discharge().ifPresent(day -> parts.add(t.of("intake.leaves", ConsentWords.date(t, day))));
        if (!line.facts().phone().isEmpty()) {
            parts.add(line.facts().phone());
        }
        if (!line.facts().email().isEmpty()) {
            parts.add(line.facts().email());
        }
        line.language().ifPresent(language -> parts.add(t.of("web.language." + language.code())));
        return String.join(" · ", parts);
    }

    /// The text that says what is doubtful in a cell.
    String doubt(Line line, Column column) {
        var key = "intake.doubt." + column.head();
        return column == Column.DISCHARGE && line.past() ? key + ".past" : key;
    }

    /// Whether the row names a coordinator whom nobody is called.
    boolean nobody(Plan.Row row) {
        var name = row.line().coordinator();
        return !name.isEmpty() && !coordinators.containsKey(name);
    }

    boolean anything() {
        return plan.count(Plan.Added.class) + plan.count(Plan.Known.class) + plan.count(Plan.Asked.class) > 0;
    }
}
