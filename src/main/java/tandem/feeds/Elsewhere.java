package tandem.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.meetings.Listed;
import tandem.meetings.MeetingId;

/// Finds the meetings of other feeds that new rows are too: same moment, same place, a name alike.
final class Elsewhere implements Consumer<Listed> {
    private final Map<Long, List<Fresh>> waiting = new HashMap<>();
    private final Map<Fresh, MeetingId> found = new HashMap<>();
    private final Set<Fresh> exactly = new HashSet<>();
    private final Set<MeetingId> taken;

    /// @param taken meetings that the feed lists already: another row of it is another meeting
    Elsewhere(List<Fresh> rows, Set<MeetingId> taken) {
        this.taken = new HashSet<>(taken);
        rows.forEach(row -> row.fingerprint()
                .moments()
                .forEach(moment -> waiting.computeIfAbsent(moment, none -> new ArrayList<>())
                        .add(row)));
    }

    @Nullable
    MeetingId meetingOf(Fresh row) {
        return found.get(row);
    }

    @Override
    public void accept(Listed other) {
        other.fingerprint().moments().stream()
                .flatMap(moment -> waiting.getOrDefault(moment, List.of()).stream())
                .distinct()
                .filter(row -> row.fingerprint().mayBe(other.fingerprint()))
                .forEach(row -> consider(row, other));
    }

    private void consider(Fresh row, Listed other) {
        boolean exact = row.fingerprint().called().equals(other.fingerprint().called());
        boolean better = exact ? !exactly.contains(row) : !found.containsKey(row);
        if (!better || taken.contains(other.meeting()) || !row.fingerprint().calledLike(other.fingerprint())) {
            return;
        }
        MeetingId before = found.put(row, other.meeting());
        if (before != null) {
            taken.remove(before);
        }
        taken.add(other.meeting());
        if (exact) {
            exactly.add(row);
        }
    }
}
