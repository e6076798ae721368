package tandem.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The first few of many candidates, in the order of a list: sooner, then nearer, then by name.
final class SearchBest {
    private final int most;
    private Candidate[] kept;
    private int size;
    private long worstKey = Long.MAX_VALUE;
    private long worstName = -1;

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

    /// Keeps it, if it may still be among the first. Names are only read where the key does not decide.
    void add(long key, int doc, MeetingIndexLeaf leaf, long start, int metres) throws IOException {
        if (key > worstKey) {
            return;
        }
        long name = leaf.name(doc);
        if (key == worstKey && Long.compareUnsigned(name, worstName) > 0) {
            return;
        }
        if (size == kept.length) {
            makeRoom();
        }
        kept[size++] = new Candidate(key, name, leaf.tie(doc), doc, leaf, start, metres);
    }

    /// Whether all that are kept start before then, by keys that begin with the start.
    boolean fullBefore(long start) {
        return worstKey >>> 32 < start;
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
        worstKey = kept[most - 1].key;
        worstName = kept[most - 1].name;
    }
}
