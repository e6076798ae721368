package tandem.joining;

import tandem.shared.PersonId;

/// What came of it when somebody wished to come in.
sealed interface JoinOutcome {
    /// They are in; the same form again within a minute gives the same answer.
    record Joined(PersonId person) implements JoinOutcome {}

    /// The form has made somebody before, longer ago: they can sign in.
    record Already() implements JoinOutcome {}

    /// The door does not open: a code that opens nothing, or none where one is needed.
    record Closed() implements JoinOutcome {}
}
