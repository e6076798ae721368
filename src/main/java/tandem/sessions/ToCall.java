package tandem.sessions;

import java.util.Collection;
import java.util.List;
import tandem.shared.PersonId;
import tandem.web.Visit;

/// What somebody is to be called about by their coordinator, because no letter told them. Whichever module tells of
/// changes has a bean of this.
public interface ToCall {
    /// @param told what the form sends back once they know; no other bean takes it for its own
    /// @param what happened, in a sentence
    /// @param path where what happened stands
    record Call(PersonId person, String told, String circle, String what, String path) {
        /// Only the id.
        @Override
        public String toString() {
            return "Call " + person;
        }
    }

    List<Call> calls(Visit visit);

    /// Whom they are about, without putting it into words.
    Collection<PersonId> people(PersonId coordinator);

    /// They were called about those of these that are its own.
    ///
    /// @return whether there was anybody whom the actor may call
    boolean called(PersonId coordinator, List<String> told);
}
