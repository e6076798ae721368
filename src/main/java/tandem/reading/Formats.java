package tandem.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a BMLT server's format keys and ids mean, in each of its languages.
final class Formats {
    private static final int MOST = 20_000;
    private static final int LONGEST = 200;

    private final Map<String, Format> byKey = new HashMap<>();
    private final Map<String, Format> byId = new HashMap<>();

    /// @param worldId the same on every server; empty where the format is a server's own
    record Format(String key, String worldId, String name, String language) {}

    void add(JsonNode node) {
        String key = text(node, "key_string");
        if (key.isEmpty() || byKey.size() > MOST) {
            return;
        }
        Format format = new Format(key, text(node, "world_id"), text(node, "name_string"), text(node, "lang"));
        byKey.putIfAbsent(format.language + " " + key, format);
        byId.putIfAbsent(format.language + " " + text(node, "id"), format);
    }

    /// Reads a `GetFormats` answer.
    void addAll(InputStream in, FeedSettings.Limits limits) throws IOException, FeedUnreadable {
        JsonRows.read(Utf8Input.of(in, limits.bytes()), limits, element -> {
            if (element.list().isEmpty() || element.list().equals("formats")) {
                add(element);
            }
        });
    }

    void add(JsonRows.Element element) throws FeedUnreadable {
        try {
            add(RowJson.parse(element));
        } catch (Unusable ignored) {
            // a format that can't be read leaves its key as written, which the row's findings say
        }
    }

    @Nullable
    Format ofKey(String key, String language) {
        return best(byKey, key, language);
    }

    @Nullable
    Format ofId(String id, String language) {
        return best(byId, id, language);
    }

    private static @Nullable Format best(Map<String, Format> formats, String name, String language) {
        Format format = formats.get(language + " " + name);
        return format != null ? format : formats.get("en " + name);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isValueNode() || value.isNull()
                ? ""
                : Texts.cut(Texts.line(Texts.cut(value.asString(), LONGEST)).text(), LONGEST);
    }
}
