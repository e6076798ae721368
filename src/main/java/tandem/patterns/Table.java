package tandem.patterns;

import java.util.List;

/// The same numbers to be read.
///
/// @param rows each begins with its name
record Table(String caption, List<String> heads, List<List<String>> rows) {
    Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
