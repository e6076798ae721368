package tandem.mentors;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.shared.Language;

/// What was chosen from the lists, as codes.
record Traits(Map<Kind, Set<String>> chosen) {
    static final Traits NONE = new Traits(Map.of());

    Traits {
        chosen = chosen.entrySet().stream()
                .filter(each -> each.getKey() != Kind.WORDS)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    Set<String> of(Kind kind) {
        return chosen.getOrDefault(kind, Set.of());
    }

    /// The same; where no language was named, the one in which they read here.
    Traits speaking(Language read) {
        if (!of(Kind.LANGUAGES).isEmpty()) {
            return this;
        }
        var all = new EnumMap<Kind, Set<String>>(Kind.class);
        all.putAll(chosen);
        all.put(Kind.LANGUAGES, Set.of(read.code()));
        return new Traits(all);
    }

    /// Whether two have a language in common, or one of them named none.
    boolean canTalk(Traits other) {
        var mine = of(Kind.LANGUAGES);
        var theirs = other.of(Kind.LANGUAGES);
        return mine.isEmpty() || theirs.isEmpty() || !Collections.disjoint(mine, theirs);
    }

    /// What two have in common, in the order of the kinds.
    List<Shared> shared(Traits other) {
        return Kind.CHOSEN.stream()
                .flatMap(kind -> of(kind).stream()
                        .filter(other.of(kind)::contains)
                        .sorted()
                        .map(code -> new Shared(kind, code)))
                .toList();
    }

    /// How much two have in common.
    int fit(Traits other) {
        int fit = 0;
        for (var kind : Kind.CHOSEN) {
            var theirs = other.of(kind);
            for (var code : of(kind)) {
                fit += theirs.contains(code) ? kind.counts() : 0;
            }
        }
        return fit;
    }

    /// One thing that two have in common.
    record Shared(Kind kind, String code) {}

    /// Nothing of it.
    @Override
    public String toString() {
        return "Traits";
    }
}
