package tandem.operate.prove;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tandem.shared.PersonId;

/// Words seeded into what belongs to somebody, who may read each of them, and who was seen reading them. Whether one
/// may does not come from the program: it is said where the words are seeded.
final class WallsWords {
    private static final Pattern WORD = Pattern.compile("walled-[a-z]+|" + WallsSecrets.SEEDED.pattern());

    private final Map<String, Set<PersonId>> readers = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    /// @param thing what it is, in lower-case letters
    /// @param mayRead everybody with the relation that opens it
    /// @return the words to be written there
    String seed(String thing, Stream<PersonId> mayRead) {
        String word = "walled-" + thing;
        readers.put(word, Set.copyOf(mayRead.toList()));
        return word;
    }

    String seed(String thing, PersonId... mayRead) {
        return seed(thing, Stream.of(mayRead));
    }

    /// Somebody who may not read it sees a seeded word here.
    ///
    /// @param reader empty for somebody who is not signed in
    List<String> leaked(Optional<PersonId> reader, String body) {
        return body.contains("walled-") || body.contains("seeded-secret-") ? found(reader, body) : List.of();
    }

    private synchronized List<String> found(Optional<PersonId> reader, String body) {
        Matcher words = WORD.matcher(body);
        Set<String> leaked = new TreeSet<>();
        while (words.find()) {
            String word = words.group();
            boolean may = reader.filter(readers.getOrDefault(word, Set.of())::contains)
                    .isPresent();
            (may ? read : leaked).add(word);
        }
        return List.copyOf(leaked);
    }

    /// The control: words that nobody at all was seen reading, so that their absence elsewhere says nothing.
    List<String> unread() {
        return readers.keySet().stream()
                .filter(word -> !read.contains(word))
                .sorted()
                .toList();
    }

    int seeded() {
        return readers.size();
    }
}
