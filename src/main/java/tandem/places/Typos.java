package tandem.places;

/// Finds keys a few slips of the finger away: a letter too many, missing, wrong, or two swapped.
///
/// Walks the sorted keys keeping the table of edit distances (optimal string alignment) of the current one:
/// what a key shares with the one before is not computed again, and a beginning that is already too far off
/// rules out all keys that share it.
final class Typos {
    private static final int LONGEST_KEY = 127;
    private static final int LONGEST_WANTED = 48;

    private final Keys keys;
    private final String wanted;
    private final int most;
    private final int[][] table;

    private Typos(Keys keys, String wanted, int most) {
        this.keys = keys;
        this.wanted = wanted;
        this.most = most;
        this.table = new int[LONGEST_KEY + 1][wanted.length() + 1];
        for (int i = 0; i <= wanted.length(); i++) {
            table[0][i] = i;
        }
    }

    interface Found {
        void accept(int place, int slips);
    }

    /// @param most how many slips are forgiven
    static void near(Keys keys, String wanted, int most, Found found) {
        if (wanted.length() <= LONGEST_WANTED) {
            new Typos(keys, wanted, most).walk(found);
        }
    }

    private void walk(Found found) {
        int dead = Integer.MAX_VALUE;
        for (int key = 0; key < keys.size(); key++) {
            int shared = keys.shared()[key];
            if (shared >= dead) {
                continue;
            }
            dead = extend(key, key == 0 ? 0 : shared);
            int slips = dead == Integer.MAX_VALUE ? table[keys.length(key)][wanted.length()] : most + 1;
            if (slips > 0 && slips <= most) {
                found.accept(keys.places()[key], slips);
            }
        }
    }

    /// Fills the rows after `depth`. Returns the depth at which nothing can match any more, or a huge number.
    private int extend(int key, int depth) {
        int length = keys.length(key);
        int start = keys.starts()[key];
        int before = depth == 0 ? 0 : least(depth);
        for (int row = depth + 1; row <= length; row++) {
            int least = fill(row, keys.bytes()[start + row - 1], row > 1 ? keys.bytes()[start + row - 2] : 0);
            if (least > most && before >= most) {
                return row;
            }
            before = least;
        }
        return Integer.MAX_VALUE;
    }

    private int fill(int row, byte letter, byte letterBefore) {
        int[] here = table[row];
        int[] above = table[row - 1];
        here[0] = row;
        int least = row;
        for (int i = 1; i <= wanted.length(); i++) {
            char c = wanted.charAt(i - 1);
            int cost = Math.min(Math.min(above[i], here[i - 1]) + 1, above[i - 1] + (c == letter ? 0 : 1));
            if (row > 1 && i > 1 && c == letterBefore && wanted.charAt(i - 2) == letter) {
                cost = Math.min(cost, table[row - 2][i - 2] + 1);
            }
            here[i] = cost;
            least = Math.min(least, cost);
        }
        return least;
    }

    private int least(int row) {
        int least = Integer.MAX_VALUE;
        for (int cost : table[row]) {
            least = Math.min(least, cost);
        }
        return least;
    }
}
