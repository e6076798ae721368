package tandem.places;

import java.util.function.IntConsumer;

/// All names by which a place can be found, folded and sorted, in one byte array.
///
/// @param bytes the keys, one after the other (see [Fold])
/// @param starts where each key begins, plus the end of the last
/// @param shared how many letters each key has in common with the one before: what makes [Typos] fast
/// @param places which place each key means
/// @param own the key of each place's own name
record Keys(byte[] bytes, int[] starts, byte[] shared, int[] places, int[] own) {
    static Keys read(Columns in) {
        int count = in.number();
        byte[] shared = in.take(count);
        byte[] lengths = in.take(count);
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i + 1] = starts[i] + shared[i] + lengths[i];
        }
        byte[] bytes = new byte[starts[count]];
        byte[] endings = in.take(in.number());
        for (int i = 0, from = 0; i < count; from += lengths[i++]) {
            if (shared[i] > 0) {
                System.arraycopy(bytes, starts[i - 1], bytes, starts[i], shared[i]);
            }
            System.arraycopy(endings, from, bytes, starts[i] + shared[i], lengths[i]);
        }
        int[] own = new int[count];
        int[] places = readPlaces(in, own);
        return new Keys(bytes, starts, shared, places, own);
    }

    /// 0 stands for the next place that had no key yet, n for place n - 1.
    private static int[] readPlaces(Columns in, int[] own) {
        int[] places = in.numbers(own.length);
        int next = 0;
        for (int key = 0; key < places.length; key++) {
            if (places[key] == 0) {
                own[next] = key;
                places[key] = next++;
            } else {
                places[key]--;
            }
        }
        return places;
    }

    int size() {
        return places.length;
    }

    int length(int key) {
        return starts[key + 1] - starts[key];
    }

    void exact(String wanted, IntConsumer found) {
        for (int key = firstNotBefore(wanted); key < size() && compare(key, wanted) == 0; key++) {
            found.accept(places[key]);
        }
    }

    /// Longer keys that begin so.
    void beginning(String wanted, IntConsumer found) {
        for (int key = firstNotBefore(wanted); key < size() && startsWith(key, wanted); key++) {
            if (length(key) > wanted.length()) {
                found.accept(places[key]);
            }
        }
    }

    private int firstNotBefore(String wanted) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int key, String wanted) {
        int length = Math.min(length(key), wanted.length());
        for (int i = 0; i < length; i++) {
            int difference = bytes[starts[key] + i] - wanted.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return length(key) - wanted.length();
    }

    private boolean startsWith(int key, String wanted) {
        if (length(key) < wanted.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (bytes[starts[key] + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
