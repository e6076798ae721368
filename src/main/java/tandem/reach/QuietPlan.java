package tandem.reach;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What somebody wrote for the time when they do not answer.
///
/// @param days after so many quiet days it may be read
/// @param readers by which role: `mentor`, `caseload`
/// @param who their own people who may be asked, in their order
/// @param ways how to try, the first first
/// @param words which of the suggested words may be sent
/// @param own words of their own that may be sent; empty where there are none
/// @param never which of the suggested things nobody may do
/// @param ownNever the same in their own words
public record QuietPlan(
        int days,
        Set<String> readers,
        List<Whom> who,
        List<Chosen> ways,
        List<String> words,
        String own,
        List<Chosen> never,
        String ownNever) {
    public QuietPlan {
        readers = Set.copyOf(readers);
        who = List.copyOf(who);
        ways = List.copyOf(ways);
        words = List.copyOf(words);
        never = List.copyOf(never);
    }

    /// One of their people, as they stood in the list when it was last changed.
    public record Whom(UUID id, String name, String how, String where, String never) {
        public static Whom of(Mine mine) {
            return new Whom(mine.id(), mine.name(), mine.how().code(), mine.where(), mine.never());
        }

        @Override
        public String toString() {
            return "Whom " + id;
        }
    }

    /// @param filled what stands where the dots are; empty where there are none
    public record Chosen(String id, String filled) {}

    /// Their people as they are now; whoever is no longer there goes.
    QuietPlan with(List<Mine> mine) {
        var now = who.stream()
                .flatMap(each ->
                        mine.stream().filter(one -> one.id().equals(each.id())).map(Whom::of))
                .toList();
        return new QuietPlan(days, readers, now, ways, words, own, never, ownNever);
    }

    Optional<Chosen> way(String id) {
        return ways.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Optional<Chosen> never(String id) {
        return never.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "QuietPlan";
    }
}
