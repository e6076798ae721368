package tandem.checkins;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One sealed value: only what was answered stands in it. What a later version adds is passed over.
final class SaidJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SaidJson() {}

    static String of(Said said) {
        return JSON.writeValueAsString(map(said));
    }

    /// The same for a copy of one's own.
    static Map<String, Object> map(Said said) {
        var all = new LinkedHashMap<String, Object>();
        said.use().ifPresent(use -> all.put("use", use.code()));
        said.numbers().forEach((scale, number) -> all.put(scale.code(), number));
        put(all, "feelings", List.copyOf(said.feelings()));
        put(all, "body", List.copyOf(said.body()));
        put(all, "triggers", List.copyOf(said.triggers()));
        put(all, "halt", said.halt().stream().map(Halt::code).toList());
        if (!said.note().isEmpty()) {
            all.put("note", said.note());
        }
        return all;
    }

    static Said read(String text) {
        var all = JSON.readTree(text);
        var numbers = new EnumMap<Scale, Integer>(Scale.class);
        for (var scale : Scale.values()) {
            if (all.has(scale.code())) {
                numbers.put(scale, all.get(scale.code()).asInt());
            }
        }
        return new Said(
                Use.of(all.path("use").asString("")),
                numbers,
                texts(all, "feelings", Optional::of),
                texts(all, "body", Optional::of),
                texts(all, "triggers", Optional::of),
                texts(all, "halt", Halt::of),
                all.path("note").asString(""));
    }

    private static void put(Map<String, Object> all, String name, List<String> codes) {
        if (!codes.isEmpty()) {
            all.put(name, codes);
        }
    }

    private static <T> Set<T> texts(JsonNode all, String name, Function<String, Optional<T>> known) {
        var found = new ArrayList<String>();
        all.path(name).forEach(each -> found.add(each.asString("")));
        return found.stream()
                .flatMap(each -> known.apply(each).stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
