package tandem.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recognizes a fellowship in a name or an address, and rather stays silent than err: two fellowships in one text,
/// or initials that are also a state's, mean none.
final class Guess {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z][a-z0-9+.-]*://|mailto:|[^\\s@/]+@)?((?:[a-z0-9-]+\\.)+[a-z]{2,})(?:[:/?#]\\S*)?");

    private final Map<String, Fellowship> phrases = new HashMap<>();
    private final Map<String, Fellowship> wholes = new HashMap<>();
    private final Map<String, Fellowship> initials = new HashMap<>();
    private final Map<String, Fellowship> hosts = new HashMap<>();
    private final Map<Pattern, Fellowship> hostPatterns = new HashMap<>();
    private int longest = 1;

    Guess(List<Entry> entries) {
        entries.forEach(this::add);
    }

    private void add(Entry entry) {
        Fellowship fellowship = Fellowship.of(entry);
        boolean whole = !entry.textOrEmpty("whole").isEmpty();
        Stream.concat(Stream.of(fellowship.names().en(), fellowship.names().es()), entry.list("aliases").stream())
                .map(Spelling::plain)
                .forEach(name -> claim(whole ? wholes : phrases, name, fellowship, entry));
        entry.list("abbreviations").forEach(word -> claim(initials, initialsOf(word), fellowship, entry));
        entry.list("domains").forEach(domain -> addDomain(domain, fellowship, entry));
    }

    private void addDomain(String domain, Fellowship fellowship, Entry entry) {
        if (domain.contains("*") || domain.contains("?")) {
            String letters = domain.replace(".", "\\.").replace("?", "[a-z]").replace("*", "[a-z-]*");
            hostPatterns.put(Pattern.compile(letters), fellowship);
        } else {
            claim(hosts, domain, fellowship, entry);
        }
    }

    private void claim(Map<String, Fellowship> index, String as, Fellowship fellowship, Entry entry) {
        longest = Math.max(longest, as.split(" ").length);
        Fellowship before = index.putIfAbsent(as, fellowship);
        if (before != null && !before.code().equals(fellowship.code())) {
            throw entry.problem("«%s» already means «%s»".formatted(as, before.code()));
        }
    }

    Optional<Fellowship> of(String text) {
        Matcher address = ADDRESS.matcher(text.strip().toLowerCase(Locale.ROOT));
        return address.matches() ? ofHost(address.group(1)) : ofText(text);
    }

    private Optional<Fellowship> ofHost(String host) {
        for (String part = host; part.contains("."); part = part.substring(part.indexOf('.') + 1)) {
            Optional<Fellowship> found = ofDomain(part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Fellowship> ofDomain(String domain) {
        return Optional.ofNullable(hosts.get(domain))
                .or(() -> hostPatterns.entrySet().stream()
                        .filter(pattern -> pattern.getKey().matcher(domain).matches())
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private Optional<Fellowship> ofText(String text) {
        List<String> written = Spelling.words(text);
        List<String> plain = written.stream().map(Spelling::plainWord).toList();
        Fellowship whole = wholes.get(String.join(" ", plain));
        if (whole != null) {
            return Optional.of(whole);
        }
        Set<Fellowship> found = new HashSet<>();
        List<String> left = takePhrases(plain, written, found);
        left.forEach(word -> Optional.ofNullable(initials.get(initialsOf(word))).ifPresent(found::add));
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /// Adds the fellowships whose names stand in the text, the longest first at each word; returns the other words.
    private List<String> takePhrases(List<String> plain, List<String> written, Set<Fellowship> found) {
        List<String> left = new ArrayList<>();
        for (int at = 0; at < plain.size(); ) {
            int taken = phraseAt(plain, at);
            if (taken == 0) {
                left.add(written.get(at++));
            } else {
                Optional.ofNullable(phrases.get(String.join(" ", plain.subList(at, at + taken))))
                        .ifPresent(found::add);
                at += taken;
            }
        }
        return left;
    }

    private int phraseAt(List<String> plain, int at) {
        for (int length = Math.min(longest, plain.size() - at); length > 0; length--) {
            if (phrases.containsKey(String.join(" ", plain.subList(at, at + length)))) {
                return length;
            }
        }
        return 0;
    }

    /// `A.A` and `A.A.` are one, `AA` is another: dots tell initials from a state.
    private static String initialsOf(String word) {
        return word.contains(".") && !word.endsWith(".") ? word + "." : word;
    }
}
