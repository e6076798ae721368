package tandem.circles;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tandem.shared.PersonId;

/// A circle and who is in it, as far as one reader may know.
///
/// @param known by who they are, for other modules; never to be shown
public record Company(Circle circle, Map<PersonId, Fellow> known) {
    public Company {
        known = Map.copyOf(known);
    }

    /// Whether each of those who are named in the promise about reading is there, and has not stepped back.
    public boolean readersThere() {
        return known.values().stream()
                .filter(fellow -> fellow.leads() && !fellow.leading())
                .noneMatch(fellow -> circle.readers().contains(fellow.name()));
    }

    /// Leaders first, then in the order of their names, which tells nothing else.
    public List<Fellow> fellows() {
        return inOrder(known);
    }

    static List<Fellow> inOrder(Map<PersonId, Fellow> known) {
        return known.values().stream()
                .sorted(Comparator.comparing(Fellow::leading)
                        .reversed()
                        .thenComparing(Fellow::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
