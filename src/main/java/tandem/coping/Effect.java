package tandem.coping;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tandem.web.Texts;

/// What a skill did for somebody, in numbers small enough to be said as they are.
///
/// @param times how often they came to the end of it
/// @param rated how often they noted a number before and after
/// @param eased how often the second was smaller
public record Effect(String skill, int times, int rated, int eased) {
    static List<Effect> of(Collection<Practice> practices) {
        return practices.stream()
                .filter(Practice::ended)
                .collect(Collectors.groupingBy(Practice::skill))
                .entrySet()
                .stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Effect::times)
                        .thenComparing(Effect::eased)
                        .reversed()
                        .thenComparing(Effect::skill))
                .toList();
    }

    private static Effect of(String skill, List<Practice> practices) {
        return new Effect(
                skill, practices.size(), count(practices, Practice::rated), count(practices, Practice::eased));
    }

    private static int count(List<Practice> practices, Predicate<Practice> which) {
        return (int) practices.stream().filter(which).count();
    }

    /// “3 times, 2 of them eased.”
    public String words(Texts texts) {
        return texts.of("coping.effect." + kind(), times, rated, eased);
    }

    private String kind() {
        if (rated == 0) {
            return "unrated";
        }
        if (rated < times) {
            return "some";
        }
        if (times == 1) {
            return eased == 1 ? "once" : "once-not";
        }
        return eased == times ? "each" : eased == 0 ? "none" : "part";
    }
}
