package tandem.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tandem.reach.QuietPlan.Chosen;
import tandem.web.Typed;

/// What stands in the form for quiet times, as typed: `way-<id>` the place of a way, `fill-<id>` what stands where the
/// dots are, `who`, `words`, `never` and `reader` what is ticked.
record QuietForm(MultiValueMap<String, String> typed) {
    static final int FEWEST = 3;
    static final int MOST = 120;
    static final int LONGEST = 300;
    static final int LONGEST_FILL = 60;
    private static final Set<String> READERS = Set.of("mentor", "caseload");

    String text(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    boolean ticked(String field, String id) {
        return typed.getOrDefault(field, List.of()).contains(id);
    }

    Map<String, String> wrong(QuietWords words) {
        var wrong = new LinkedHashMap<String, String>();
        if (Typed.number(text("days"), FEWEST, MOST).isEmpty()) {
            wrong.put("days", "reach.quiet.wrong.days");
        }
        if (typed.getOrDefault("reader", List.of()).stream().noneMatch(READERS::contains)) {
            wrong.put("reader", "reach.quiet.wrong.reader");
        }
        if (nothing(words)) {
            wrong.put("ways", "reach.quiet.wrong.nothing");
        }
        for (var kind : List.of("ways", "never")) {
            chosen(words, kind).stream()
                    .filter(each -> words.find(kind, each.id()).orElseThrow().open())
                    .filter(each -> each.filled().isEmpty() || each.filled().length() > LONGEST_FILL)
                    .forEach(each -> wrong.put("fill-" + each.id(), "reach.quiet.wrong.fill"));
        }
        for (var field : List.of("own", "own-never")) {
            if (text(field).length() > LONGEST) {
                wrong.put(field, "reach.quiet.wrong.long");
            }
        }
        return wrong;
    }

    /// Whether it says nothing to whoever reads it: no way, no line, and nothing that nobody may do.
    private boolean nothing(QuietWords words) {
        return (text("own") + text("own-never")).isEmpty()
                && chosen(words, "ways").isEmpty()
                && chosen(words, "never").isEmpty()
                && words.of("words").stream().noneMatch(word -> ticked("words", word.id()));
    }

    /// Once nothing is wrong with it.
    QuietPlan plan(QuietWords words, List<Mine> mine) {
        return new QuietPlan(
                Typed.number(text("days"), FEWEST, MOST).orElseThrow(),
                new TreeSet<>(typed.getOrDefault("reader", List.of()).stream()
                        .filter(READERS::contains)
                        .toList()),
                mine.stream()
                        .filter(each -> ticked("who", each.id().toString()))
                        .map(QuietPlan.Whom::of)
                        .toList(),
                chosen(words, "ways"),
                words.of("words").stream()
                        .map(QuietWords.Word::id)
                        .filter(id -> ticked("words", id))
                        .toList(),
                text("own"),
                chosen(words, "never"),
                text("own-never"));
    }

    /// As ticked; ways in the order of their numbers.
    private List<Chosen> chosen(QuietWords words, String kind) {
        var found = new ArrayList<>(words.of(kind).stream()
                .filter(word -> kind.equals("ways") ? place(word.id()) != null : ticked(kind, word.id()))
                .map(word -> new Chosen(word.id(), word.open() ? text("fill-" + word.id()) : ""))
                .toList());
        if (kind.equals("ways")) {
            found.sort(Comparator.comparing(
                    each -> Typed.number(text("way-" + each.id()), 1, 9).orElse(9)));
        }
        return found;
    }

    private @Nullable Integer place(String way) {
        return Typed.number(text("way-" + way), 1, 9).orElse(null);
    }
}
