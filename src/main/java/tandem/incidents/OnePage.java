package tandem.incidents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.circles.Circle;
import tandem.people.Person;
import tandem.safety.Reports;
import tandem.web.Page;

/// One incident, for those who handle it.
///
/// @param evidence the words that were reported, as they were; null where it is not about words
/// @param said when they were, in words
/// @param handlers whom it can be handed to
/// @param others open incidents that it can be put together with
/// @param circles those in which whoever it is about is
record OnePage(
        Page shell,
        Row row,
        Reports.@Nullable Evidence evidence,
        String said,
        List<Row> joined,
        List<Done> steps,
        List<Taken> actions,
        List<Person> handlers,
        List<Row> others,
        List<Circle> circles,
        UUID key,
        Typed typed) {
    /// @param due what its clock waits for, in words
    /// @param late whether that is past
    record Row(Incident incident, String owner, String day, String due, boolean late) {}

    /// A step, with its time and who it was in words.
    record Done(String when, String who, String words, String whom) {}

    /// @param code what lets them answer; empty where they come in as before
    record Taken(Decided decided, String when, String who, String code, Optional<Appeal> appeal) {}

    /// What was typed, and what to mend in which form.
    ///
    /// @param form `steps`, `actions`, `links`, `owner` or `closing`; empty where all is well
    record Typed(String form, String wrong, Map<String, String> fields, ActionForm action) {
        /// Nothing yet. Each has a form of its own: what a form asks for is done once.
        static Typed nothing() {
            return new Typed("", "", Map.of(), ActionForm.empty());
        }

        String wrongOf(String which) {
            return which.equals(form) ? wrong : "";
        }

        String of(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    boolean mine() {
        return row.incident().report().owner().equals(Optional.of(shell.visit().me()));
    }
}
