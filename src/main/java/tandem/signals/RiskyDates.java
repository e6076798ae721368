package tandem.signals;

import java.time.LocalDate;
import java.util.List;
import tandem.shared.PersonId;

/// Days that somebody wrote down as hard for them. A bean; asked as the person whose they are.
public interface RiskyDates {
    /// @param words what they call it
    record Risky(LocalDate day, String words) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Risky";
        }
    }

    List<Risky> of(PersonId me);
}
