package tandem.directory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.finding.MeetingIndex;
import tandem.vocabulary.Fellowship;
import tandem.vocabulary.Issue;
import tandem.vocabulary.Kind;
import tandem.vocabulary.Type;
import tandem.vocabulary.Vocabulary;

/// Of everything the vocabulary knows, what the directory has: nobody should choose what can't be found.
///
/// @param position of the index it was made from
record Offer(long position, List<Fellowship> fellowships, List<Issue> issues, Map<Kind, List<Type>> types) {
    private static final String ANY = "any";

    static Offer of(MeetingIndex index, Vocabulary vocabulary) {
        long position = index.position();
        var fellowships = vocabulary.fellowships().stream()
                .filter(fellowship -> index.hasFellowship(fellowship.code()))
                .toList();
        var types = new EnumMap<Kind, List<Type>>(Kind.class);
        for (var kind : Kind.values()) {
            types.put(
                    kind,
                    vocabulary.types(kind).stream()
                            .filter(type -> index.hasType(type.code()))
                            .toList());
        }
        return new Offer(position, fellowships, issues(vocabulary, fellowships, types), types);
    }

    /// What is for any concern is found with each: it is no choice of its own.
    private static List<Issue> issues(
            Vocabulary vocabulary, List<Fellowship> fellowships, Map<Kind, List<Type>> types) {
        var present = Stream.concat(
                        fellowships.stream().map(Fellowship::issues).flatMap(Collection::stream),
                        types.getOrDefault(Kind.ISSUE, List.of()).stream().map(Type::code))
                .collect(Collectors.toSet());
        return vocabulary.issues().stream()
                .filter(issue -> !issue.code().equals(ANY) && present.contains(issue.code()))
                .toList();
    }

    List<Type> types(Kind kind) {
        return types.getOrDefault(kind, List.of());
    }
}
