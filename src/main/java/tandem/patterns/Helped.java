package tandem.patterns;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tandem.coping.Practice;

/// What the numbers before and after a skill were, of tries that have both.
///
/// @param tries how many these are
/// @param eased in how many of them the second number was smaller
record Helped(String skill, int tries, double before, double after, int eased) {
    /// With fewer tries it is early to tell.
    static final int ENOUGH = 5;

    /// The skill tried most first.
    static List<Helped> of(Collection<Practice> practices) {
        return practices.stream()
                .filter(practice -> practice.ended() && practice.rated())
                .collect(Collectors.groupingBy(Practice::skill))
                .entrySet()
                .stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Helped::tries).reversed().thenComparing(Helped::skill))
                .toList();
    }

    private static Helped of(String skill, List<Practice> tries) {
        return new Helped(
                skill,
                tries.size(),
                mean(tries, each -> each.before().orElseThrow()),
                mean(tries, each -> each.after().orElseThrow()),
                (int) tries.stream().filter(Practice::eased).count());
    }

    private static double mean(List<Practice> tries, ToIntFunction<Practice> number) {
        return tries.stream().mapToInt(number).average().orElseThrow();
    }

    boolean early() {
        return tries < ENOUGH;
    }
}
