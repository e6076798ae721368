package tandem.content;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads a content file, as `content/README.md` describes it.
final class ItemReader {
    private static final Pattern FRONT = Pattern.compile("\\A---\\n(.*?)\\n---\\n", Pattern.DOTALL);
    private static final Pattern SCENARIO = Pattern.compile("(?m)^## (?:Scenario|Caso): ");
    private static final Pattern HEADING = Pattern.compile("(?m)^## ");
    private static final Pattern ANSWER = Pattern.compile("(?m)^- \\[([ x])] (.+)$");

    private ItemReader() {}

    /// @param name where it comes from, for who has to mend it
    /// @throws IllegalArgumentException where it is not as described
    static Item read(String kind, String name, String file) {
        var text = file.replace("\r\n", "\n");
        var front = FRONT.matcher(text);
        if (!front.find()) {
            throw new IllegalArgumentException(name + " has no front matter.");
        }
        Map<String, Object> facts = new Yaml(new SafeConstructor(new LoaderOptions())).load(front.group(1));
        var pieces = SCENARIO.split(text.substring(front.end()));
        var scenarios = new ArrayList<Scenario>();
        for (int at = 1; at < pieces.length; at++) {
            scenarios.add(scenario(pieces[at]));
        }
        return new Item(
                kind,
                fact(facts, "id"),
                fact(facts, "title"),
                fact(facts, "summary"),
                Integer.parseInt(fact(facts, "minutes")),
                tags(facts.get("when")),
                Integer.parseInt(facts.getOrDefault("order", 0).toString()),
                facts.getOrDefault("basis", "").toString(),
                day(facts.get("checked")),
                sources(facts.get("sources")),
                reviewer(facts.getOrDefault("reviewer", "").toString()),
                pace(facts.get("pace")),
                steps(facts.get("steps")),
                parts(pieces[0]),
                scenarios);
    }

    private static String fact(Map<String, Object> facts, String key) {
        var value = facts.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The front matter says no " + key + ".");
        }
        return value.toString();
    }

    private static List<Item.Source> sources(@Nullable Object listed) {
        return listed instanceof List<?> all
                ? all.stream().map(ItemReader::source).toList()
                : List.of();
    }

    private static Item.Source source(Object listed) {
        var facts = (Map<?, ?>) listed;
        return new Item.Source(
                String.valueOf(facts.get("name")), String.valueOf(facts.get("url")), day(facts.get("checked")));
    }

    private static List<Item.Step> steps(@Nullable Object listed) {
        return listed instanceof List<?> all
                ? all.stream().map(ItemReader::step).toList()
                : List.of();
    }

    private static Item.Step step(Object listed) {
        var facts = (Map<?, ?>) listed;
        return new Item.Step(
                String.valueOf(facts.get("say")), number(facts, "seconds"), Boolean.TRUE.equals(facts.get("paced")));
    }

    private static Optional<Item.Pace> pace(@Nullable Object told) {
        return told instanceof Map<?, ?> facts
                ? Optional.of(new Item.Pace(
                        number(facts, "in_seconds"), number(facts, "hold_seconds"), number(facts, "out_seconds")))
                : Optional.empty();
    }

    private static int number(Map<?, ?> facts, String key) {
        return Integer.parseInt(String.valueOf(facts.get(key)));
    }

    private static List<String> tags(@Nullable Object listed) {
        return listed instanceof List<?> all
                ? all.stream().map(Object::toString).toList()
                : List.of();
    }

    /// As it is written in the file: YAML takes a bare day for a moment.
    private static String day(@Nullable Object value) {
        if (value instanceof Date day) {
            return LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC).toString();
        }
        return value == null ? "" : value.toString();
    }

    private static String reviewer(String name) {
        return name.equals("none yet") ? "" : name;
    }

    private static List<Item.Part> parts(String text) {
        var parts = new ArrayList<Item.Part>();
        var pieces = HEADING.split(text);
        if (!pieces[0].isBlank()) {
            parts.add(new Item.Part("", pieces[0].strip()));
        }
        for (int at = 1; at < pieces.length; at++) {
            parts.add(new Item.Part(firstLine(pieces[at]), afterFirstLine(pieces[at])));
        }
        return parts;
    }

    private static Scenario scenario(String piece) {
        var body = afterFirstLine(piece);
        var answers = new ArrayList<Scenario.Answer>();
        var found = ANSWER.matcher(body);
        int begins = body.length();
        var starts = new ArrayList<int[]>();
        while (found.find()) {
            begins = Math.min(begins, found.start());
            starts.add(new int[] {found.start(), found.end()});
        }
        for (int at = 0; at < starts.size(); at++) {
            int end = at + 1 < starts.size() ? starts.get(at + 1)[0] : body.length();
            var line = body.substring(starts.get(at)[0], starts.get(at)[1]);
            var because = body.substring(starts.get(at)[1], end).strip();
            answers.add(new Scenario.Answer(line.substring(6), because, line.startsWith("- [x]")));
        }
        return new Scenario(firstLine(piece), body.substring(0, begins).strip(), answers);
    }

    private static String firstLine(String piece) {
        int end = piece.indexOf('\n');
        return (end < 0 ? piece : piece.substring(0, end)).strip();
    }

    private static String afterFirstLine(String piece) {
        int end = piece.indexOf('\n');
        return end < 0 ? "" : piece.substring(end).strip();
    }
}
