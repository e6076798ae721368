package tandem.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.shared.Language;

/// What people type, in each language. People mix languages, so the other one is asked where the reader's is silent.
final class Synonyms {
    private static final int LONGEST = 7;

    private final Map<Language, Map<String, Stands>> byWord = new EnumMap<>(Language.class);

    private record Stands(List<Type> types, List<Fellowship> fellowships, List<Issue> issues) {
        Stands() {
            this(new ArrayList<>(1), new ArrayList<>(1), new ArrayList<>(1));
        }
    }

    private static <T> boolean once(List<T> things, T thing) {
        return !things.contains(thing) && things.add(thing);
    }

    Synonyms() {
        for (Language language : Language.values()) {
            byWord.put(language, new HashMap<>());
        }
    }

    void add(Type type, Entry entry) {
        each(entry, type.names(), (language, word) -> once(at(language, word).types(), type));
    }

    void add(Fellowship fellowship, Entry entry) {
        each(
                entry,
                fellowship.names(),
                (language, word) -> once(at(language, word).fellowships(), fellowship));
        Stream<String> names =
                Stream.of(fellowship.names().en(), fellowship.names().es(), shortWord(fellowship.shortName()));
        Stream.concat(names, entry.list("aliases").stream()).forEach(name -> everywhere(name, fellowship));
    }

    void add(Issue issue, Entry entry) {
        each(entry, issue.names(), (language, word) -> once(at(language, word).issues(), issue));
    }

    void addFiller(Entry entry) {
        each(entry, new Wording("", ""), this::at);
    }

    private interface Use {
        Object of(Language language, String word);
    }

    private static void each(Entry entry, Wording names, Use use) {
        Map<String, List<String>> search = entry.lists(entry.fields().containsKey("filler") ? "filler" : "search");
        for (Language language : Language.values()) {
            use.of(language, names.in(language));
            search.getOrDefault(language.code(), List.of()).forEach(word -> use.of(language, word));
        }
    }

    private void everywhere(String name, Fellowship fellowship) {
        for (Language language : Language.values()) {
            once(at(language, name).fellowships(), fellowship);
        }
    }

    /// Two letters are too often a state or a little word: those that are neither stand in the data.
    private static String shortWord(String name) {
        return name.length() > 2 ? name : "";
    }

    private Stands at(Language language, String word) {
        Map<String, Stands> words = byWord.getOrDefault(language, Map.of());
        String plain = Spelling.plain(word);
        return plain.isEmpty() ? new Stands() : words.computeIfAbsent(plain, _ -> new Stands());
    }

    Optional<Meaning> meant(String word, Language reader) {
        String plain = Spelling.plain(word);
        return Stream.concat(Stream.of(reader), Stream.of(Language.values()))
                .flatMap(language -> Optional.ofNullable(
                        byWord.getOrDefault(language, Map.of()).get(plain))
                        .stream())
                .findFirst()
                .map(it -> new Meaning(plain, it.types(), it.fellowships(), it.issues()));
    }

    /// Takes a line apart, the longest phrase that means something first.
    Understood understand(String line, Language reader) {
        List<String> words = Spelling.plainWords(line);
        List<Meaning> meanings = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Optional<Meaning> meaning = longestAt(words, at, reader);
            meaning.filter(it -> !it.filler()).ifPresent(meanings::add);
            if (meaning.isEmpty()) {
                rest.add(words.get(at));
            }
            at += meaning.map(it -> it.word().split(" ").length).orElse(1);
        }
        return new Understood(meanings, rest);
    }

    private Optional<Meaning> longestAt(List<String> words, int at, Language reader) {
        for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
            Optional<Meaning> meaning = meant(String.join(" ", words.subList(at, at + length)), reader);
            if (meaning.isPresent()) {
                return meaning;
            }
        }
        return Optional.empty();
    }
}
