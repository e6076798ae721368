package tandem;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a Markdown page as sentences, to grade them: no front matter, no marks, and a stop after each heading,
/// list item and cell, so that they do not run into one long sentence.
final class Prose {
    private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\\n.*?\\n---\\n");
    private static final Pattern TARGET = Pattern.compile("]\\([^)]*\\)");
    private static final Pattern BULLET = Pattern.compile("^(- (\\[[ x]])?|\\d+\\. )");
    private static final Pattern MARKS = Pattern.compile("[*_\"“”«»`>#\\[\\]]");

    private Prose() {}

    static String of(String page) {
        var body = TARGET.matcher(FRONT_MATTER.matcher(page).replaceFirst("")).replaceAll("]");
        return body.replace("|", "\n")
                .lines()
                .map(line -> MARKS.matcher(BULLET.matcher(line.strip()).replaceFirst(""))
                        .replaceAll(" ")
                        .strip())
                .filter(line -> line.matches(".*\\p{L}.*"))
                .map(line -> line.matches(".*[.!?:;]") ? line : line + ".")
                .collect(Collectors.joining("\n"));
    }
}
