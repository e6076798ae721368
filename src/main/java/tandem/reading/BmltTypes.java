package tandem.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tandem.vocabulary.Type;

/// A row's formats: keys of its own server, or their ids, told by the server's explanation where there is one.
///
/// @param codes of the vocabulary, sorted
/// @param others keys that are not in it, as written
record BmltTypes(Set<String> codes, List<String> others) {

    static BmltTypes read(Draft draft, Lookups lookups, Formats formats) {
        String language = draft.line("lang_enum");
        BmltTypes types = new BmltTypes(new TreeSet<>(), new ArrayList<>());
        List<String> keys = draft.list("formats", ',');
        for (String key : keys) {
            types.add(lookups, key, formats.ofKey(key, language));
        }
        if (keys.isEmpty()) {
            for (String id : draft.list("format_shared_id_list", ',')) {
                Formats.Format format = formats.ofId(id, language);
                types.add(lookups, format == null ? id : format.key(), format);
            }
        }
        if (!types.others.isEmpty()) {
            draft.keptAsWritten("formats", String.join(", ", types.others), Remark.NO_SUCH_TYPE);
        }
        return types;
    }

    private void add(Lookups lookups, String key, Formats.@Nullable Format format) {
        Optional<Type> type = format == null
                ? lookups.format("", key, "", "")
                : lookups.format(format.worldId(), key, format.name(), format.language());
        type.map(Type::code).ifPresentOrElse(codes::add, () -> others.add(key));
    }

    boolean has(String code) {
        return codes.contains(code);
    }
}
