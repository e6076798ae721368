package tandem.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The first few of many candidates, in the order of a list: sooner, then nearer, then by name.
final class SearchBest {
    private final int most;
    private Candidate[] kept;
    private int size;
    private long worst = Long.MAX_VALUE;

    /// @param key sooner before later in the upper half, nearer before farther in the lower; or the other way round
    record Candidate(long key, long name, long tie, int doc, MeetingIndexLeaf leaf, long start, int metres)
            implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            if (key != other.key) {
                return Long.compare(key, other.key);
            }
            return name != other.name ? Long.compareUnsigned(name, other.name) : Long.compare(tie, other.tie);
        }
    }

    SearchBest(int most) {
        this.most = most;
        this.kept = new Candidate[Math.min(64, 2 * most + 8)];
    }

    /// Whether a candidate of that key could still be among them.
    boolean welcomes(long key) {
        return key <= worst;
    }

    void add(Candidate candidate) {
        if (size == kept.length) {
            makeRoom();
            if (!welcomes(candidate.key)) {
                return;
            }
        }
        kept[size++] = candidate;
    }

    List<Candidate> sorted() {
        Arrays.sort(kept, 0, size);
        return new ArrayList<>(Arrays.asList(kept).subList(0, Math.min(size, most)));
    }

    private void makeRoom() {
        if (size < 2 * most) {
            kept = Arrays.copyOf(kept, Math.min(2 * most + 8, size * 2));
            return;
        }
        Arrays.sort(kept, 0, size);
        size = most;
        worst = kept[most - 1].key;
    }
}
