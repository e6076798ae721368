package tandem.fits;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What somebody said of a meeting they marked.
///
/// @param because what did not fit, as codes of what ways of recovery say of themselves: `faith.none`
/// @param words empty where there are none
public record Answer(Fit fit, Set<String> because, String words) {
    private static final String LINE = "\n";

    public Answer {
        because = Set.copyOf(because);
    }

    /// As it is sealed: the words last, for they may have lines of their own.
    String text() {
        return String.join(LINE, fit.code(), String.join(",", new TreeSet<>(because)), words);
    }

    static Answer of(String text) {
        var lines = text.split(LINE, 3);
        var because = lines[1].isEmpty() ? Set.<String>of() : Set.copyOf(List.of(lines[1].split(",")));
        return new Answer(Fit.of(lines[0]).orElseThrow(), because, lines[2]);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Answer";
    }
}
