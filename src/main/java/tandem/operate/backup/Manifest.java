package tandem.operate.backup;

import java.time.Instant;
import java.util.List;

/// What a backup contains, as `manifest.json` inside it.
///
/// @param format of the file; a higher number than [#FORMAT] is from a newer Tandem
/// @param migrations versions that the database had
/// @param tables in an order in which foreign keys hold
public record Manifest(
        int format,
        String tandem,
        Instant made,
        List<String> migrations,
        List<Table> tables,
        List<Sequence> sequences) {
    static final int FORMAT = 1;

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /// One table: `sha256` is of its rows as PostgreSQL's COPY writes them, ordered by primary key.
    public record Table(String schema, String name, List<String> columns, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + qualified() + ".copy";
        }

        String qualified() {
            return schema + "." + name;
        }

        boolean hasNameOf(Table other) {
            return schema.equals(other.schema) && name.equals(other.name);
        }
    }

    public record Sequence(String schema, String name, long last, boolean called) {}
}
