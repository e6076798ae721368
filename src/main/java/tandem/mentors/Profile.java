package tandem.mentors;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// A mentor, with as much as is opened to whoever reads.
///
/// @param id what addresses name
/// @param capacity with how many they can walk
/// @param rests since when they take on nobody new; null where they do
record Profile(
        UUID id,
        PersonId person,
        String name,
        int capacity,
        Instant since,
        @Nullable Instant rests,
        Map<Kind, Said> items) {
    Profile {
        items = Map.copyOf(items);
    }

    /// @param codes from the lists; empty for words of their own
    /// @param words empty for what was chosen from lists
    record Said(List<String> codes, String words, Audience audience) {
        Said {
            codes = List.copyOf(codes);
        }

        static Said of(Kind kind, String text, Audience audience) {
            return kind == Kind.WORDS
                    ? new Said(List.of(), text, audience)
                    : new Said(text.lines().toList(), "", audience);
        }

        String text() {
            return codes.isEmpty() ? words : String.join("\n", codes);
        }

        boolean empty() {
            return codes.isEmpty() && words.isEmpty();
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Said";
        }
    }

    Optional<Said> said(Kind kind) {
        return Optional.ofNullable(items.get(kind));
    }

    /// What can be compared of that which is opened so far. What they keep to themselves never is.
    Traits traits(Audience audience) {
        return new Traits(items.entrySet().stream()
                .filter(each -> each.getValue().audience() != Audience.ME)
                .filter(each -> each.getValue().audience().compareTo(audience) <= 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> Set.copyOf(each.getValue().codes()))));
    }

    /// Their own words, where they are opened so far.
    String words(Audience audience) {
        return said(Kind.WORDS)
                .filter(said -> said.audience().compareTo(audience) <= 0)
                .map(Said::words)
                .orElse("");
    }

    boolean resting() {
        return rests != null;
    }

    String path() {
        return "/mentors/" + id;
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Profile " + id;
    }
}
