package tandem.signals;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A few values in one text, to be sealed together: a line for each.
final class Written {
    private Written() {}

    static String of(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue().replaceAll("\\R", " "))
                        .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String text) {
        return text.lines()
                .filter(line -> line.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1)));
    }
}
