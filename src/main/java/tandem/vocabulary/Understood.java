package tandem.vocabulary;

import java.util.List;

/// A line that somebody typed, taken apart.
///
/// @param meanings what was understood, in order, without filler
/// @param rest words left over: names of groups, places, anything else
public record Understood(List<Meaning> meanings, List<String> rest) {
    public Understood {
        meanings = List.copyOf(meanings);
        rest = List.copyOf(rest);
    }
}
