package tandem.mentors;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody can say of themselves, or wish for.
enum Kind {
    LANGUAGES,
    /// What they lived through.
    LIVED,
    /// Ways of recovery that they know.
    PATHWAYS,
    /// What they choose to name of who they are.
    IDENTITIES,
    HOURS,
    /// How they like to be in touch.
    WAYS,
    /// Their own words: read, never compared.
    WORDS;

    /// Without a language in common two cannot talk: it counts for three.
    private static final int SPEECH = 3;

    static final List<Kind> CHOSEN = List.of(LANGUAGES, LIVED, PATHWAYS, IDENTITIES, HOURS, WAYS);

    int counts() {
        return this == LANGUAGES ? SPEECH : 1;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> read(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
