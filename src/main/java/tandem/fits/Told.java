package tandem.fits;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.directory.Upcoming;
import tandem.web.Texts;

/// A suggestion in words, with the next meetings of what it suggests.
///
/// @param meetings null where it suggests no one way
public record Told(Suggestion suggestion, @Nullable Upcoming meetings, Texts texts) {
    /// “You said Alcoholics Anonymous (AA) was not a fit. Here is one that works without religion: LifeRing.”
    public String words() {
        var from = suggestion.from().title();
        var to = suggestion.to().map(way -> way.title()).orElse("");
        return suggestion.without().isEmpty()
                ? texts.of(suggestion.key(), from, to)
                : texts.of(suggestion.key() + ".without", from, to, without());
    }

    private String without() {
        return suggestion.without().stream()
                .flatMap(code -> texts.find("fits.without." + code).stream())
                .collect(Collectors.joining(" " + texts.of("fits.and") + " "));
    }

    /// The page of the way it suggests; the questions where it suggests none.
    public String path() {
        return suggestion.to().map(way -> way.path()).orElse("/pathways/fit");
    }

    /// The old and the new side by side; empty where it is the same one.
    public String beside() {
        return suggestion
                .to()
                .filter(way -> !way.equals(suggestion.from()))
                .map(way -> "/pathways/compare?with=" + suggestion.from().id() + "&with=" + way.id())
                .orElse("");
    }
}
