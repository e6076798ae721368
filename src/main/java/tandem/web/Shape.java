package tandem.web;

/// What an address has in common with the patterns that it may match: enough to pass over nearly all others, which
/// costs
/// next to nothing.
///
/// @param first the word after the first slash; empty where any may stand there
/// @param parts how many slashes there are; 0 where any number may be
record Shape(String first, int parts) {
    static Shape of(String path) {
        int end = path.indexOf('/', 1);
        var first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        return new Shape(
                first.contains("{") || first.contains("*") ? "" : first,
                path.contains("**") || path.contains("{*")
                        ? 0
                        : (int) path.chars().filter(c -> c == '/').count());
    }

    boolean mayBe(Shape asked) {
        return (parts == 0 || parts == asked.parts) && (first.isEmpty() || first.equals(asked.first));
    }
}
