package tandem.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tandem.shared.Language;

/// Everything there is to read. The files are part of the program and do not change while it runs.
@Component
public class Contents {
    private final Map<Language, Map<String, Item>> items = new EnumMap<>(Language.class);

    Contents() throws IOException {
        for (var language : Language.values()) {
            items.put(language, read(language));
        }
    }

    public Optional<Item> find(String kind, String id, Language language) {
        return Optional.ofNullable(items.getOrDefault(language, Map.of()).get(kind + "/" + id));
    }

    /// Those of a kind that have an order, in it.
    public List<Item> ordered(String kind, Language language) {
        return all(kind, language).stream()
                .filter(item -> item.order() > 0)
                .sorted(Comparator.comparing(Item::order))
                .toList();
    }

    public List<Item> all(String kind, Language language) {
        return all(language).stream().filter(item -> item.kind().equals(kind)).toList();
    }

    private Collection<Item> all(Language language) {
        return items.getOrDefault(language, Map.of()).values();
    }

    private static Map<String, Item> read(Language language) throws IOException {
        var read = new HashMap<String, Item>();
        var pattern = "classpath*:content/" + language.code() + "/*/*.md";
        for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            var path = file.getURL().getPath();
            var folder = path.substring(0, path.lastIndexOf('/'));
            var kind = folder.substring(folder.lastIndexOf('/') + 1);
            var item = ItemReader.read(kind, path, file.getContentAsString(StandardCharsets.UTF_8));
            read.put(kind + "/" + item.id(), item);
        }
        return read;
    }
}
