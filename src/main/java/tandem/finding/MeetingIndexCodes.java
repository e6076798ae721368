package tandem.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The codes of an index, numbered by first use, so that the first of them have a bit in every meeting's columns:
/// to test a bit is ten times cheaper than to look a meeting up in the list of a code.
///
/// Numbers are given once and kept with each commit.
final class MeetingIndexCodes {
    /// How many numbers come with a bit, and the columns of 64 that hold them.
    static final int COLUMNS = 3;

    static final int BITS = 64 * COLUMNS;

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    static MeetingIndexCodes parse(String text) {
        MeetingIndexCodes codes = new MeetingIndexCodes();
        text.lines().forEach(codes::number);
        return codes;
    }

    /// What [#parse] reads: one code per line, in order.
    String text() {
        Map<Integer, String> ordered = new HashMap<>();
        numbers.forEach((code, number) -> ordered.put(number, code));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BITS && ordered.containsKey(i); i++) {
            text.append(ordered.get(i)).append('\n');
        }
        return text.toString();
    }

    /// The number of a code, [#BITS] or more where it has no bit. A new one is numbered while there is room.
    int number(String code) {
        Integer known = numbers.get(code);
        return known != null ? known : add(code);
    }

    /// The same without numbering a new one.
    int known(String code) {
        return numbers.getOrDefault(code, BITS);
    }

    private synchronized int add(String code) {
        if (code.indexOf('\n') >= 0 || code.indexOf('\r') >= 0 || numbers.size() >= BITS) {
            return numbers.getOrDefault(code, BITS);
        }
        int number = numbers.size();
        Integer before = numbers.putIfAbsent(code, number);
        return before == null ? number : before;
    }
}
