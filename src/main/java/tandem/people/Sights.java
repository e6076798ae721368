package tandem.people;

import java.time.Instant;
import java.util.List;
import tandem.shared.PersonId;

/// Who may see somebody for a time, beside those with a relation to them. A module that opens such a sight has one, as
/// a
/// bean, so that the page on which people read who may see them leaves nobody out.
public interface Sights {
    /// Those that are open and those to come, asked as that person.
    List<Sight> of(PersonId person);

    record Span(Instant from, Instant until) {}

    /// @param key finds the module's words: the text itself says who that is, and with `.why` what they see, and where
    /// @param name what the person knows them by
    /// @param spans when it is open, in order of time
    record Sight(String key, String name, String where, List<Span> spans) {
        public Sight {
            spans = List.copyOf(spans);
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Sight";
        }
    }
}
