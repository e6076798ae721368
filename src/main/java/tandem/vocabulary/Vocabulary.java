package tandem.vocabulary;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.shared.Language;

/// The words of all fellowships, read once from `content/vocabulary` and never changed after that.
/// Finders answer empty for what nobody mapped yet; [#recognize] keeps such codes as written.
public final class Vocabulary {
    private static final Set<String> FELLOWSHIP_FIELDS = Set.of(
            "code",
            "names",
            "short",
            "own_site",
            "approach",
            "issues",
            "whole",
            "aliases",
            "abbreviations",
            "domains",
            "search");

    private final Map<String, Fellowship> fellowships = new LinkedHashMap<>();
    private final Map<String, Issue> issues = new LinkedHashMap<>();
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Synonyms synonyms = new Synonyms();
    private final TypeIndex index;
    private final Guess guess;

    private Vocabulary(Shelf shelf) {
        List<Entry> organizations = shelf.entries("fellowships.yml", FELLOWSHIP_FIELDS);
        List<Entry> kinds = shelf.entries("types.yml", TypeIndex.FIELDS);
        this.index = new TypeIndex(kinds);
        this.guess = new Guess(organizations);
        shelf.entries("issues.yml", Set.of("code", "names", "search")).forEach(this::addIssue);
        organizations.forEach(this::addFellowship);
        kinds.forEach(this::addType);
        shelf.single("words.yml", Set.of("filler")).forEach(synonyms::addFiller);
    }

    /// What Tandem ships.
    public static Vocabulary builtIn() {
        return new Vocabulary(new Shelf(Optional.empty()));
    }

    /// What Tandem ships, with the program's own files of the same names over it; the folder need not exist.
    ///
    /// @throws VocabularyProblem where one of them cannot be used, saying which line or entry
    public static Vocabulary with(Path folder) {
        return new Vocabulary(new Shelf(Optional.of(folder)));
    }

    private void addIssue(Entry entry) {
        Issue issue = Issue.of(entry);
        issues.put(issue.code(), issue);
        synonyms.add(issue, entry);
    }

    private void addType(Entry entry) {
        Type type = index.code(entry.code()).orElseThrow();
        for (String fellowship : type.meetingGuideIn().keySet()) {
            if (!fellowships.containsKey(fellowship)) {
                throw entry.problem("fellowship «%s» is unknown".formatted(fellowship));
            }
        }
        types.put(type.code(), type);
        synonyms.add(type, entry);
    }

    private void addFellowship(Entry entry) {
        Fellowship fellowship = Fellowship.of(entry);
        for (String issue : fellowship.issues()) {
            if (!issues.containsKey(issue)) {
                throw entry.problem("issue «%s» is unknown".formatted(issue));
            }
        }
        fellowships.put(fellowship.code(), fellowship);
        synonyms.add(fellowship, entry);
    }

    /// A type, by our code.
    public Optional<Type> type(String code) {
        return index.code(code);
    }

    /// A type by a Meeting Guide code or name, whatever its capitals and brackets: `onl`, `[open]`, `Big Book`.
    public Optional<Type> ofMeetingGuide(String written) {
        return index.meetingGuide(written, "");
    }

    /// The same in a feed of one fellowship, where a code can mean something of its own: `Y` is Alateen in Al-Anon.
    ///
    /// @param fellowship our code, or empty
    public Optional<Type> ofMeetingGuide(String written, String fellowship) {
        return index.meetingGuide(written, fellowship);
    }

    /// A type by the world id of a BMLT format. `LANG` says only "another language": ask [#ofBmltFormat] first.
    public Optional<Type> ofBmlt(String worldId) {
        return index.worldId(worldId);
    }

    /// A type by what a BMLT server calls a format, where it has no world id. Keys differ by server and language, so a
    /// key counts only where there is no name and the language is English, Spanish or not given.
    ///
    /// @param language as the server writes it, or empty
    public Optional<Type> ofBmltFormat(String key, String name, String language) {
        boolean stock = name.isBlank() && Set.of("", "en", "es").contains(language);
        return stock ? index.key(key) : index.named(name);
    }

    /// A type by all that a BMLT server says of a format: its name where we know it, else its world id, else its key.
    public Optional<Type> ofBmltFormat(String worldId, String key, String name, String language) {
        return index.named(name).or(() -> ofBmlt(worldId)).or(() -> ofBmltFormat(key, name, language));
    }

    /// The type "people speak this language here".
    ///
    /// @param code ISO 639-1
    public Optional<Type> ofLanguage(String code) {
        return index.spoken(code);
    }

    /// Tells a row's Meeting Guide codes apart into types and those that stay as written.
    ///
    /// @param fellowship our code, or empty
    public Recognized recognize(Collection<String> written, String fellowship) {
        Set<Type> known = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (String code : written) {
            ofMeetingGuide(code, fellowship).ifPresentOrElse(known::add, () -> others.add(code));
        }
        return new Recognized(List.copyOf(known), List.copyOf(others));
    }

    public List<Type> types() {
        return List.copyOf(types.values());
    }

    /// In the order to show.
    public List<Type> types(Kind kind) {
        return types.values().stream().filter(type -> type.kind() == kind).toList();
    }

    /// The codes to write to a Meeting Guide feed, most types having one; empty where the format has no word for it.
    public List<String> meetingGuideCodes(Type type) {
        return type.export();
    }

    public Optional<Fellowship> fellowship(String code) {
        return Optional.ofNullable(fellowships.get(code));
    }

    /// The fellowship that the name of an entity, group or meeting, or an address of it, speaks of. Empty when unsure.
    public Optional<Fellowship> guess(String entityOrNameOrUrl) {
        return guess.of(entityOrNameOrUrl);
    }

    /// Ours by the English alphabet, then those that the program added.
    public List<Fellowship> fellowships() {
        return List.copyOf(fellowships.values());
    }

    public Optional<Issue> issue(String code) {
        return Optional.ofNullable(issues.get(code));
    }

    public List<Issue> issues() {
        return List.copyOf(issues.values());
    }

    /// What a word or phrase stands for in a search, accents and capitals aside.
    public Optional<Meaning> meant(String word, Language reader) {
        return synonyms.meant(word, reader);
    }

    /// Takes a typed line apart into what we understand and what is left to look for as text.
    public Understood understand(String line, Language reader) {
        return synonyms.understand(line, reader);
    }
}
