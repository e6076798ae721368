package tandem.finding;

import java.util.Set;

/// Which side of an answer a meeting can be on, by the ways it can be attended (see [MeetingIndexRhythm]).
final class SearchHow {
    private SearchHow() {}

    static boolean here(Set<Search.How> asked, int ways) {
        return (ways & MeetingIndexRhythm.HERE) != 0
                && (asked.contains(Search.How.IN_PERSON) || (hybrid(ways) && asked.contains(Search.How.HYBRID)));
    }

    static boolean afar(Set<Search.How> asked, int ways) {
        return ((ways & MeetingIndexRhythm.ONLINE) != 0 && asked.contains(Search.How.ONLINE))
                || ((ways & MeetingIndexRhythm.PHONE) != 0 && asked.contains(Search.How.PHONE))
                || (hybrid(ways) && asked.contains(Search.How.HYBRID));
    }

    private static boolean hybrid(int ways) {
        int both = MeetingIndexRhythm.HERE | MeetingIndexRhythm.ONLINE;
        return (ways & both) == both;
    }
}
