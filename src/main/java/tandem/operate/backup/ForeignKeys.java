package tandem.operate.backup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tandem.operate.CommandFailed;

/// The order in which tables are filled.
final class ForeignKeys {
    private ForeignKeys() {}

    /// Both sides as `schema.table`.
    record Reference(String referring, String referred) {}

    /// @throws CommandFailed when tables refer to each other in a circle
    static List<Manifest.Table> inOrder(List<Manifest.Table> tables, List<Reference> references) {
        List<Manifest.Table> waiting = new ArrayList<>(tables);
        List<Manifest.Table> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Set<String> blocked = new HashSet<>();
            Set<String> open =
                    new HashSet<>(waiting.stream().map(ForeignKeys::name).toList());
            references.stream()
                    .filter(reference -> open.contains(reference.referred()))
                    .forEach(reference -> blocked.add(reference.referring()));
            List<Manifest.Table> free = waiting.stream()
                    .filter(table -> !blocked.contains(name(table)))
                    .toList();
            if (free.isEmpty()) {
                throw new CommandFailed("These tables refer to each other in a circle: " + open);
            }
            ordered.addAll(free);
            waiting.removeAll(free);
        }
        return ordered;
    }

    private static String name(Manifest.Table table) {
        return table.schema() + "." + table.name();
    }
}
