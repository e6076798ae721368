package tandem.feeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tandem.meetings.Fingerprint;
import tandem.meetings.Listed;

/// Pairs rows with new ids and listings whose ids are gone: a feed that renames its meetings has not changed them.
///
/// Surest signs first, each row and each listing at most once. A sign that points to several on either side decides
/// only together with the name; the weaker signs only where they point to exactly one.
final class Matching {
    private final Map<Fresh, Listed> found = new LinkedHashMap<>();
    private final Set<Fresh> rows;
    private final Set<Listed> lost;

    /// @param lost the likeliest first: those that just vanished, then those gone before
    Matching(List<Fresh> rows, List<Listed> lost) {
        this.rows = new LinkedHashSet<>(rows);
        this.lost = new LinkedHashSet<>(lost);
    }

    Map<Fresh, Listed> pairs() {
        if (lost.isEmpty()) {
            return found;
        }
        alone(
                row -> List.of(row.sourceId().toLowerCase(Locale.ROOT)),
                old -> List.of(old.sourceId().toLowerCase(Locale.ROOT)));
        byMoment(Matching::sameName);
        byMoment((row, old) -> row.fingerprint().calledLike(old.fingerprint()));
        alone(row -> placeAndName(row.fingerprint()), old -> placeAndName(old.fingerprint()));
        alone(row -> timeAndName(row.fingerprint()), old -> timeAndName(old.fingerprint()));
        return found;
    }

    private interface Sign {
        boolean holds(Fresh row, Listed old);
    }

    private static boolean sameName(Fresh row, Listed old) {
        return row.fingerprint().called().equals(old.fingerprint().called());
    }

    private void byMoment(Sign sign) {
        Map<Long, List<Listed>> moments = new HashMap<>();
        lost.forEach(old -> old.fingerprint()
                .moments()
                .forEach(moment -> moments.computeIfAbsent(moment, none -> new ArrayList<>())
                        .add(old)));
        for (Fresh row : List.copyOf(rows)) {
            row.fingerprint().moments().stream()
                    .flatMap(moment -> moments.getOrDefault(moment, List.of()).stream())
                    .filter(old -> lost.contains(old) && old.fingerprint().mayBe(row.fingerprint()))
                    .filter(old -> sign.holds(row, old))
                    .min(Comparator.comparing(Listed::gone))
                    .ifPresent(old -> pair(row, old));
        }
    }

    /// Pairs where a key belongs to one row and one listing only.
    private <K> void alone(Function<Fresh, List<K>> ofRow, Function<Listed, List<K>> ofListing) {
        Map<K, List<Fresh>> mine = by(rows, ofRow);
        Map<K, List<Listed>> theirs = by(lost, ofListing);
        mine.forEach((key, candidates) -> {
            List<Listed> olds = theirs.getOrDefault(key, List.of());
            if (candidates.size() == 1 && olds.size() == 1) {
                pairUnlessTaken(candidates.getFirst(), olds.getFirst());
            }
        });
    }

    private void pairUnlessTaken(Fresh row, Listed old) {
        if (rows.contains(row) && lost.contains(old) && old.fingerprint().mayBe(row.fingerprint())) {
            pair(row, old);
        }
    }

    private void pair(Fresh row, Listed old) {
        found.put(row, old);
        rows.remove(row);
        lost.remove(old);
    }

    private static <T, K> Map<K, List<T>> by(Set<T> all, Function<T, List<K>> keys) {
        Map<K, List<T>> map = new LinkedHashMap<>();
        all.forEach(each -> keys.apply(each)
                .forEach(key ->
                        map.computeIfAbsent(key, none -> new ArrayList<>()).add(each)));
        return map;
    }

    private static List<String> placeAndName(Fingerprint print) {
        return print.places().stream()
                .map(place -> place + " " + print.called())
                .toList();
    }

    private static List<String> timeAndName(Fingerprint print) {
        return List.of(print.when() + " " + print.called());
    }
}
