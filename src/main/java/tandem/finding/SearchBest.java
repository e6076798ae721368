package tandem.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    record Candidate(long key, long name, int doc, MeetingIndexLeaf leaf, long start, int metres)
            implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            if (key != other.key) {
                return Long.compare(key, other.key);
            }
            return name != other.name ? Long.compareUnsigned(name, other.name) : compareTies(other);
        }

        /// Read only where nothing else decides, which is seldom.
        private int compareTies(Candidate other) {
            try {
                return Long.compare(leaf.tie(doc), other.leaf.tie(other.doc));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
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
        kept[size++] = new Candidate(key, name, doc, leaf, start, metres);
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
