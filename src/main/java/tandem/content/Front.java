package tandem.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tandem.shared.Language;

/// What stands at the head of a content file, for the keys that only one kind has.
public final class Front {
    private Front() {}

    public static Map<String, Object> of(Item item, Language language) {
        var path = "content/" + language.code() + "/" + item.kind() + "/" + item.id() + ".md";
        var head = read(path).split("(?m)^---$", 3)[1];
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(head);
    }

    /// The whole of one of our own lists, such as `content/vocabulary/fit-finder.yml`.
    public static Object list(String path) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(read(path));
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read " + path, problem);
        }
    }
}
