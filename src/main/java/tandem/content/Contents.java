package tandem.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tandem.shared.Language;

/// Everything there is to read. The files are part of the program and do not change while it runs; those of a language
/// are read when something of it is first asked for.
@Component
public class Contents {
    private final Map<Language, Map<String, Item>> items = new ConcurrentHashMap<>();

    public Optional<Item> find(String kind, String id, Language language) {
        return Optional.ofNullable(in(language).get(kind + "/" + id));
    }

    /// Those of a kind that have an order, in it.
    public List<Item> ordered(String kind, Language language) {
        return all(kind, language).stream()
                .filter(item -> item.order() > 0)
                .sorted(Comparator.comparing(Item::order))
                .toList();
    }

    public List<Item> all(String kind, Language language) {
        return in(language).values().stream()
                .filter(item -> item.kind().equals(kind))
                .toList();
    }

    private Map<String, Item> in(Language language) {
        return items.computeIfAbsent(language, Contents::read);
    }

    private static Map<String, Item> read(Language language) {
        try {
            return files(language);
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read the content files", problem);
        }
    }

    private static Map<String, Item> files(Language language) throws IOException {
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
