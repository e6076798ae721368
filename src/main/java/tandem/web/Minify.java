package tandem.web;

import java.util.stream.Collectors;

/// Takes comments and air out of our own styles and script; nothing cleverer, so nothing breaks.
final class Minify {
    private Minify() {}

    static String styles(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replace(": ", ":")
                .replace(";}", "}")
                .strip();
    }

    /// The script keeps its lines; comments have lines of their own.
    static String script(String js) {
        return js.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n"));
    }
}
