package tandem.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One item of a file, its fields still as written.
///
/// @param file where it stands, for messages
record Entry(String file, Map<String, Object> fields) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    Entry only(Set<String> allowed) {
        for (String field : fields.keySet()) {
            if (!allowed.contains(field)) {
                throw problem("field «%s» is unknown".formatted(field));
            }
        }
        return this;
    }

    /// This entry with the fields of a later one put over it.
    Entry with(Entry later) {
        Map<String, Object> merged = new LinkedHashMap<>(fields);
        merged.putAll(later.fields);
        return new Entry(later.file, merged);
    }

    String code() {
        String code = text("code");
        if (!CODE.matcher(code).matches()) {
            throw problem("code «%s» may hold small letters, digits and single hyphens".formatted(code));
        }
        return code;
    }

    String text(String field) {
        String text = textOrEmpty(field);
        if (text.isEmpty()) {
            throw problem("«%s» is missing".formatted(field));
        }
        return text;
    }

    String textOrEmpty(String field) {
        return asText(fields.getOrDefault(field, ""), field);
    }

    List<String> list(String field) {
        return asList(fields.getOrDefault(field, List.of()), field);
    }

    Wording wording(String field) {
        Entry both = inner(field).only(Set.of("en", "es"));
        return new Wording(both.text("en"), both.text("es"));
    }

    /// Lists by key: words by language, codes by fellowship.
    Map<String, List<String>> lists(String field) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        inner(field).fields.forEach((key, value) -> lists.put(key, asList(value, field)));
        return lists;
    }

    VocabularyProblem problem(String what) {
        return new VocabularyProblem(place() + ": " + what);
    }

    private String place() {
        return fields.containsKey("code") ? "%s, entry «%s»".formatted(file, fields.get("code")) : file;
    }

    @SuppressWarnings("unchecked")
    private Entry inner(String field) {
        Object value = fields.getOrDefault(field, Map.of());
        if (!(value instanceof Map<?, ?>)) {
            throw problem("«%s» takes «name: value» pairs".formatted(field));
        }
        return new Entry(place(), (Map<String, Object>) value);
    }

    private String asText(@Nullable Object value, String field) {
        if (value instanceof String text) {
            return text.strip();
        }
        throw problem("«%s» takes a text".formatted(field));
    }

    private List<String> asList(Object value, String field) {
        if (value instanceof List<?> items) {
            return items.stream().map(item -> asText(item, field)).toList();
        }
        throw problem("«%s» takes a list in [brackets]".formatted(field));
    }
}
