package tandem.days;

import java.util.List;
import java.util.Map;
import tandem.web.Visit;

/// Whom somebody may want with them right after: a bean, in the order that `@Order` gives. Ours are the mentor and
/// whoever looks after them (10), the program (30) and the lines (40).
public interface WithYou {
    /// Those for this reader. Whoever is not signed in is asked too; there may be none for them.
    List<Choice> choices(Visit visit);

    /// One person or place, with a tap or two.
    ///
    /// @param margin what they are, in a word: “Mentor”
    /// @param when until when, or when again; empty where nobody knows
    /// @param words a sentence or none
    record Choice(String margin, String when, String name, String words, List<Tap> taps) {
        public Choice {
            taps = List.copyOf(taps);
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Choice";
        }
    }

    /// @param to a path here, or `tel:` and `sms:`
    /// @param fields what a form sends to that path; none where it is a link
    record Tap(String words, String to, Map<String, String> fields) {
        public Tap {
            fields = Map.copyOf(fields);
        }

        public static Tap link(String words, String to) {
            return new Tap(words, to, Map.of());
        }

        public boolean form() {
            return !fields.isEmpty();
        }
    }
}
