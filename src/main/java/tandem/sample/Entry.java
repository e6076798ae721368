package tandem.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// One place in a file of the sample. The files are ours: a mistake in one ends the loading.
record Entry(Map<?, ?> fields) {
    /// What some files hold, in the order of their names.
    ///
    /// @param pattern such as `circles/*.yml`
    static List<Entry> read(String pattern) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:sample/" + pattern);
            return Stream.of(found).flatMap(file -> in(file).stream()).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read the sample's files", problem);
        }
    }

    private static List<Entry> in(Resource file) {
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(file.getContentAsString(StandardCharsets.UTF_8));
            return content instanceof List<?> all ? entries(all) : entries(List.of(content));
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read " + file, problem);
        }
    }

    private static List<Entry> entries(List<?> all) {
        return all.stream().map(each -> new Entry((Map<?, ?>) each)).toList();
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("“" + key + "” is missing in " + fields));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(fields.get(key)).map(Object::toString);
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    List<String> texts(Object key) {
        return fields.get(key) instanceof List<?> all
                ? all.stream().map(Object::toString).toList()
                : List.of();
    }

    List<Entry> entries(String key) {
        return fields.get(key) instanceof List<?> all ? entries(all) : List.of();
    }

    Optional<Entry> entry(String key) {
        return fields.get(key) instanceof Map<?, ?> inner ? Optional.of(new Entry(inner)) : Optional.empty();
    }

    /// Texts by number: what happened how many days before the end, or after they came.
    Map<Integer, String> byDay(String key) {
        var days = new LinkedHashMap<Integer, String>();
        entry(key).ifPresent(inner -> inner.fields.forEach((day, text) -> days.put(day(day), text.toString())));
        return days;
    }

    Map<Integer, List<String>> namesByDay(String key) {
        var days = new LinkedHashMap<Integer, List<String>>();
        entry(key).ifPresent(inner -> inner.fields.keySet().forEach(day -> days.put(day(day), inner.texts(day))));
        return days;
    }

    private static int day(Object key) {
        return Integer.parseInt(key.toString());
    }
}
