package tandem.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds a type by whatever a feed calls it. Two types that claim the same code are a mistake in the data.
final class TypeIndex {
    static final Set<String> FIELDS = Set.of(
            "code",
            "kind",
            "names",
            "says",
            "iso",
            "meeting_guide",
            "meeting_guide_in",
            "export",
            "bmlt",
            "bmlt_keys",
            "also",
            "search");

    private final Map<String, Type> byCode = new HashMap<>();
    private final Map<String, Type> byMeetingGuide = new HashMap<>();
    private final Map<String, Type> byMeetingGuideIn = new HashMap<>();
    private final Map<String, Type> byWorldId = new HashMap<>();
    private final Map<String, Type> byKey = new HashMap<>();
    private final Map<String, Type> byName = new HashMap<>();
    private final Map<String, Type> byLanguage = new HashMap<>();

    TypeIndex(List<Entry> entries) {
        entries.forEach(this::add);
    }

    private void add(Entry entry) {
        Type type = Type.of(entry);
        byCode.put(type.code(), type);
        type.meetingGuide().forEach(code -> claim(byMeetingGuide, folded(code), type, entry));
        type.meetingGuideIn()
                .forEach((fellowship, codes) ->
                        codes.forEach(code -> claim(byMeetingGuideIn, inside(fellowship, code), type, entry)));
        type.bmlt().forEach(id -> claim(byWorldId, folded(id), type, entry));
        entry.list("bmlt_keys").forEach(key -> claim(byKey, folded(key), type, entry));
        names(type, entry).forEach(name -> claim(byName, Spelling.plain(name), type, entry));
        if (!type.language().isEmpty()) {
            claim(byLanguage, type.language(), type, entry);
        }
    }

    private static Stream<String> names(Type type, Entry entry) {
        Stream<String> ours = Stream.of(type.names().en(), type.names().es());
        return Stream.concat(ours, entry.list("also").stream());
    }

    private static void claim(Map<String, Type> index, String as, Type type, Entry entry) {
        Type before = index.putIfAbsent(as, type);
        if (before != null && before != type) {
            throw entry.problem("«%s» already means «%s»".formatted(as, before.code()));
        }
    }

    Optional<Type> code(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Type> meetingGuide(String written, String fellowship) {
        return Optional.ofNullable(byMeetingGuideIn.get(inside(fellowship, written)))
                .or(() -> Optional.ofNullable(byMeetingGuide.get(folded(written))))
                .or(() -> named(written));
    }

    Optional<Type> worldId(String id) {
        return Optional.ofNullable(byWorldId.get(folded(id)));
    }

    Optional<Type> key(String key) {
        return Optional.ofNullable(byKey.get(folded(key)));
    }

    Optional<Type> named(String name) {
        return Optional.ofNullable(byName.get(Spelling.plain(name)));
    }

    Optional<Type> spoken(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    private static String inside(String fellowship, String code) {
        return fellowship + ' ' + folded(code);
    }

    /// In capitals, without the brackets and quotes of a list that became text on its way.
    private static String folded(String code) {
        StringBuilder folded = new StringBuilder(code.length());
        for (int at = 0; at < code.length(); at++) {
            char c = code.charAt(at);
            if ("[]{}\"' \t\n".indexOf(c) < 0) {
                folded.append(Character.toUpperCase(c));
            }
        }
        return folded.toString();
    }
}
