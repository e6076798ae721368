package tandem.joining;

import tandem.shared.PersonId;

/// What came of it when somebody wished to come in.
sealed interface JoinOutcome {
    /// They are in; the same form again within a minute leads into the same session, as long as that stands.
    ///
    /// @param cookie the `Set-Cookie` header of it
    record Joined(PersonId person, String cookie) implements JoinOutcome {
        /// Without the cookie: it is a key.
        @Override
        public String toString() {
            return "Joined[" + person + "]";
        }
    }

    /// The form has made somebody before, and they are not in any more: they can sign in.
    record Already() implements JoinOutcome {}

    /// The door does not open: a code that opens nothing, or none where one is needed.
    record Closed() implements JoinOutcome {}
}
