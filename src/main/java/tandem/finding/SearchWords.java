package tandem.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.shared.Language;
import tandem.vocabulary.Fellowship;
import tandem.vocabulary.Issue;
import tandem.vocabulary.Kind;
import tandem.vocabulary.Meaning;
import tandem.vocabulary.Type;
import tandem.vocabulary.Understood;
import tandem.vocabulary.Vocabulary;

/// What words and choices mean, resolved while asking and never written into the index, so that a change of the
/// vocabulary needs no new index. Codes are those of [MeetingIndexDocument#type] and [MeetingIndexDocument#fellowship].
final class SearchWords {
    /// The language of meetings that name none.
    static final String UNSAID = "en";

    /// The issue of fellowships that are for any.
    private static final String ANY_ISSUE = "any";

    private final Vocabulary vocabulary;
    private final Map<String, String> languages;
    private final Map<String, Set<String>> issues = new HashMap<>();

    SearchWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        languages = vocabulary.types(Kind.LANGUAGE).stream()
                .filter(type -> !type.language().isEmpty())
                .collect(Collectors.toMap(Type::language, Type::code, (one, other) -> one));
        for (Issue issue : vocabulary.issues()) {
            Set<String> codes = issues.computeIfAbsent(issue.code(), code -> new HashSet<>());
            codes.add(MeetingIndexDocument.type(issue.code()));
            vocabulary.fellowships().stream()
                    .filter(it ->
                            it.issues().contains(issue.code()) || it.issues().contains(ANY_ISSUE))
                    .map(Fellowship::code)
                    .forEach(code -> codes.add(MeetingIndexDocument.fellowship(code)));
        }
    }

    Understood understand(String text, Language reader) {
        return vocabulary.understand(text, reader);
    }

    Set<String> issue(String issue) {
        return issues.getOrDefault(issue, Set.of());
    }

    /// Types of the languages that satisfy, or, the other way round, of all others.
    Set<String> languages(Set<String> spoken, boolean these) {
        return languages.entrySet().stream()
                .filter(entry -> spoken.contains(entry.getKey()) == these)
                .map(entry -> MeetingIndexDocument.type(entry.getValue()))
                .collect(Collectors.toSet());
    }

    Set<String> codes(Meaning meaning) {
        return Stream.of(
                        meaning.types().stream().map(type -> MeetingIndexDocument.type(type.code())),
                        meaning.fellowships().stream().map(it -> MeetingIndexDocument.fellowship(it.code())),
                        meaning.issues().stream().flatMap(issue -> issue(issue.code()).stream()))
                .flatMap(codes -> codes)
                .collect(Collectors.toSet());
    }
}
