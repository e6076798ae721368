package tandem.mentors;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Which mentors fit somebody best, by a rule that can be read: each thing both named counts once, a language three
/// times. What was not opened is not here, so nothing follows from it.
final class Matching {
    private Matching() {}

    /// @param open what a mentor opened to whoever asks
    record Candidate(UUID id, Traits open) {}

    /// All of them, those who fit best first. Among equals each asker has an order of their own, so that not everybody
    /// asks the same one.
    static List<Candidate> ranked(UUID asker, Traits wishes, List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt((Candidate each) -> -wishes.fit(each.open()))
                        .thenComparing(each -> spread(asker, each.id()))
                        .thenComparing(Candidate::id))
                .toList();
    }

    private static long spread(UUID asker, UUID mentor) {
        long mixed = (asker.getLeastSignificantBits() ^ Long.rotateLeft(mentor.getLeastSignificantBits(), 21))
                * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }
}
